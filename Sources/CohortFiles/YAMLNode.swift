// SPDX-License-Identifier: GPL-3.0-or-later

/// A value in a YAML file, with its place there.
///
/// Scalars stay texts: what a number, a date or a yes is, the reader of the key decides, not YAML 1.1 (which would
/// take `no` for a boolean and `12:30` for 750). A key without a value is as good as left out.
struct YAMLNode: Hashable, Sendable {
  /// What a value is.
  enum Content: Hashable, Sendable {
    /// Nothing: an empty value, `~` or `null`.
    case nothing
    /// A text, quoted or not.
    case text(String)
    /// A list.
    case list([YAMLNode])
    /// Keys with values, in the order of the file, each key once.
    case mapping([Entry])
  }

  /// A key with its value.
  struct Entry: Hashable, Sendable {
    /// The key.
    let key: String
    /// The line of the key, from 1.
    let line: Int
    /// The column of the key, from 1.
    let column: Int
    /// The value.
    let value: YAMLNode
  }

  /// The value.
  let content: Content
  /// The line, from 1.
  let line: Int
  /// The column, from 1, in Unicode scalars.
  let column: Int

  /// Whether there is nothing but a key.
  var isNothing: Bool { content == .nothing }
}
