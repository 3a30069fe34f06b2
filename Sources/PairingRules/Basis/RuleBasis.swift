// SPDX-License-Identifier: GPL-3.0-or-later

/// What a rule's verdict on a pair depends on, so that scoring can judge many pairs at once.
///
/// It never says what the verdict is: that is always asked of the rule itself, on people who stand for others.
package enum RuleBasis: Sendable {
  /// On anything; every pair has to be judged.
  case pair
  /// On some facts of the need and some of the mentor: pairs that agree in all of them have the same verdict.
  case facts(need: [NeedFact], mentor: [MentorFact])
  /// On what words the two share.
  case tags(SharedTags)
  /// On whether one of the programme's meetings fits in a window that both have free, as `AvailabilityRequirement`.
  case meeting
  /// On how many minutes both have free in windows that hold a meeting, counted no further than `fullMinutes`, as
  /// `AvailabilityBreadthWish`; the degree is these minutes of `fullMinutes`.
  case sharedMinutes(fullMinutes: Int)
  /// On whether some time at which the two could meet is one that both prefer, or that either does, as
  /// `PreferredTimeWish` where the time is open: the degree is full, a half, or none.
  case preferredTimes
  /// On lists that name people: a pair that no list names is allowed, and has the degree none.
  case named([NamingList])
}

/// A list that names people of the other side.
package enum NamingList: Hashable, Sendable {
  /// Whom people avoid.
  case avoid
  /// Whom people prefer.
  case prefer
  /// Earlier pairs.
  case previous
  /// The coordinator's decisions.
  case decisions
}

/// A rule that tells what its verdict depends on; of any other rule every pair is judged.
package protocol FoundedRule: Rule {
  /// What the verdict depends on.
  var basis: RuleBasis { get }
}
