// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Prices of mentors' weeks, from which a nearly equal problem may start: a hint, which is never believed.
struct WeekPrices: Sendable {
  private let certificate: Certificate
  /// What the weights that they belong to were multiplied by.
  private let factor: Int

  init(_ certificate: Certificate, factor: Int = 1) {
    self.certificate = certificate
    self.factor = factor
  }

  /// The same for weights that are multiplied by another factor; nothing where they do not fit.
  func prices(factor other: Int) -> Certificate? {
    if factor == other { return certificate }
    return factor == 1 ? certificate.multiplied(by: other) : nil
  }

  /// The same where filled needs are worth something else: a price is near one bonus, none, or the difference of two, for
  /// it is what a need gives beside what the need would that its mentor could take instead; it moves as these do.
  func moved(from objective: Objective, to other: Objective) -> WeekPrices {
    guard objective != other, objective.bonuses.map(\.priority) == other.bonuses.map(\.priority) else { return self }
    let bonuses = [(0, 0)] + zip(objective.bonuses, other.bonuses).map { ($0.bonus, $1.bonus) }
    var steps: [(old: Int, new: Int)] = []
    for first in bonuses {
      for second in bonuses where first.0 >= second.0 { steps.append((first.0 - second.0, first.1 - second.1)) }
    }
    let unit = factor.multipliedReportingOverflow(by: certificate.scale)
    guard !unit.overflow else { return self }
    func moved(_ price: Int) -> Int {
      let whole = price / unit.partialValue
      guard let near = steps.min(by: { abs($0.old - whole) < abs($1.old - whole) }) else { return price }
      let (change, overflow) = (near.new - near.old).multipliedReportingOverflow(by: unit.partialValue)
      return overflow ? price : max(0, price.addingClamped(change))
    }
    return WeekPrices(
      Certificate(
        scale: certificate.scale, taskPrices: certificate.taskPrices.map(moved), agentPrices: certificate.agentPrices,
        sidePrices: certificate.sidePrices.map(moved)), factor: factor)
  }
}
