// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import Optimization
import SolverConformance
import Testing
import TrainingPlanner

/// Pairs and seats together, against every matching of pairs with seats sought for each.
@Suite struct SeatRowsTests {
  @Test("the joint problem finds the best pairs that seats suffice for", arguments: 0..<6)
  func agreesWithBruteForce(part: UInt64) throws {
    var (restsOnSeats, isHeldBack) = (0, 0)
    for seed in (part * 50)..<(part * 50 + 50) {
      var random = RandomTrainingCohort(seed: seed)
      let cohort = try random.cohort(mentors: 3, modules: 3, sessions: 2)
      let (problem, pairs) = try matching(cohort, &random.random)
      let places = problem.capacities
      let tight = SeatRows(cohort: cohort, pairs: pairs, places: places, beside: problem)
      let loose = SeatRows(cohort: cohort, pairs: pairs, places: places, beside: problem, pairRowLimit: 0)
      #expect(tight.rows.count >= loose.rows.count && tight.agents == loose.agents, "seed \(seed)")
      if !tight.isEmpty { restsOnSeats += 1 }

      var best = 0
      var unlimited = 0
      for assignment in BruteForce.assignments(of: problem) {
        let value = BruteForce.value(of: assignment, in: problem)
        unlimited = max(unlimited, value)
        if value > best, try suffice(assignment, problem, pairs, cohort) { best = value }
      }
      if best < unlimited { isHeldBack += 1 }
      for rows in [tight, loose] {
        let joint = try rows.appended(to: problem)
        let result = try GLPKSolver().solve(joint, options: SolveOptions())
        #expect(result.termination == .optimal && result.value == best, "seed \(seed)")
        let assignment = Array(result.assignment.prefix(problem.taskCount))
        #expect(try suffice(assignment, problem, pairs, cohort), "seed \(seed)")
        for seat in rows.seats(in: result.assignment) {
          #expect(cohort.trainingSessions[seat.session].seats > 0, "seed \(seed)")
        }
      }
    }
    #expect(restsOnSeats > 20 && isHeldBack > 5)
  }

  @Test func pairsOfTrainedMentorsNeedNothing() throws {
    let frame = CohortFrame(
      name: "", firstDay: CalendarDate(dayNumber: 0), lastDay: CalendarDate(dayNumber: 9),
      programmes: [Programme(id: "p", requiredModules: [RequiredModule(module: "m")])],
      modules: [TrainingModule(id: "m")])
    let mentor = Mentor(id: "M", types: [.social], training: ["m": .undated])
    let cohort = try CohortDraft(frame: frame, mentors: [mentor]).validated()
    let problem = try AssignmentProblem(capacities: [1], offsets: [0, 1], agents: [0], weights: [5])
    let pair = PairEdge(edge: 0, task: 0, mentor: 0, programme: "p")
    let rows = SeatRows(cohort: cohort, pairs: [pair], places: [1], beside: problem)
    #expect(rows.isEmpty && rows.rows.isEmpty && rows.seats(in: [0]).isEmpty)
    #expect(try rows.appended(to: problem).taskCount == 1)
  }

  /// A matching of two or three needs with the cohort's mentors, each need in one programme.
  private func matching(
    _ cohort: Cohort, _ random: inout SeededGenerator
  ) throws -> (AssignmentProblem, [PairEdge]) {
    var (offsets, agents, weights, pairs) = ([0], [Int32](), [Int](), [PairEdge]())
    for task in 0..<Int.random(in: 2...3, using: &random) {
      let programme = cohort.frame.programmes[Int.random(in: 0..<cohort.frame.programmes.count, using: &random)]
      for mentor in cohort.mentors.indices where random.chance(percent: 80) {
        pairs.append(PairEdge(edge: agents.count, task: task, mentor: mentor, programme: programme.id))
        agents.append(Int32(mentor))
        weights.append(Int.random(in: 1...30, using: &random))
      }
      offsets.append(agents.count)
    }
    let capacities = cohort.mentors.map { _ in Int.random(in: 0...2, using: &random) }
    let problem = try AssignmentProblem(capacities: capacities, offsets: offsets, agents: agents, weights: weights)
    return (problem, pairs.shuffled(using: &random))
  }

  private func suffice(
    _ assignment: [Int32], _ problem: AssignmentProblem, _ pairs: [PairEdge], _ cohort: Cohort
  ) throws -> Bool {
    let used = pairs.filter { assignment[$0.task] == problem.agents[$0.edge] }
    let duties = used.map { TrainingDuty(mentor: $0.mentor, programme: $0.programme) }
    var options = TrainingPlanOptions()
    options.includesWishes = false
    return try TrainingPlanner(solver: GLPKSolver()).plan(cohort: cohort, duties: duties, options: options)
      .unmetDuties.isEmpty
  }
}
