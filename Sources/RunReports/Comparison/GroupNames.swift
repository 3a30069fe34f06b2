// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingQuestions
import PairingRules
import Wording

/// What groups of needs are called.
struct GroupNames {
  private let programmes: [ProgrammeID: String]

  init(_ comparison: MatchingComparison) {
    programmes = Dictionary(
      (comparison.first.cohort.frame.programmes + comparison.second.cohort.frame.programmes).map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The name of a group.
  subscript(group: NeedGroup) -> LocalizedText {
    switch group {
    case .type(let type): return type.label
    case .stage(let stage): return stage?.label ?? ComparisonText.notStated()
    case .programme(let id):
      let name = programmes[id] ?? ""
      return LocalizedText(verbatim: name.isEmpty ? id.text : name)
    case .municipality(let place): return place.map { LocalizedText(verbatim: $0.label) } ?? ComparisonText.notStated()
    case .priority(let priority):
      return ComparisonText.priorityValue(["n": LocalizedText(verbatim: String(priority))])
    }
  }

  /// What groups are made by.
  static func heading(_ dimension: NeedGroup.Dimension) -> LocalizedText {
    switch dimension {
    case .type: ComparisonText.type()
    case .stage: ComparisonText.stage()
    case .programme: ComparisonText.programme()
    case .municipality: ComparisonText.municipality()
    case .priority: ComparisonText.priority()
    }
  }
}
