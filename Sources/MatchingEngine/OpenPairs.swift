// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// The pairs that are left to decide, as an assignment problem.
///
/// Small ones are stored: then everything is at hand, also rows of hours beside the network. Large ones are scored
/// when they are asked for.
enum OpenPairs: Sendable {
  case stored(AssignmentProblem)
  case priced(PricedPairs)

  /// The places of the mentors.
  var capacities: [Int] {
    switch self {
    case .stored(let problem): problem.capacities
    case .priced(let source): source.capacities
    }
  }

  /// The rows beside the network: the mentors' hours.
  var sideConstraints: [SideConstraint] {
    switch self {
    case .stored(let problem): problem.sideConstraints
    case .priced: []
    }
  }

  /// What a pair gives of the objective, or nothing where it is not to be had.
  func weight(need: Int, mentor: Int) -> Int? {
    switch self {
    case .stored(let problem): problem.weight(task: need, agent: mentor)
    case .priced(let source): source.weight(task: need, agent: mentor)
    }
  }

  /// The mentors that a need may be given to, ascending.
  func mentors(of need: Int) -> [Int32] {
    switch self {
    case .stored(let problem): Array(problem.agents[problem.edges(of: need)])
    case .priced(let source): source.mentors(of: need)
    }
  }

  /// What is wrong with an answer that is said to have this value.
  func faults(in decided: [Int32], value: Int) -> [CertificateFault] {
    switch self {
    case .stored(let problem): Certify.faults(in: decided, value: value, of: problem)
    case .priced(let source): Certify.faults(in: decided, value: value, of: source)
    }
  }

  /// The bound that prices prove if they cover every pair.
  func bound(of certificate: Certificate) -> Int? {
    certificate.bound(capacities: capacities, sideBounds: sideConstraints.map(\.upperBound))
  }

  /// Checks prices over all pairs. The pairs that they meet exactly come back as a problem of their own, unless there
  /// are too many of them or rows beside the network.
  ///
  /// - Throws: `interrupted`.
  func coverage(by certificate: Certificate, options: MatchingOptions) throws(MatchingError) -> Coverage {
    switch self {
    case .stored(let problem):
      return Coverage(faults: Certify.faults(in: certificate, of: problem), tight: problem)
    case .priced(let source):
      let limit = max(1 << 20, 16 * source.taskCount)
      let meter = ProgressMeter(total: source.taskCount, options: options) { .checking(done: $0, of: $1) }
      let coverage = Certify.coverage(
        of: source, by: certificate, tightLimit: limit, isStopped: options.isInterrupted, report: { meter.add($0) })
      guard let coverage else { throw .interrupted }
      let tight = coverage.tightEdges.flatMap { edges in
        try? AssignmentProblem(
          capacities: capacities, offsets: [0] + edges.ends, agents: edges.agents, weights: edges.weights)
      }
      return Coverage(faults: coverage.faults, tight: tight)
    }
  }

  /// What prices leave of the pairs.
  struct Coverage: Sendable {
    /// What is wrong with the prices.
    let faults: [CertificateFault]
    /// A problem that holds every pair that a best answer may use, with the same places.
    let tight: AssignmentProblem?
  }
}
