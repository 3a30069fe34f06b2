// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// What a column says about a person, as the generic rules compare it. Made without allocating.
enum FieldValue: Hashable, Sendable {
  /// The column says nothing.
  case missing
  /// A word.
  case word(Tag)
  /// Several words.
  case words(TagSet)
  /// Several words with numbers, of which only the words are compared.
  case weighted(WeightedTags)
  /// A number, in thousandths.
  case number(Int)
  /// A day.
  case date(CalendarDate)

  /// What a user's own column says.
  init(_ value: AttributeValue?) {
    switch value {
    case nil: self = .missing
    case .text(let tag): self = .word(tag)
    case .number(let thousandths): self = .number(thousandths)
    case .date(let date): self = .date(date)
    case .list(let tags): self = tags.isEmpty ? .missing : .words(tags)
    }
  }

  /// Equal for equal values, and hardly ever for others.
  var fingerprint: UInt64 {
    switch self {
    case .missing: return 1
    case .word(let tag): return StableHash.mixed(tag.fingerprint)
    case .number(let number): return StableHash.mixed(UInt64(bitPattern: Int64(number)) ^ 3)
    case .date(let date): return StableHash.mixed(UInt64(bitPattern: Int64(date.dayNumber)) ^ 5)
    case .words, .weighted:
      var sum: UInt64 = 7
      forEachWord { sum = StableHash.mixed(sum ^ $0.fingerprint) }
      return sum
    }
  }

  /// How many words there are; a number or a day counts as none.
  var wordCount: Int {
    switch self {
    case .word: 1
    case .words(let tags): tags.count
    case .weighted(let tags): tags.entries.count
    case .missing, .number, .date: 0
    }
  }

  /// One of the words, in the order of the tags.
  func word(at index: Int) -> Tag? {
    switch self {
    case .word(let tag): tag
    case .words(let tags): tags.tags[index]
    case .weighted(let tags): tags.entries[index].tag
    case .missing, .number, .date: nil
    }
  }

  /// How many words two values share. Linear.
  func sharedCount(with other: FieldValue) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < wordCount, right < other.wordCount {
      guard let first = word(at: left), let second = other.word(at: right) else { break }
      if first == second {
        count += 1
        left += 1
        right += 1
      } else if first < second {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }

  /// Whether two values say the same; nothing where one is a number or a day and the other is not.
  func isSame(as other: FieldValue) -> Bool? {
    switch (self, other) {
    case (.number(let first), .number(let second)): return first == second
    case (.date(let first), .date(let second)): return first == second
    default:
      guard wordCount > 0, other.wordCount > 0 else { return nil }
      return wordCount == other.wordCount && sharedCount(with: other) == wordCount
    }
  }

  /// How much greater this value is than another: thousandths for numbers, thousandths of days for days; nothing
  /// where they cannot be subtracted.
  func difference(from other: FieldValue) -> Int? {
    switch (self, other) {
    case (.number(let first), .number(let second)):
      let (difference, overflow) = first.subtractingReportingOverflow(second)
      return overflow ? nil : difference
    case (.date(let first), .date(let second)): return (first.dayNumber - second.dayNumber) * 1000
    default: return nil
    }
  }

  /// The value for people; nothing where the column says nothing.
  var described: LocalizedText? {
    switch self {
    case .missing: nil
    case .word(let tag): .words([tag])
    case .words(let tags): .words(tags.tags.sorted { $0.key < $1.key })
    case .weighted(let tags): .words(tags.entries.map(\.tag).sorted { $0.key < $1.key })
    case .number(let thousandths): .number(thousandths: thousandths)
    case .date(let date): date.label
    }
  }
}
