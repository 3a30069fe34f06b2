// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The two meet at a time that they prefer. Each side gives half, where its preferred times hold the whole meeting.
struct PreferredTimeWish: TimedWish {
  let id: RuleID = "preferred_time"
  var sentence: LocalizedText { RuleText.preferredTime() }

  func degree(of pair: Pair) -> Degree {
    guard Self.isStated(pair) else { return .none }
    switch pair.time {
    case .decided(let time): return time.map { degree(of: pair, at: $0) } ?? .none
    case .open: return best(of: pair)?.degree ?? .none
    }
  }

  func justification(for pair: Pair) -> PreferredTimeReason {
    let time =
      switch pair.time {
      case .decided(let time): time
      case .open: best(of: pair)?.time
      }
    return PreferredTimeReason(
      time: time, isStated: Self.isStated(pair),
      menteePrefers: time.map(pair.mentee.preferredTimes.holds) ?? false,
      mentorPrefers: time.map(pair.mentor.preferredTimes.holds) ?? false)
  }

  func isConcerned(by needs: [Need], _ mentors: [Mentor]) -> Bool {
    needs.contains { !$0.mentee.preferredTimes.isEmpty } || mentors.contains { !$0.preferredTimes.isEmpty }
  }

  private static func isStated(_ pair: Pair) -> Bool {
    !pair.mentee.preferredTimes.isEmpty || !pair.mentor.preferredTimes.isEmpty
  }

  private func degree(of pair: Pair, at time: TimeWindow) -> Degree {
    switch (pair.mentee.preferredTimes.holds(time), pair.mentor.preferredTimes.holds(time)) {
    case (true, true): .full
    case (true, false), (false, true): .half
    case (false, false): .none
    }
  }

  /// The first of the pair's best times; nothing where it has none.
  private func best(of pair: Pair) -> (time: TimeWindow, degree: Degree)? {
    // Who prefers nothing gives nothing at any time.
    let most: Degree = pair.mentee.preferredTimes.isEmpty || pair.mentor.preferredTimes.isEmpty ? .half : .full
    var best: (time: TimeWindow, degree: Degree)?
    pair.forEachTime { time in
      let degree = degree(of: pair, at: time)
      if best.map({ $0.degree < degree }) ?? true { best = (time, degree) }
      return degree < most
    }
    return best
  }

  static let description = RuleDescription(
    wish: "preferred_time", weight: 20, sentence: RuleText.preferredTime(),
    explanation: RuleHelpText.preferredTime(),
    columns: ["mentees.csv: preferred_times", "mentors.csv: preferred_times"]
  ) { _ in PreferredTimeWish() }
}

/// Who prefers the time at which the two meet.
public struct PreferredTimeReason: Justification {
  /// The weekly time; where it is open, the first of the best. Nothing where the pair has none.
  public let time: TimeWindow?
  /// Whether either has stated preferred times.
  public let isStated: Bool
  /// Whether the mentee's preferred times hold the whole meeting.
  public let menteePrefers: Bool
  /// Whether the mentor's preferred times hold the whole meeting.
  public let mentorPrefers: Bool

  /// Makes a reason.
  public init(time: TimeWindow?, isStated: Bool, menteePrefers: Bool, mentorPrefers: Bool) {
    self.time = time
    self.isStated = isStated
    self.menteePrefers = menteePrefers
    self.mentorPrefers = mentorPrefers
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    guard isStated else { return RuleText.preferredTimeNotStated() }
    guard let time else { return RuleText.preferredTimeNone() }
    let values: [String: LocalizedText] = ["time": .window(time)]
    return switch (menteePrefers, mentorPrefers) {
    case (false, false): RuleText.preferredTimeMissed(values)
    case (true, false): RuleText.preferredTimeMentee(values)
    case (false, true): RuleText.preferredTimeMentor(values)
    case (true, true): RuleText.preferredTimeBoth(values)
    }
  }
}
