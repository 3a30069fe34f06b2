// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel

/// Tells which programme comes with a stage, and what kinds of mentor it will ask for.
///
/// The cohort itself is the guide: a mentee who moves on goes where this year's mentees of that stage are.
package struct StageSteps: Sendable {
  private let programmes: [Programme]
  /// How many mentees of each stage are in each programme.
  private let counts: [Stage: [ProgrammeID: Int]]
  /// How many mentees of each stage and programme need each kind of mentor.
  private let kinds: [Seat: [MentorType: Int]]

  private struct Seat: Hashable {
    let stage: Stage
    let programme: ProgrammeID
  }

  /// What a mentee's next stage looks like.
  package struct Step: Hashable, Sendable {
    /// The programme.
    package let programme: ProgrammeID
    /// The kinds of mentor needed, in the order of `MentorType`.
    package let needs: [MentorType]
    /// Whether the cohort shows which programme it is; else it is the present one, and a person should look.
    package let isClear: Bool
  }

  /// Counts a cohort. Linear in the number of mentees.
  package init(_ cohort: Cohort) {
    programmes = cohort.frame.programmes
    var counts: [Stage: [ProgrammeID: Int]] = [:]
    var kinds: [Seat: [MentorType: Int]] = [:]
    for mentee in cohort.mentees {
      guard let stage = mentee.stage else { continue }
      counts[stage, default: [:]][mentee.programme, default: 0] += 1
      for type in mentee.needs {
        kinds[Seat(stage: stage, programme: mentee.programme), default: [:]][type, default: 0] += 1
      }
    }
    self.counts = counts
    self.kinds = kinds
  }

  /// The programme and the needs of a mentee at a later stage.
  ///
  /// Who is in a programme that mentees of that stage are in too, stays in it. Else it is the one that more than half of
  /// them are in; where nobody is at that stage, the only one whose kind suits it. Of the needs, those stay that the
  /// programme has a place for; where it has none for them, the kind that most ask for there takes their place.
  package func step(to stage: Stage, from programme: ProgrammeID, needs: [MentorType]) -> Step {
    let there = counts[stage] ?? [:]
    let chosen: Programme?
    if there[programme] != nil {
      chosen = programmes.first { $0.id == programme }
    } else if there.isEmpty {
      let suited = programmes.filter { Self.suits($0.kind, stage) }
      chosen = suited.first { $0.id == programme } ?? (suited.count == 1 ? suited[0] : nil)
    } else {
      let all = there.values.reduce(0, +)
      chosen = programmes.first { (there[$0.id] ?? 0) * 2 > all }
    }
    guard let chosen, let kept = kept(needs, in: chosen, at: stage) else {
      return Step(programme: programme, needs: needs, isClear: false)
    }
    return Step(programme: chosen.id, needs: kept, isClear: true)
  }

  private func kept(_ needs: [MentorType], in programme: Programme, at stage: Stage) -> [MentorType]? {
    let kept = needs.filter(programme.mentorTypes.contains)
    if !kept.isEmpty { return kept }
    let asked = kinds[Seat(stage: stage, programme: programme.id)] ?? [:]
    let open = MentorType.allCases.filter(programme.mentorTypes.contains)
    // Of kinds that as many ask for, the first in the order of the kinds.
    guard let most = open.map({ asked[$0] ?? 0 }).max(), most > 0 || open.count == 1 else { return nil }
    return open.first { (asked[$0] ?? 0) == most }.map { [$0] }
  }

  /// Whether a kind of programme is made for a stage.
  private static func suits(_ kind: ProgrammeKind, _ stage: Stage) -> Bool {
    switch (kind, stage) {
    case (.schoolWork, .primarySchool), (.leisure, .primarySchool): true
    case (.youth, .youthEducation), (.youth, .internship): true
    case (.career, .internship), (.onboarding, .job), (.promotion, .job): true
    default: false
    }
  }
}
