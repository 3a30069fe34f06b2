// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import Foundation

/// Generates a cohort folder that `CohortReader` reads, of any size, in memory that does not grow with it.
///
///     let request = CohortRequest(family: .realistic, mentees: 1_000, mentors: 800, seed: 1)
///     try CohortGenerator(request).write(to: "generated")
public struct CohortGenerator: Sendable {
  /// Rows that are made before they are written; they and their buffer are all that is held.
  static let rowsAtOnce = 4_096

  /// What is asked for.
  public let request: CohortRequest
  /// Asked after every few thousand people; when it answers true, generating stops and nothing is left.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Told from time to time how many people are written, and of how many.
  public var progress: @Sendable (_ written: Int, _ all: Int) -> Void = { _, _ in }

  /// Makes a generator.
  public init(_ request: CohortRequest) {
    self.request = request
  }

  /// The files, by name, in memory. Linear in the number of people.
  public func files() -> [InputFile] {
    let rows = PeopleRows(request)
    var files = small(rows.recipe)
    for table in tables(rows) {
      var buffer = RowBuffer()
      buffer.append(table.header + "\n")
      table.append(0..<table.count, &buffer)
      files.append(InputFile(name: table.name, bytes: buffer.bytes))
    }
    return files.sorted { $0.name < $1.name }
  }

  /// Says whether a folder could be written, before the work is done; writing asks again.
  ///
  /// - Throws: `FileFaults` where something other than an empty folder has the path.
  public static func check(_ path: String) throws(FileFaults) {
    try NewFolder.check(path)
  }

  /// Writes the cohort to a new folder: all of it, or nothing. Linear in the number of people.
  ///
  /// - Returns: Whether the cohort was written; not where `isInterrupted` said so.
  /// - Throws: `FileFaults` where the folder cannot be made or filled.
  @discardableResult
  public func write(to path: String) throws(FileFaults) -> Bool {
    try NewFolder.write(to: path) { folder in
      let rows = PeopleRows(request)
      for file in small(rows.recipe) {
        try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
      }
      var written = 0
      for table in tables(rows) {
        let file = folder.appendingPathComponent(table.name)
        try Data((table.header + "\n").utf8).write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        try handle.seekToEnd()
        guard try write(table, to: handle, &written) else { return false }
      }
      return true
    }
  }

  private func write(_ table: PeopleTable, to handle: FileHandle, _ written: inout Int) throws -> Bool {
    var buffer = RowBuffer()
    var next = 0
    while next < table.count {
      if isInterrupted() { return false }
      let numbers = next..<min(next + Self.rowsAtOnce, table.count)
      buffer.removeAll()
      table.append(numbers, &buffer)
      try handle.write(contentsOf: buffer.bytes)
      next = numbers.upperBound
      written += numbers.count
      progress(written, request.mentors + request.mentees)
    }
    return true
  }

  /// A table of people whose rows can be made a few at a time.
  private struct PeopleTable {
    let name: String
    let header: String
    let count: Int
    let append: (Range<Int>, inout RowBuffer) -> Void
  }

  private func tables(_ rows: PeopleRows) -> [PeopleTable] {
    [
      PeopleTable(
        name: "mentors.csv", header: rows.mentorHeader, count: request.mentors,
        append: { rows.appendMentors($0, to: &$1) }),
      PeopleTable(
        name: "mentees.csv", header: rows.menteeHeader, count: request.mentees,
        append: { rows.appendMentees($0, to: &$1) }),
    ]
  }

  private func small(_ recipe: Recipe) -> [InputFile] {
    let frame = FrameFiles(request: request, recipe: recipe)
    let files = [InputFile(name: "cohort.yaml", bytes: Array(frame.cohort.utf8))]
    return files + (frame.rules.map { [InputFile(name: "rules.yaml", bytes: Array($0.utf8))] } ?? [])
  }
}
