// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import ScheduleRules
import TrainingRules
import Wording

extension ScheduleFinding {
  /// What is not so, in words.
  ///
  /// - Parameter otherLines: The lines of the other meetings that it is about.
  func fact(otherLines: [LocalizedText]) -> LocalizedText {
    let who: LocalizedText =
      switch person {
      case .mentor(let id): YearFindingText.mentor(["id": .init(verbatim: id.text)])
      case .mentee(let id): YearFindingText.mentee(["id": .init(verbatim: id.text)])
      case nil: YearFindingText.both()
      }
    let values = [
      "who": who, "lines": LocalizedText.list(otherLines), "holiday": holiday?.label ?? "",
      "n": LocalizedText.number(rows.count),
    ]
    return text(values)
  }

  private func text(_ values: [String: LocalizedText]) -> LocalizedText {
    switch rule {
    case .unknownPair: YearFindingText.unknownPair()
    case .pairWithoutSlot: YearFindingText.pairWithoutSlot()
    case .outsideCohort: YearFindingText.outsideCohort()
    case .outsideProgramme: YearFindingText.outsideProgramme()
    case .beforeStart: YearFindingText.beforeStart()
    case .closingAfterLastDay: YearFindingText.closingAfterLastDay()
    case .closedDay: YearFindingText.closedDay()
    case .publicHoliday: YearFindingText.publicHoliday(values)
    case .personAway: YearFindingText.personAway(values)
    case .outsideAvailability: YearFindingText.outsideAvailability(values)
    case .offGrid: YearFindingText.offGrid()
    case .wrongLength: YearFindingText.wrongLength()
    case .doubleBooking: YearFindingText.doubleBooking(values)
    case .tooManyTalksAtOnce: YearFindingText.tooManyTalksAtOnce()
    case .travelGap: YearFindingText.travelGap(values)
    case .trainingOverlap: YearFindingText.trainingOverlap(values)
    case .roomMissing: YearFindingText.roomMissing()
    case .unknownRoom: YearFindingText.unknownRoom()
    case .roomOverCapacity: YearFindingText.roomOverCapacity()
    case .tooManyMeetings: YearFindingText.tooManyMeetings(values)
    case .tooManySupportTalks: YearFindingText.tooManySupportTalks()
    case .missingFirst: YearFindingText.missingFirst()
    case .wrongKind: YearFindingText.wrongKind()
    case .handoverApart: YearFindingText.handoverApart()
    case .handoverTooLate: YearFindingText.handoverTooLate()
    }
  }
}

extension TrainingFinding {
  /// What is not so, in words.
  var fact: LocalizedText {
    switch self {
    case .unknownMentor(let seat): YearFindingText.seatMentor(seat.values)
    case .unknownSession(let seat): YearFindingText.seatSession(seat.values)
    case .unknownModule(let seat): YearFindingText.seatModule(seat.values)
    case .wrongModule(let seat, let actual): YearFindingText.wrongModule(seat.values.with("actual", actual.text))
    case .repeatedSeat(let seat): YearFindingText.repeatedSeat(seat.values)
    case .moduleTwice(let mentor, let module):
      YearFindingText.moduleTwice(["mentor": .init(verbatim: mentor.text), "module": .init(verbatim: module.text)])
    case .overbooked(let session, let mentors, let seats):
      YearFindingText.overbooked([
        "session": .init(verbatim: session.text), "mentors": .number(mentors), "seats": .number(seats),
      ])
    case .mentorAway(let seat, let date): YearFindingText.seatAway(seat.values.merging(["date": date.label]) { $1 })
    case .sessionsAtOnce(let mentor, let first, let second):
      YearFindingText.sessionsAtOnce([
        "mentor": .init(verbatim: mentor.text), "first": .init(verbatim: first.text),
        "second": .init(verbatim: second.text),
      ])
    case .missingPrerequisite(let seat, let module):
      YearFindingText.missingPrerequisite(seat.values.with("prerequisite", module.text))
    case .laterPrerequisite(let seat, let module, let session):
      YearFindingText.laterPrerequisite(
        seat.values.with("prerequisite", module.text).with("other", session.text))
    case .moduleHeld(let seat): YearFindingText.moduleHeld(seat.values)
    case .unknownPairMentor(let pair): YearFindingText.pairMentor(pair.values)
    case .unknownProgramme(let pair): YearFindingText.pairProgramme(pair.values)
    case .untrainedStart(let pair, let module):
      YearFindingText.untrainedStart(pair.values.with("module", module.text))
    case .provisionalStartNotAllowed(let pair, let module, let completed):
      YearFindingText.provisionalNotAllowed(
        pair.values.with("module", module.text).merging(["completed": completed.label]) { $1 })
    case .provisionalTooLate(let pair, let module, let completed, let until):
      YearFindingText.provisionalTooLate(
        pair.values.with("module", module.text)
          .merging(["completed": completed.label, "until": until.label]) { $1 })
    }
  }
}

extension ClaimedSeat {
  fileprivate var values: [String: LocalizedText] {
    [
      "mentor": .init(verbatim: mentor.text), "module": .init(verbatim: module.text),
      "session": .init(verbatim: session.text),
    ]
  }
}

extension ClaimedPair {
  fileprivate var values: [String: LocalizedText] {
    ["mentor": .init(verbatim: mentor.text), "programme": .init(verbatim: programme.text)]
  }
}

extension [String: LocalizedText] {
  fileprivate func with(_ name: String, _ text: String) -> Self {
    merging([name: LocalizedText(verbatim: text)]) { $1 }
  }
}
