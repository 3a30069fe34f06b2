// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
public import Wording
import YearRecords

/// Writes a cohort's rules and their versions; with a store, what was there before and what came after are in its
/// history. Nothing is overwritten that is not as whoever writes it knows it.
public struct RulesKeeper: Sendable {
  /// The cohort folder's path.
  public let cohort: String
  /// The store, where there is one.
  public let book: YearBook?

  /// Takes a cohort's folder.
  public init(cohort folder: String, book: YearBook?) {
    cohort = folder
    self.book = book
  }

  /// The versions.
  public var versions: RulesVersions { RulesVersions(ofCohort: cohort) }

  /// The path of `rules.yaml`.
  public var path: String { cohort + "/" + CohortReading.rulesFileName }

  /// Puts a file in the place of `rules.yaml`.
  ///
  /// - Parameters:
  ///   - old: What is there; nothing where there is no such file.
  ///   - name: The name of a version that the new rules are kept under, too.
  /// - Throws: `FileFaults` where the new rules have a fault or nothing can be written; `ChangeFaults` for the name;
  ///   `StoreError`, of it `fileChanged` where the file is not as it was.
  /// - Returns: The store's numbers of what was there, where there was a file, and of what is there now; none without a
  ///   store.
  @discardableResult
  public func write(_ new: [UInt8], over old: [UInt8]?, as name: String? = nil) throws -> [Int] {
    _ = try CohortReader.read(folder: cohort).rules(in: InputFile(name: CohortReading.rulesFileName, bytes: new))
    var files = [FileChange(path: path, from: old, to: new)]
    if let name { files += try change(new, as: name).map { [$0] } ?? [] }
    return try write(files, recording: [old, new].compactMap(\.self))
  }

  /// Takes `rules.yaml` away, so that the built-in rules hold again.
  ///
  /// - Parameter old: What is there.
  /// - Throws: `StoreError.fileChanged` where it is not; `FileFaults`.
  public func remove(over old: [UInt8]) throws {
    guard FileBytes.read(path) == old else { throw StoreError.fileChanged(path: path) }
    try write([], recording: [old])
    try Self.removing(path)
  }

  /// Keeps rules under a name.
  ///
  /// - Returns: Whether anything was written; a version that is so already stays.
  /// - Throws: `ChangeFaults` where the name is unfit or another version's; `FileFaults`, `StoreError`.
  @discardableResult
  public func save(_ bytes: [UInt8], as name: String) throws -> Bool {
    guard let change = try change(bytes, as: name) else { return false }
    try write([change], recording: [bytes], label: name)
    return true
  }

  /// What came of using a version.
  public struct Use: Sendable {
    /// What was in `rules.yaml` before; nothing where there was no such file.
    public let old: [UInt8]?
    /// The name under which that was kept; nothing where a version had it already.
    public let kept: String?
    /// The store's number of what was in `rules.yaml`, where there was such a file and there is a store.
    public let recorded: Int?
    /// Whether the rules were so already.
    public let isUnchanged: Bool
  }

  /// Uses rules in the place of the present ones, which are kept as a version first where none has them.
  ///
  /// - Parameters:
  ///   - bytes: The rules.
  ///   - name: What they are called.
  /// - Throws: `FileFaults` where the rules have a fault for this cohort; `StoreError`.
  public func use(_ bytes: [UInt8], named name: String, language: Language) throws -> Use {
    let old = FileBytes.read(path)
    guard old != bytes else { return Use(old: old, kept: nil, recorded: nil, isUnchanged: true) }
    let reading = try CohortReader.read(folder: cohort)
    _ = try reading.rules(in: InputFile(name: name, bytes: bytes))
    let present = old ?? CohortReading.builtInRulesFile(language)
    var files = [FileChange(path: path, from: old, to: bytes)]
    var kept: String?
    if !versions.all().contains(where: { $0.bytes == present }) {
      let free = versions.free(RulesKeepingText.beforeVersion(["name": LocalizedText(verbatim: name)])[language])
      files.insert(contentsOf: try change(present, as: free).map { [$0] } ?? [], at: 0)
      kept = free
    }
    let numbers = try write(files, recording: [present, bytes])
    return Use(old: old, kept: kept, recorded: old == nil ? nil : numbers.first, isUnchanged: false)
  }

  /// Deletes a version.
  ///
  /// - Parameter bytes: What it holds; another content is not deleted.
  /// - Throws: `ChangeFaults` where there is no such version; `StoreError.fileChanged`, `FileFaults`.
  /// - Returns: The store's number of what it held; nothing without a store.
  @discardableResult
  public func delete(version name: String, holding bytes: [UInt8]) throws -> Int? {
    let version = try versions.version(name)
    let path = versions.path(of: name)
    guard version.bytes == bytes else { throw StoreError.fileChanged(path: path) }
    let recorded = try write([], recording: [bytes], label: name).first
    try Self.removing(path)
    return recorded
  }

  /// The file of a version; nothing where it is so already.
  private func change(_ bytes: [UInt8], as name: String) throws(ChangeFaults) -> FileChange? {
    let name = try RulesVersions.checked(name)
    // Names that differ in capitals alone are one on some disks.
    guard let known = versions.all().first(where: { $0.name.lowercased() == name.lowercased() }) else {
      return FileChange(path: versions.path(of: name), from: nil, to: bytes)
    }
    guard known.bytes == bytes else {
      throw ChangeFaults([
        FileFault(
          file: name, found: RulesKeepingText.takenName(["name": LocalizedText(verbatim: known.name)]),
          expected: RulesKeepingText.takenNameExpected(), advice: RulesKeepingText.takenNameAdvice())
      ])
    }
    return nil
  }

  @discardableResult
  private func write(_ files: [FileChange], recording rules: [[UInt8]], label: String? = nil) throws -> [Int] {
    if files.contains(where: { $0.path.hasPrefix(versions.folder + "/") }) {
      try Self.writing(versions.folder) {
        try FileManager.default.createDirectory(atPath: versions.folder, withIntermediateDirectories: true)
      }
    }
    guard let book else {
      for file in files where FileBytes.read(file.path) != file.old { throw StoreError.fileChanged(path: file.path) }
      for file in files {
        try Self.writing(file.path) {
          guard let new = file.new else { return try FileManager.default.removeItem(atPath: file.path) }
          try Data(new).write(to: URL(fileURLWithPath: file.path), options: .atomic)
        }
      }
      return []
    }
    return try book.write(files) { year throws(StoreError) in
      var numbers: [Int] = []
      for bytes in rules { numbers.append(try year.recordRules(bytes, label: label)) }
      return numbers
    }
  }

  private static func removing(_ path: String) throws {
    try writing(path) { try FileManager.default.removeItem(atPath: path) }
  }

  /// Does something with a file, and says where it cannot be done.
  private static func writing(_ path: String, _ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      throw FileFaults([
        FileFault(
          file: path, found: RulesKeepingText.notWritten(), expected: RulesKeepingText.notWrittenExpected(),
          advice: AdviceText.checkAccess())
      ])
    }
  }
}
