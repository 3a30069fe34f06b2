// SPDX-License-Identifier: GPL-3.0-or-later

import PairingRules
import Wording

/// Reads `rules.yaml`: which of the built-in rules a matching is made by, with what weights, and which rules beside.
///
///     base: default
///     without: [municipality]
///     requirements:
///       - {kind: different, id: not_own_manager, mentee: manager, mentor: initials}
///     wishes:
///       - {id: skills, weight: 120}
///     fairness:
///       worst_off: highest
enum RulesFile {
  static let keys = ["base", "without", "requirements", "wishes", "fairness"]
  static let maximumIDLength = 40

  /// Requirements that people come to harm without; leaving one out is worth a second look.
  private static let guarded = ["child_certificate", "avoid", "forbid"]
  /// The columns that `pairs.csv` always has.
  static let reservedIDs = ["mentee", "mentor", "type", "programme", "slot", "points"]

  /// The rules; nothing where there is a fault. Every fault of the file is noted.
  ///
  /// - Parameter scope: the columns and programmes that the rules may name; nothing where they could not be read, and
  ///   rules may name any.
  static func read(_ bytes: [UInt8], scope: RulesFileScope?, _ faults: inout YAMLFaults) -> RuleSet? {
    guard let root = YAMLDocument.read(bytes, mayBeEmpty: true, &faults)?.mapping(keys: keys, &faults) else {
      return nil
    }
    let startsEmpty = root["base"]?.word(among: ["default", "none"], &faults) == "none"
    var specifications = startsEmpty ? [] : RuleSet.standard.specifications
    let removed = removed(root["without"], from: specifications.map(\.id), &faults)
    specifications.removeAll { removed[$0.id] != nil }

    var seen: Set<String> = []
    for role in RuleRole.allCases {
      for node in root[role == .requirement ? "requirements" : "wishes"]?.list(&faults) ?? [] {
        guard let entry = RulesFileEntry(node, role, scope, &faults) else { continue }
        let id = ["rule": LocalizedText(verbatim: entry.specification.id)]
        if removed[entry.specification.id] != nil {
          faults.add(
            at: entry.idNode, found: RulesFileText.removedAndGiven(id),
            expected: RulesFileText.removedAndGivenExpected(),
            advice: RulesFileText.removedAndGivenAdvice())
        }
        guard seen.insert(entry.specification.id).inserted else {
          faults.add(
            at: entry.idNode, found: RuleFaultText.duplicateID(id), expected: RuleFaultText.uniqueID(),
            advice: RuleFaultText.otherID())
          continue
        }
        if let index = specifications.firstIndex(where: { $0.id == entry.specification.id }) {
          specifications[index] = entry.specification
        } else {
          specifications.append(entry.specification)
        }
      }
    }
    let fairness = root["fairness"].map { RulesFileFairness.read($0, scope: scope, &faults) } ?? Fairness()
    guard faults.isEmpty else { return nil }
    warn(of: specifications.map(\.id), removed, root, &faults)
    // Each rule has been made once already, so nothing is left to go wrong.
    return try? RuleSet(specifications: specifications, fairness: fairness)
  }

  /// The rules to be taken out, each with its place.
  private static func removed(
    _ node: YAMLNode?, from ids: [String], _ faults: inout YAMLFaults
  ) -> [String: YAMLNode] {
    var removed: [String: YAMLNode] = [:]
    for item in node?.list(&faults) ?? [] {
      guard let id = item.text(&faults) else { continue }
      if ids.contains(id) {
        removed[id] = item
      } else {
        faults.add(at: item, RuleCatalogue.unknown(id, among: ids))
      }
    }
    return removed
  }

  private static func warn(
    of ids: [String], _ removed: [String: YAMLNode], _ root: YAMLMapping, _ faults: inout YAMLFaults
  ) {
    for id in guarded where !ids.contains(id) {
      let name = ["rule": LocalizedText(verbatim: id)]
      let place = removed[id] ?? root["base"]
      faults.add(
        line: place?.line, column: place?.column, severity: .warning, found: RulesFileText.leftOut(name),
        expected: RulesFileText.leftOutExpected(), advice: RulesFileText.leftOutAdvice(name))
    }
  }
}

extension YAMLFaults {
  /// Notes a rule that cannot be made, at a place.
  mutating func add(at node: YAMLNode, _ fault: RuleFault) {
    add(at: node, found: fault.found, expected: fault.expected, advice: fault.advice)
  }
}
