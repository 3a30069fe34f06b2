// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
public import Wording

/// A file that somebody asks a command for at a path of their choice: whole or not at all, and never over a file of
/// somebody's own.
public struct AskedFile: Sendable {
  /// What is in it.
  public enum Kind: Hashable, Sendable {
    /// Two matchings side by side, a page.
    case comparison
    /// A mentee's way, a page.
    case journey
    /// How pairs ended, a page.
    case outcomePage
    /// How pairs ended, a table for spreadsheets.
    case outcomeTable
  }

  /// Why a file is not written.
  public enum Refusal: Error, Hashable, Sendable {
    /// Another file lies there.
    case notOurs(path: String, Kind)
    /// A folder lies there, or something that is no file at all.
    case notAFile(path: String)
    /// The system does not let it be written; why, in its own words.
    case cannotWrite(path: String, reason: String)

    /// Whether another command line would have gone well.
    public var isUsage: Bool { if case .cannotWrite = self { false } else { true } }

    /// What happened, and what to do.
    public var text: LocalizedText {
      switch self {
      case .notOurs(let path, .comparison), .notOurs(let path, .journey):
        ComparisonCommandText.notAPage(["path": LocalizedText(verbatim: path)])
      case .notOurs(let path, .outcomePage), .notOurs(let path, .outcomeTable):
        OutcomeCommandText.notOurs(["path": LocalizedText(verbatim: path)])
      case .notAFile(let path): ComparisonCommandText.notAFile(["path": LocalizedText(verbatim: path)])
      case .cannotWrite(let path, let reason):
        ComparisonCommandText.cannotWrite([
          "path": LocalizedText(verbatim: path),
          "reason": LocalizedText(verbatim: reason.hasSuffix(".") ? String(reason.dropLast()) : reason),
        ])
      }
    }
  }

  private let path: String
  private let kind: Kind
  private let replaces: Bool
  /// So many bytes at the beginning tell what a file is.
  private static let looked = 4096

  /// Names a file.
  ///
  /// - Parameter replaces: Whether a file may be replaced that is none of its kind.
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
    case .file: if replaces { return }
    }
    guard let handle = FileHandle(forReadingAtPath: file.path) else { throw .notOurs(path: path, kind) }
    defer { try? handle.close() }
    // What cannot be read is none of ours.
    guard let start = try? handle.read(upToCount: Self.looked), isOwn(Array(start)) else {
      throw .notOurs(path: path, kind)
    }
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

  /// Whether a file that begins so is of the kind that may be written anew.
  private func isOwn(_ start: [UInt8]) -> Bool {
    func holds(_ generator: String) -> Bool { String(decoding: start, as: UTF8.self).contains(generator) }
    return switch kind {
    case .comparison: holds("<meta name=\"generator\" content=\"\(ComparisonPage.mark)\"/>")
    case .journey: holds("<meta name=\"generator\" content=\"\(JourneyPage.mark)\"/>")
    case .outcomePage: holds(OutcomePage.generator)
    case .outcomeTable: start.starts(with: CSVWriter(header: OutcomeReport.columns).bytes)
    }
  }
}
