// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension CellReader {
  /// A row of `training_sessions.csv`.
  mutating func session(_ row: Row<SessionColumn>) -> TrainingSession? {
    let id: SessionID? = required(.id, in: row).flatMap { self.id($0) }
    let module: ModuleID? = required(.module, in: row).flatMap { self.id($0) }
    let date = required(.date, in: row).flatMap { self.date($0) }
    let start = required(.start, in: row).flatMap { time($0) }
    let end = required(.end, in: row).flatMap { time($0) }
    let seats = required(.seats, in: row).flatMap { wholeNumber($0, in: 0...100_000) }
    if let start, let end, end <= start, let cell = row[.end] {
      report(cell, .sessionEndsBeforeStart, .endAfterStart, AdviceText.correctTimes())
      return nil
    }
    guard let id, let module, let date, let start, let end, let seats else { return nil }
    return TrainingSession(
      id: id, module: module, date: date, startMinute: start, endMinute: end, seats: seats,
      place: row[.place]?.text ?? "")
  }

  /// A row of `previous.csv`.
  mutating func previous(_ row: Row<PreviousColumn>) -> PreviousPair? {
    let mentee: MenteeID? = required(.mentee, in: row).flatMap { self.id($0) }
    let mentor: MentorID? = required(.mentor, in: row).flatMap { self.id($0) }
    let type = required(.type, in: row).flatMap { word($0, Words.mentorTypes, .unknownType) }
    let outcome = required(.outcome, in: row).flatMap { word($0, Words.outcomes, .unknownOutcome) }
    let programme: ProgrammeID? = row[.programme].flatMap { id($0) }
    let stage = row[.stage].flatMap { self.stage($0) }
    let from = row[.from].flatMap { date($0) }
    let until = row[.until].flatMap { date($0) }
    if let from, let until, until < from, let cell = row[.until] {
      faults.report(
        at: cell, found: FaultText.pairEndsBeforeStart(["value": .typed(cell.text), "start": "\(from)"]),
        expected: ExpectedText.endAfterStart(), advice: AdviceText.correctDate())
      return nil
    }
    guard let mentee, let mentor, let type, let outcome else { return nil }
    return PreviousPair(
      mentee: mentee, mentor: mentor, type: type, outcome: outcome, programme: programme, stage: stage, from: from,
      until: until, reason: row[.reason]?.text ?? "")
  }

  /// A row of `decisions.csv`.
  mutating func decision(_ row: Row<DecisionColumn>) -> Decision? {
    let mentee: MenteeID? = required(.mentee, in: row).flatMap { self.id($0) }
    let mentor: MentorID? = required(.mentor, in: row).flatMap { self.id($0) }
    let typeCell = row[.type]
    let type = typeCell.flatMap { word($0, Words.mentorTypes, .unknownType) }
    let kind = required(.decision, in: row).flatMap { word($0, Words.decisions, .unknownDecision) }
    guard let mentee, let mentor, let kind, type != nil || typeCell == nil else { return nil }
    return Decision(mentee: mentee, mentor: mentor, type: type, kind: kind, reason: row[.reason]?.text ?? "")
  }
}
