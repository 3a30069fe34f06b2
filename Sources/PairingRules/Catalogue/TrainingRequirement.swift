// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// The mentor has, on the first day, every module that the programme asks for, or can take what is missing in time.
///
/// A module counts if it is completed and still valid, or covered by the mentor's background. In time means by the first
/// day, or by the agreed last date where the programme allows a start while the training is under way. Others may want
/// the same seats: who gets them is decided for all mentors together, and not by a rule.
struct TrainingRequirement: Requirement {
  let id: RuleID = "training"
  var sentence: LocalizedText { RuleText.training() }

  func allows(_ pair: Pair) -> Bool {
    pair.programme.requiredModules.isEmpty || pair.context.admits(pair.mentor, to: pair.programme)
  }

  func justification(for pair: Pair) -> TrainingReason {
    let offer = pair.context.trainingOffer
    func named(_ id: ModuleID) -> TrainingReason.Module {
      TrainingReason.Module(id: id, name: offer.modules[id]?.name ?? id.text)
    }
    let gaps = offer.gaps(of: pair.mentor, for: pair.programme)
    var plan: TrainingReason.Plan?
    if case .trainable(let path) = offer.standing(of: pair.mentor, for: pair.programme) {
      // What the mentor has a place on already is under way too.
      let booked = gaps.map(\.module).filter { module in !path.steps.contains { $0.module == module } }
      plan = TrainingReason.Plan(
        modules: (booked + path.steps.map(\.module)).map(named), deadline: path.deadline,
        isProvisional: path.isProvisional)
    }
    return TrainingReason(
      required: pair.programme.requiredModules.map { named($0.module) },
      gaps: gaps.map { gap in
        TrainingReason.Gap(
          module: named(gap.module), state: gap.standing, prerequisites: gap.prerequisites.map(named))
      },
      firstDay: offer.firstDay, deadline: offer.deadline(for: pair.programme), plan: plan)
  }

  static let description = RuleDescription(
    requirement: "training", sentence: RuleText.training(), explanation: RuleHelpText.training(),
    columns: [
      "mentors.csv: training, background, unavailable", "training_sessions.csv",
      "cohort.yaml: first_day, programmes: required_modules, provisional_until, modules: covered_by, prerequisites",
    ], remedy: RuleHelpText.trainingRemedy()
  ) { _ in TrainingRequirement() }
}
