// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import MatchingEngine
package import Optimization
package import PairingRules
import ParallelWork
import Wording

/// A cohort matched at every point of a grid of weights, each from its neighbour, and each proven.
///
/// A point's matching depends on its weights alone (see `Reweighting`): the same on any number of workers, in one call or
/// in many.
package struct Sweep: Sendable {
  /// The weights.
  package let grid: SweepGrid
  /// Today's matching.
  package let today: SweepPoint
  /// Whether weights between grid points are looked at.
  package let looksBetween: Bool

  private let rules: RuleSet
  private let matching: Reweighting
  private let isInterrupted: @Sendable () -> Bool

  /// Judges everybody, and matches by today's rules.
  ///
  /// - Parameters:
  ///   - grid: weights of wishes that `rules` has; `SweepGrid.check` says so.
  ///   - looksBetween: whether the weights between grid points are looked at where `SweepGrid.looksBetween` allows it.
  ///   - seed: of the draw between equally good matchings; nothing means by the cohort's name.
  /// - Throws: as `Matcher.match`.
  package init(
    _ cohort: Cohort, rules: RuleSet, grid: SweepGrid, looksBetween: Bool = true, seed: Int? = nil,
    solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) {
    self.grid = grid
    self.rules = rules
    self.looksBetween = looksBetween && grid.looksBetween
    isInterrupted = options.isInterrupted
    matching = try Reweighting(
      cohort, rules: rules, weights: grid.bounds, seed: seed, solver: solver, options: options)
    if options.isInterrupted() { throw .interrupted }
    let settled = matching.today
    today = SweepPoint(
      weights: grid.axes.map { axis in rules.wishes.first { $0.wish.id == axis.rule }?.weight ?? 0 },
      mentorOfNeed: settled.mentorOfNeed, tally: settled.tally, isProven: settled.isProven, today: settled,
      pointsToday: settled.pointsToday(settled.mentorOfNeed, settled.times))
  }

  /// What a worker has found.
  package struct Piece: Sendable {
    /// The points at its steps, in that order; fewer where it was interrupted.
    package var points: [SweepPoint] = []
    /// What lies between them, and up to the next worker's first point, as far as it was looked at.
    package var between: [SweepPoint] = []
    /// How many searches it all took.
    package var searches = 0
  }

  /// How much progress there is to some steps in all.
  package func workCount(_ steps: Range<Int>) -> Int {
    let weights = grid.axes[0].weights
    guard looksBetween, let first = steps.first else { return steps.count }
    return weights[min(steps.upperBound, grid.count - 1)] - weights[first] + (steps.upperBound < grid.count ? 0 : 1)
  }

  /// Matches at some steps, or all, with some workers at a time.
  ///
  /// - Parameter progress: told how many more of `workCount` are done, from any thread.
  /// - Throws: as `Matcher.match`, except that what was found before an interruption is returned.
  package func run(
    _ steps: Range<Int>? = nil, workers: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(MatchingError) -> [Piece] {
    let steps = steps ?? 0..<grid.count
    let pieces = SweepGrid.pieces(of: steps, workers)
    let found = Parallel.map(pieces.count) { worker -> Result<Piece, MatchingError> in
      do throws(MatchingError) {
        return .success(try run(pieces[worker], progress: progress))
      } catch {
        return .failure(error)
      }
    }
    var all: [Piece] = []
    for piece in found { all.append(try piece.get()) }
    return all
  }

  /// Matches at some steps, one after the other.
  ///
  /// - Throws: as `run(workers:)`.
  package func run(
    _ steps: Range<Int>, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(MatchingError) -> Piece {
    var piece = Piece()
    var last: Found?
    do throws(MatchingError) {
      for step in steps {
        let next = try match(grid.weights(at: grid.index(atStep: step)), from: last, &piece)
        if looksBetween, let last { try look(between: last, next, &piece, progress) }
        piece.points.append(next.point)
        progress(1)
        last = next
      }
      if looksBetween, let last, steps.upperBound < grid.count {
        let next = try match(grid.weights(at: grid.index(atStep: steps.upperBound)), from: last, &piece)
        try look(between: last, next, &piece, progress)
      }
    } catch {
      guard error == .interrupted else { throw error }
    }
    return piece
  }

  private struct Found {
    let point: SweepPoint
    let start: SolveStart?
  }

  /// Looks at the weights between two points: at each of them, unless both ends have the same matching and points change
  /// evenly with the weight. Then the matching is as good between as the best can be, which is convex in the weight.
  private func look(
    between low: Found, _ high: Found, _ piece: inout Piece, _ progress: @Sendable (Int) -> Void
  ) throws(MatchingError) {
    let count = high.point.weights[0] - low.point.weights[0] - 1
    guard count > 0 else { return }
    let isSettled =
      low.point.pairs == high.point.pairs && low.point.isProven && high.point.isProven
      && matching.isEven(grid.axes[0].rule)
    guard !isSettled else {
      progress(count)
      return
    }
    let middle = try match([low.point.weights[0] + (count + 1) / 2], from: low, &piece)
    try look(between: low, middle, &piece, progress)
    piece.between.append(middle.point)
    progress(1)
    try look(between: middle, high, &piece, progress)
  }

  private func match(
    _ weights: [Int], from neighbour: Found?, _ piece: inout Piece
  ) throws(MatchingError) -> Found {
    let changed: RuleSet
    do {
      changed = try grid.rules(rules, with: weights)
    } catch {
      throw .unsound(error.found.english)
    }
    let answer = try matching.match(changed, from: neighbour?.start ?? matching.start)
    // What was cut short is not the best by its weights.
    if isInterrupted() { throw .interrupted }
    piece.searches += answer.searches
    let today = matching.today
    let point = SweepPoint(
      weights: weights, mentorOfNeed: answer.mentorOfNeed, tally: answer.tally, isProven: answer.isProven,
      today: today, pointsToday: today.pointsToday(answer.mentorOfNeed, answer.times))
    return Found(point: point, start: answer.start)
  }
}

extension SettledMatching {
  /// The points of each pair of another matching of the same people by this one's rules, in the order of the needs.
  fileprivate func pointsToday(_ mentorOfNeed: [Int32], _ times: [TimeWindow?]) -> [Int] {
    mentorOfNeed.indices.lazy.filter { mentorOfNeed[$0] >= 0 }.map { points($0, Int(mentorOfNeed[$0]), at: times[$0]) }
  }
}
