// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// What places cost in an earlier matching: a hint where to start, which is never believed.
package struct EarlierPrices: Sendable {
  /// The price of each mentor's places.
  let prices: [MentorID: Int]
  /// The step of the objective that they belong to.
  let step: Int

  /// The price by another step: as many whole steps, and the rest as it is.
  func price(of mentor: MentorID, step other: Int) -> Int {
    guard let price = prices[mentor], step > 0 else { return 0 }
    let steps = (price + step / 2) / step
    let (whole, overflows) = steps.multipliedReportingOverflow(by: other)
    return overflows ? 0 : max(0, whole.addingClamped(price - steps * step))
  }
}

extension SettledMatching {
  /// What places cost here, where prices of pairs prove the matching best.
  package var earlierPrices: EarlierPrices? {
    guard let prices, prices.scale == 1 else { return nil }
    return EarlierPrices(
      prices: Dictionary(zip(cohort.mentors.map(\.id), prices.agentPrices), uniquingKeysWith: { first, _ in first }),
      step: problem.objective.step)
  }
}

extension KeptPlaces {
  /// Where to start: with all that can stay, at the prices of before.
  func start(_ earlier: EarlierPrices?, step: Int, cohort: Cohort) -> SolveStart {
    SolveStart(
      agentPrices: cohort.mentors.map { earlier?.price(of: $0.id, step: step) ?? 0 }, assignment: mentorOfNeed)
  }
}
