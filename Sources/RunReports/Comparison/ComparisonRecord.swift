// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MatchingEngine
public import MatchingQuestions
import PairingRules
import Wording

/// A comparison as JSON: keys in order, one value a line, a line feed at the end.
///
/// - `kind`: `what_if`, `runs` or `rules`; then `changes` as they were typed, or `runs` with the names of the two folders
///   or versions.
/// - `first`, `second`: `cohort`, `needs`, `filled`, `filled_by_priority` (greatest priority first), `points_by_first`
///   and `points_by_second` (all pairs by the first rules, and by the second), `proven`, `gap`.
/// - `pairs`: how many needs keep their mentor (`kept`, of them `retimed` at another time), have another one (`moved`),
///   get one (`filled`), lose it (`unfilled`), are in one cohort only and have a mentor there (`joined`, `left`).
/// - `needs`: each need to which something happens, by id: `mentee`, `type`, `kind` (one of the above), `outcome`
///   (`gains`, `loses`, `even`), `difference` (points by the first rules), `before` and `after` where there is a pair:
///   `mentor`, `time`, `points_by_first`, `points_by_second`, `broken` (requirements of the first rules that the pair
///   breaks); `rules`: what each wish gives `before` and `after` by the first rules and by the second; `main_rule`: the
///   wish that explains most, where one does.
/// - `pairs_that_stay`: each wish that gives them other points: `rule`, `pairs`, `before`, `after`.
/// - `groups`: `by` (`type`, `stage`, `programme`, `municipality`, `priority`) and `value` (left out where not stated),
///   `needs`, `filled` and `points` (by the first rules) `before` and `after`, `gainers`, `losers`.
/// - `mentors`: those with other mentees: `mentor`, `pairs` and `minutes_per_month` `before` and `after`, left out where
///   the mentor is not there.
/// - `only_first`, `only_second`: `mentees` and `mentors` who are in one cohort only.
public struct ComparisonRecord: Sendable {
  private let comparison: MatchingComparison
  private let subject: ComparisonSubject

  /// Makes the record.
  public init(_ comparison: MatchingComparison, _ subject: ComparisonSubject) {
    self.comparison = comparison
    self.subject = subject
  }

  /// The bytes.
  ///
  /// - Throws: what the encoder throws, which no comparison gives it a reason for.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(Content(comparison, subject)) + Data("\n".utf8))
  }
}

/// The content, with its keys in camel case.
private struct Content: Encodable {
  var kind = "runs"
  var changes: [String]?
  var runs: Runs?
  let first: Side
  let second: Side
  let pairs: Pairs
  let needs: [NeedEntry]
  let pairsThatStay: [Shift]
  let groups: [Group]
  let mentors: [Load]
  let onlyFirst: People
  let onlySecond: People

  struct Runs: Encodable {
    let first: String
    let second: String
  }

  struct Level: Encodable {
    let priority: Int
    let filled: Int
  }

  struct Side: Encodable {
    let cohort: String
    let needs: Int
    let filled: Int
    let filledByPriority: [Level]
    let pointsByFirst: Int
    let pointsBySecond: Int
    let proven: Bool
    let gap: Double

    init(_ side: MatchingComparison.Side) {
      cohort = side.cohort.frame.name
      needs = side.cohort.needs.count
      filled = side.tally.filled
      filledByPriority = side.tally.levels.map { Level(priority: $0.priority, filled: $0.filled) }
      pointsByFirst = side.points.first
      pointsBySecond = side.points.second
      proven = side.isProven
      gap = side.gap
    }
  }

  struct Pairs: Encodable {
    let kept, retimed, moved, filled, unfilled, joined, left: Int
  }

  struct PairEntry: Encodable {
    let mentor: String
    let time: String?
    let pointsByFirst: Int
    let pointsBySecond: Int
    let broken: [String]

