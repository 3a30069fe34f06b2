// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Where each mentee of a year stands in the next.
struct MenteeSteps {
  private let year: PairedYear
  private let options: RollOver.Options
  private let steps: StageSteps
  /// How each filled need went.
  private let outcomes: [NeedID: PreviousPair.Outcome]

  init(_ year: PairedYear, history: [PreviousPair], options: RollOver.Options) {
    self.year = year
    self.options = options
    steps = StageSteps(year.cohort)
    outcomes = Dictionary(
      history.map { (NeedID(mentee: $0.mentee, type: $0.type), $0.outcome) }, uniquingKeysWith: { _, last in last })
  }

  /// The mentees who go on, in their order, with notes on all.
  func mentees(newFirstDay: CalendarDate, _ notes: inout RollOverNotes) -> [Mentee] {
    year.cohort.mentees.compactMap { mentee in
      let isLeftOut = mentee.needs.contains { outcomes[NeedID(mentee: mentee.id, type: $0)] == nil }
      if isLeftOut { notes.leftOut.append(mentee.id) }
      let isComplete = mentee.needs.allSatisfy { outcomes[NeedID(mentee: mentee.id, type: $0)] == .completed }
      var place = StageSteps.Step(programme: mentee.programme, needs: mentee.needs, isClear: true)
      var stage = mentee.stage
      if let present = mentee.stage, isComplete, !options.keptStages.contains(mentee.id) {
        guard let next = present.next else {
          notes.left.append(mentee.id)
          return nil
        }
        place = steps.step(to: next, from: mentee.programme, needs: mentee.needs)
        stage = next
        notes.movedOn[next, default: 0] += 1
        if !place.isClear { notes.unclearProgramme.append(mentee.id) }
        if place.isClear, place.needs != mentee.needs { notes.changedNeeds.append(mentee.id) }
      } else if mentee.stage != nil {
        notes.stayed += 1
      } else {
        notes.withoutStage += 1
      }
      return mentee.carried(
        stage: stage, programme: place.programme, needs: place.needs,
        unavailable: mentee.unavailable.filter { $0.upperBound >= newFirstDay },
        // Who got what was asked for waits no longer.
        waitingSince: isLeftOut ? mentee.waitingSince ?? year.cohort.frame.firstDay : nil,
        timesLeftOut: isLeftOut ? min(100, mentee.timesLeftOut + 1) : 0)
    }
  }
}
