// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
public import MatchingQuestions
import Wording

/// A file that a sweep writes where somebody asks for it: whole or not at all, and never over a file of somebody's own.
public struct SweepFile: Sendable {
  /// What is in it.
  public enum Kind: Sendable {
    /// The table for spreadsheets.
    case csv
    /// The page.
    case html
  }

  /// Where it goes.
  public let path: String
  private let kind: Kind
  private let replaces: Bool

  /// Names a file.
  ///
  /// - Parameter replaces: whether a file may be replaced that no sweep has written.
  public init(_ path: String, kind: Kind, replaces: Bool) {
    self.path = path
    self.kind = kind
    self.replaces = replaces
  }

  /// Says whether the file may be written, before the work is done; writing asks again.
  ///
  /// - Throws: `SweepFault` where something else has the path.
  public func check() throws(SweepFault) {
    let file = WholeFile(path)
    switch file.occupant {
    case .nothing: return
    case .other:
      throw SweepFault(
        path, found: SweepFaultText.folderInTheWay(), expected: SweepFaultText.aFile(),
        advice: SweepFaultText.chooseFile())
    case .file: break
    }
    guard !replaces, !isOwn(FileBytes.read(file.path) ?? []) else { return }
    throw SweepFault(
      path, found: SweepFaultText.fileExists(), expected: SweepFaultText.ownFile(), advice: SweepFaultText.replaceFile()
    )
  }

  private func isOwn(_ bytes: [UInt8]) -> Bool {
    switch kind {
    case .csv:
      let line = bytes.prefix { $0 != UInt8(ascii: "\r") }
      return line.starts(with: [0xEF, 0xBB, 0xBF])
        && String(decoding: line, as: UTF8.self).hasSuffix(";" + SweepReport.columns.joined(separator: ";"))
    case .html: return String(decoding: bytes.prefix(4096), as: UTF8.self).contains(SweepPage.generator)
    }
  }

  /// Writes the file beside its place, and gives it its name when it is complete.
  ///
  /// - Throws: `SweepFault`; `RunFolderError.cannotWrite` with the system's own words, and nothing changed.
  public func write(_ bytes: [UInt8]) throws {
    try check()
    try Self.write(bytes, to: path)
  }

  /// Writes a file so that it is there whole or not at all, over what was there before.
  ///
  /// - Throws: `RunFolderError.cannotWrite`.
  package static func write(_ bytes: [UInt8], to path: String) throws(RunFolderError) {
    do {
      try WholeFile(path).write(bytes)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }
}
