// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Wording

extension DecisionFault {
  static func breaksRequirements(
    _ obstacles: [Obstacle], need: NeedID, mentor: MentorID, at position: Int
  ) -> DecisionFault {
    let facts = obstacles.map { EngineText.colon(["rule": $0.rule.label, "fact": $0.sentence]) }
    let remedies = obstacles.compactMap(\.remedy)
    return DecisionFault(
      decisions: [position], problem: .breaksRequirements(obstacles),
      found: EngineText.brokenFound(["pair": pair(need, mentor), "facts": facts.joined(separator: "; ")]),
      expected: EngineText.brokenExpected(),
      advice: remedies.count == obstacles.count
        ? EngineText.brokenAdviceRemedies(["remedies": remedies.joined(separator: " ")])
        : EngineText.brokenAdvice())
  }

  static func differentMentors(_ need: NeedID, _ mentors: [MentorID], at positions: [Int]) -> DecisionFault {
    DecisionFault(
      decisions: positions, problem: .differentMentors(need),
      found: EngineText.differentFound(["need": need.label, "mentors": mentors.map(\.label).joined()]),
      expected: EngineText.differentExpected(), advice: EngineText.differentAdvice())
  }

  static func tooManyForPlaces(
    _ mentor: MentorID, required: Int, places: Int, at positions: [Int]
  ) -> DecisionFault {
    let values = ["mentor": mentor.label, "required": number(required), "places": number(places)]
    return DecisionFault(
      decisions: positions, problem: .tooManyForPlaces(mentor, required: required, places: places),
      found: EngineText.placesFound(values), expected: EngineText.placesExpected(values),
      advice: EngineText.placesAdvice())
  }

  static func tooManyForHours(
    _ mentor: MentorID, requiredMinutes: Int, minutes: Int, at positions: [Int]
  ) -> DecisionFault {
    let values = ["mentor": mentor.label, "required": number(requiredMinutes), "minutes": number(minutes)]
    return DecisionFault(
      decisions: positions, problem: .tooManyForHours(mentor, requiredMinutes: requiredMinutes, minutes: minutes),
      found: EngineText.hoursFound(values), expected: EngineText.hoursExpected(values),
      advice: EngineText.hoursAdvice())
  }

  static func requiredAndForbidden(_ need: NeedID, _ mentor: MentorID, at positions: [Int]) -> DecisionFault {
    DecisionFault(
      decisions: positions, problem: .requiredAndForbidden(need, mentor),
      found: EngineText.forbiddenFound(["pair": pair(need, mentor)]), expected: EngineText.forbiddenExpected(),
      advice: EngineText.forbiddenAdvice())
  }

  static func ambiguousType(
    _ mentee: MenteeID, _ mentor: MentorID, _ types: [MentorType], at position: Int
  ) -> DecisionFault {
    // The column takes the stable names, so these are what is shown.
    let names = types.map { LocalizedText(verbatim: $0.rawValue) }.joined()
    return DecisionFault(
      decisions: [position], problem: .ambiguousType(mentee, mentor, types),
      found: EngineText.ambiguousFound([
        "pair": EngineText.anyPair(["mentee": mentee.label, "mentor": mentor.label]), "types": names,
      ]),
      expected: EngineText.ambiguousExpected(["types": names]), advice: EngineText.ambiguousAdvice())
  }

  static func noSuchNeed(_ mentee: MenteeID, _ type: MentorType?, at position: Int) -> DecisionFault {
    DecisionFault(
      decisions: [position], problem: .noSuchNeed(mentee, type),
      found: type.map { EngineText.noNeedOfTypeFound(["mentee": mentee.label, "type": $0.label]) }
        ?? EngineText.noNeedFound(["mentee": mentee.label]),
      expected: EngineText.noNeedExpected(), advice: EngineText.noNeedAdvice())
  }

  static func noSuchMentor(_ mentor: MentorID, at position: Int) -> DecisionFault {
    DecisionFault(
      decisions: [position], problem: .noSuchMentor(mentor),
      found: EngineText.noMentorFound(["mentor": mentor.label]), expected: EngineText.noMentorExpected(),
      advice: EngineText.noMentorAdvice())
  }

  private static func pair(_ need: NeedID, _ mentor: MentorID) -> LocalizedText {
    EngineText.decisionMentor(["need": need.label, "mentor": mentor.label])
  }

  private static func number(_ value: Int) -> LocalizedText { LocalizedText(verbatim: "\(value)") }
}
