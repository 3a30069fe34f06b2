// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import ParallelWork

/// Solves bundle problems: column generation for the bound, GLPK's branch and bound over the bundles that can matter.
///
/// A bundle whose prices pass its worth by more than the bound lies above the best answer is in no better one. Where all
/// others are few enough to be listed, the search over them proves the optimum (R. Baldacci, N. Christofides and
/// A. Mingozzi 2008, DOI 10.1007/s10107-007-0178-5).
struct BundleSolver {
  /// The most bundles that are listed for the last search.
  private static let mostBundles = 60_000

  /// Solves a problem on the calling thread and all cores.
  ///
  /// - Parameter start: an answer to begin with; each agent's options by position.
  /// - Returns: nothing where the start is no answer, or nobody wants one any more.
  /// - Throws: `SolverError.libraryFault`. A limit of time or memory gives the best answer so far.
  func solve(
    _ problem: BundleProblem, start: [[Int]], options: SolveOptions
  ) throws(SolverError) -> BundleResult? {
    let watch = Watch(options)
    let relaxed = RelaxedBundles(problem)
    guard let prices = relaxed.prices(near: options.bundlePrices, watch: watch),
      var answer = BundleAnswer(problem, start: start, prices: prices)
    else { return nil }
    guard !answer.isProven else { return answer.result(nil) }
    do throws(GLPKFault) {
      let first = relaxed.columns(by: prices) + options.bundles.filter(problem.allows)
      let reason = try solve(&answer, first: first, isNear: options.bundlePrices != nil, watch: watch)
      return answer.result(reason)
    } catch {
      switch error {
      case .memoryLimit: return answer.result(.memoryLimit)
      case .fault(let message): throw .libraryFault(message)
      case .busy: throw .libraryFault("GLPK is solving another problem on this thread")
      case .closed: throw .libraryFault("GLPK's model was closed by an earlier fault")
      }
    }
  }

  private func solve(
    _ answer: inout BundleAnswer, first: [AgentBundle], isNear: Bool, watch: Watch
  ) throws(GLPKFault) -> Termination? {
    let problem = answer.problem
    if let reason = try generate(&answer, first: first, isNear: isNear, watch: watch) { return reason }
    guard !answer.isProven else { return nil }
    guard let (listed, room) = listed(answer, watch) else { return .gapLeft }
    var master = try BundleMaster(
      problem, fixed: FixedPrices(answer.certificate, room: room), memoryLimitMebibytes: watch.memoryLimitMebibytes)
    _ = try master.add(BundleMaster.columns(of: answer.bundles) + listed)
    try master.start(from: answer.bundles)
    if let reason = try master.solve(&answer.statistics, watch: watch) { return reason }
    let (outcome, reason) = try search(master, &answer, watch: watch, milliseconds: watch.milliseconds)
    if let columns = outcome.columns { answer.offer(master.bundles(columns)) }
    if outcome.isComplete || outcome.isInfeasible {
      answer.offer(bound: answer.value)
      return nil
    }
    return reason ?? .timeLimit
  }

  /// The bound; and where too many bundles can matter, a few seconds' search among those that it took, for the better the
  /// answer is, the fewer they are.
  private func generate(
    _ answer: inout BundleAnswer, first: [AgentBundle], isNear: Bool, watch: Watch
  ) throws(GLPKFault) -> Termination? {
    var generation = try BundleGeneration(
      answer.problem, answer: answer, first: first, isNear: isNear, memoryLimitMebibytes: watch.memoryLimitMebibytes)
    let stopped = try generation.run(answer: &answer, watch: watch)
    answer.columns = generation.master.columns
    if let stopped { return stopped }
    guard !answer.isProven, listed(answer, watch) == nil else { return nil }
    let limit = min(watch.milliseconds, max(1000, watch.milliseconds / 4))
    let (outcome, reason) = try search(generation.master, &answer, watch: watch, milliseconds: limit)
    if let columns = outcome.columns { answer.offer(generation.master.bundles(columns)) }
    return reason
  }

  private func search(
    _ master: borrowing BundleMaster, _ answer: inout BundleAnswer, watch: Watch, milliseconds: Int32
  ) throws(GLPKFault) -> (outcome: GLPKModel.SearchOutcome, reason: Termination?) {
    let (value, bound, count) = (answer.value, answer.bound, master.columns.count)
    let found = try master.search(from: answer.bundles, watch: watch, milliseconds: milliseconds) { _, nodes in
      watch.report(round: nodes, columns: count, value: value, bound: bound)
    }
    answer.statistics.nodes += found.outcome.nodes
    return found
  }

  /// All bundles that may be in an answer as good as the best one or better; nothing where they are too many, or
  /// nobody wants an answer any more.
  /// And how far the prices' sum lies above the best answer, times their scale.
  private func listed(_ answer: BundleAnswer, _ watch: Watch) -> (columns: [AgentBundle], room: Int)? {
    let (problem, certificate) = (answer.problem, answer.certificate)
    let sum = certificate.sum(for: problem)
    guard let room = Int(exactly: sum - Int128(certificate.scale) * Int128(answer.value)) else { return nil }
    let pieces = TaskPieces(problem.agents.count, length: 8)
    let found = Parallel.map(pieces.count) { piece in
      pieces[piece].map { agent -> [[Int32]]? in
        guard !watch.isGivenUp else { return nil }
        var search = BundleSearch(
          problem, agent: agent, scale: certificate.scale, taskPrices: certificate.taskPrices,
          rowPrices: certificate.sidePrices, least: -room - 1)
        search.all(above: certificate.agentPrices[agent] - room - 1, atMost: Self.mostBundles)
        return search.isComplete ? search.found.map(\.options) : nil
      }
    }.flatMap(\.self)
    var columns: [AgentBundle] = []
    for (agent, bundles) in found.enumerated() {
      guard let bundles, columns.count + bundles.count <= Self.mostBundles else { return nil }
      columns += bundles.filter { !$0.isEmpty }.map { AgentBundle(agent: agent, options: $0) }
    }
    return (columns, room)
  }
}