    init(_ side: NeedChange.Side) {
      mentor = side.mentor.id.text
      time = side.time?.description
      pointsByFirst = side.points.first
      pointsBySecond = side.points.second
      broken = side.broken.map(\.text)
    }
  }

  struct BeforeAfter: Encodable {
    let before: Int?
    let after: Int?

    init(_ values: Compared<Int>) { (before, after) = (values.first, values.second) }
    init(_ values: Compared<Int?>) { (before, after) = (values.first, values.second) }
  }

  struct RuleEntry: Encodable {
    let rule: String
    let byFirst: BeforeAfter
    let bySecond: BeforeAfter
  }

  struct NeedEntry: Encodable {
    let mentee: String
    let type: String
    let kind: NeedChange.Kind
    let outcome: NeedChange.Outcome
    let difference: Int
    let before: PairEntry?
    let after: PairEntry?
    let rules: [RuleEntry]
    let mainRule: String?

    init(_ change: NeedChange) {
      mentee = change.need.mentee.id.text
      type = change.need.type.rawValue
      kind = change.kind
      outcome = change.outcome
      difference = change.byFirst.difference
      before = change.before.map(PairEntry.init)
      after = change.after.map(PairEntry.init)
      rules = change.rules.map {
        RuleEntry(rule: $0.rule.text, byFirst: BeforeAfter($0.byFirst), bySecond: BeforeAfter($0.bySecond))
      }
      mainRule = change.mainRule?.rule.text
    }
  }

  struct Shift: Encodable {
    let rule: String
    let pairs: Int
    let before: Int
    let after: Int
  }

  struct Group: Encodable {
    let by: NeedGroup.Dimension
    let value: String?
    let needs: BeforeAfter
    let filled: BeforeAfter
    let points: BeforeAfter
    let gainers: Int
    let losers: Int

    init(_ group: GroupComparison) {
      by = group.group.dimension
      value =
        switch group.group {
        case .type(let type): type.rawValue
        case .stage(let stage): stage?.rawValue
        case .programme(let id): id.text
        case .municipality(let place): place?.label
        case .priority(let priority): String(priority)
        }
      needs = BeforeAfter(group.needs)
      filled = BeforeAfter(group.filled)
      points = BeforeAfter(group.points)
      gainers = group.gainers
      losers = group.losers
    }
  }

  struct Load: Encodable {
    let mentor: String
    let pairs: BeforeAfter
    let minutesPerMonth: BeforeAfter
  }

  struct People: Encodable {
    let mentees: [String]
    let mentors: [String]
  }

  init(_ comparison: MatchingComparison, _ subject: ComparisonSubject) {
    switch subject {
    case .changes(let changes): (kind, self.changes) = ("what_if", changes.map(\.typed))
    case .runs(let first, let second): runs = Runs(first: first, second: second)
    case .rules(let first, let second):
      (kind, runs) = ("rules", Runs(first: first.english, second: second.english))
    }
    first = Side(comparison.first)
    second = Side(comparison.second)
    let counts = comparison.pairs
    pairs = Pairs(
      kept: counts.kept, retimed: counts.retimed, moved: counts.moved, filled: counts.filled,
      unfilled: counts.unfilled, joined: counts.joined, left: counts.left)
    needs = comparison.changes.map(NeedEntry.init)
    pairsThatStay = comparison.shifts.map {
      Shift(rule: $0.rule.text, pairs: $0.pairs, before: $0.points.first, after: $0.points.second)
    }
    groups = comparison.groups.map(Group.init)
    mentors = comparison.loads.map {
      Load(
        mentor: $0.mentor.id.text, pairs: BeforeAfter($0.pairs), minutesPerMonth: BeforeAfter($0.minutesPerMonth))
    }
    onlyFirst = People(
      mentees: comparison.ownMentees.first.map(\.text), mentors: comparison.ownMentors.first.map(\.text))
    onlySecond = People(
      mentees: comparison.ownMentees.second.map(\.text), mentors: comparison.ownMentors.second.map(\.text))
  }
}
