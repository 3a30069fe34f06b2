// SPDX-License-Identifier: GPL-3.0-or-later

/// How what people wrote is changed when somebody is forgotten. The store knows no format; whoever does says what the
/// files are to be.
public struct Redaction {
  /// A file's new name, from its name; the same name where it names nobody.
  public let rename: (String) -> String
  /// A file's new bytes, from its name and bytes; nothing where they stay as they are, none where nothing can stay. It
  /// is asked once for each content, with the name that it was kept by first; reasons are named `reason.txt`, a
  /// version's label `label.txt`.
  public let rewrite: (String, [UInt8]) -> [UInt8]?

  /// Makes a redaction.
  public init(
    rename: @escaping (String) -> String = { $0 }, rewrite: @escaping (String, [UInt8]) -> [UInt8]?
  ) {
    self.rename = rename
    self.rewrite = rewrite
  }
}

/// What forgetting somebody came to.
public struct Forgetting: Hashable, Sendable {
  /// What stands in the place of the id from now on.
  public let pseudonym: String
  /// How many contents were changed.
  public let contents: Int
  /// How many reasons about the person were emptied.
  public let reasons: Int
  /// The end of the history after it.
  public let head: ChainHead
}
