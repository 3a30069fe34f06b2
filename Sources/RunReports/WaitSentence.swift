// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
import PairingRules
package import Wording

extension Mentee {
  /// How long the mentee has waited, for people: `waited since 12 August 2025, left out twice`; nothing where nothing
  /// is known of it.
  package var waitLabel: LocalizedText? {
    var parts: [LocalizedText] = []
    if let waitingSince { parts.append(WaitingText.since(["date": waitingSince.label])) }
    if timesLeftOut > 0 { parts.append(WaitingText.leftOut(timesLeftOut)) }
    return parts.isEmpty ? nil : parts.joined()
  }
}
