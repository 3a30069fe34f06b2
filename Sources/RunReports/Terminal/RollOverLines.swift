// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
public import RedThread
public import Wording

/// What was done to make next year's cohort, as lines for a terminal: numbers and ids, never names.
public struct RollOverLines: Sendable {
  /// More ids than this are counted and not listed.
  private static let mostIDs = 24
  private let notes: RollOverNotes

  /// Takes what was done.
  public init(_ notes: RollOverNotes) {
    self.notes = notes
  }

  /// The lines, without a line feed at the end.
  public func text(in language: Language) -> String { lines.map { $0[language] }.joined(separator: "\n") }

  /// The lines one by one.
  public var lines: [LocalizedText] {
    var lines = [
      RollOverText.named([
        "name": LocalizedText(verbatim: notes.name), "first": notes.firstDay.label, "last": notes.lastDay.label,
      ]),
      history, RollOverText.stages(["moved": moved, "stayed": .number(notes.stayed)]),
    ]
    if notes.withoutStage > 0 {
      lines.append(RollOverText.withoutStage(["n": CountText.mentees(notes.withoutStage)]))
    }
    func add(_ text: RollOverText, _ ids: [String]) {
      if !ids.isEmpty { lines.append(text(["ids": Self.list(ids)])) }
    }
    add(.left, notes.left.map(\.text))
    add(.unclear, notes.unclearProgramme.map(\.text))
    add(.changedNeeds, notes.changedNeeds.map(\.text))
    add(.leftOut, notes.leftOut.map(\.text))
    lines.append(RollOverText.learnt(["n": .number(notes.modulesLearnt)]))
    add(.expired, notes.expired.map { "\($0.mentor) \($0.module)" })
    if notes.sessionsDropped > 0 { lines.append(RollOverText.sessions(["n": .number(notes.sessionsDropped)])) }
    if notes.closedMoved > 0 { lines.append(RollOverText.closed(["n": .number(notes.closedMoved)])) }
    if !notes.closedLeftOut.isEmpty {
      let days = notes.closedLeftOut.map { days in
        days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound)..\(days.upperBound)"
      }
      lines.append(RollOverText.closedLeftOut(["days": Self.list(days)]))
    }
    if notes.blocksKept + notes.pinsDropped > 0 {
      lines.append(
        RollOverText.decisions(["kept": .number(notes.blocksKept), "dropped": .number(notes.pinsDropped)]))
    }
    return lines
  }

  private var history: LocalizedText {
    guard notes.pairs > 0 else { return RollOverText.noHistory() }
    let outcomes = PreviousPair.Outcome.allCases.compactMap { outcome -> LocalizedText? in
      guard let count = notes.outcomes[outcome], count > 0 else { return nil }
      return RollOverText.outcome(["n": .number(count), "outcome": outcome.label])
    }
    return RollOverText.history(["pairs": CountText.pairs(notes.pairs), "outcomes": outcomes.joined()])
  }

  private var moved: LocalizedText {
    let parts = Stage.allCases.compactMap { stage -> LocalizedText? in
      guard let count = notes.movedOn[stage], count > 0 else { return nil }
      return RollOverText.movedOn(["n": .number(count), "stage": stage.label])
    }
    return parts.isEmpty ? RollOverText.nobodyMoved() : parts.joined()
  }

  private static func list(_ ids: [String]) -> LocalizedText {
    let shown = ids.prefix(mostIDs).joined(separator: ", ")
    return LocalizedText(verbatim: ids.count > mostIDs ? "\(shown), … +\(ids.count - mostIDs)" : shown)
  }
}
