// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MatchingEngine
import MatchingQuestions
import PairingRules

/// What is told of a repaired run as JSON: keys in order, one value a line, a line feed at the end.
///
/// - `left`, `joined`: `mentors` and `mentees` by id; `gone_decisions`: those that went with them.
/// - `filled`, `points`: `before` and `after`; `pairs`: how many `could_stay`, of them `kept`, and `changes`.
/// - `needs`: each need that something happens to, by id: `mentee`, `type`, `kind` (`moved`, `filled`, `unmatched`,
///   `gone`, `retimed`), `before` and `after` where there is a pair (`mentor`, `points`, `time`), `why` (`mentor_left`,
///   `made_room`, `not_possible`, `decided`, `for_points`, `was_waiting`, `joined`, `mentee_left`), `for`: the needs that
///   room is made for, one after the other, `rules`: the requirements that the pair breaks.
/// - `fixed`: how many pairs are, and how many more needs and changes letting them move would bring.
/// - `frontier`: `changes`, `points`, `proven` of each matching that no other beats.
/// - `meetings`: `cancelled`, `added`, `changed`.
public struct RepairJSON: Sendable {
  private let summary: RepairSummary

  /// Takes what is told.
  public init(_ summary: RepairSummary) {
    self.summary = summary
  }

  /// The bytes.
  ///
  /// - Throws: what the encoder throws, which no summary gives it a reason for.
  public func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(Content(summary)) + Data("\n".utf8))
  }
}

/// The content, with its keys in camel case.
private struct Content: Encodable {
  let left: People
  let joined: People
  let goneDecisions: [DecisionEntry]
  let filled: Both
  let points: Both
  let pairs: Pairs
  let needs: [NeedEntry]
  let fixed: Fixed?
  let frontier: [Point]?
  let meetings: Meetings?

  struct People: Encodable {
    let mentors: [String]
    let mentees: [String]
  }

  struct DecisionEntry: Encodable {
    let mentee: String
    let mentor: String
    let type: String?
    let decision: String
  }

  struct Both: Encodable {
    let before: Int
    let after: Int
  }

  struct Pairs: Encodable {
    let couldStay: Int
    let kept: Int
    let changes: Int
  }

  struct NeedEntry: Encodable {
    let mentee: String
    let type: String
    let kind: String
    let before: Side?
    let after: Side?
    let why: String
    let `for`: [String]?
    let rules: [String]?
  }

  struct Side: Encodable {
    let mentor: String
    let points: Int
    let time: String?
  }

  struct Fixed: Encodable {
    let pairs: Int
    let filled: Int
    let changes: Int
  }

  struct Point: Encodable {
    let changes: Int
    let points: Int
    let proven: Bool
  }

  struct Meetings: Encodable {
    let cancelled: Int
    let added: Int
    let changed: Int
  }

  init(_ summary: RepairSummary) {
    let repair = summary.repair
    left = People(mentors: summary.leftMentors.map(\.text), mentees: summary.leftMentees.map(\.text))
    joined = People(mentors: summary.joinedMentors.map(\.text), mentees: summary.joinedMentees.map(\.text))
    goneDecisions = summary.goneDecisions.map {
      DecisionEntry(
        mentee: $0.mentee.text, mentor: $0.mentor.text, type: $0.type?.rawValue, decision: $0.kind.rawValue)
    }
    filled = Both(before: repair.filledBefore, after: repair.filled)
    points = Both(before: repair.pointsBefore, after: repair.points)
    pairs = Pairs(couldStay: repair.kept.possible, kept: repair.kept.kept, changes: repair.kept.changes)
    needs = repair.changes.map { NeedEntry($0) }
    fixed = summary.fixedCost.map { Fixed(pairs: $0.fixed, filled: $0.filled, changes: $0.changes) }
    frontier = summary.frontier.map { frontier in
      frontier.points.map { Point(changes: $0.changes, points: $0.points, proven: $0.isProven) }
    }
    meetings = summary.meetings.map {
      Meetings(cancelled: $0.cancelled, added: $0.added, changed: $0.changed)
    }
  }
}

extension Content.NeedEntry {
  fileprivate init(_ change: Repair.Change) {
    func side(_ side: Repair.Side?) -> Content.Side? {
      side.map { Content.Side(mentor: $0.mentor.text, points: $0.points, time: $0.time.map { "\($0)" }) }
    }
    var (needs, rules): ([String]?, [String]?) = (nil, nil)
    let why: String
    switch change.why {
    case .mentorLeft: why = "mentor_left"
    case .madeRoom(let chain): (why, needs) = ("made_room", chain.map { "\($0.mentee)/\($0.type.rawValue)" })
    case .notPossible(let broken): (why, rules) = ("not_possible", broken.map(\.text))
    case .decided: why = "decided"
    case .forPoints: why = "for_points"
    case .wasWaiting: why = "was_waiting"
    case .joined: why = "joined"
    case .menteeLeft: why = "mentee_left"
    }
    self.init(
      mentee: change.need.mentee.text, type: change.need.type.rawValue, kind: change.kind.rawValue,
      before: side(change.before), after: side(change.after), why: why, for: needs, rules: rules)
  }
}
