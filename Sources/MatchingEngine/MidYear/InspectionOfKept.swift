// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension Inspection {
  /// How many of the earlier matching's pairs could have stayed and did, and whether that is enough.
  mutating func checkKept() {
    // Where the pairs cannot be made, that has been said already.
    guard let mentorOfNeed else { return }
    let actual = problem.kept?.counted(mentorOfNeed)
    if claim.keptCount != actual { findings.append(.wrongKept(claimed: claim.keptCount, actual: actual)) }
    if let actual, let most = problem.kept?.mostChanges, actual.changes > most {
      findings.append(.tooManyChanges(changes: actual.changes, most: most))
    }
  }
}

extension Finding {
  /// The sentences about what was to be kept; nothing for other findings.
  var sentenceOfKept: LocalizedText? {
    switch self {
    case .wrongKept(let claimed, let actual):
      FindingText.wrongKept(["claimed": label(claimed), "actual": label(actual)])
    case .tooManyChanges(let changes, let most):
      FindingText.tooManyChanges(["changes": number(changes), "most": number(most)])
    default: nil
    }
  }

  private func label(_ count: KeptCount?) -> LocalizedText {
    count.map {
      FindingText.keptOf(["kept": number($0.kept), "possible": number($0.possible)])
    } ?? FindingText.nothingKept()
  }
}
