// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that a cohort was read from, exactly as it was read.
public struct InputFile: Hashable, Sendable {
  /// The file's name within the cohort folder.
  public let name: String
  /// The file's content.
  public let bytes: [UInt8]

  /// Makes an input file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
