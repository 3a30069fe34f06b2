// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The two share a weekly free window in which one of the programme's meetings fits, beginning on the cohort's grid;
/// where either's free times are not stated, that is no obstacle.
struct AvailabilityRequirement: Requirement {
  let id: RuleID = "availability"
  var sentence: LocalizedText { RuleText.availability() }

  func allows(_ pair: Pair) -> Bool {
    let mentee = pair.mentee.availability
    let mentor = pair.mentor.availability
    if mentee.isEmpty || mentor.isEmpty { return true }
    let minutes = pair.programme.minutesPerMeeting
    let grid = pair.context.slotMinutes
    var fits = false
    mentee.forEachShared(with: mentor) { window in
      fits = window.usableMinutes(grid: grid) >= minutes
      return !fits
    }
    return fits
  }

  func justification(for pair: Pair) -> AvailabilityReason {
    AvailabilityReason(
      shared: pair.mentee.availability.intersection(pair.mentor.availability),
      isStated: !pair.mentee.availability.isEmpty && !pair.mentor.availability.isEmpty,
      minutes: pair.programme.minutesPerMeeting, slotMinutes: pair.context.slotMinutes)
  }

  static let description = RuleDescription(
    requirement: "availability", sentence: RuleText.availability(), explanation: RuleHelpText.availability(),
    columns: [
      "mentees.csv: availability", "mentors.csv: availability",
      "cohort.yaml: slot_minutes, programmes: minutes_per_meeting",
    ], remedy: RuleHelpText.availabilityRemedy()
  ) { _ in AvailabilityRequirement() }
}

extension TimeWindow {
  /// The minutes from the window's first start on the grid to its end; none where the grid has no start in it.
  func usableMinutes(grid: Int) -> Int {
    let start = (startMinute + grid - 1) / grid * grid
    return max(0, endMinute - start)
  }
}

/// The free time that both have.
public struct AvailabilityReason: Justification {
  /// What both have free, in the order of the week.
  public let shared: [TimeWindow]
  /// Whether both have stated their free times.
  public let isStated: Bool
  /// How long a meeting lasts.
  public let minutes: Int
  /// The grid that meetings start on.
  public let slotMinutes: Int

  /// Makes a reason.
  public init(shared: [TimeWindow], isStated: Bool, minutes: Int, slotMinutes: Int) {
    self.shared = shared
    self.isStated = isStated
    self.minutes = minutes
    self.slotMinutes = slotMinutes
  }

  private var fitting: [TimeWindow] { shared.filter { $0.usableMinutes(grid: max(1, slotMinutes)) >= minutes } }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    guard isStated else { return RuleText.availabilityNotStated() }
    let fitting = fitting
    if !fitting.isEmpty {
      return RuleText.availabilityShared(["windows": .list(fitting.map(LocalizedText.window))])
    }
    let values: [String: LocalizedText] = [
      "minutes": .count(minutes), "windows": .list(shared.map(LocalizedText.window)),
    ]
    return shared.isEmpty ? RuleText.availabilityNone() : RuleText.availabilityTooShort(values)
  }

  /// To find a weekly time.
  public var remedy: LocalizedText? {
    isStated && fitting.isEmpty ? RuleText.availabilityRemedy(["minutes": .count(minutes)]) : nil
  }
}
