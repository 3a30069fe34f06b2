// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import MatchingEngine
package import Wording

/// Puts the engine's explanation of an unmatched need into words.
package struct UnmatchedSentences: Sendable {
  /// More mentors than this are counted and not named.
  private static let mostNamed = 6
  private let names: PeopleNames
  private let mentorCount: Int

  /// Learns the names of a cohort.
  package init(_ cohort: Cohort) {
    names = PeopleNames(cohort)
    mentorCount = cohort.mentors.count
  }

  /// Why the need has no mentor.
  package func explanation(of unmatched: UnmatchedNeed) -> LocalizedText {
    switch unmatched.cause {
    case .noEligibleMentor:
      guard mentorCount > 0 else { return UnmatchedText.noMentorAtAll() }
      if mentorCount == 1 { return UnmatchedText.onlyMentorNotEligible() }
      return UnmatchedText.noEligibleMentor(["mentors": CountText.mentors(mentorCount)])
    case .tooFewPlaces(let group):
      return places(of: group) + decision(in: group)
    case .tooFewHours(let group):
      return hours(of: group) + decision(in: group)
    case .mentorsFull(let count):
      return count == 1
        ? UnmatchedText.onlyMentorFull() : UnmatchedText.mentorsFull(["mentors": CountText.mentors(count)])
    case .noFreeTime(let count):
      return count == 1
        ? UnmatchedText.noFreeTimeWithOne() : UnmatchedText.noFreeTime(["mentors": CountText.mentors(count)])
    case .noSeat(let count):
      return UnmatchedText.noSeat(["mentors": CountText.mentors(count)])
    case .tooFewPoints(let count):
      return UnmatchedText.tooFewPoints(["mentors": CountText.mentors(count)])
    case .heldBack(let settings):
      return UnmatchedText.heldBack(["settings": .list(settings.map { LocalizedText(verbatim: "»\($0)«") })])
    case .notProven:
      return UnmatchedText.notProven()
    }
  }

  private func places(of group: Competition) -> LocalizedText {
    let wording = isShort(group) ? UnmatchedText.groupOfMentors : .groupOfManyMentors
    return wording([
      "needs": CountText.needs(group.needs.count), "places": CountText.places(group.places),
      "mentors": mentors(of: group),
    ])
  }

  private func hours(of group: Competition) -> LocalizedText {
    if group.needs.count == 1 { return UnmatchedText.hoursForOne(["mentors": mentors(of: group)]) }
    let wording = isShort(group) ? UnmatchedText.hours : .hoursOfMany
    return wording(["needs": CountText.needs(group.needs.count), "mentors": mentors(of: group)])
  }

  private func decision(in group: Competition) -> LocalizedText {
    switch group.decider {
    case .priority: " " + UnmatchedText.priorityDecided()
    case .points: " " + UnmatchedText.pointsDecided()
    case .draw: " " + UnmatchedText.drawDecided()
    case nil: ""
    }
  }

  private func isShort(_ group: Competition) -> Bool { group.mentors.count <= Self.mostNamed }

  private func mentors(of group: Competition) -> LocalizedText {
    isShort(group) ? .list(group.mentors.map { names[$0] }) : CountText.mentors(group.mentors.count)
  }

  /// What would fill the need, or that it was not sought; nothing where the engine knows of no single change.
  package func change(of unmatched: UnmatchedNeed) -> LocalizedText? {
    guard unmatched.isDetailed else { return UnmatchedText.notSought() }
    switch unmatched.change {
    case .relax(let mentor, let obstacles):
      return UnmatchedText.steps(["mentor": names[mentor], "steps": steps(obstacles)])
    case .relaxAndAddPlace(let mentor, let obstacles):
      return UnmatchedText.stepsAndPlace(["mentor": names[mentor], "steps": steps(obstacles)])
    case .addPlace(let mentors):
      if mentors.count == 1 { return UnmatchedText.addPlaceWith(["mentor": names[mentors[0]]]) }
      let named = LocalizedText.list(mentors.prefix(Self.mostNamed).map { names[$0] })
      guard mentors.count > Self.mostNamed else { return UnmatchedText.addPlaceWithAny(["mentors": named]) }
      return UnmatchedText.addPlaceWithAnyOfMany(["count": CountText.mentors(mentors.count), "mentors": named])
    case nil:
      return nil
    }
  }

  private func steps(_ obstacles: [Obstacle]) -> LocalizedText {
    let steps = obstacles.map { obstacle in
      obstacle.remedy
        ?? UnmatchedText.waive(["sentence": obstacle.sentence, "rule": LocalizedText(verbatim: obstacle.rule.text)])
    }
    return steps.joined(separator: " ")
  }
}
