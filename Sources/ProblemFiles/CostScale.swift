// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Turns costs into weights, and values back into costs.
///
/// A task that must be done gets for an edge of cost c the weight step + (c_max - c), where the step is one more than
/// all differences of cost together: one such task more is worth more than any saving, so that the greatest weight does
/// each of them if that is possible, and then at the least cost. A task that may be left open at a cost of its own gets
/// what the edge saves.
struct CostScale {
  /// Costs are weights: the greatest sum is sought, and any task may be left open.
  static let weights = CostScale()

  private let areWeights: Bool
  private let step: Int
  private let greatest: Int
  /// What leaving each task open costs; nothing where it must be done.
  private let costsOfOpen: [Int?]
  /// The cost of an answer without any edge, tasks that must be done counted as step + c_max.
  private let costOfNothing: Int
  /// Every answer that does all that must be done has at least this value, and no other has.
  private let valueOfEnough: Int

  private init() {
    (areWeights, step, greatest, costsOfOpen, costOfNothing, valueOfEnough) = (true, 0, 0, [], 0, 0)
  }

  /// Makes the scale of a problem with these costs, and for each task what leaving it open costs.
  ///
  /// - Throws: `ProblemError.overflow` where the costs differ by too much.
  init(costs: some Sequence<Int>, costsOfOpen: [Int?]) throws(ProblemError) {
    var (least, greatest) = (Int.max, Int.min)
    for cost in costs { (least, greatest) = (min(least, cost), max(greatest, cost)) }
    for case .some(let cost) in costsOfOpen { (least, greatest) = (min(least, cost), max(greatest, cost)) }
    if least > greatest { (least, greatest) = (0, 0) }
    let tasks = max(1, costsOfOpen.count)
    let (spread, tooWide) = greatest.subtractingReportingOverflow(least)
    let (differences, tooMany) = spread.multipliedReportingOverflow(by: tasks)
    let (step, tooLarge) = differences.addingReportingOverflow(1)
    // The weights' own sum is checked by the problem; a value is turned back into costs with this one.
    let (top, tooHigh) = step.addingReportingOverflow(greatest)
    guard !tooWide, !tooMany, !tooLarge, !tooHigh, !top.multipliedReportingOverflow(by: tasks).overflow,
      !least.multipliedReportingOverflow(by: tasks).overflow, !step.multipliedReportingOverflow(by: tasks).overflow,
      step <= Int.max - spread
    else {
      throw .overflow("costs from \(least) to \(greatest)")
    }
    areWeights = false
    (self.step, self.greatest, self.costsOfOpen) = (step, greatest, costsOfOpen)
    costOfNothing = costsOfOpen.reduce(0) { $0 + ($1 ?? top) }
    valueOfEnough = step * costsOfOpen.count { $0 == nil }
  }

  /// The weight of a task's edge.
  func weight(task: Int, cost: Int) -> Int {
    if areWeights { return cost }
    return costsOfOpen[task].map { $0 - cost } ?? step + (greatest - cost)
  }

  /// The cost of an answer that does all that must be done and has this value; of a bound on values, the bound on such
  /// costs.
  func cost(ofValue value: Int) -> Int { areWeights ? value : costOfNothing - value }

  /// Whether an answer that does all that must be done could still have so small a bound.
  func allowsEveryTask(bound: Int) -> Bool { areWeights || bound >= valueOfEnough }

  /// Whether an answer does all that must be done.
  func doesEveryTask(_ assignment: [Int32]) -> Bool {
    areWeights || zip(assignment, costsOfOpen).allSatisfy { $0 >= 0 || $1 != nil }
  }
}
