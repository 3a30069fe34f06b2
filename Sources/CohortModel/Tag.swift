// SPDX-License-Identifier: GPL-3.0-or-later

/// A word that people share or do not share: a skill, an interest, a language.
///
/// Two tags are the same when they differ only in case or in white space around them. A fingerprint of the folded
/// word makes the comparison of unequal tags one integer comparison.
public struct Tag: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// A 64-bit hash of `key`, the same on every machine.
  public let fingerprint: UInt64
  private let word: Word

  /// The word itself, apart from the tag, so that a tag costs two machine words wherever it is repeated.
  private final class Word: Sendable {
    let label: String
    let key: String

    init(label: String, key: String) {
      self.label = label
      self.key = key
    }
  }

  /// Makes a tag from what was typed.
  public init(_ label: String) {
    let trimmed = label.trimmingWhitespace()
    word = Word(label: trimmed, key: trimmed.lowercased())
    fingerprint = StableHash.of(word.key)
  }

  /// The word as typed.
  public var label: String { word.label }

  /// The word as compared: lower case, trimmed.
  public var key: String { word.key }

  /// Makes a tag from a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The word as typed.
  public var description: String { label }

  /// Whether two tags mean the same word.
  public static func == (left: Self, right: Self) -> Bool {
    left.fingerprint == right.fingerprint && (left.word === right.word || left.key == right.key)
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(fingerprint)
  }

  /// Orders tags by fingerprint, so that two sets are compared in one pass; not an order for people.
  public static func < (left: Self, right: Self) -> Bool { order(left, right) < 0 }

  /// Less than 0 where the left tag comes first, 0 where both are the same, else more. The words are looked at only
  /// where the fingerprints agree.
  @inline(__always)
  static func order(_ left: borrowing Tag, _ right: borrowing Tag) -> Int {
    if left.fingerprint != right.fingerprint { return left.fingerprint < right.fingerprint ? -1 : 1 }
    return left.word === right.word || left.key == right.key ? 0 : left.key < right.key ? -1 : 1
  }
}

/// A set of tags, each with a whole number: a skill with its level, a wish for help with its importance.
public struct WeightedTags: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One tag and its number.
  public struct Entry: Hashable, Sendable {
    /// The tag.
    public let tag: Tag
    /// Its level or importance.
    public let weight: Int

    /// Makes an entry.
    public init(tag: Tag, weight: Int) {
      self.tag = tag
      self.weight = weight
    }
  }

  /// The entries in the order of their tags; of a tag that was given twice, the first.
  public let entries: [Entry]

  /// Makes a set from entries in any order.
  public init(_ entries: [Entry] = []) {
    self.entries = entries.arranged { $0.tag }
  }

  /// Makes a set from a literal.
  public init(dictionaryLiteral elements: (Tag, Int)...) {
    self.init(elements.map { Entry(tag: $0.0, weight: $0.1) })
  }

  /// Whether there is no tag at all.
  public var isEmpty: Bool { entries.isEmpty }

  /// The number that belongs to a tag.
  public subscript(tag: Tag) -> Int? {
    entries.first { $0.tag == tag }?.weight
  }

  /// Calls `body` for each tag that both sets have, with the number in each. Linear, and allocates nothing.
  public func forEachShared(with other: WeightedTags, _ body: (_ tag: Tag, _ own: Int, _ other: Int) -> Void) {
    var left = 0
    var right = 0
    while left < entries.count, right < other.entries.count {
      switch Tag.order(entries[left].tag, other.entries[right].tag) {
      case 0:
        body(entries[left].tag, entries[left].weight, other.entries[right].weight)
        left += 1
        right += 1
      case ..<0: left += 1
      default: right += 1
      }
    }
  }
}

/// A set of tags.
public struct TagSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The tags in their own order, each once.
  public let tags: [Tag]

  /// Makes a set from tags in any order.
  public init(_ tags: [Tag] = []) {
    self.tags = tags.arranged { $0 }
  }

  /// Makes a set from a literal.
  public init(arrayLiteral elements: Tag...) {
    self.init(elements)
  }

  /// Whether there is no tag at all.
  public var isEmpty: Bool { tags.isEmpty }

  /// How many tags there are.
  public var count: Int { tags.count }

  /// Whether a tag is in the set.
  public func contains(_ tag: Tag) -> Bool { tags.contains(tag) }

  /// How many tags two sets share. Linear, and allocates nothing.
  public func sharedCount(with other: TagSet) -> Int {
    var count = 0
    forEachShared(with: other) { _ in
      count += 1
      return true
    }
    return count
  }

  /// Whether two sets share a tag. Linear at most, and allocates nothing.
  public func intersects(_ other: TagSet) -> Bool {
    var found = false
    forEachShared(with: other) { _ in
      found = true
      return false
    }
    return found
  }

  /// The tags that two sets share, in the order of their labels.
  public func intersection(_ other: TagSet) -> [Tag] {
    var shared: [Tag] = []
    forEachShared(with: other) {
      shared.append($0)
      return true
    }
    return shared.sorted { $0.key < $1.key }
  }

  private func forEachShared(with other: TagSet, _ body: (Tag) -> Bool) {
    var left = 0
    var right = 0
    while left < tags.count, right < other.tags.count {
      switch Tag.order(tags[left], other.tags[right]) {
      case 0:
        if !body(tags[left]) { return }
        left += 1
        right += 1
      case ..<0: left += 1
      default: right += 1
      }
    }
  }
}

extension Array {
  /// The elements in the order of their tags, without those whose tag stands earlier. People have few tags, so looking
  /// through them beats a table, and elements that are in order already are taken as they are.
  fileprivate func arranged(by tag: (Element) -> Tag) -> [Element] {
    if isAscending(by: tag) { return self }
    guard count <= 16 else {
      var seen: Set<Tag> = []
      return filter { seen.insert(tag($0)).inserted }.sorted { tag($0) < tag($1) }
    }
    var kept: [Element] = []
    kept.reserveCapacity(count)
    for element in self {
      var place = kept.endIndex
      while place > kept.startIndex, tag(element) < tag(kept[place - 1]) { place -= 1 }
      if place == kept.startIndex || tag(kept[place - 1]) < tag(element) { kept.insert(element, at: place) }
    }
    return kept
  }

  private func isAscending(by tag: (Element) -> Tag) -> Bool {
    for index in indices.dropFirst() where !(tag(self[index - 1]) < tag(self[index])) { return false }
    return true
  }
}

extension StringProtocol {
  /// The text without white space at its ends (also the no-break spaces that spreadsheets leave behind).
  public func trimmingWhitespace() -> String {
    // Most texts have nothing to trim, and a scalar is looked at far sooner than a character.
    let visible: ClosedRange<Unicode.Scalar> = "!"..."~"
    if let first = unicodeScalars.first, let last = unicodeScalars.last, visible.contains(first),
      visible.contains(last)
    {
      return String(self)
    }
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
