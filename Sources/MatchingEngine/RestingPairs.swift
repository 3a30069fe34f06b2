// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules
import TrainingPlanner

/// The pairs that rest on seats: the mentor lacks modules that the programme asks for, and can still take them in time.
struct RestingPairs: Sendable {
  private let cohort: Cohort
  private let offer: TrainingOffer
  /// Whether any pair can rest on seats.
  let isAny: Bool

  init(_ cohort: Cohort, rules: RuleSet, context: RuleContext) {
    self.cohort = cohort
    offer = context.trainingOffer
    isAny = !cohort.trainingSessions.isEmpty && rules.requirements.contains { $0.id == RuleSet.trainingRequirement }
  }

  /// Whether a pair rests on seats.
  func contains(_ need: Int, _ mentor: Int) -> Bool {
    guard isAny else { return false }
    let programme = cohort.needs[need].programme
    if programme.requiredModules.isEmpty { return false }
    if case .trainable = offer.standing(of: cohort.mentors[mentor], for: programme) { return true }
    return false
  }

  /// The modules that the mentor of a pair has to take seats for; none where the pair rests on none.
  func modules(_ need: Int, _ mentor: Int) -> Set<ModuleID> {
    guard isAny,
      case .trainable(let path) = offer.standing(of: cohort.mentors[mentor], for: cohort.needs[need].programme)
    else { return [] }
    return Set(path.steps.map(\.module))
  }

  /// The needs whose pair rests on seats that there are not enough of, as the best seat plan for all pairs leaves them.
  ///
  /// - Throws: what the solver throws.
  func needsWithoutSeats(_ mentorOfNeed: [Int32], solver: any Solver) throws(MatchingError) -> [Int] {
    guard isAny else { return [] }
    let resting = mentorOfNeed.indices.filter { mentorOfNeed[$0] >= 0 && contains($0, Int(mentorOfNeed[$0])) }
    guard !resting.isEmpty else { return [] }
    let duties = Set(resting.map { duty($0, Int(mentorOfNeed[$0])) }).sorted()
    do {
      let plan = try TrainingPlanner(solver: solver).plan(
        cohort: cohort, duties: duties, options: TrainingPlanOptions(includesWishes: false))
      let unmet = Set(plan.unmetDuties)
      return unmet.isEmpty ? [] : resting.filter { unmet.contains(duty($0, Int(mentorOfNeed[$0]))) }
    } catch {
      throw .solver(error)
    }
  }

  /// What a pair asks of its mentor.
  func duty(_ need: Int, _ mentor: Int) -> TrainingDuty {
    TrainingDuty(mentor: mentor, programme: cohort.needs[need].programme.id)
  }
}
