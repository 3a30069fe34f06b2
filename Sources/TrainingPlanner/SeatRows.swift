// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Optimization

/// An edge of a matching problem that stands for a mentor's pair in a programme.
public struct PairEdge: Hashable, Sendable {
  /// The edge's position in the problem.
  public let edge: Int
  /// The task that the edge belongs to.
  public let task: Int
  /// The mentor, by position in the cohort.
  public let mentor: Int
  /// The programme.
  public let programme: ProgrammeID

  /// Makes an edge.
  public init(edge: Int, task: Int, mentor: Int, programme: ProgrammeID) {
    self.edge = edge
    self.task = task
    self.mentor = mentor
    self.programme = programme
  }
}

/// What a matching problem needs beside it, so that a pair is only made if its mentor can have the seats that it rests
/// on: further tasks (a mentor's module), further agents (a session with its seats), and side rows.
///
///     Σ_e x_e <= Σ_s z_(module, s)            for the edges of each need with each mentor, and each missing module
///     Σ_(s begun by t) z_(module, s) <= Σ_(s' over by t) z_(prerequisite, s')
///     Σ_(s at once) z_s <= 1                  for each mentor
///
/// Only mentors with an edge that rests on seats have rows. Seats weigh nothing in the matching, so that an answer may
/// hold some that nobody needs: when the pairs are chosen, `TrainingPlanner` finds the best seats for them.
public struct SeatRows: Sendable {
  /// The capacities of the further agents.
  public let capacities: [Int]
  /// The session that each further agent stands for, by position in the cohort.
  public let sessions: [Int]
  /// How many edges each further task has.
  public let edgeCounts: [Int]
  /// The agents of the further edges, counted on from the problem's own.
  public let agents: [Int32]
  /// The rows, in terms of the problem with everything appended.
  public let rows: [SideConstraint]

  private let mentors: [Int]
  private let taskCount: Int
  private let agentCount: Int

  /// Beyond so many rows for pairs, one row stands for all of a mentor's pairs in a programme and a module.
  ///
  /// A row for each pair says more to the linear program, and yet costs the search more than it saves. Measured with
  /// GLPK, 20 mentors a need, on a shared machine: at 50 needs, 410 rows for pairs left a gap of 7 to 11 % after 10 s,
  /// where their sums were proven in .06 s, or left 1.2 %. With sums, 200 needs took .25 s, 400 took .6 s, both proven;
  /// 1,000 needs were left with a gap of .01 to 1.1 % after 10 s.
  public static let pairRowLimit = 60

  /// Makes what a problem needs beside it.
  ///
  /// - Parameters:
  ///   - cohort: the cohort.
  ///   - pairs: the edges of the problem, in any order; those whose mentor is trained need no rows.
  ///   - places: how many pairs each mentor can have; one entry a mentor.
  ///   - problem: the matching problem, whose edges `pairs` names.
  ///   - busy: when mentors cannot attend.
  ///   - pairRowLimit: the most rows for pairs.
  /// - Complexity: O(pairs · modules · sessions of a module).
  public init(
    cohort: Cohort, pairs: [PairEdge], places: [Int], beside problem: AssignmentProblem, busy: [BusyTime] = [],
    pairRowLimit: Int = SeatRows.pairRowLimit
  ) {
    let offer = TrainingOffer(cohort)
    let duties = Set(pairs.map { TrainingDuty(mentor: $0.mentor, programme: $0.programme) })
    let demands = Demands(cohort, offer: offer, duties: duties, includesWishes: false).list
    let choices = SeatChoices(demands, offer: offer, mentors: cohort.mentors, busy: busy)
    let sessions = Set(choices.tasks.flatMap(\.sessions)).sorted()
    let agentOf = Dictionary(
      sessions.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.sessions = sessions
    capacities = sessions.map { min(offer.sessions[$0].seats, choices.tasks.count) }
    edgeCounts = choices.tasks.map(\.sessions.count)
    agents = choices.tasks.flatMap { task in task.sessions.map { Int32(problem.agentCount + (agentOf[$0] ?? 0)) } }
    mentors = choices.tasks.map(\.mentor)
    taskCount = problem.taskCount
    agentCount = problem.agentCount

    var firstEdges = [problem.edgeCount]
    for task in choices.tasks { firstEdges.append(firstEdges[firstEdges.count - 1] + task.sessions.count) }
    // The edges of each demand, by need.
    let edges = Dictionary(grouping: pairs) { TrainingDuty(mentor: $0.mentor, programme: $0.programme) }
      .mapValues { Dictionary(grouping: $0, by: \.task).mapValues { $0.map(\.edge) }.sorted { $0.key < $1.key } }
    func edgesOfNeeds(_ demand: Demand) -> [[Int]] {
      (edges[TrainingDuty(mentor: demand.mentor, programme: demand.programme.id)] ?? []).map(\.value)
    }
    let count = demands.reduce(0) { $0 + $1.missing.count * edgesOfNeeds($1).count }
    var rows = choices.rows(of: Array(choices.tasks.indices), firstEdge: problem.edgeCount)
    for demand in demands {
      let needs = edgesOfNeeds(demand)
      for required in demand.missing {
        guard let task = choices.task(demand.mentor, required.module) else { continue }
        let counting = Set(choices.sessions(of: task, for: required, of: demand))
        let seats = choices.tasks[task].sessions.enumerated().filter { counting.contains($0.element) }
          .map { firstEdges[task] + $0.offset }
        if count <= pairRowLimit {
          rows += needs.map { Self.row($0, seats, times: 1) }
        } else {
          rows.append(Self.row(needs.flatMap(\.self), seats, times: min(needs.count, max(0, places[demand.mentor]))))
        }
      }
    }
    self.rows = rows
  }

  /// Whether no pair rests on seats, so that the problem needs nothing beside it.
  public var isEmpty: Bool { edgeCounts.isEmpty }

  private static func row(_ pairs: [Int], _ seats: [Int], times: Int) -> SideConstraint {
    let terms =
      Set(pairs).map { SideConstraint.Term(edge: $0, coefficient: 1) }
      + (times == 0 ? [] : seats.map { SideConstraint.Term(edge: $0, coefficient: -times) })
    return SideConstraint(terms: terms.sorted { $0.edge < $1.edge }, upperBound: 0)
  }

  /// The problem with everything appended: its own tasks, agents, edges and rows keep their positions.
  ///
  /// - Parameter problem: the one that this was made beside.
  /// - Throws: `ProblemError` where a sum passes the limits.
  public func appended(to problem: AssignmentProblem) throws(ProblemError) -> AssignmentProblem {
    var offsets = problem.offsets
    for count in edgeCounts { offsets.append(offsets[offsets.count - 1] + count) }
    return try AssignmentProblem(
      capacities: problem.capacities + capacities, offsets: offsets, agents: problem.agents + agents,
      weights: problem.weights + [Int](repeating: 0, count: agents.count),
      sideConstraints: problem.sideConstraints + rows)
  }

  /// The seats in an answer to the appended problem, also those that nobody needs.
  public func seats(in assignment: [Int32]) -> [TrainingSeat] {
    mentors.enumerated().compactMap { index, mentor in
      let agent = taskCount + index < assignment.count ? Int(assignment[taskCount + index]) - agentCount : -1
      guard sessions.indices.contains(agent) else { return nil }
      return TrainingSeat(mentor: mentor, session: sessions[agent], isNeeded: true)
    }
  }
}
