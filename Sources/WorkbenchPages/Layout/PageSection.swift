// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The parts of a cohort's workbench, in the order of the menu.
enum PageSection: String, CaseIterable {
  case overview, people, matching, rules, year, history

  /// The name in the menu.
  var label: LocalizedText {
    switch self {
    case .overview: WorkbenchText.overview()
    case .people: WorkbenchText.people()
    case .matching: WorkbenchText.matching()
    case .rules: WorkbenchText.rules()
    case .year: WorkbenchText.year()
    case .history: WorkbenchText.history()
    }
  }

  /// Where it begins.
  func path(of cohort: String) -> String {
    self == .overview ? PagePath.of("c", cohort) : PagePath.of("c", cohort, rawValue)
  }
}
