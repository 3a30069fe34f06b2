// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import PairingRules
import Wording

/// Reads `expectations.yaml`: what a coordinator expects of every matching of the cohort.
///
///     expectations:
///       - {id: certificates, kind: never, mentee: {age: under 15}, mentor: {child_certificate: no}}
///       - {id: internships, kind: filled, mentee: {stage: internship}, at_least: 95 %}
enum ExpectationsFile {
  static let keys = ["expectations"]
  static let maximumIDLength = 60

  /// The expectations in the order of the file; nothing where there is a fault. Every fault of the file is noted.
  ///
  /// - Parameter scope: the people and columns that may be named; nothing where they could not be read, and any may be.
  static func read(_ bytes: [UInt8], scope: ExpectationScope?, _ faults: inout YAMLFaults) -> [Expectation]? {
    guard let root = YAMLDocument.read(bytes, mayBeEmpty: true, &faults)?.mapping(keys: keys, &faults) else {
      return nil
    }
    var expectations: [Expectation] = []
    var seen: [String: Int] = [:]
    for node in root["expectations"]?.list(&faults) ?? [] {
      guard let entry = ExpectationEntry(node, scope, &faults) else { continue }
      if let line = seen[entry.id] {
        faults.add(
          at: entry.idNode, found: ExpectationFileText.duplicateID(["id": .typed(entry.id)]),
          expected: ExpectationFileText.duplicateIDExpected(["line": "\(line)"]),
          advice: ExpectationFileText.duplicateIDAdvice())
        continue
      }
      seen[entry.id] = entry.idNode.line
      if let expectation = entry.expectation { expectations.append(expectation) }
    }
    return faults.isEmpty ? expectations : nil
  }
}

/// Whom and what the expectations of a cohort may name.
struct ExpectationScope: Sendable {
  /// The columns and programmes.
  let columns: RulesFileScope
  /// The ids of the mentees; nothing where not all could be read, and any may be named.
  let mentees: Set<String>?
  /// The ids of the mentors; nothing where not all could be read, and any may be named.
  let mentors: Set<String>?

  /// The ids of a side.
  func ids(of side: PairSide) -> Set<String>? { side == .mentee ? mentees : mentors }
}
