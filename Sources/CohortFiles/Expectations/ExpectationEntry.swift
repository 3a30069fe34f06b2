// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import PairingRules
import Wording

/// One expectation of `expectations.yaml`.
struct ExpectationEntry {
  /// Its name in the file.
  let id: String
  /// Where that stands.
  let idNode: YAMLNode
  /// What is expected; nothing where there is a fault in it.
  let expectation: Expectation?

  private static let common = ["id", "kind", "da", "en"]

  /// Reads an entry. Nothing where it has no id, after noting what is wrong.
  init?(_ node: YAMLNode, _ scope: ExpectationScope?, _ faults: inout YAMLFaults) {
    let kinds = ExpectationKind.allCases.map(\.rawValue)
    guard case .mapping(let entries) = node.content else {
      faults.add(
        at: node, expected: YAMLText.mappingOf(["keys": "id, kind"]), advice: ExpectationFileText.exampleAdvice())
      return nil
    }
    let before = faults.faults.count
    let mapping = YAMLMapping(
      entries: entries.refusingDecimalCommas(&faults), line: node.line, column: node.column)
    let kind = mapping.required("kind", &faults)?.word(among: kinds, &faults).flatMap(ExpectationKind.init)
    if let kind { mapping.refuseOtherKeys(than: Self.common + kind.keys, &faults) }
    let text = Self.text(mapping, &faults)
    let read = kind.flatMap { Self.kind($0, mapping, scope, &faults) }
    guard let idNode = mapping.required("id", &faults), let id = idNode.text(&faults) else { return nil }
    if id.count > ExpectationsFile.maximumIDLength || id.contains(where: \.isNewline) {
      faults.add(
        at: idNode,
        expected: ExpectationFileText.idExpected(["limit": "\(ExpectationsFile.maximumIDLength)"]),
        advice: ExpectationFileText.idAdvice())
    }
    self.id = id
    self.idNode = idNode
    expectation = faults.faults.count > before ? nil : read.map { Expectation(id: id, text: text, kind: $0) }
  }

  /// The author's sentence; one language alone serves for both.
  private static func text(_ mapping: YAMLMapping, _ faults: inout YAMLFaults) -> LocalizedText? {
    let danish = mapping["da"]?.text(&faults)
    let english = mapping["en"]?.text(&faults)
    guard let either = danish ?? english else { return nil }
    return LocalizedText(danish: danish ?? either, english: english ?? either)
  }

  private static func kind(
    _ kind: ExpectationKind, _ mapping: YAMLMapping, _ scope: ExpectationScope?, _ faults: inout YAMLFaults
  ) -> Expectation.Kind? {
    let reader = FilterReader(scope: scope)
    let mentee = kind.keys.contains("mentee") ? mapping["mentee"] : nil
    let mentor = kind.keys.contains("mentor") ? mapping["mentor"] : nil
    let group = Expectation.Group(
      mentee: mentee.flatMap { reader.filter($0, .mentee, &faults) } ?? PersonFilter(.mentee),
      mentor: mentor.flatMap { reader.filter($0, .mentor, &faults) } ?? PersonFilter(.mentor))
    switch kind {
    case .never, .together:
      let isWhole = kind == .never ? mentee != nil || mentor != nil : mentee != nil && mentor != nil
      guard isWhole else {
        let text: (ExpectationFileText, ExpectationFileText) =
          kind == .never ? (.noSide, .oneSideExpected) : (.missingSide, .bothSidesExpected)
        faults.add(
          line: mapping.line, column: mapping.column, found: text.0(), expected: text.1(),
          advice: ExpectationFileText.sideAdvice())
        return nil
      }
      return kind == .never ? .never(group) : .together(group)
    case .proven: return .proven
    case .filled, .unmatched, .kept, .changed, .used:
      guard let bounds = bounds(mapping, in: 0...1_000_000_000, isShare: true, &faults) else { return nil }
      return .count(counted(kind, mapping, reader, &faults), group, bounds)
    case .load:
      return bounds(mapping, in: 0...1_000_000, isShare: false, &faults).map { .load(group.mentor, $0) }
    case .points, .average, .total:
      let limit = kind == .total ? 1_000_000_000_000 : 1_000_000
      let sum: Expectation.PointSum = kind == .points ? .each : kind == .average ? .average : .total
      return bounds(mapping, in: -limit...limit, isShare: false, &faults).map { .points(sum, group, $0) }
    }
  }

  private static func counted(
    _ kind: ExpectationKind, _ mapping: YAMLMapping, _ reader: FilterReader, _ faults: inout YAMLFaults
  ) -> Expectation.Counted {
    switch kind {
    case .kept: return .kept(outcomes(mapping, reader, &faults))
    case .changed: return .changed(outcomes(mapping, reader, &faults))
    case .unmatched: return .unmatched
    case .used: return .used
    default: return .filled
    }
  }

  /// Which earlier pairs count; those that went well where nothing is said.
  private static func outcomes(
    _ mapping: YAMLMapping, _ reader: FilterReader, _ faults: inout YAMLFaults
  ) -> Set<PreviousPair.Outcome> {
    guard let node = mapping["outcome"] else { return [.ongoing, .completed] }
    var outcomes: Set<PreviousPair.Outcome> = []
    for item in node.list(&faults) ?? [] {
      guard let text = item.text(&faults),
        let outcome = reader.columns.term(text, at: item, Words.outcomes, &faults)
      else { continue }
      outcomes.insert(outcome)
    }
    if case .list(let items) = node.content, items.isEmpty {
      faults.add(at: node, expected: YAMLText.oneOf(["words": Words.outcomes.alternatives]), advice: YAMLText.useType())
    }
    return outcomes
  }

  private static func bounds(
    _ mapping: YAMLMapping, in range: ClosedRange<Int>, isShare: Bool, _ faults: inout YAMLFaults
  ) -> Bounds? {
    guard mapping["at_least"] != nil || mapping["at_most"] != nil else {
      faults.add(
        line: mapping.line, column: mapping.column, found: ExpectationFileText.noBounds(),
        expected: ExpectationFileText.noBoundsExpected(), advice: ExpectationFileText.noBoundsAdvice())
      return nil
    }
    let before = faults.faults.count
    let bounds = Bounds(
      atLeast: mapping["at_least"]?.amount(in: range, isShare: isShare, &faults),
      atMost: mapping["at_most"]?.amount(in: range, isShare: isShare, &faults))
    guard faults.faults.count == before else { return nil }
    if bounds.contradict, let node = mapping["at_most"] {
      faults.add(
        at: node, expected: ExpectationFileText.boundsExpected(), advice: ExpectationFileText.boundsAdvice())
      return nil
    }
    return bounds
  }
}

extension ExpectationKind {
  /// The keys that say what is expected, beside those that every expectation has.
  var keys: [String] {
    switch self {
    case .never, .together: ["mentee", "mentor"]
    case .filled, .unmatched: ["mentee", "at_least", "at_most"]
    case .kept, .changed: ["mentee", "mentor", "outcome", "at_least", "at_most"]
    case .used, .load: ["mentor", "at_least", "at_most"]
    case .points, .average, .total: ["mentee", "mentor", "at_least", "at_most"]
    case .proven: []
    }
  }
}
