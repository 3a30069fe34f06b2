// SPDX-License-Identifier: GPL-3.0-or-later

package import Optimization

/// Bounds and answers for a problem with side constraints, of any size: prices on the side rows, and the network method
/// on what the edges are worth above them (M. L. Fisher 1981, DOI 10.1287/mnsc.27.1.1, on Lagrangian relaxation).
///
/// Whatever the side prices q >= 0, the best network answer to w - Σ a q, plus Σ b q, bounds every answer; the network
/// method's own prices make that a certificate that is checked like any other. Prices are whole numbers, multiplied by
/// a scale. They move along an average of what the network answers use too much of each row, by steps after
/// B. T. Polyak (1969): the volume algorithm of F. Barahona and R. Anbil (2000), DOI 10.1007/s101070050002, in whole
/// numbers. The linear program's bound is the least that they can come to. Each network answer is mended into one that
/// keeps the rows. The network method goes on from where it was, so that a round costs little.
package struct SideMethod: ~Copyable {
  /// The best answer: each task's edge, or -1; nothing until one is found that keeps all rows.
  package private(set) var edges: [Int]?
  /// What it is worth.
  package private(set) var value: Int?
  /// The prices that prove the least bound so far.
  package private(set) var certificate: Certificate?
  /// What they prove; before there are any, the sum of the tasks' greatest weights.
  package private(set) var bound: Int
  /// The network's answer and prices in the round with the least bound; each task's edge, or -1.
  package private(set) var networkEdges: [Int]?
  /// How many rounds were made.
  package private(set) var rounds = 0
  /// How many path searches were made.
  package private(set) var searches = 0

  private let problem: AssignmentProblem
  private let scale: Int
  /// The network's last answer, each task's agent or -1, and its agents' prices.
  private var assignment: [Int32]
  private var agentPrices: [Int]
  private var state: SideState
  private var steps: SidePrices
  private var starts = Starts()
  /// The value of the answer whose prices were guessed last.
  private var guessedValue = Int.min
  /// What each edge is worth above all prices, for mending.
  private let surpluses: SlotArray<Int>

  /// In these rounds, and after every so many, the best answer says something new of the prices.
  private static let guessRounds = [1, 4]
  private static let guessEvery = 32
  /// Rounds without a noticeably lower bound or a better answer after which there is little more to come.
  private static let patience = 48

  /// Makes the method ready. O(edges + side terms).
  ///
  /// - Parameter answer: an answer that keeps all rows, if there is one: each task's edge, or -1.
  package init(_ problem: AssignmentProblem, answer: [Int]?) {
    self.problem = problem
    scale = problem.sidePriceScale
    bound = (0..<problem.taskCount).reduce(0) { sum, task in
      sum + problem.edges(of: task).reduce(0) { max($0, problem.weights[$1]) }
    }
    assignment = [Int32](repeating: -1, count: problem.taskCount)
    agentPrices = [Int](repeating: 0, count: problem.agentCount)
    state = SideState(problem)
    steps = SidePrices(problem, scale: scale)
    surpluses = SlotArray(repeating: 0, count: problem.edgeCount)
    if let answer {
      state.reset(to: answer)
      takeAnswer()
    }
  }

  /// Whether no answer can be better.
  package var isProven: Bool { value == bound }

  /// Whether the bound is below what any answer at all is worth: then there is none.
  package var isInfeasible: Bool { certificate.map { $0.provesInfeasible(problem) } ?? false }

  /// Makes rounds until the answer is proven, little more is to come, or `shouldStop` says so.
  ///
  /// - Parameter report: told after each round.
  package mutating func run(
    maximumRounds: Int = .max, shouldStop: () -> Bool, report: (borrowing SideMethod) -> Void
  ) {
    var idle = 0
    while rounds < maximumRounds, idle < Self.patience, !isProven, !isInfeasible {
      if shouldStop() { return }
      let (oldBound, oldValue) = (bound, value)
      guard makeRound(shouldStop: shouldStop) else { return }
      report(self)
      let noticeable = max(1, (oldBound - (value ?? oldBound)) / 200)
      idle = oldBound - bound >= noticeable || value != oldValue ? 0 : idle + 1
      if idle == Self.patience / 2, deepen(shouldStop: shouldStop) { idle = 0 }
      if steps.isStill { return }
    }
  }

  /// Prices the edges, solves the network, mends its answer and moves the side prices.
  private mutating func makeRound(shouldStop: () -> Bool) -> Bool {
    let weights = steps.weights()
    guard
      let priced = try? AssignmentProblem(
        capacities: problem.capacities, offsets: problem.offsets, agents: problem.agents, weights: weights)
    else { return false }
    let isAfresh = starts.isAfreshBetter(in: rounds)
    var network =
      isAfresh
      ? NetworkMethod(priced) : NetworkMethod(priced, prices: agentPrices, assignment: assignment)
    guard network.fits else { return false }
    network.run(shouldStop: shouldStop)
    searches += network.searches
    agentPrices = network.prices
    guard network.isComplete else {
      offerPrices(of: network)
      return false
    }
    assignment = network.assignedEdges.map { $0 < 0 ? -1 : problem.agents[$0] }
    starts.note(network.searches, isAfresh: isAfresh)
    rounds += 1
    var sum = steps.constant
    for edge in network.assignedEdges where edge >= 0 { sum += Int128(weights[edge]) }
    let isBetter = steps.isBest(sum)
    if isBetter { offerPrices(of: network) }
    state.reset(to: network.assignedEdges)
    let used = (0..<problem.sideConstraints.count).map { -state.rooms[$0] }
    if isBetter || rounds % 4 == 0 { mend(weights: weights, shouldStop: shouldStop) }
    steps.move(sum, violations: used, value: value)
    if Self.guessRounds.contains(rounds) || rounds % Self.guessEvery == 0, value ?? .min > guessedValue {
      guessPrices()
    }
    return true
  }

  /// Tries the prices that the best answer suggests: by complementary slackness a row with room costs nothing, and one
  /// that keeps tasks out costs what they would pay to come in. One guess brings prices as large as bonuses at once to
  /// where small steps go on.
  private mutating func guessPrices() {
    guard let edges, let value else { return }
    guessedValue = value
    state.reset(to: edges)
    var offers = [[Int]](repeating: [], count: problem.sideConstraints.count)
    for task in 0..<problem.taskCount where edges[task] < 0 {
      for edge in problem.edges(of: task) where problem.weights[edge] > 0 {
        for place in state.rows(of: edge) {
          let entry = state.entry(place)
          guard entry.coefficient > 0, state.rooms[Int(entry.row)] < entry.coefficient else { continue }
          offers[Int(entry.row)].append(problem.weights[edge] * scale / entry.coefficient)
        }
      }
    }
    guard offers.contains(where: { !$0.isEmpty }) else { return }
    steps.jump(
      to: offers.map { offers in
        let sorted = offers.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
      })
  }

  private mutating func offerPrices(of network: NetworkMethod) {
    guard
      let offered = Certificate(
        scale: scale, agentPrices: network.prices, sidePrices: steps.prices, for: problem),
      let proven = offered.bound(for: problem), certificate == nil || proven < bound
    else { return }
    (certificate, bound) = (offered, proven)
    networkEdges = network.assignedEdges
  }

  /// Makes an answer that keeps all rows of the network's.
  private mutating func mend(weights: [Int], shouldStop: () -> Bool) {
    for edge in 0..<problem.edgeCount {
      surpluses[edge] = weights[edge] - agentPrices[Int(problem.agents[edge])]
    }
    guard state.mendRows(surpluses: surpluses) else { return }
    state.fillOpenTasks()
    // Good ones are worth the work of making them better.
    if let value, value - state.value > max(1, (bound - value) / 4) { return }
    // First sparing what is scarce, then for what edges are worth.
    state.improve(attempts: 2 * problem.edgeCount, weights: weights, shouldStop: shouldStop)
    state.fillOpenTasks()
    state.improve(openOnly: true, attempts: 2 * problem.edgeCount, shouldStop: shouldStop)
    takeAnswer()
  }

  /// Improves the best answer for as long as that goes on.
  ///
  /// - Returns: whether it has become better.
  private mutating func deepen(shouldStop: () -> Bool) -> Bool {
    guard let edges, let before = value else { return false }
    state.reset(to: edges)
    state.improve(openOnly: true, shouldStop: shouldStop)
    takeAnswer()
    guard let value, value > before else { return false }
    guessPrices()
    return true
  }

  private mutating func takeAnswer() {
    guard state.isFeasible, state.value > value ?? .min else { return }
    (edges, value) = (state.edges, state.value)
  }
}

