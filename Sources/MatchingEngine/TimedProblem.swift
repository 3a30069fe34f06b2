// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import TrainingPlanner

/// Pairs and weekly times chosen together: a need is given to a mentor at a time, so that nobody is in two places at once
/// or on the way, and rooms hold everybody.
struct TimedProblem: Sendable {
  let shape: TimedShape
  /// Needs, and mentors in cells, with each mentor's places as a side constraint.
  let slots: SlotProblem
  /// The whole problem: that of the slots where they say all; else with more rows.
  let problem: AssignmentProblem
  /// Where each edge's time lies, as far as it has one.
  private let timeOfEdge: [TimeWindow?]

  /// - Parameters:
  ///   - pairs: the problem of pairs; its side constraints are taken over.
  ///   - required: pairs that have to be made, which `pairs` does not hold. Those without a time to choose are left out.
  /// - Throws: `ProblemError` where a sum does not fit.
  ///   - resting: which pairs rest on seats; nothing where seats play no part.
  init(
    _ shape: TimedShape, pairs: AssignmentProblem, required: [RequiredPair], resting: RestingPairs?
  ) throws(ProblemError) {
    self.shape = shape
    var places = pairs.capacities
    var requiredMentors = [Int32](repeating: -1, count: pairs.taskCount)
    for pair in required {
      places[pair.mentor] += 1
      requiredMentors[pair.need] = Int32(truncatingIfNeeded: pair.mentor)
    }
    var tasks: [[SlotProblem.Edge]] = []
    tasks.reserveCapacity(pairs.taskCount)
    for need in 0..<pairs.taskCount {
      var edges: [SlotProblem.Edge] = []
      func add(_ mentor: Int, _ weight: Int) {
        for (cell, _, loss) in shape.cells(need, mentor) {
          edges.append(SlotProblem.Edge(agent: mentor, slot: cell, weight: weight - loss))
        }
      }
      for edge in pairs.edges(of: need) { add(Int(pairs.agents[edge]), pairs.weights[edge]) }
      if requiredMentors[need] >= 0 { add(Int(requiredMentors[need]), 0) }
      tasks.append(edges)
    }
    slots = try SlotProblem(capacities: places, tasks: tasks, slotCapacity: shape.capacity)
    let whole = slots.assignmentProblem
    var timeOfEdge = [TimeWindow?](repeating: nil, count: whole.edgeCount)
    var pairOfEdge = [Int](repeating: -1, count: whole.edgeCount)
    for need in 0..<whole.taskCount {
      var times: (mentor: Int, cells: [Int: TimeWindow]) = (-1, [:])
      for edge in whole.edges(of: need) {
        let cell = slots.cells[Int(whole.agents[edge])]
        if times.mentor != cell.agent {
          let cells = shape.cells(need, cell.agent).compactMap { item in item.time.map { (item.cell, $0) } }
          times = (cell.agent, Dictionary(uniqueKeysWithValues: cells))
        }
        timeOfEdge[edge] = times.cells[cell.slot]
        pairOfEdge[edge] = pairs.edge(task: need, agent: cell.agent) ?? -1
      }
    }
    self.timeOfEdge = timeOfEdge
    guard !shape.isNetwork else {
      problem = whole
      return
    }
    let extra = TimedRows(shape, slots, timeOfEdge: timeOfEdge)
    let sides = pairs.sideConstraints.map { Self.spread($0, pairOfEdge) }
    let floors = required.compactMap { pair -> SideConstraint? in
      let edges = whole.edges(of: pair.need)
      return edges.isEmpty ? nil : .floor(edges, atLeast: 1)
    }
    let timed = try AssignmentProblem(
      capacities: whole.capacities, offsets: whole.offsets, agents: whole.agents, weights: whole.weights,
      sideConstraints: whole.sideConstraints + extra.constraints + sides + floors)
    guard let resting, resting.isAny else {
      problem = timed
      return
    }
    let cohort = shape.weekly.cohort
    let cells = slots.cells
    let edges = (0..<timed.taskCount).flatMap { need in
      timed.edges(of: need).compactMap { edge -> PairEdge? in
        let mentor = cells[Int(timed.agents[edge])].agent
        guard resting.contains(need, mentor) else { return nil }
        return PairEdge(edge: edge, task: need, mentor: mentor, programme: cohort.needs[need].programme.id)
      }
    }
    let seats = SeatRows(cohort: cohort, pairs: edges, places: places, beside: timed)
    problem = seats.isEmpty ? timed : try seats.appended(to: timed)
  }

  /// The mentor and the time of each need by an answer: the agent of each need, or -1.
  func plan(_ assignment: [Int32]) -> (mentorOfNeed: [Int32], times: [TimeWindow?]) {
    let needCount = slots.assignmentProblem.taskCount
    var mentors = [Int32](repeating: -1, count: needCount)
    var times = [TimeWindow?](repeating: nil, count: needCount)
    // Behind the needs come the modules that mentors have to take.
    for (need, cell) in assignment.prefix(needCount).enumerated() where cell >= 0 {
      mentors[need] = Int32(truncatingIfNeeded: slots.cells[Int(cell)].agent)
      times[need] = problem.edge(task: need, agent: Int(cell)).flatMap { timeOfEdge[$0] }
    }
    return (mentors, times)
  }

  /// A row over pairs as a row over the pairs' times.
  private static func spread(_ constraint: SideConstraint, _ pairOfEdge: [Int]) -> SideConstraint {
    let coefficients = Dictionary(
      constraint.terms.map { ($0.edge, $0.coefficient) }, uniquingKeysWith: { first, _ in first })
    return SideConstraint(
      terms: pairOfEdge.enumerated().compactMap { edge, pair in
        coefficients[pair].map { SideConstraint.Term(edge: edge, coefficient: $0) }
      }, upperBound: constraint.upperBound)
  }
}
