// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import PairingRules
import Wording

extension Fairness.Level {
  /// A level as `rules.yaml` has it, such as `95%` or, for floors, `12`; a decimal comma is as good as a point.
  ///
  /// - Parameter isShare: Whether it is the level of a share.
  public init?(written text: String, isShare: Bool) {
    guard let level = RulesFileFairness.level(written: text, isShare: isShare) else { return nil }
    self = level
  }
}

extension Fairness.WorstOff {
  /// The points that a floor under each pair may ask for.
  public static var possiblePoints: ClosedRange<Int> { RulesFileFairness.points }
}

/// Reads `fairness:` of `rules.yaml`.
///
///     fairness:
///       worst_off: highest
///       floors:
///         - {id: internship, stage: internship, filled: 95%}
///       shares:
///         - {id: newcomers, municipality: Vojens, filled: 20%}
struct RulesFileFairness {
  static let keys = ["worst_off", "floors", "shares"]
  /// The built-in columns that groups are told by.
  private static let columns = ["stage", "type", "programme", "municipality", "priority"]
  private static let highest = "highest"
  private static let mostNeeds = 1_000_000_000
  /// The points a pair may be asked for.
  static let points = -1_000_000_000...1_000_000_000

  private let scope: RulesFileScope?
  private var seen: Set<String> = []

  /// The settings; parts with a fault are left out after noting it.
  static func read(_ node: YAMLNode, scope: RulesFileScope?, _ faults: inout YAMLFaults) -> Fairness {
    guard let mapping = node.mapping(keys: keys, &faults) else { return Fairness() }
    var reading = RulesFileFairness(scope: scope)
    var fairness = Fairness()
    fairness.worstOff = mapping["worst_off"].flatMap { reading.worstOff($0, &faults) }
    for key in keys.dropFirst() {
      for item in mapping[key]?.list(&faults) ?? [] {
        if let target = reading.target(item, isShare: key == "shares", &faults) { fairness.targets.append(target) }
      }
    }
    return fairness
  }

  /// Where settings stand in a file that has been read without a fault: those of groups by id, and `worst_off`.
  static func places(_ bytes: [UInt8]) -> [String: (line: Int, column: Int)] {
    let name = CohortFileName.rules.rawValue
    var faults = YAMLFaults(file: name)
    let bytes = (try? TextDecoding.decode(bytes, file: name).bytes) ?? bytes
    guard let root = YAMLDocument.read(bytes, mayBeEmpty: true, &faults),
      let mapping = root.mapping(keys: RulesFile.keys, &faults)?["fairness"]?.mapping(keys: keys, &faults)
    else { return [:] }
    var places: [String: (line: Int, column: Int)] = [:]
    if let node = mapping["worst_off"] { places["worst_off"] = (node.line, node.column) }
    for key in keys.dropFirst() {
      for item in mapping[key]?.list(&faults) ?? [] {
        guard case .mapping(let entries) = item.content,
          case .text(let id) = entries.first(where: { $0.key == "id" })?.value.content
        else { continue }
        places[id.trimmingWhitespace()] = (item.line, item.column)
      }
    }
    return places
  }

  private init(scope: RulesFileScope?) { self.scope = scope }

  private func worstOff(_ node: YAMLNode, _ faults: inout YAMLFaults) -> Fairness.WorstOff? {
    if case .text(let text) = node.content {
      if text.trimmingWhitespace().lowercased() == Self.highest { return .highest }
      if let points = Int(text.trimmingWhitespace()), Self.points.contains(points) { return .points(points) }
      if let nearest = NearestName.nearest(to: text, among: [Self.highest]) {
        faults.add(
          at: node, expected: FairnessText.worstOffExpected(),
          advice: YAMLText.unknownWordNearest(["nearest": LocalizedText(verbatim: nearest)]))
        return nil
      }
    }
    faults.add(at: node, expected: FairnessText.worstOffExpected(), advice: FairnessText.worstOffAdvice())
    return nil
  }