/// Whether the network method does better to go on from the last answer or to start afresh: after a long step most of
/// an old answer is wrong.
private struct Starts {
  private var afresh = Int.max
  private var onward = 0

  /// Every so many rounds the other way is tried.
  private static let trial = 16

  func isAfreshBetter(in round: Int) -> Bool {
    round == 0 || round % Self.trial == 1 ? true : round % Self.trial == 2 ? false : afresh < onward
  }

  mutating func note(_ work: Int, isAfresh: Bool) {
    if isAfresh { afresh = work } else { onward = work }
  }
}

extension AssignmentProblem {
  /// What whole side prices are multiplied by: a power of two, 2^10 at most, as great as leaves room for all sums.
  var sidePriceScale: Int {
    var sum: UInt = 1
    for task in 0..<taskCount { sum += edges(of: task).reduce(UInt(0)) { max($0, weights[$1].magnitude) } }
    var scale = 1 << 10
    while scale > 1, sum > UInt(1 << 56) / UInt(scale) { scale /= 2 }
    return scale
  }
}

extension Certificate {
  /// Whether the bound is below what the worst answer would be worth, so that there is no answer.
  package func provesInfeasible(_ problem: AssignmentProblem) -> Bool {
    guard let bound = bound(for: problem) else { return false }
    let least = (0..<problem.taskCount).reduce(0) { sum, task in
      sum + problem.edges(of: task).reduce(0) { min($0, problem.weights[$1]) }
    }
    return bound < least
  }
}
