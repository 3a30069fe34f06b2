// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPKShims
import LargeRunSolver
public import Optimization

/// The exact solver, through the GNU Linear Programming Kit.
///
/// Without side constraints the problem is a network's, and its linear program has a whole-numbered optimum. A
/// network method finds it (`NetworkMethod`); GLPK starts from that basis and, with columns priced in as its duals ask
/// for them (`ColumnGeneration`), confirms or improves it. With side constraints the same linear program bounds the
/// answer, and branch and bound closes what is left (`BranchAndBound`).
///
/// What is claimed does not rest on floating point: prices are rounded to integers, and an answer without side
/// constraints is called optimal only if its value equals the bound of integer prices. With side constraints, where
/// no prices can close the gap, optimality rests on GLPK's search, and the certificate proves the bound it can.
public struct GLPKSolver: Solver {
  /// The solver's name in run files.
  public let name = "glpk"

  /// The version of the GLPK library that is linked.
  public static var libraryVersion: String { String(cString: guarded_version()) }

  /// Where GLPK starts.
  package enum Start: Sendable {
    /// From the basis that the network method ends with.
    case shortestPaths
    /// From nothing, with the best few edges of each task.
    case slacks
  }

  private let start: Start

  /// Makes the solver.
  public init() {
    start = .shortestPaths
  }

  /// Makes a solver that starts GLPK in a given way; the answers are the same.
  package init(start: Start) {
    self.start = start
  }

  /// Solves a problem on the calling thread; GLPK's data never leave it.
  ///
  /// - Throws: `SolverError.numbersTooLarge` where a sum passes 2^52, up to which double precision is exact;
  ///   `SolverError.libraryFault` with GLPK's own message. A limit of time or memory gives the best answer so far.
  public func solve(
    _ problem: AssignmentProblem, options: SolveOptions
  ) throws(SolverError) -> SolveResult {
    try problem.checkExactRange()
    let watch = Watch(options)
    var answer = Answer(problem)
    // Without an edge worth taking there is nothing to ask GLPK, which fails on models without nonzeros.
    guard !answer.isProven else { return answer.result(nil) }

    var network: NetworkAnswer?
    if start == .shortestPaths {
      let run = runPaths(problem, from: options.start, watch: watch, answer: &answer)
      if let reason = run.reason { return answer.result(reason) }
      network = run.answer
      // The best answer to the network alone may keep the side constraints; then there is nothing to search.
      if answer.isProven, !problem.sideConstraints.isEmpty { return answer.result(nil) }
    }
    if start == .shortestPaths, !problem.sideConstraints.isEmpty {
      let run = runSidePrices(problem, watch: watch, answer: &answer)
      if answer.isProven || run.reason != nil { return answer.result(run.reason) }
      network = run.answer ?? network
    }
    var reason = try runLinearProgram(problem, from: network, watch: watch, answer: &answer)
    // Where floating point has left a gap that integers could close, integers close it.
    if reason == nil, !answer.isProven, network == nil, problem.sideConstraints.isEmpty {
      reason = runPaths(problem, from: options.start, watch: watch, answer: &answer).reason
    }
    let result = answer.result(reason)
    return reason == nil && answer.isProven ? result.with(.confirmed) : result
  }

  /// Solves a bundle problem; see `BundleSolver`.
  ///
  /// - Throws: `SolverError.libraryFault` with GLPK's own message.
  public func solve(
    _ problem: BundleProblem, start: [[Int]], options: SolveOptions
  ) throws(SolverError) -> BundleResult? {
    try BundleSolver().solve(problem, start: start, options: options)
  }

  /// Runs the network method, and fills up its answer if it has to stop early.
  private func runPaths(
    _ problem: AssignmentProblem, from start: SolveStart?, watch: Watch, answer: inout Answer
  ) -> (answer: NetworkAnswer?, reason: Termination?) {
    var paths = NetworkMethod(problem, from: start)
    var reason: Termination?
    paths.run {
      reason = watch.reasonToStop()
      return reason != nil
    }
    let certificate = answer.offer(paths)
    watch.report(round: 0, columns: 0, value: answer.value, bound: answer.bound)
    return (certificate.map { NetworkAnswer(edges: paths.assignedEdges, certificate: $0) }, reason)
  }

  /// Prices the side rows over the network method: a bound and answers that keep the rows, whatever the size.
  private func runSidePrices(
    _ problem: AssignmentProblem, watch: Watch, answer: inout Answer
  ) -> (answer: NetworkAnswer?, reason: Termination?) {
    var method = SideMethod(problem, answer: answer.edges)
    var reason: Termination?
    let before = answer
    method.run {
      reason = watch.reasonToStop()
      return reason != nil
    } report: { method in
      watch.report(
        round: method.rounds, columns: problem.edgeCount, value: method.value, bound: min(method.bound, before.bound))
    }
    answer.statistics.iterations += method.searches
    answer.statistics.rounds += method.rounds
    answer.offer(method.certificate)
    if let edges = method.edges { answer.offer(edges: edges) }
    guard let edges = method.networkEdges, let certificate = method.certificate else { return (nil, reason) }
    return (NetworkAnswer(edges: edges, certificate: certificate), reason)
  }

  /// Lets GLPK solve the linear program, and search where there are side constraints.
  func runLinearProgram(
    _ problem: AssignmentProblem, from network: NetworkAnswer?, watch: Watch, answer: inout Answer
  ) throws(SolverError) -> Termination? {
    do throws(GLPKFault) {
      var generation = try ColumnGeneration(
        problem, from: network, memoryLimitMebibytes: watch.memoryLimitMebibytes)
      if let reason = try generation.run(answer: &answer, watch: watch) { return reason }
      guard !problem.sideConstraints.isEmpty, !answer.isProven else { return nil }
      return try generation.search(answer: &answer, watch: watch)
    } catch {
      switch error {
      case .memoryLimit: return .memoryLimit
      case .fault(let message): throw .libraryFault(message)
      case .busy: throw .libraryFault("GLPK is solving another problem on this thread")
      case .closed: throw .libraryFault("GLPK's model was closed by an earlier fault")
      }
    }
  }
}

/// What the network method found: each task's edge, or -1, and the prices that prove it best.
struct NetworkAnswer {
  let edges: [Int]
  let certificate: Certificate
}

extension AssignmentProblem {
  /// Up to here double precision is exact, with a bit to spare.
  fileprivate static let exactLimit = 1 << 52

  /// Refuses numbers that floating point would round.
  func checkExactRange() throws(SolverError) {
    let limit = Self.exactLimit
    var sum = 0
    for task in 0..<taskCount {
      var greatest: UInt = 0
      for edge in edges(of: task) { greatest = max(greatest, weights[edge].magnitude) }
      // The problem's own checks have seen to it that the sum fits.
      sum += Int(greatest)
    }
    guard sum <= limit else {
      throw .numbersTooLarge("the greatest weights of all tasks add up to \(sum), above \(limit)")
    }
    for (row, constraint) in sideConstraints.enumerated() {
      let total = constraint.terms.reduce(0) { $0 + Int(clamping: $1.coefficient.magnitude) }
      guard total <= limit, constraint.upperBound >= -limit,
        constraint.upperBound <= limit || total <= constraint.upperBound
      else {
        throw .numbersTooLarge("side constraint \(row) adds up to \(total), above \(limit)")
      }
    }
  }
}
