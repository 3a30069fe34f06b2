// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import Wording

/// The more free time the two share in windows that hold a meeting, the easier it is to plan.
struct AvailabilityBreadthWish: Wish {
  let id: RuleID = "availability_breadth"
  /// So many shared minutes a week are as good as more.
  let fullMinutes: Int
  let arguments: RuleArguments

  init(_ reader: RuleReader) throws(RuleFault) {
    fullMinutes = try reader.integer("full_minutes")
    arguments = reader.specification.arguments
  }

  var sentence: LocalizedText { RuleText.breadth() }

  func degree(of pair: Pair) -> Degree {
    Degree(min(fullMinutes, sharedMinutes(of: pair)), of: fullMinutes)
  }

  func justification(for pair: Pair) -> AvailabilityBreadthReason {
    AvailabilityBreadthReason(
      minutesPerWeek: sharedMinutes(of: pair),
      isStated: !pair.mentee.availability.isEmpty && !pair.mentor.availability.isEmpty)
  }

  private func sharedMinutes(of pair: Pair) -> Int {
    let meeting = pair.programme.minutesPerMeeting
    let grid = pair.context.slotMinutes
    var sum = 0
    pair.mentee.availability.forEachShared(with: pair.mentor.availability) { window in
      let minutes = window.usableMinutes(grid: grid)
      if minutes >= meeting { sum += minutes }
      return sum < fullMinutes
    }
    return sum
  }

  static let description = RuleDescription(
    wish: "availability_breadth", weight: 20,
    parameters: [
      RuleParameter(
        "full_minutes", .integer(1...10_080), standard: .integer(240), meaning: RuleHelpText.fullMinutesParameter())
    ],
    sentence: RuleText.breadth(), explanation: RuleHelpText.breadth(),
    columns: [
      "mentees.csv: availability", "mentors.csv: availability",
      "cohort.yaml: slot_minutes, programmes: minutes_per_meeting",
    ],
    example: "wishes:\n  - id: availability_breadth\n    weight: 20\n    full_minutes: 180\n"
  ) { (reader: RuleReader) throws(RuleFault) in try AvailabilityBreadthWish(reader) }
}

/// How much free time the two share.
public struct AvailabilityBreadthReason: Justification {
  /// Shared minutes a week in windows that hold a meeting, counted no further than counts.
  public let minutesPerWeek: Int
  /// Whether both have stated their free times.
  public let isStated: Bool

  /// Makes a reason.
  public init(minutesPerWeek: Int, isStated: Bool) {
    self.minutesPerWeek = minutesPerWeek
    self.isStated = isStated
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    guard isStated else { return RuleText.availabilityNotStated() }
    return minutesPerWeek == 0
      ? RuleText.availabilityNone() : RuleText.breadthShared(["minutes": .count(minutesPerWeek)])
  }
}
