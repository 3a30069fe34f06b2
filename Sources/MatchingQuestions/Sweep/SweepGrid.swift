// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import PairingRules
import Wording

/// All combinations of the weights that are tried for some wishes.
///
/// Points are numbered from 0 as an odometer counts, the last wish's weights fastest. They are matched in another order,
/// in which two that follow each other differ in one weight by one step: each row runs back where the last one ended.
public struct SweepGrid: Hashable, Sendable {
  /// The wishes with their weights.
  public let axes: [WeightAxis]
  /// How many points there are.
  public let count: Int

  /// The most points that are matched by one call on one machine.
  public static let mostPoints = 100_000
  /// The most points that a plan may spread over jobs.
  public static let mostPlannedPoints = 1_000_000
  /// The most steps of 1 between the first and the last weight for which each weight between grid points is looked at.
  public static let mostBetween = 1_000

  /// Makes a grid.
  ///
  /// - Parameter limit: how many points there may be.
  /// - Throws: `SweepFault` where there is no axis, or a rule twice, or there are more points.
  public init(_ axes: [WeightAxis], limit: Int = Self.mostPoints) throws(SweepFault) {
    let text = axes.map(\.name).joined(separator: " ")
    guard !axes.isEmpty, axes.allSatisfy({ !$0.weights.isEmpty }) else {
      throw SweepFault(
        text, found: SweepFaultText.noAxes(), expected: SweepFaultText.axis(), advice: SweepFaultText.axisAdvice())
    }
    for (place, axis) in axes.enumerated() where axes[..<place].contains(where: { $0.rule == axis.rule }) {
      throw SweepFault(
        axis.name, found: SweepFaultText.ruleTwice(["rule": LocalizedText(verbatim: axis.rule.text)]),
        expected: SweepFaultText.ruleOnce(), advice: SweepFaultText.oneAxis())
    }
    var count = 1
    for axis in axes {
      let (product, overflow) = count.multipliedReportingOverflow(by: axis.weights.count)
      guard !overflow else { throw SweepFault.tooLarge(text, count: nil, limit: limit) }
      count = product
    }
    guard count <= limit else { throw SweepFault.tooLarge(text, count: count, limit: limit) }
    self.axes = axes
    self.count = count
  }

  /// Says whether each rule is a wish of a rule set, and each weight one that a wish may have.
  ///
  /// - Throws: `SweepFault` with the first that is not, and the nearest name.
  public func check(_ rules: RuleSet) throws(SweepFault) {
    for axis in axes {
      for weight in [axis.weights.first, axis.weights.last].compactMap(\.self) {
        do {
          _ = try rules.setting(weight: weight, of: axis.rule)
        } catch {
          throw SweepFault(axis.name, found: error.found, expected: error.expected, advice: error.advice)
        }
      }
    }
  }

  /// The weights at a point, in the order of the axes.
  public func weights(at index: Int) -> [Int] {
    var rest = index
    var weights: [Int] = []
    for axis in axes.reversed() {
      weights.append(axis.weights[rest % axis.weights.count])
      rest /= axis.weights.count
    }
    return weights.reversed()
  }

  /// The point that is matched at a step: the reflected mixed-radix Gray code (D. E. Knuth, The Art of Computer
  /// Programming 4A, section 7.2.1.1).
  public func index(atStep step: Int) -> Int {
    var places: [Int] = []
    var rest = step
    for axis in axes.reversed() {
      places.append(rest % axis.weights.count)
      rest /= axis.weights.count
    }
    var index = 0
    for (axis, place) in zip(axes, places.reversed()) {
      // What stands before has run so often through this axis: forwards and backwards in turn.
      let isForward = index.isMultiple(of: 2)
      index = index * axis.weights.count + (isForward ? place : axis.weights.count - 1 - place)
    }
    return index
  }

  /// The rules with the weights of a point, or others.
  ///
  /// - Throws: the fault of a rule or a weight, of which `check` has found none.
  func rules(_ rules: RuleSet, with weights: [Int]) throws(RuleFault) -> RuleSet {
    try rules.applying(zip(axes, weights).map { .weight($0.rule, $1) })
  }

  /// Whether the weights between grid points are looked at too, to find exactly where the matching changes: with one
  /// wish, and not too many weights in all.
  public var looksBetween: Bool {
    guard axes.count == 1, let first = axes[0].weights.first, let last = axes[0].weights.last else { return false }
    return last - first <= Self.mostBetween
  }

  /// Between which bounds each weight lies.
  var bounds: [RuleID: ClosedRange<Int>] {
    Dictionary(
      axes.compactMap { axis in
        guard let first = axis.weights.first, let last = axis.weights.last else { return nil }
        return (axis.rule, first...last)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Steps split among some workers, or jobs: as even as can be, each one's one after the other; no more parts than steps.
  public static func pieces(of steps: Range<Int>, _ workers: Int) -> [Range<Int>] {
    let workers = min(max(1, workers), max(1, steps.count))
    return (0..<workers).map {
      steps.lowerBound + steps.count * $0 / workers..<steps.lowerBound + steps.count * ($0 + 1) / workers
    }
  }
}
