// SPDX-License-Identifier: GPL-3.0-or-later

extension MentorTypeRequirement: FoundedRule {
  package var basis: RuleBasis { .facts(need: [.type], mentor: [.types]) }
}

extension ProgrammeRequirement: FoundedRule {
  package var basis: RuleBasis { .facts(need: [.programme, .type], mentor: [.programmes]) }
}

extension ChildCertificateRequirement: FoundedRule {
  package var basis: RuleBasis { .facts(need: [.certificateNeeded(underAge: age)], mentor: [.certificate]) }
}

extension TrainingRequirement: FoundedRule {
  package var basis: RuleBasis { .facts(need: [.programme], mentor: [.training]) }
}

extension LanguageRequirement: FoundedRule {
  package var basis: RuleBasis {
    .tags(
      SharedTags(need: .languages, mentor: .languages, verdict: .requirement(needed: { _ in 1 }, whenMissing: true)))
  }
}

extension AvailabilityRequirement: FoundedRule {
  package var basis: RuleBasis { .meeting }
}

extension AvailabilityBreadthWish: FoundedRule {
  package var basis: RuleBasis { .sharedMinutes(fullMinutes: fullMinutes) }
}

extension PreferredTimeWish: FoundedRule {
  package var basis: RuleBasis { .preferredTimes }
}

extension AvoidRequirement: FoundedRule {
  package var basis: RuleBasis { .named([.avoid]) }
}

extension ForbidRequirement: FoundedRule {
  package var basis: RuleBasis { .named([.decisions]) }
}

extension PreferenceWish: FoundedRule {
  package var basis: RuleBasis { .named([.prefer]) }
}

extension ContinuityWish: FoundedRule {
  package var basis: RuleBasis { .named([.previous]) }
}

extension NoShowAgainRequirement: FoundedRule {
  package var basis: RuleBasis { .named([.previous]) }
}

extension NoShowWish: FoundedRule {
  package var basis: RuleBasis { .facts(need: [.noShows], mentor: [.noShows]) }
}

extension WaitingWish: FoundedRule {
  package var basis: RuleBasis { .facts(need: [.waiting(scale)], mentor: []) }
}

extension MunicipalityRequirement: FoundedRule {
  package var basis: RuleBasis { .facts(need: [.municipality], mentor: [.municipality]) }
}

extension MunicipalityWish: FoundedRule {
  package var basis: RuleBasis { .facts(need: [.municipality], mentor: [.municipality]) }
}

extension BackgroundWish: FoundedRule {
  package var basis: RuleBasis { .facts(need: [.stage, .programme, .type], mentor: [.background]) }
}

extension SameAttributeWish: FoundedRule {
  package var basis: RuleBasis { .facts(need: [.attribute(attribute)], mentor: [.attribute(attribute)]) }
}

extension SkillsWish: FoundedRule {
  package var basis: RuleBasis {
    .tags(
      SharedTags(
        need: .skills, mentor: .skills, verdict: .wish { met, whole in Degree(met, of: whole * Self.topLevel) }))
  }
}

extension InterestsWish: FoundedRule {
  package var basis: RuleBasis {
    .tags(
      SharedTags(need: .interests, mentor: .interests, verdict: .wish { met, whole in Degree(met, of: whole) }))
  }
}

extension FieldRequirement: FoundedRule {
  package var basis: RuleBasis {
    rule.comparison.sharing.map { sharing in
      .tags(
        SharedTags(
          need: TagColumn(rule.operands.mentee), mentor: TagColumn(rule.operands.mentor),
          verdict: .requirement(needed: sharing.needed, whenMissing: rule.allowsMissing)))
    } ?? rule.operands.facts
  }
}

extension FieldWish: FoundedRule {
  package var basis: RuleBasis {
    rule.comparison.sharing.map { sharing in
      .tags(
        SharedTags(
          need: TagColumn(rule.operands.mentee), mentor: TagColumn(rule.operands.mentor), verdict: sharing.wish))
    } ?? rule.operands.facts
  }
}

extension FieldOperands {
  /// The columns that are compared.
  fileprivate var facts: RuleBasis {
    .facts(
      need: mentee.field.map { [.field($0)] } ?? [], mentor: mentor.field.map { [.field($0)] } ?? [])
  }
}

/// What a comparison makes of the number of words that two values share, where neither is without words.
struct WordSharing {
  /// So many shared words keep the requirement, given the number of the mentee's.
  let needed: @Sendable (Int) -> Int
  /// The wish.
  let wish: SharedTags.Verdict
}