  private mutating func target(_ node: YAMLNode, isShare: Bool, _ faults: inout YAMLFaults) -> Fairness.Target? {
    guard case .mapping(let entries) = node.content else {
      let known = LocalizedText(verbatim: (["id", "filled"] + Self.columns).joined(separator: ", "))
      faults.add(at: node, expected: YAMLText.mappingOf(["keys": known]), advice: FairnessText.targetAdvice())
      return nil
    }
    let mapping = YAMLMapping(entries: entries, line: node.line, column: node.column)
    let before = faults.faults.count
    let id = id(mapping, &faults)
    let level = mapping.required("filled", &faults).flatMap { self.level($0, isShare: isShare, &faults) }
    let group = entries.filter { !["id", "filled"].contains($0.key) }
    if group.isEmpty {
      faults.add(
        line: mapping.line, column: mapping.column, found: FairnessText.noGroup(),
        expected: FairnessText.noGroupExpected(), advice: FairnessText.noGroupAdvice())
    }
    var conditions: [Fairness.Group.Condition] = []
    for entry in group {
      if let condition = condition(entry, &faults) { conditions.append(condition) }
    }
    guard faults.faults.count == before, let id, let level else { return nil }
    return Fairness.Target(id: id, group: Fairness.Group(conditions), level: level)
  }

  private mutating func id(_ mapping: YAMLMapping, _ faults: inout YAMLFaults) -> String? {
    guard let node = mapping.required("id", &faults), let id = node.text(&faults) else { return nil }
    let name = ["id": LocalizedText(verbatim: YAMLNode.clipped(id))]
    let isSnake =
      id.utf8.count <= RulesFile.maximumIDLength && id.utf8.first.map { (97...122).contains($0) } == true
      && id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    guard isSnake, id != "worst_off" else {
      faults.add(
        at: node, found: RulesFileText.badID(name), expected: RulesFileText.badIDExpected(),
        advice: RulesFileText.badIDAdvice(["example": "young_people"]))
      return nil
    }
    guard seen.insert(id).inserted else {
      faults.add(
        at: node, found: FairnessText.duplicateID(name), expected: FairnessText.duplicateIDExpected(),
        advice: RuleFaultText.otherID())
      return nil
    }
    return id
  }

  /// A level as it is written: a percentage, or for floors a number of needs; nothing where it can be neither.
  static func level(written text: String, isShare: Bool) -> Fairness.Level? {
    let trimmed = text.trimmingWhitespace()
    if trimmed.hasSuffix("%") {
      return part(String(trimmed.dropLast())).map { isShare ? .ofFilled($0) : .ofGroup($0) }
    }
    guard !isShare, let count = Int(trimmed), (1...mostNeeds).contains(count) else { return nil }
    return .needs(count)
  }

  /// A percentage, or for floors a number of needs.
  private func level(_ node: YAMLNode, isShare: Bool, _ faults: inout YAMLFaults) -> Fairness.Level? {
    if case .text(let text) = node.content, let level = Self.level(written: text, isShare: isShare) { return level }
    faults.add(
      at: node, expected: isShare ? FairnessText.shareExpected() : FairnessText.floorExpected(),
      advice: isShare ? FairnessText.shareAdvice() : FairnessText.floorAdvice())
    return nil
  }

  /// More than 0 and at most 100 percent, with three decimals at most.
  private static func part(_ text: String) -> Fairness.Part? {
    let parts = YAMLNode.parts(of: text.trimmingWhitespace(), scale: 1000)
    return parts.flatMap { (1...100_000).contains($0) ? Fairness.Part(thousandthsOfPercent: $0) : nil }
  }

  private func condition(_ entry: YAMLNode.Entry, _ faults: inout YAMLFaults) -> Fairness.Group.Condition? {
    let builtIn = BuiltInColumns.name(entry.key, of: .mentee)
    guard let column = builtIn.flatMap({ Self.columns.contains($0) ? $0 : nil }) else {
      return builtIn == nil ? own(entry, &faults) : unknown(entry, &faults)
    }
    switch column {
    case "stage":
      var stages: [Stage] = []
      for node in values(entry, &faults) { if let stage = term(node, Words.stages, &faults) { stages.append(stage) } }
      return .stage(stages)
    case "type":
      var types: [MentorType] = []
      for node in values(entry, &faults) { if let type = term(node, Words.mentorTypes, &faults) { types.append(type) } }
      return .type(types)
    case "programme":
      var programmes: [ProgrammeID] = []
      for node in values(entry, &faults) {
        if let programme = programme(node, &faults) { programmes.append(programme) }
      }
      return .programme(programmes)
    case "municipality":
      var places: [Tag] = []
      for node in values(entry, &faults) { if let place = municipality(node, &faults) { places.append(place) } }
      return .municipality(places)
    default:
      var priorities: [Int] = []
      for node in values(entry, &faults) {
        if let priority = node.integer(in: -1_000_000...1_000_000, &faults) { priorities.append(priority) }
      }
      return .priority(priorities)
    }
  }

