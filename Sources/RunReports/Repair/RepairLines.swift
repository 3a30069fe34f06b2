// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import MatchingQuestions
import PairingRules
public import Wording

/// A repaired run as lines for a terminal: who left and came, who moves and why, what it comes to.
public struct RepairLines: Sendable {
  private let summary: RepairSummary

  /// Takes what is told.
  public init(_ summary: RepairSummary) {
    self.summary = summary
  }

  /// The lines, without a line feed at the end.
  public func text(in language: Language, showsAll: Bool = false) -> String {
    let people = RepairWords(summary)
    var out = AnswerLines(summary.after, language: language, showsAll: showsAll)
    addPeople(people, &out)
    let repair = summary.repair
    let more = repair.filled - repair.filledBefore
    out.add(
      (more > 0 ? RepairText.filledMore : more < 0 ? .filledLess : .filledSame)([
        "filled": .number(repair.filled), "n": .number(abs(more)),
      ]))
    out.add(
      RepairText.pointsChange([
        "points": .number(repair.points), "change": (repair.points - repair.pointsBefore).signed,
      ]))
    out.add(
      RepairText.summary([
        "kept": .number(repair.kept.kept), "possible": .number(repair.kept.possible),
        "changes": .number(repair.kept.changes),
      ]))
    if let cost = summary.fixedCost {
      out.add(
        (cost.filled > 0 ? RepairText.fixedCost : .fixedFree)([
          "fixed": .number(cost.fixed), "more": .number(cost.filled), "changes": .number(cost.changes),
        ]))
    }
    for (kind, heading) in Self.parts { add(repair.changes(kind), heading, people, &out) }
    if repair.kept.changes == 0 {
      out.addBlank()
      out.add(RepairText.nobodyMoves())
    }
    if let meetings = summary.meetings {
      out.addBlank()
      out.add(
        RepairText.meetings([
          "cancelled": .number(meetings.cancelled), "added": .number(meetings.added),
          "changed": .number(meetings.changed),
        ]))
    }
    if let frontier = summary.frontier { add(frontier, &out) }
    return out.text
  }

  private static let parts: [(Repair.Kind, RepairText)] = [
    (.moved, .movedHeading), (.filled, .filledHeading), (.unmatched, .unmatchedHeading), (.gone, .goneHeading),
    (.retimed, .retimedHeading),
  ]

  private func addPeople(_ people: RepairWords, _ out: inout AnswerLines) {
    for (text, who) in people.people(of: summary) { out.add(text(["who": who.joined()])) }
    if !summary.goneDecisions.isEmpty {
      out.add(
        RepairText.goneDecisions([
          "n": .number(summary.goneDecisions.count),
          "decisions": summary.goneDecisions.map { decision in
            LocalizedText(
              verbatim: "\(decision.mentee)\(decision.type.map { "/" + $0.rawValue } ?? "")=\(decision.mentor)")
          }.joined(),
        ]))
    }
    if !out.lines.isEmpty { out.addBlank() }
  }

  private func add(
    _ changes: [Repair.Change], _ heading: RepairText, _ people: RepairWords, _ out: inout AnswerLines
  ) {
    guard !changes.isEmpty else { return }
    out.addBlank()
    out.add(heading())
    for change in changes {
      out.add(line(change, people), indent: 2)
      if let reason = people.reason(change) { out.add(reason, indent: 4) }
    }
  }

  private func line(_ change: Repair.Change, _ people: RepairWords) -> LocalizedText {
    let values: [String: LocalizedText] = [
      "need": people.need(change.need), "from": change.before.map { people.mentor($0.mentor) } ?? "",
      "to": change.after.map { people.mentor($0.mentor) } ?? "", "before": .number(change.before?.points ?? 0),
      "after": .number(change.after?.points ?? 0), "old": change.before?.time?.label ?? "–",
      "new": change.after?.time?.label ?? "–",
    ]
    return switch change.kind {
    case .moved: RepairText.change(values)
    case .filled: RepairText.newPair(values)
    case .unmatched: RepairText.lostPair(values)
    case .gone: RepairText.gonePair(values)
    case .retimed: RepairText.retimed(values)
    }
  }

  private func add(_ frontier: RepairFrontier, _ out: inout AnswerLines) {
    out.addBlank()
    out.add(RepairText.frontierHeading(["filled": .number(frontier.filled)]))
    var last: RepairFrontier.Point?
    for point in frontier.points {
      let values: [String: LocalizedText] = [
        "changes": .number(point.changes), "points": .number(point.points),
        "more": .number(point.changes - (last?.changes ?? 0)), "gain": .number(point.points - (last?.points ?? 0)),
      ]
      let row = (last == nil ? RepairText.frontierFirst : .frontierRow)(values)
      out.add(point.isProven ? row : "~ " + row, indent: 2)
      last = point
    }
    out.add(frontier.points.count > 1 ? RepairText.frontierNote() : RepairText.frontierOnly())
    if frontier.points.contains(where: { !$0.isProven }) { out.add(RepairText.frontierUnproven()) }
  }
}
