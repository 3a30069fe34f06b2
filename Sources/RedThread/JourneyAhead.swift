// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// What lies ahead of a mentee: a stage a year, by the same rules as a roll-over, up to the job.
///
/// Nothing in it is promised: who will be there, and who will be matched, nobody knows. What is known is which programme
/// usually comes with a stage, what it asks for, and for how long the training of today's mentors counts.
struct JourneyAhead {
  private let mentee: Mentee
  private let present: [PreviousPair]
  private let cohort: Cohort
  private let steps: StageSteps
  private let mentors: [Mentor]

  /// - Parameter present: this year's pairs of the mentee, as rows of the history.
  init(_ mentee: Mentee, present: [PreviousPair], in cohort: Cohort) {
    self.mentee = mentee
    self.present = present
    self.cohort = cohort
    steps = StageSteps(cohort)
    let ids = Set(present.filter { $0.outcome == .completed || $0.outcome == .ongoing }.map(\.mentor))
    mentors = cohort.mentors.filter { ids.contains($0.id) }
  }

  /// The stations, the nearest first; none where the mentee has no stage.
  func stations() -> [Journey.Station] {
    guard var stage = mentee.stage else { return [] }
    var place = StageSteps.Step(programme: mentee.programme, needs: mentee.needs, isClear: true)
    // What goes on, broke off or was not filled keeps the mentee where they are for one year more.
    let isComplete = mentee.needs.allSatisfy { type in
      present.contains { $0.type == type && $0.outcome == .completed }
    }
    var stays = !isComplete
    var stations: [Journey.Station] = []
    var before = Dictionary(grouping: present, by: \.type).mapValues { $0.map(\.mentor) }
    for years in 1...Stage.allCases.count {
      if !stays {
        guard let next = stage.next else { break }
        place = steps.step(to: next, from: place.programme, needs: place.needs)
        stage = next
      }
      stays = false
      let dates = NextDates(years: years)
      let from = dates.sameWeekday(cohort.frame.firstDay)
      let coming = place.needs.map { need($0, in: place.programme, on: from, before: before[$0] ?? []) }
      stations.append(
        Journey.Station(
          time: .ahead, stage: stage, programme: place.programme, from: from,
          until: dates.sameWeekday(cohort.frame.lastDay), pairs: [], open: [], coming: coming,
          isClear: place.isClear))
      // Those who can go on are the ones to take over from a year later; of a new mentor nobody knows.
      before = [:]
      for need in coming {
        before[need.type] = need.candidates.filter(\.obstacles.isEmpty).map(\.mentor)
      }
    }
    return stations
  }

  private func need(
    _ type: MentorType, in programme: ProgrammeID, on day: CalendarDate, before: [MentorID]
  ) -> Journey.ComingNeed {
    let candidates = mentors.map { mentor in
      Journey.Candidate(mentor: mentor.id, obstacles: obstacles(of: mentor, type, programme, on: day))
    }
    let able = candidates.filter(\.obstacles.isEmpty)
    let unable = Set(candidates.filter { !$0.obstacles.isEmpty }.map(\.mentor))
    return Journey.ComingNeed(
      type: type, candidates: able + candidates.filter { !$0.obstacles.isEmpty },
      handOverFrom: able.isEmpty ? before.filter(unable.contains).sorted() : [])
  }

  private func obstacles(
    of mentor: Mentor, _ type: MentorType, _ programme: ProgrammeID, on day: CalendarDate
  ) -> [Journey.Obstacle] {
    var obstacles: [Journey.Obstacle] = []
    if !mentor.types.contains(type) { obstacles.append(.otherType) }
    if !mentor.programmes.isEmpty, !mentor.programmes.contains(programme) { obstacles.append(.notInProgramme) }
    guard let programme = cohort.frame.programmes.first(where: { $0.id == programme }) else { return obstacles }
    var frame = cohort.frame
    frame.firstDay = day
    let offer = TrainingOffer(frame: frame, sessions: [])
    for required in programme.requiredModules {
      switch offer.standing(of: required, for: mentor) {
      case .met, .tooLate: break
      case .notTaken, .undated: obstacles.append(.lacks(required.module))
      case .expired(let last): obstacles.append(.expires(required.module, last))
      }
    }
    return obstacles
  }
}
