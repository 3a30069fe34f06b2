// SPDX-License-Identifier: GPL-3.0-or-later

import Wording
import YearRecords

/// The pages of a run, in the order of their tabs.
enum RunPart: String, CaseIterable {
  case summary, pairs, unmatched, grid, advice, stress, mentors, week, training, report, files

  /// The tab's name.
  var label: LocalizedText {
    switch self {
    case .summary: RunPageText.summary()
    case .pairs: RunPageText.pairs()
    case .unmatched: RunPageText.unmatched()
    case .grid: AskingText.grid()
    case .advice: AskingText.advice()
    case .stress: StressPageText.tab()
    case .mentors: RunPageText.mentors()
    case .week: RunPageText.week()
    case .training: RunPageText.training()
    case .report: RunPageText.report()
    case .files: RunPageText.files()
    }
  }

  /// Whether it is there without the run being proven again.
  var isKept: Bool {
    switch self {
    case .summary, .report, .files: true
    case .pairs, .unmatched, .grid, .advice, .stress, .mentors, .week, .training: false
    }
  }

  /// Where it is.
  func path(of run: RunSummary, query: [(String, String)] = []) -> String {
    let number = "\(run.number)"
    return self == .summary
      ? PagePath.of("c", run.cohort.name, "runs", number, query: query)
      : PagePath.of("c", run.cohort.name, "runs", number, rawValue, query: query)
  }
}
