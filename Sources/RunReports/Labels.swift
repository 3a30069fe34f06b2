// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import Optimization
import PairingRules
package import Wording

extension TimeWindow {
  /// The time as people write it: `mandag 16.00–17.00`, `Monday 16:00–17:00`.
  package var label: LocalizedText {
    let clock = LocalizedText(verbatim: " \(Self.clock(startMinute))–\(Self.clock(endMinute))")
    return weekday.label
      + LocalizedText(danish: clock.danish.map { $0 == ":" ? "." : String($0) }.joined(), english: clock.english)
  }
}

extension Termination {
  /// Why the solver stopped before a proof was complete.
  package var label: LocalizedText {
    switch self {
    case .optimal: ""
    case .infeasible: MatchTableText.infeasible()
    case .timeLimit: MatchTableText.timeLimit()
    case .interrupted: MatchTableText.interrupted()
    case .memoryLimit: MatchTableText.memoryLimit()
    case .numericalTrouble: MatchTableText.numericalTrouble()
    case .gapLeft: MatchTableText.gapLeft()
    }
  }
}

extension String {
  /// The text with its first letter in upper case, for the start of a line.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
