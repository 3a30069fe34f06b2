// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import LargeRunSolver
import Optimization
import SolverConformance
import Testing
import TrainingPlanner
import TrainingRules

@Suite struct TrainingPlannerTests {
  @Test("a proven plan is as good as the best of all, and no bound is below it", arguments: 0..<8)
  func agreesWithBruteForce(part: UInt64) throws {
    var tried = 0
    for seed in (part * 40)..<(part * 40 + 40) {
      var random = RandomTrainingCohort(seed: seed)
      let mentors = Int.random(in: 1...3, using: &random.random)
      let modules = Int.random(in: 1...3, using: &random.random)
      let cohort = try random.cohort(mentors: mentors, modules: modules, sessions: 2)
      let (duties, busy) = (random.duties(cohort), random.busy(cohort))
      let plain = PlainPlans(cohort, duties: duties, busy: busy)
      guard plain.count <= 800 else { continue }
      tried += 1
      let best = plain.best()
      let exact = try TrainingPlanner(solver: GLPKSolver()).plan(cohort: cohort, duties: duties, busy: busy)
      #expect(exact.termination == .optimal && exact.value == exact.bound, "seed \(seed)")
      #expect(plain.worth(of: exact.seats.map { ($0.mentor, $0.session) }) == best, "seed \(seed)")
      let priced = try TrainingPlanner(solver: NetworkSolver()).plan(cohort: cohort, duties: duties, busy: busy)
      #expect(priced.value <= exact.value && exact.value <= priced.bound, "seed \(seed)")
      #expect(plain.isPossible(priced.seats.map { ($0.mentor, $0.session) }), "seed \(seed)")
      if priced.termination == .optimal {
        #expect(plain.worth(of: priced.seats.map { ($0.mentor, $0.session) }) == best, "seed \(seed)")
      }
    }
    #expect(tried > 15)
  }

  @Test("no plan breaks a rule", arguments: 0..<20)
  func plansAreSound(part: UInt64) throws {
    for seed in (1000 + part * 100)..<(1100 + part * 100) {
      var random = RandomTrainingCohort(seed: seed)
      let cohort = try random.cohort(mentors: 8, modules: 4, sessions: 3)
      let (duties, busy) = (random.duties(cohort), random.busy(cohort))
      let plan = try TrainingPlanner(solver: GLPKSolver()).plan(cohort: cohort, duties: duties, busy: busy)
      let plain = PlainPlans(cohort, duties: duties, busy: busy)
      let seats = plan.seats.map { (mentor: $0.mentor, session: $0.session) }
      #expect(plain.isPossible(seats), "seed \(seed)")

      let inspection = TrainingInspection(cohort)
      let claims = plain.claims(seats)
      for duty in duties {
        let pair = ClaimedPair(mentor: cohort.mentors[duty.mentor].id, programme: duty.programme)
        let isMet = inspection.findings(seats: claims, pairs: [pair]).isEmpty
        #expect(isMet != plan.unmetDuties.contains(duty), "seed \(seed): \(duty)")
        let own = plan.seats.filter { $0.mentor == duty.mentor && $0.isNeeded && $0.isProvisional }
        let isDirect = own.contains { seat in
          cohort.frame.programmes.contains { programme in
            programme.id == duty.programme
              && programme.requiredModules.contains { $0.module == cohort.trainingSessions[seat.session].module }
          }
        }
        if isMet, isDirect, duties.count(where: { $0.mentor == duty.mentor }) == 1 {
          #expect(inspection.isProvisional(pair, seats: claims), "seed \(seed): \(duty)")
        }
      }
      #expect(plan.termination == .optimal && plan.gap == 0, "seed \(seed)")
      for (session, used) in plan.seatsUsed.enumerated() {
        #expect(used == plan.seats.count { $0.session == session }, "seed \(seed)")
      }
      for wait in plan.waiting {
        #expect(wait.reason != .notProven, "seed \(seed)")
        #expect(
          !plan.seats.contains {
            $0.mentor == wait.mentor && cohort.trainingSessions[$0.session].module == wait.module
          }, "seed \(seed)")
      }
      for progress in plan.progress {
        let given = Set(progress.before).subtracting(progress.after)
        let taken = plan.seats.filter { $0.mentor == progress.mentor }.map {
          cohort.trainingSessions[$0.session].module
        }
        #expect(given.isSubset(of: taken), "seed \(seed)")
      }
    }
  }

  @Test("a mentor alone can be trained exactly where the rule says so", arguments: 0..<4)
  func agreesWithStandings(part: UInt64) throws {
    var count = (met: 0, unmet: 0)
    for seed in (9000 + part * 60)..<(9060 + part * 60) {
      var random = RandomTrainingCohort(seed: seed)
      let cohort = try random.cohort(mentors: 4, modules: 4, sessions: 3)
      let offer = TrainingOffer(cohort)
      for (index, mentor) in cohort.mentors.enumerated() {
        for programme in cohort.frame.programmes {
          let duty = TrainingDuty(mentor: index, programme: programme.id)
          let options = TrainingPlanOptions(includesWishes: false)
          let plan = try TrainingPlanner(solver: GLPKSolver()).plan(cohort: cohort, duties: [duty], options: options)
          let mayTakePart = offer.standing(of: mentor, for: programme).mayTakePart
          #expect(plan.unmetDuties.isEmpty == mayTakePart, "seed \(seed): \(mentor.id) \(programme.id)")
          if mayTakePart { count.met += 1 } else { count.unmet += 1 }
        }
      }
    }
    #expect(count.met > 10 && count.unmet > 10)
  }

  @Test("the same cohort gives the same plan")
  func isRepeatable() throws {
    for seed in UInt64(5000)..<5020 {
      var random = RandomTrainingCohort(seed: seed)
      let cohort = try random.cohort(mentors: 10, modules: 4, sessions: 3)
      let duties = random.duties(cohort)
      let planner = TrainingPlanner(solver: GLPKSolver())
      let (one, two) = try (
        planner.plan(cohort: cohort, duties: duties), planner.plan(cohort: cohort, duties: duties.reversed())
      )
      #expect(one.seats == two.seats && one.waiting == two.waiting && one.value == two.value, "seed \(seed)")
    }
  }
}
