// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import Wording

/// A page that is written to a file of the user's choice: beside it first, then renamed, so that there is never half a
/// page.
public struct PageFile: Sendable {
  /// Why a page is not written.
  public enum Refusal: Error, Hashable, Sendable {
    /// Something else lies there.
    case notAPage(path: String)
    /// The system does not let it be written; why, in its own words.
    case cannotWrite(path: String, reason: String)

    /// Whether another command line would have gone well.
    public var isUsage: Bool { if case .notAPage = self { true } else { false } }

    /// What happened, and what to do.
    public var text: LocalizedText {
      switch self {
      case .notAPage(let path): ComparisonCommandText.notAPage(["path": LocalizedText(verbatim: path)])
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
  /// So many bytes at the beginning tell what a file is.
  private static let looked = 4096

  /// Names a file.
  ///
  /// - Parameter isReplacing: Whether a file that is no such page is replaced too.
  public init(_ path: String, isReplacing: Bool) {
    self.path = path
    self.isReplacing = isReplacing
  }

  /// Says before the work what would be said after it.
  ///
  /// - Throws: `Refusal` where the page cannot go there.
  public func check() throws(Refusal) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    if isFolder.boolValue { throw .notAPage(path: path) }
    if isReplacing { return }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .notAPage(path: path) }
    defer { try? handle.close() }
    let start = String(decoding: (try? handle.read(upToCount: Self.looked)) ?? Data(), as: UTF8.self)
    guard start.contains("<meta name=\"generator\" content=\"\(ComparisonPage.mark)\"/>") else {
      throw .notAPage(path: path)
    }
  }

  /// Writes the page.
  ///
  /// - Throws: `Refusal`; then the file is as it was.
  public func write(_ bytes: [UInt8]) throws(Refusal) {
    try check()
    let file = URL(fileURLWithPath: path)
    let beside = file.deletingLastPathComponent()
      .appendingPathComponent(".\(file.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
    do {
      try Data(bytes).write(to: beside, options: .withoutOverwriting)
      guard rename(beside.path, file.path) == 0 else {
        throw CocoaError.error(
          .fileWriteUnknown, userInfo: [NSLocalizedDescriptionKey: String(cString: strerror(errno))])
      }
    } catch {
      try? FileManager.default.removeItem(at: beside)
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }
}
