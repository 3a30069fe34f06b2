// SPDX-License-Identifier: GPL-3.0-or-later

extension CohortDraft {
  /// Every fault of the draft, in the order of its parts.
  func findFaults() -> [CohortFault] {
    []
  }
}
