// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import CohortModel
public import Expectations
package import MatchingEngine
import MatchingQuestions
public import PairingRules
public import RunReports

/// A cohort matched once by some rules, so that one set of other rules after the other can be tried on it: each costs a
/// single matching, while `WhatIfJob` reads the cohort and matches it twice.
///
///     let session = try WhatIfSession(reading)
///     let effect = try session.effect(of: reading.rules.setting(weight: 80, of: "interests"), as: subject)
///
/// The answers are those of `WhatIfJob`.
public struct WhatIfSession: Sendable {
  /// The cohort.
  public let reading: CohortReading
  /// What the expectations say of today's matching; nothing where there is no `expectations.yaml`.
  public let expectations: ExpectationReport?
  /// Today's matching.
  package let today: SettledMatching
  private let solver: SolverChoice
  private let seed: Int?

  /// What other rules do.
  public struct Effect: Sendable {
    /// The other rules.
    public let rules: RuleSet
    /// Today's matching and the one by the other rules.
    public let finished: FinishedComparison
    /// What the expectations say of the one by the other rules.
    public let expectations: ExpectationReport?
    /// What the fairness settings of either rules come to in today's matching, and in the one by the other rules.
    public let fairness: (today: FairnessFacts, changed: FairnessFacts)
  }

  /// Matches a cohort.
  ///
  /// - Parameters:
  ///   - reading: The cohort.
  ///   - rules: Today's rules; nothing means the cohort's own.
  ///   - seed: Of the lottery; nothing means by the cohort's name.
  ///   - timeLimitSeconds: The most that the matching may take.
  ///   - isInterrupted: Asked from time to time; when it answers true, the matching is given up.
  /// - Throws: `FileFaults` for decisions or fairness settings that no matching can follow; `MatchingError`.
  public init(
    _ reading: CohortReading, rules: RuleSet? = nil, seed: Int? = nil, timeLimitSeconds: Double? = nil,
    solver: SolverChoice = .auto, isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws {
    self.reading = reading
    self.solver = solver
    self.seed = seed
    let options = MatchingOptions(seed: seed, timeLimitSeconds: timeLimitSeconds, isInterrupted: isInterrupted)
    today = try Self.solving(reading) { () throws(MatchingError) in
      try SettledMatching.drawn(
        reading.cohort, rules: rules ?? reading.rules, solver: solver.solver(needs: reading.cohort.needs.count),
        options: options)
    }
    if isInterrupted() { throw MatchingError.interrupted }
    expectations = Self.report(reading, today)
  }

  /// Today's rules.
  public var rules: RuleSet { today.rules }
  /// How many needs have a mentor today.
  public var filled: Int { today.tally.filled }
  /// The points of today's pairs together.
  public var points: Int { today.tally.points }
  /// What today's fairness settings come to.
  public var fairness: FairnessFacts { FairnessFacts(today, today.rules.fairness) }
  /// Whether no matching is better by today's rules.
  public var isProven: Bool { today.isProven }

  /// What becomes of everybody by other rules, with ties going to the pairs of today.
  ///
  /// - Parameter subject: What the two sides are called.
  /// - Throws: `FairnessRefusal` where no matching can keep the settings; `FileFaults` where none can follow the
  ///   decisions; `MatchingError`, of it `interrupted` where
  ///   `isInterrupted` answers true: half of a comparison says nothing.
  public func effect(
    of rules: RuleSet, as subject: ComparisonSubject, timeLimitSeconds: Double? = nil,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws -> Effect {
    let options = MatchingOptions(seed: seed, timeLimitSeconds: timeLimitSeconds, isInterrupted: isInterrupted)
    let changed = try Self.solving(reading, isTried: true) { () throws(MatchingError) in
      try SettledMatching.solve(
        reading.cohort, rules: rules, keeping: today.pairs, solver: solver.solver(needs: reading.cohort.needs.count),
        options: options)
    }
    if isInterrupted() { throw MatchingError.interrupted }
    let fresh = rules.fairness.targets.filter { !today.rules.fairness.targets.contains($0) }
    let either = Fairness(targets: today.rules.fairness.targets + fresh)
    return Effect(
      rules: rules, finished: FinishedComparison(comparison: MatchingComparison(today, changed), subject: subject),
      expectations: Self.report(reading, changed),
      fairness: (FairnessFacts(today, either), FairnessFacts(changed, either)))
  }

  /// - Parameter isTried: Whether the rules are tried, so that the file does not have their fairness settings.
  private static func solving(
    _ reading: CohortReading, isTried: Bool = false, _ solve: () throws(MatchingError) -> SettledMatching
  ) throws -> SettledMatching {
    do {
      return try solve()
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      if isTried, refusal.faults.isEmpty { throw FairnessRefusal(faults: refusal.fairness) }
      throw FileFaults(
        refusal.faults.map { reading.fault(for: $0) } + refusal.fairness.map { reading.fault(for: $0) })
    }
  }

  private static func report(_ reading: CohortReading, _ matching: SettledMatching) -> ExpectationReport? {
    reading.expectations.map { ExpectationReport($0, facts: MatchingFacts(matching)) }
  }
}

extension MatchingFacts {
  /// The facts of a matching without sentences.
  package init(_ matching: SettledMatching) {
    let cohort = matching.cohort
    self.init(
      cohort: cohort,
      pairs: matching.mentorOfNeed.indices.filter { matching.mentorOfNeed[$0] >= 0 }.map { need in
        let mentor = Int(matching.mentorOfNeed[need])
        return FilledNeed(
          need: cohort.needs[need], mentor: cohort.mentors[mentor],
          points: matching.points(need, mentor, at: matching.times[need]))
      },
      isProven: matching.isProven, gap: matching.gap)
  }
}
