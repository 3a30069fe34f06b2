// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// Reads what cells hold, and reports what they cannot hold. A value that cannot be read is nothing, or left out of its
/// list, so that the rest of the file is still read.
struct CellReader {
  var faults: FaultSink
  var memories = CellMemories()
  /// Which of the faults warns that commas do not separate items; a file is warned once.
  private(set) var commaWarning: Int?

  init(file: String) {
    faults = FaultSink(file: file)
  }

  /// How much has been reported; a value that came without any report can be remembered.
  var reportCount: Int { faults.faults.count }

  /// An id: any text without what separates ids in lists.
  mutating func id<Subject>(_ cell: Cell) -> Identifier<Subject>? {
    let text = cell.text
    let isPlain = text.utf8.allSatisfy { $0 > .space && $0 < 0x7F && $0 != .bar }
    guard isPlain || !text.contains(where: { $0 == "|" || $0.isNewline }) else {
      report(cell, .notID, .id, AdviceText.shortenID())
      return nil
    }
    return Identifier(text)
  }

  /// A list of ids in the order of the cell, each once.
  mutating func ids<Subject>(_ cell: Cell?) -> [Identifier<Subject>] {
    guard let cell else { return [] }
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

  /// A list of kinds of mentor.
  mutating func mentorTypes(_ cell: Cell) -> [MentorType] {
    if let known = memories.types[cell] { return known }
    let reports = reportCount
    let types = words(cell, Words.mentorTypes, .unknownType)
    if reportCount == reports { memories.types.remember(types, for: cell) }
    return types
  }

  /// A stage of the red thread.
  mutating func stage(_ cell: Cell) -> Stage? {
    if let known = memories.stage[cell] { return known }
    let stage = word(cell, Words.stages, .unknownStage)
    if let stage { memories.stage.remember(stage, for: cell) }
    return stage
  }

  /// A set of kinds of mentor.
  mutating func mentorTypeSet(_ cell: Cell) -> Set<MentorType> {
    if let known = memories.typeSet[cell] { return known }
    let reports = reportCount
    let types = Set(mentorTypes(cell))
    if reportCount == reports { memories.typeSet.remember(types, for: cell) }
    return types
  }

  /// A set of programmes.
  mutating func programmes(_ cell: Cell?) -> Set<ProgrammeID> {
    guard let cell else { return [] }
    if let known = memories.programmes[cell] { return known }
    let programmes = Set(ids(cell) as [ProgrammeID])
    memories.programmes.remember(programmes, for: cell)
    return programmes
  }

  /// A word of the user's own.
  mutating func tag(_ cell: Cell) -> Tag {
    if let known = memories.tag[cell] { return known }
    let tag = Tag(cell.text)
    memories.tag.remember(tag, for: cell)
    return tag
  }

  /// A list of words of the user's own.
  mutating func tags(_ cell: Cell?) -> TagSet {
    guard let cell else { return TagSet() }
    if let known = memories.tags[cell] { return known }
    let reports = reportCount
    warnOfComma(cell)
    var tags: [Tag] = []
    let items = cell.items()
    tags.reserveCapacity(items.count)
    for item in items { tags.append(tag(item)) }
    let set = TagSet(tags)
    if reportCount == reports { memories.tags.remember(set, for: cell) }
    return set
  }

  /// A list of the user's own words with numbers from 1 to 5: `maths:4|danish`; 3 where none is given.
  mutating func weightedTags(_ cell: Cell?) -> WeightedTags {
    guard let cell else { return WeightedTags() }
    if let known = memories.levels[cell] { return known }
    let reports = reportCount
    warnOfComma(cell)
    var entries: [WeightedTags.Entry] = []
    let items = cell.items()
    entries.reserveCapacity(items.count)
    for item in items {
      guard let entry = level(item) else { continue }
      guard !entries.contains(where: { $0.tag == entry.tag }) else {
        report(item, .tagTwice, .eachOnce, AdviceText.keepOne())
        continue
      }
      entries.append(entry)
    }
    let tags = WeightedTags(entries)
    if reportCount == reports { memories.levels.remember(tags, for: cell) }
    return tags
  }

  /// One word with its number.
  private mutating func level(_ item: Cell) -> WeightedTags.Entry? {
    if let known = memories.level[item] { return known }
    let parts = item.split(at: UInt8(ascii: ":"), last: true)
    let name = parts?.before ?? item
    let tag = tag(name)
    guard !tag.key.isEmpty else {
      report(item, .skillWithoutName, .skill, AdviceText.writeSkill())
      return nil
    }
    var weight = 3
    if let level = parts?.after {
      guard let number = Int(level.text), (1...5).contains(number) else {
        report(level.range.isEmpty ? item : level, .notLevel, .level, AdviceText.writeSkill())
        return nil
      }
      weight = number
    }
    let entry = WeightedTags.Entry(tag: tag, weight: weight)
    memories.level.remember(entry, for: item)
    return entry
  }

  /// Says once a file that commas do not separate the items of a list, where somebody seems to think so.
  private mutating func warnOfComma(_ cell: Cell) {
    guard commaWarning == nil, cell.bytes.contains(.comma), !cell.bytes.contains(.bar) else { return }
    commaWarning = reportCount
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
