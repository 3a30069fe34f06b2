// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// Typed readings of one value. Each gives nothing where the value is of another kind, after noting the fault.
extension YAMLNode {
  /// A text with something in it, trimmed.
  func text(_ faults: inout YAMLFaults) -> String? {
    if case .text(let text) = content {
      let trimmed = text.trimmingWhitespace()
      if !trimmed.isEmpty { return trimmed }
    }
    faults.add(at: self, expected: YAMLText.nonEmptyText(), advice: YAMLText.quoteText())
    return nil
  }

  /// A whole number in a range.
  func integer(in range: ClosedRange<Int>, _ faults: inout YAMLFaults) -> Int? {
    if case .text(let text) = content, let number = Int(text.trimmingWhitespace()), range.contains(number) {
      return number
    }
    let bounds = ["low": LocalizedText(verbatim: "\(range.lowerBound)"), "high": "\(range.upperBound)"]
    faults.add(at: self, expected: YAMLText.wholeNumberIn(bounds), advice: YAMLText.useNumber())
    return nil
  }

  /// A number with a decimal point or comma, counted in parts: `9,5` with a scale of 1000 is 9500. A power of ten is
  /// the scale; digits beyond it are refused rather than rounded. The range is in parts too.
  func decimal(scale: Int, in range: ClosedRange<Int>, _ faults: inout YAMLFaults) -> Int? {
    if case .text(let text) = content, let parts = Self.parts(of: text.trimmingWhitespace(), scale: scale),
      range.contains(parts)
    {
      return parts
    }
    func written(_ parts: Int) -> LocalizedText { LocalizedText(verbatim: Self.decimalText(parts, scale: scale)) }
    let bounds = ["low": written(range.lowerBound), "high": written(range.upperBound)]
    faults.add(at: self, expected: YAMLText.numberIn(bounds), advice: YAMLText.useNumber())
    return nil
  }

  /// Yes or no, in English or Danish.
  func boolean(_ faults: inout YAMLFaults) -> Bool? {
    if case .text(let text) = content {
      switch text.trimmingWhitespace().lowercased() {
      case "true", "yes", "ja", "sand": return true
      case "false", "no", "nej", "falsk": return false
      default: break
      }
    }
    faults.add(at: self, expected: YAMLText.yesOrNo(), advice: YAMLText.useYesOrNo())
    return nil
  }

  /// One of the words that are known; upper and lower case are the same.
  func word(among words: [String], _ faults: inout YAMLFaults) -> String? {
    word(from: words.map { ($0, $0) }, &faults)
  }

  /// One of the words that are known, each with what it means; upper and lower case are the same.
  func word<Meaning>(from meanings: [(key: String, value: Meaning)], _ faults: inout YAMLFaults) -> Meaning? {
    guard let text = text(&faults) else { return nil }
    if let meaning = meanings.first(where: { $0.key == text.lowercased() }) { return meaning.value }
    let words = meanings.map(\.key)
    faults.add(
      at: self, expected: YAMLText.oneOf(["words": LocalizedText(verbatim: words.joined(separator: ", "))]),
      advice: NearestName.nearest(to: text, among: words).map {
        YAMLText.unknownWordNearest(["nearest": LocalizedText(verbatim: $0)])
      } ?? YAMLText.unknownWordAdvice())
    return nil
  }

  /// A list; a single value counts as a list of one.
  func list(_ faults: inout YAMLFaults) -> [YAMLNode]? {
    switch content {
    case .list(let nodes): return nodes
    case .text: return [self]
    case .nothing, .mapping:
      faults.add(at: self, expected: YAMLText.listOf(), advice: YAMLText.useType())
      return nil
    }
  }

  /// A mapping, with a fault for each key that is not one of those known.
  func mapping(keys: [String], _ faults: inout YAMLFaults) -> YAMLMapping? {
    guard case .mapping(let entries) = content else {
      let known = LocalizedText(verbatim: keys.joined(separator: ", "))
      faults.add(at: self, expected: YAMLText.mappingOf(["keys": known]), advice: YAMLText.useType())
      return nil
    }
    let mapping = YAMLMapping(entries: entries, line: line, column: column)
    mapping.refuseOtherKeys(than: keys, &faults)
    return mapping
  }

  /// A decimal text in parts, or nothing where it is none or does not fit.
  static func parts(of text: String, scale: Int) -> Int? {
    let negative = text.hasPrefix("-")
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.count - digits.count <= 1 else { return nil }
    let halves = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard halves.count <= 2, let first = halves.first, !first.isEmpty,
      halves.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let whole = Int(first)
    else { return nil }
    let (scaled, overflow) = whole.multipliedReportingOverflow(by: scale)
    guard !overflow else { return nil }
    var fraction = 0
    var unit = scale
    for digit in halves.count == 2 ? halves[1] : "" {
      unit /= 10
      let number = digit.wholeNumberValue ?? 0
      guard unit > 0 || number == 0 else { return nil }
      fraction += number * unit
    }
    let (sum, sumOverflow) = scaled.addingReportingOverflow(fraction)
    return sumOverflow ? nil : negative ? -sum : sum
  }

  /// Parts as a decimal text without needless zeros.
  static func decimalText(_ parts: Int, scale: Int) -> String {
    let magnitude = parts.magnitude
    let unit = UInt(max(1, scale))
    var fraction = String(magnitude % unit + unit).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return (parts < 0 ? "-" : "") + String(magnitude / unit) + (fraction.isEmpty ? "" : "." + fraction)
  }
}

/// The keys of one mapping.
struct YAMLMapping: Sendable {
  /// The keys with their values, in the order of the file.
  let entries: [YAMLNode.Entry]
  /// The line the mapping begins in, from 1.
  let line: Int
  /// The column it begins at, from 1.
  let column: Int

  /// The value of a key; nothing where the key is left out or has no value.
  subscript(key: String) -> YAMLNode? {
    entries.first { $0.key == key && !$0.value.isNothing }?.value
  }

  /// The value of a key that must be there.
  func required(_ key: String, _ faults: inout YAMLFaults) -> YAMLNode? {
    if let node = self[key] { return node }
    let name = ["key": LocalizedText(verbatim: key)]
    let bare = entries.first { $0.key == key }
    faults.add(
      line: bare?.line ?? line, column: bare?.column ?? column, found: YAMLText.missingKey(name),
      expected: YAMLText.missingKeyExpected(name), advice: YAMLText.missingKeyAdvice(name))
    return nil
  }

  /// Notes a fault for each key that is not one of those known, with the nearest that is.
  func refuseOtherKeys(than known: [String], _ faults: inout YAMLFaults) {
    for entry in entries where !known.contains(entry.key) {
      faults.add(
        line: entry.line, column: entry.column,
        found: YAMLText.unknownKey(["key": LocalizedText(verbatim: YAMLNode.clipped(entry.key))]),
        expected: YAMLText.unknownKeyExpected(["keys": LocalizedText(verbatim: known.joined(separator: ", "))]),
        advice: NearestName.nearest(to: entry.key, among: known).map {
          YAMLText.unknownKeyNearest(["nearest": LocalizedText(verbatim: $0)])
        } ?? YAMLText.unknownKeyAdvice())
    }
  }
}
