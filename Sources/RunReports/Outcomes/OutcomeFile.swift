// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
public import Wording

/// A file with how pairs ended, where somebody asks for it: whole or not at all, and never over a file of somebody's own.
public struct OutcomeFile: Sendable {
  /// What is in it.
  public enum Kind: Sendable {
    /// The table for spreadsheets.
    case csv
    /// The page.
    case html
  }

  /// Why a file is not written.
  public enum Refusal: Error, Hashable, Sendable {
    /// Another file lies there.
    case notOurs(path: String)
    /// A folder lies there, or something that is no file at all.
    case notAFile(path: String)
    /// The system does not let it be written; why, in its own words.
    case cannotWrite(path: String, reason: String)

    /// Whether another command line would have gone well.
    public var isUsage: Bool { if case .cannotWrite = self { false } else { true } }

    /// What happened, and what to do.
    public var text: LocalizedText {
      switch self {
      case .notOurs(let path): OutcomeCommandText.notOurs(["path": LocalizedText(verbatim: path)])
      case .notAFile(let path): OutcomeCommandText.notAFile(["path": LocalizedText(verbatim: path)])
      case .cannotWrite(let path, let reason):
        OutcomeCommandText.cannotWrite([
          "path": LocalizedText(verbatim: path),
          "reason": LocalizedText(verbatim: reason.hasSuffix(".") ? String(reason.dropLast()) : reason),
        ])
      }
    }
  }

  /// Where it goes.
  public let path: String
  private let kind: Kind
  private let replaces: Bool

  /// Names a file.
  ///
  /// - Parameter replaces: Whether a file may be replaced that this command has not written.
  public init(_ path: String, kind: Kind, replaces: Bool) {
    self.path = path
    self.kind = kind
    self.replaces = replaces
  }

  /// Says before the work whether the file may be written; writing asks again.
  ///
  /// - Throws: `Refusal` where something else has the path.
  public func check() throws(Refusal) {
    let file = WholeFile(path)
    switch file.occupant {
    case .nothing: return
    case .other: throw .notAFile(path: path)
    case .file: if replaces || isOwn(FileBytes.read(file.path) ?? []) { return }
    }
    throw .notOurs(path: path)
  }

  /// Writes the file beside its place, and gives it its name when it is complete.
  ///
  /// - Throws: `Refusal`; then everything is as it was.
  public func write(_ bytes: [UInt8]) throws(Refusal) {
    try check()
    do {
      try WholeFile(path).write(bytes)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  private func isOwn(_ bytes: [UInt8]) -> Bool {
    switch kind {
    case .csv: bytes.starts(with: CSVWriter(header: OutcomeReport.columns).bytes)
    case .html: String(decoding: bytes.prefix(4096), as: UTF8.self).contains(OutcomePage.generator)
    }
  }
}
