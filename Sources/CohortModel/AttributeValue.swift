// SPDX-License-Identifier: GPL-3.0-or-later

/// What a user's own column says about a person; rules of the generic kinds read it.
public enum AttributeValue: Hashable, Sendable {
  /// A word or several.
  case text(Tag)
  /// A number, in thousandths, so that it stays whole: `1,5` is 1500.
  case number(thousandths: Int)
  /// A day.
  case date(CalendarDate)
  /// Several words.
  case list(TagSet)

  /// The words of the value: one for a text, all for a list, none for a number or a date.
  public var tags: TagSet {
    switch self {
    case .text(let tag): TagSet([tag])
    case .list(let tags): tags
    case .number, .date: TagSet()
    }
  }
}
