// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import PairingRules
import Wording

/// Tries one rule alone: given these two people, does it allow, refuse, award, penalise?
///
///     let skills = try RuleVerifier("skills")
///     try skills.given(mentee: mentee, mentor: mentor).awards(points: 80, weight: 100)
public struct RuleVerifier: Sendable {
  /// The rule that is tried.
  public let rule: any Rule

  /// Tries a rule.
  public init(_ rule: any Rule) {
    self.rule = rule
  }

  /// Tries a rule from the catalogue.
  ///
  /// - Throws: `RuleFault` where there is no such rule, or the arguments do not fit it.
  public init(
    _ kind: String, id: String? = nil, as role: RuleRole? = nil, _ arguments: RuleArguments = [:]
  ) throws {
    let role = role ?? RuleCatalogue.description(named: kind)?.roles.first ?? .wish
    let specification = RuleSpecification(id: id ?? kind, kind: kind, role: role, arguments: arguments)
    let rules = try RuleSet(specifications: [specification])
    guard let rule = rules.rule(RuleID(specification.id)) else { throw RuleMismatch("the rule was not made") }
    self.rule = rule
  }

  /// The two people, and what the rule may know around them.
  ///
  /// The pair is for the first kind of mentor that the mentee needs, in the frame's programme of the mentee, or in an
  /// ordinary one where the frame has none of that name.
  public func given(
    mentee: Mentee, mentor: Mentor, in frame: CohortFrame = .ordinary, trainingSessions: [TrainingSession] = [],
    previous: [PreviousPair] = [], decisions: [Decision] = [], time: WeeklyTime = .open
  ) -> RuleCase {
    let programme = frame.programmes.first { $0.id == mentee.programme } ?? Programme(id: mentee.programme)
    let context = RuleContext(
      frame: frame, mentors: [mentor], trainingSessions: trainingSessions, previous: previous, decisions: decisions)
    let need = Need(mentee: mentee, type: mentee.needs.first ?? .social, programme: programme)
    return RuleCase(rule: rule, pair: Pair(need: need, mentor: mentor, context: context, time: time))
  }
}

/// One rule and one pair.
public struct RuleCase: Sendable {
  /// The rule.
  public let rule: any Rule
  /// The pair.
  public let pair: Pair

  /// The pair keeps the requirement.
  public func isAllowed() throws {
    guard try requirement().allows(pair) else { throw RuleMismatch("refused: \(facts.sentence.english)") }
    try expectSoundText()
    guard facts.remedy == nil else { throw RuleMismatch("allowed, and yet there is a remedy") }
  }

  /// The pair breaks the requirement, for this reason.
  public func isRefused<Reason: Justification>(because reason: Reason) throws {
    guard try !requirement().allows(pair) else { throw RuleMismatch("allowed: \(facts.sentence.english)") }
    try expectSoundText()
    guard AnyHashable(facts) == AnyHashable(reason) else { throw RuleMismatch("refused because \(facts)") }
  }

  /// The pair breaks the requirement, and this would help.
  public func isRefused(remedy: String?) throws {
    guard try !requirement().allows(pair) else { throw RuleMismatch("allowed: \(facts.sentence.english)") }
    try expectSoundText()
    guard facts.remedy?.english == remedy else {
      throw RuleMismatch("the remedy is \(facts.remedy?.english ?? "nothing")")
    }
  }

  /// The wish gives so many points at this weight.
  public func awards(points: Int, weight: Int = 1000) throws {
    guard let wish = rule as? any Wish else { throw RuleMismatch("\(rule.id) is no wish") }
    try expectSoundText()
    let degree = wish.degree(of: pair)
    guard wish.degrees.contains(degree) else { throw RuleMismatch("the degree \(degree) is out of \(wish.degrees)") }
    let found = degree.points(weight: weight)
    guard found == points else { throw RuleMismatch("awards \(found): \(facts.sentence.english)") }
  }

  /// The wish takes so many points at this weight.
  public func penalises(by points: Int, weight: Int = 1000) throws {
    try awards(points: -points, weight: weight)
  }

  /// The facts as an English sentence.
  public func says(_ english: String) throws {
    try expectSoundText()
    guard facts.sentence.english == english else { throw RuleMismatch("says: \(facts.sentence.english)") }
  }

  /// The facts that the rule judged by.
  public var facts: any Justification { rule.justification(for: pair) }

  private func requirement() throws -> any Requirement {
    guard let requirement = rule as? any Requirement else { throw RuleMismatch("\(rule.id) is no requirement") }
    return requirement
  }

  /// Both languages say something whole: begun with a capital or a quotation mark, ended, no placeholder left.
  private func expectSoundText() throws {
    let facts = facts
    for text in [facts.sentence, facts.remedy].compactMap(\.self) {
      for wording in [text.danish, text.english] {
        guard let first = wording.first, first.isUppercase || "»“".contains(first),
          let last = wording.last, ".!?".contains(last) || facts is ForbidReason,
          !wording.contains("{"), !wording.contains("  "), !wording.contains(" .")
        else { throw RuleMismatch("not a whole sentence: \(wording)") }
      }
    }
  }
}

/// A rule did not do what was expected of it.
public struct RuleMismatch: Error, CustomStringConvertible, Sendable {
  /// What it did.
  public let description: String

  /// Makes the error.
  public init(_ description: String) {
    self.description = description
  }
}

extension CohortFrame {
  /// A year from 17 August 2026, with one ordinary programme `p` and meetings on the half hour.
  public static let ordinary = CohortFrame(
    name: "test", firstDay: CalendarDate(year: 2026, month: 8, day: 17) ?? CalendarDate(dayNumber: 20_682),
    lastDay: CalendarDate(year: 2027, month: 6, day: 18) ?? CalendarDate(dayNumber: 20_987),
    programmes: [Programme(id: "p")])
}
