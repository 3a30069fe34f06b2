// SPDX-License-Identifier: GPL-3.0-or-later

/// One text in every language, ready to be shown.
///
/// A room lower in the house makes the text while it knows the facts; the room that prints it picks the language.
public struct LocalizedText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The Danish wording.
  public let danish: String
  /// The English wording.
  public let english: String

  /// Makes a text from its two wordings.
  public init(danish: String, english: String) {
    self.danish = danish
    self.english = english
  }

  /// Makes a text that is the same in every language: a name, an id, a value that the user typed.
  public init(verbatim text: String) {
    self.init(danish: text, english: text)
  }

  /// Makes a text that is the same in every language.
  public init(stringLiteral value: String) {
    self.init(verbatim: value)
  }

  /// The wording in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }

  /// The text with the same change made to each wording.
  public func map(_ change: (String) -> String) -> LocalizedText {
    LocalizedText(danish: change(danish), english: change(english))
  }

  /// Two texts one after the other.
  public static func + (left: LocalizedText, right: LocalizedText) -> LocalizedText {
    LocalizedText(danish: left.danish + right.danish, english: left.english + right.english)
  }
}

extension Sequence<LocalizedText> {
  /// The texts joined in each language.
  public func joined(separator: LocalizedText = ", ") -> LocalizedText {
    LocalizedText(
      danish: map(\.danish).joined(separator: separator.danish),
      english: map(\.english).joined(separator: separator.english))
  }
}
