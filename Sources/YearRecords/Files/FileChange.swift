// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// A file outside the store that is to become what was recorded.
public struct FileChange: Hashable, Sendable {
  /// The file's path.
  public let path: String
  /// What is there; nothing where there is no such file.
  public let old: [UInt8]?
  /// What is to be there; nothing where the file is to go.
  public let new: [UInt8]?

  /// Makes a change.
  public init(path: String, from old: [UInt8]?, to new: [UInt8]?) {
    self.path = path
    self.old = old
    self.new = new
  }
}

/// What became of a file outside that was to be written.
public struct FileOutcome: Hashable, Sendable {
  /// Whether it was written.
  public enum Status: Hashable, Sendable {
    /// It is there as it should be.
    case written
    /// Somebody else has changed it since; it was left alone.
    case changedByOthers
    /// The store is not where it was when the file was to be written, so that the path may lead to another one.
    case storeMoved
    /// The row that asks for it was changed by hand.
    case notAsRecorded
    /// The system did not let it be written; the number is the system's.
    case failed(code: Int)
  }

  /// The file's path.
  public let path: String
  /// Whether it was written.
  public let status: Status
}

extension FileOutcome {
  /// What is said to people; nothing where the file was written.
  public var text: LocalizedText? {
    let path = LocalizedText(verbatim: path)
    return switch status {
    case .written: nil
    case .changedByOthers: StoreFaultText.changedByOthers(["path": path])
    case .storeMoved: StoreFaultText.storeMoved(["path": path])
    case .notAsRecorded: StoreFaultText.notAsRecorded(["path": path])
    case .failed(let code): StoreFaultText.notWritten(["path": path, "code": "\(code)"])
    }
  }
}
