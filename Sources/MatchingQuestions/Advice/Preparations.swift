// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules

extension Inquiry {
  /// The most preparations that are tried.
  private static let mostPreparations = 10
  /// The requirements that a mentor can come to meet.
  private static let learnable: Set<RuleID> = ["training", "child_certificate"]

  /// Training and certificates that mentors lack, where nothing else stands between them and a waiting need; those first
  /// that would open most.
  func preparations() -> [Candidate] {
    let offer = matching.context.trainingOffer
    var opened: [Advice.Step: Int] = [:]
    for need in cohort.needs.indices where matching.mentorOfNeed[need] < 0 {
      for (index, mentor) in cohort.mentors.enumerated() {
        let broken = matching.brokenRules(need, index)
        guard !broken.isEmpty, broken.isSubset(of: Self.learnable) else { continue }
        let modules =
          broken.contains("training")
          ? offer.gaps(of: mentor, for: cohort.needs[need].programme).flatMap { $0.prerequisites + [$0.module] } : []
        let step = Advice.Step.prepare(
          mentor.id, modules: modules.uniqued, certificate: broken.contains("child_certificate"))
        opened[step, default: 0] += 1
      }
    }
    let steps = opened.sorted { first, second in
      first.value == second.value
        ? first.key.mentorText < second.key.mentorText : first.value > second.value
    }
    return steps.prefix(Self.mostPreparations).map { Candidate(step: $0.key, draft: draft(preparing: $0.key)) }
  }

  /// The cohort with a mentor who has taken modules, and has a certificate.
  private func draft(preparing step: Advice.Step) -> CohortDraft {
    var draft = draft
    guard case .prepare(let id, let modules, let certificate) = step else { return draft }
    // The last day on which it counts, so that its validity lasts longest.
    let day = Completion.on(cohort.frame.firstDay)
    draft.mentors = draft.mentors.map { mentor in
      guard mentor.id == id else { return mentor }
      return mentor.with(
        training: modules.reduce(into: mentor.training) { $0[$1] = day },
        childCertificate: certificate ? .obtained(nil) : mentor.childCertificate)
    }
    return draft
  }
}

extension Advice.Step {
  /// By what equal steps are ordered.
  fileprivate var mentorText: String {
    guard case .prepare(let mentor, let modules, _) = self else { return "" }
    return ([mentor.text] + modules.map(\.text)).joined(separator: " ")
  }
}

extension [ModuleID] {
  /// Each once, in order.
  fileprivate var uniqued: [ModuleID] {
    var seen: Set<ModuleID> = []
    return filter { seen.insert($0).inserted }
  }
}
