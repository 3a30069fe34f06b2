// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// Reads what cells hold, and reports what they cannot hold. A value that cannot be read is nothing, or left out of its
/// list, so that the rest of the file is still read.
struct CellReader {
  var faults: FaultSink
  private var hasWarnedOfComma = false

  init(file: String) {
    faults = FaultSink(file: file)
  }

  /// An id: any text without what separates ids in lists.
  mutating func id<Subject>(_ cell: Cell) -> Identifier<Subject>? {
    let text = cell.text
    guard !text.contains(where: { $0 == "|" || $0.isNewline }) else {
      report(cell, .notID, .id, AdviceText.shortenID())
      return nil
    }
    return Identifier(text)
  }

  /// A list of ids in the order of the cell, each once.
  mutating func ids<Subject>(_ cell: Cell?) -> [Identifier<Subject>] {
    var seen: Set<Identifier<Subject>> = []
    return items(of: cell).map { Identifier($0.text) }.filter { seen.insert($0).inserted }
  }

  /// One of some known words.
  mutating func word<Meaning>(
    _ cell: Cell, _ words: Vocabulary<Meaning>, _ unknown: FaultText, advice: AdviceText = .writeOneOfThese
  ) -> Meaning? {
    let text = cell.text
    if let meaning = words.meaning(of: text) { return meaning }
    faults.report(
      at: cell, found: unknown(["value": .typed(text)]), expected: words.alternatives,
      advice: Self.nearestAdvice(words.nearest(to: text), otherwise: advice))
    return nil
  }

  /// A list of known words.
  mutating func words<Meaning>(_ cell: Cell?, _ words: Vocabulary<Meaning>, _ unknown: FaultText) -> [Meaning] {
    items(of: cell).compactMap { word($0, words, unknown, advice: .writeSeveralOfThese) }
  }

  /// A list of words of the user's own.
  mutating func tags(_ cell: Cell?) -> TagSet {
    warnOfComma(cell)
    return TagSet(items(of: cell).map { Tag($0.text) })
  }

  /// A list of the user's own words with numbers from 1 to 5: `maths:4|danish`; 3 where none is given.
  mutating func weightedTags(_ cell: Cell?) -> WeightedTags {
    warnOfComma(cell)
    var entries: [WeightedTags.Entry] = []
    for item in items(of: cell) {
      let parts = item.split(at: UInt8(ascii: ":"), last: true)
      let name = parts?.before ?? item
      let tag = Tag(name.text)
      guard !tag.key.isEmpty else {
        report(item, .skillWithoutName, .skill, AdviceText.writeSkill())
        continue
      }
      var weight = 3
      if let level = parts?.after {
        guard let number = Int(level.text), (1...5).contains(number) else {
          report(level.range.isEmpty ? item : level, .notLevel, .level, AdviceText.writeSkill())
          continue
        }
        weight = number
      }
      guard !entries.contains(where: { $0.tag == tag }) else {
        report(item, .tagTwice, .eachOnce, AdviceText.keepOne())
        continue
      }
      entries.append(.init(tag: tag, weight: weight))
    }
    return WeightedTags(entries)
  }

  /// Says once a file that commas do not separate the items of a list, where somebody seems to think so.
  private mutating func warnOfComma(_ cell: Cell?) {
    guard !hasWarnedOfComma, let cell, cell.bytes.contains(.comma), !cell.bytes.contains(.bar) else { return }
    hasWarnedOfComma = true
    faults.report(
      .warning, at: cell, found: FaultText.commaInList(["value": .typed(cell.text)]),
      expected: ExpectedText.barInList(), advice: AdviceText.useBar())
  }

  /// The items of a list cell.
  func items(of cell: Cell?) -> [Cell] {
    cell?.items() ?? []
  }

  /// Reports a cell by what it holds.
  mutating func report(_ cell: Cell, _ found: FaultText, _ expected: ExpectedText, _ advice: LocalizedText) {
    faults.report(at: cell, found: found(["value": .typed(cell.text)]), expected: expected(), advice: advice)
  }

  /// What to write instead of an unknown word.
  static func nearestAdvice(_ nearest: String?, otherwise: AdviceText = .writeOneOfThese) -> LocalizedText {
    nearest.map { AdviceText.writeNearest(["nearest": .typed($0)]) } ?? otherwise()
  }
}
