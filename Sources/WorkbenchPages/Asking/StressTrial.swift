// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import MatchingQuestions

/// How a run is tried against mentors who leave: how often, and how likely each is to.
struct StressTrial: Hashable, Sendable {
  /// The most trials that a page offers.
  static let mostTrials = 1000
  /// The chances that can be chosen, in thousandths.
  static let dropouts = [50, 100, 150, 200, 300]
  /// What the command line tries too where nobody says otherwise.
  static let standard = StressTrial(trials: 200, dropoutThousandths: 100)

  let trials: Int
  let dropoutThousandths: Int

  /// What is offered first: fewer trials where each takes longer.
  static func offered(for cohort: Cohort) -> StressTrial {
    StressTrial(
      trials: cohort.needs.count > 2000 ? 10 : cohort.needs.count > 500 ? 50 : standard.trials,
      dropoutThousandths: standard.dropoutThousandths)
  }

  /// The seed is the cohort's own, as on the command line.
  func options(
    for cohort: Cohort, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) -> StressOptions {
    StressOptions(
      dropoutThousandths: dropoutThousandths, trials: trials, seed: MatchingOptions.standardSeed(for: cohort),
      progress: progress)
  }

  /// The fields of an address or a form.
  var fields: [(String, String)] { [("trials", "\(trials)"), ("dropout", "\(dropoutThousandths)")] }
}

extension StressTrial {
  /// What the fields of an address or a form say; nothing where that is not offered.
  init?(_ fields: Fields) {
    guard let trials = fields["trials"].flatMap({ Int($0) }), (1...Self.mostTrials).contains(trials),
      let dropout = fields["dropout"].flatMap({ Int($0) }), Self.dropouts.contains(dropout)
    else { return nil }
    self.init(trials: trials, dropoutThousandths: dropout)
  }
}
