// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import MatchingEngine
public import PairingRules
import ParallelWork

/// A mentor that a cohort might look for.
public struct MentorProfile: Hashable, Sendable {
  /// The kind of help.
  public let type: MentorType
  /// Where; nothing where no waiting mentee says where.
  public let municipality: Tag?
  /// When the mentor would be free.
  public let windows: [TimeWindow]
  /// What the mentor would help with, most wanted first.
  public let skills: [Tag]
  /// The languages.
  public let languages: [Tag]
  /// How many mentees the mentor would take.
  public let places: Int
}

/// One thing that would make the matching better.
public struct Advice: Sendable {
  /// What to do.
  public enum Step: Hashable, Sendable {
    /// One more place with a mentor, and the hours for it.
    case place(MentorID)
    /// A new mentor of a kind.
    case recruit(MentorProfile)
    /// Training modules that a mentor takes before the first day, and a child certificate, or one of these.
    case prepare(MentorID, modules: [ModuleID], certificate: Bool)
    /// A requirement less: what it costs. Whether it should go is another question.
    case drop(RuleID)
  }

  /// What to do.
  public let step: Step
  /// The best matching then.
  public let alternative: Alternative
}

/// Advice of each kind, best first; what would not make the matching better is left out.
public struct AdviceList: Sendable {
  /// Whose extra place is worth most.
  public let places: [Advice]
  /// Which kind of mentor would fill most.
  public let recruits: [Advice]
  /// Which training or certificate for whom.
  public let preparations: [Advice]
  /// What each requirement costs.
  public let rules: [Advice]
  /// How many mentors' extra places were matched anew; the others can give no more than the least one shown, by the
  /// matching's prices.
  public let placesTried: Int
  /// Whether the places shown are proven to be the best ones.
  public let arePlacesProven: Bool
  /// Whether any matching behind the advice is not proven best.
  public let isExact: Bool
}

extension Inquiry {
  /// How many steps of a kind are shown.
  private static let shown = 5

  /// What would make the matching better: each step matched anew before it is told.
  ///
  /// Prices say what an extra place can be worth at most; places are tried in that order until no other can be among the
  /// best. New mentors are made up from what waiting needs ask for, and training and certificates are proposed where
  /// nothing else stands between a waiting need and a mentor.
  ///
  /// - Returns: nothing where pairs are not stored: a few dozen matchings would take too long.
  /// - Throws: as `Matcher.match`.
  /// - Complexity: a few dozen matchings, on all cores.
  public func advice() throws(MatchingError) -> AdviceList? {
    guard matching.isStored else { return nil }
    return try Inquiry(
      matching.listingWeeks(solver: solver, options: options), solver: solver, options: options
    ).listedAdvice()
  }

  private func listedAdvice() throws(MatchingError) -> AdviceList {
    let rules = matching.rules.requirements.map { rule in
      Candidate(step: .drop(rule.id), draft: draft, rules: try? matching.rules.removing(rule.id))
    }
    let mentors = extraPlaceOrder()
    // All at once, so that no core waits for the last of each kind; those first that take longest.
    let others = try tried(
      rules + candidates(mentors.first(shown: Self.shown)) + recruits() + preparations())
    let places = try extraPlaces(
      mentors, shown: Self.shown,
      first: others.filter { if case .place = $0.step { true } else { false } })
    func steps(_ isMeant: (Advice.Step) -> Bool) -> [Advice] { others.filter { isMeant($0.step) } }
    let recruits = steps { if case .recruit = $0 { true } else { false } }.prefix(Self.shown)
    let preparations = steps { if case .prepare = $0 { true } else { false } }.prefix(Self.shown)
    let dropped = steps { if case .drop = $0 { true } else { false } }
    let all = places.best + recruits + preparations + dropped
    return AdviceList(
      places: places.best, recruits: Array(recruits), preparations: Array(preparations), rules: dropped,
      placesTried: places.tried, arePlacesProven: places.isProven,
      isExact: matching.isProven && all.allSatisfy(\.alternative.isExact))
  }

  /// A step to be tried.
  struct Candidate: Sendable {
    let step: Advice.Step
    let draft: CohortDraft
    var rules: RuleSet?
  }

  /// The steps that make the matching better, best first. On all cores.
  func tried(_ candidates: [Candidate]) throws(MatchingError) -> [Advice] {
    let found = Parallel.map(candidates.count) { number in
      Result { () throws(MatchingError) in
        try alternative(candidates[number].draft, rules: candidates[number].rules)
      }
    }
    var advice: [Advice] = []
    for (candidate, result) in zip(candidates, found) {
      do throws(MatchingError) {
        let other = try result.get()
        if other.after > other.before { advice.append(Advice(step: candidate.step, alternative: other)) }
      } catch .refused {
        // Without a requirement a decision may contradict another.
        continue
      }
    }
    return advice.enumerated().sorted { first, second in
      let (left, right) = (first.element.alternative.after, second.element.alternative.after)
      return left == right ? first.offset < second.offset : right < left
    }.map(\.element)
  }
}