  private func values(_ entry: YAMLNode.Entry, _ faults: inout YAMLFaults) -> [YAMLNode] {
    if case .list(let items) = entry.value.content, items.isEmpty {
      faults.add(at: entry.value, expected: RulesFileText.valueExpected(), advice: FairnessText.noGroupAdvice())
    }
    return entry.value.list(&faults) ?? []
  }

  private func unknown(_ entry: YAMLNode.Entry, _ faults: inout YAMLFaults) -> Fairness.Group.Condition? {
    let names = ["id", "filled"] + Self.columns + (scope?.ownColumns(of: .mentee) ?? [])
    faults.add(
      line: entry.line, column: entry.column,
      found: YAMLText.unknownKey(["key": LocalizedText(verbatim: YAMLNode.clipped(entry.key))]),
      expected: FairnessText.columnExpected(["columns": LocalizedText(verbatim: names.joined(separator: ", "))]),
      advice: NearestName.nearest(to: entry.key, among: names).map {
        YAMLText.unknownKeyNearest(["nearest": LocalizedText(verbatim: $0)])
      } ?? RulesFileText.unknownColumnAdvice())
    return nil
  }

  /// A column of the mentees' own, with values that some mentee has.
  private func own(_ entry: YAMLNode.Entry, _ faults: inout YAMLFaults) -> Fairness.Group.Condition? {
    guard let scope else { return .column(Tag(entry.key), []) }
    guard let column = scope.ownColumn(entry.key, of: .mentee) else { return unknown(entry, &faults) }
    let tag = Tag(column.name)
    var found: [AttributeValue] = []
    for node in values(entry, &faults) {
      guard let text = node.text(&faults) else { continue }
      let value: AttributeValue =
        switch (column.kind, RuleArgument(scalar: text)) {
        case (.numbers, .number(let thousandths)): .number(thousandths: thousandths)
        case (.dates, .date(let date)): .date(date)
        default: .text(Tag(text))
        }
      let isThere = scope.mentees.contains { mentee in
        mentee.attributes[tag].map { $0 == value || $0.tags.tags.contains { value == .text($0) } } ?? false
      }
      if isThere {
        found.append(value)
      } else {
        refuse(text, at: node, column: column.name, known: scope.words(of: tag), &faults)
      }
    }
    return .column(tag, found)
  }

  private func municipality(_ node: YAMLNode, _ faults: inout YAMLFaults) -> Tag? {
    guard let text = node.text(&faults) else { return nil }
    let place = Tag(text)
    guard let scope, !scope.mentees.contains(where: { $0.municipality == place }) else { return place }
    var known: [String: Tag] = [:]
    for mentee in scope.mentees { if let place = mentee.municipality { known[place.key] = place } }
    refuse(
      text, at: node, column: "municipality", known: known.sorted { $0.key < $1.key }.map(\.value.label), &faults)
    return nil
  }

  private func programme(_ node: YAMLNode, _ faults: inout YAMLFaults) -> ProgrammeID? {
    guard let text = node.text(&faults) else { return nil }
    guard let scope else { return ProgrammeID(text) }
    if let known = scope.programmes.first(where: { Tag($0) == Tag(text) }) { return ProgrammeID(known) }
    refuse(text, at: node, column: "programme", known: scope.programmes, &faults)
    return nil
  }

  private func term<Meaning>(_ node: YAMLNode, _ words: Vocabulary<Meaning>, _ faults: inout YAMLFaults) -> Meaning? {
    guard let text = node.text(&faults) else { return nil }
    if let meaning = words.meaning(of: text) { return meaning }
    faults.add(
      at: node, expected: YAMLText.oneOf(["words": words.alternatives]),
      advice: words.nearest(to: text).map { YAMLText.unknownWordNearest(["nearest": LocalizedText(verbatim: $0)]) }
        ?? YAMLText.unknownWordAdvice())
    return nil
  }

  private func refuse(
    _ text: String, at node: YAMLNode, column: String, known: [String], _ faults: inout YAMLFaults
  ) {
    let shown = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    faults.add(
      at: node,
      expected: FairnessText.valueExpected([
        "column": LocalizedText(verbatim: column), "values": LocalizedText(verbatim: shown),
      ]),
      advice: NearestName.nearest(to: text, among: known).map {
        YAMLText.unknownWordNearest(["nearest": LocalizedText(verbatim: $0)])
      } ?? FairnessText.valueAdvice())
  }
}
