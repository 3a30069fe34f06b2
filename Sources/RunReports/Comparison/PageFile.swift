// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import Wording

/// A page that is written to a file of the user's choice: beside it first, then renamed, so that there is never half a
/// page.
public struct PageFile: Sendable {
  /// Why a page is not written.
  public enum Refusal: Error, Hashable, Sendable {
    /// Another file lies there.
    case notAPage(path: String)
    /// A folder lies there, or something that is no file at all.
    case notAFile(path: String)
    /// The system does not let it be written; why, in its own words.
    case cannotWrite(path: String, reason: String)

    /// Whether another command line would have gone well.
    public var isUsage: Bool { if case .cannotWrite = self { false } else { true } }

    /// What happened, and what to do.
    public var text: LocalizedText {
      switch self {
      case .notAPage(let path): ComparisonCommandText.notAPage(["path": LocalizedText(verbatim: path)])
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
  private let isReplacing: Bool
  /// What tells that a page is of the kind that may be written anew.
  private let mark: String
  /// So many bytes at the beginning tell what a file is.
  private static let looked = 4096

  /// Names a file.
  ///
  /// - Parameter isReplacing: Whether a file that is no such page is replaced too.
  public init(_ path: String, isReplacing: Bool) {
    self.path = path
    self.isReplacing = isReplacing
    mark = ComparisonPage.mark
  }

  /// Names a file for a journey.
  ///
  /// - Parameter isReplacing: Whether a file that is no journey is replaced too.
  public init(journey path: String, isReplacing: Bool) {
    self.path = path
    self.isReplacing = isReplacing
    mark = JourneyPage.mark
  }

  /// Says before the work what would be said after it.
  ///
  /// - Throws: `Refusal` where the page cannot go there.
  public func check() throws(Refusal) {
    let file = WholeFile(path)
    switch file.occupant {
    case .nothing: return
    case .other: throw .notAFile(path: path)
    case .file: if isReplacing { return }
    }
    guard let handle = FileHandle(forReadingAtPath: file.path) else { throw .notAPage(path: path) }
    defer { try? handle.close() }
    let start = String(decoding: (try? handle.read(upToCount: Self.looked)) ?? Data(), as: UTF8.self)
    guard start.contains("<meta name=\"generator\" content=\"\(mark)\"/>") else {
      throw .notAPage(path: path)
    }
  }

  /// Writes the page.
  ///
  /// - Throws: `Refusal`; then the file is as it was.
  public func write(_ bytes: [UInt8]) throws(Refusal) {
    try check()
    do {
      try WholeFile(path).write(bytes)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }
}
