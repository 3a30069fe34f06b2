// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// Finds what is no fault, but what a coordinator would want to know before matching.
struct CohortWarnings {
  let cohort: Cohort
  let places: CohortPlaces

  /// The warnings. Linear in the size of the cohort.
  func find() -> [FileFault] {
    emptyFiles() + missingTypes() + misplacedMentors() + strangersInPrevious() + childrenWithoutBirthYear()
      + idleBlocks()
  }

  private func emptyFiles() -> [FileFault] {
    var files: [CohortFileName] = []
    if cohort.mentors.isEmpty { files.append(.mentors) }
    if cohort.mentees.isEmpty { files.append(.mentees) }
    return files.map {
      warning(($0, nil, nil), FaultText.nobody(), ExpectedText.somebody(), AdviceText.fillFile())
    }
  }

  private func missingTypes() -> [FileFault] {
    guard !cohort.mentors.isEmpty else { return [] }
    let given = cohort.mentors.reduce(into: Set<MentorType>()) { $0.formUnion($1.types) }
    return MentorType.allCases.filter { !given.contains($0) }.compactMap { type in
      let count = cohort.needs.count { $0.type == type }
      guard count > 0 else { return nil }
      return warning(
        (.mentors, nil, nil),
        FaultText.noMentorOfType(["type": Words.mentorTypes.word(for: type), "count": "\(count)"]),
        ExpectedText.mentorOfType(), AdviceText.findMentors())
    }
  }

  private func misplacedMentors() -> [FileFault] {
    let programmes = Dictionary(cohort.frame.programmes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return (places.mentors?.records ?? []).enumerated().compactMap { index, mentor in
      let own = mentor.programmes.isEmpty ? cohort.frame.programmes : mentor.programmes.compactMap { programmes[$0] }
      guard !own.contains(where: { !$0.mentorTypes.isDisjoint(with: mentor.types) }) else { return nil }
      return warning(
        places.place(.mentor(index), field: "types"), FaultText.mentorFitsNoProgramme(),
        ExpectedText.fittingProgramme(), AdviceText.correctProgrammes())
    }
  }

  private func strangersInPrevious() -> [FileFault] {
    guard !cohort.previous.isEmpty, !cohort.mentors.isEmpty, !cohort.mentees.isEmpty else { return [] }
    let mentors = Set(cohort.mentors.map(\.id))
    let mentees = Set(cohort.mentees.map(\.id))
    guard !cohort.previous.contains(where: { mentors.contains($0.mentor) && mentees.contains($0.mentee) }) else {
      return []
    }
    return [
      warning(
        (.previous, nil, nil), FaultText.noPreviousPairKnown(), ExpectedText.previousPairs(),
        AdviceText.checkPreviousIDs())
    ]
  }

  /// Whether a mentor needs a child certificate hangs on the mentee's age.
  private func childrenWithoutBirthYear() -> [FileFault] {
    let programmes = Dictionary(
      cohort.frame.programmes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let children = (places.mentees?.records ?? []).enumerated().filter { _, mentee in
      guard mentee.birthYear == nil, let programme = programmes[mentee.programme] else { return false }
      return !programme.childCertificate && mentee.mayBeChild(in: programme)
    }
    guard let first = children.first else { return [] }
    return [
      warning(
        places.place(.mentee(first.offset), field: "birth_year"), FaultText.noBirthYear(["count": "\(children.count)"]),
        ExpectedText.birthYears(), AdviceText.addBirthYears())
    ]
  }

  private func idleBlocks() -> [FileFault] {
    guard !cohort.decisions.isEmpty else { return [] }
    let needs = Set(cohort.needs.map(\.id))
    return cohort.decisions.enumerated().compactMap { index, decision in
      guard decision.kind == .forbid, let type = decision.type,
        !needs.contains(NeedID(mentee: decision.mentee, type: type))
      else { return nil }
      return warning(
        places.place(.decision(index), field: "type"),
        FaultText.typeNotNeeded([
          "type": Words.mentorTypes.word(for: type), "mentee": .typed(decision.mentee.text),
        ]),
        ExpectedText.typeOfMentee(), AdviceText.correctDecision())
    }
  }

  private func warning(
    _ place: CohortPlaces.Place, _ found: LocalizedText, _ expected: LocalizedText, _ advice: LocalizedText
  ) -> FileFault {
    FileFault(
      .warning, file: place.file.rawValue, line: place.line, column: place.column, found: found, expected: expected,
      advice: advice)
  }
}
