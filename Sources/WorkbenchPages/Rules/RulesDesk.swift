// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import Hashing
import MakkerKit
import MatchingEngine
import PairingRules
import RunReports
import Synchronization

/// Works out what other rules do to a cohort: today's matching is kept from one change to the next, one matching of a
/// cohort is sought at once, and who asks anew gives up what they asked before.
final class RulesDesk: Sendable {
  /// How long a matching is sought.
  ///
  /// Where weekly times ask for a search, its answer is there soon and its proof takes long: of 1,000 mentees and 1,000
  /// mentors on a busy machine, the answer of 0.6 seconds had 0.3% fewer points than the one of 20 seconds and as many
  /// needs filled; each took a second of reckoning and ten.
  enum Patience: String, Sendable {
    /// As long as somebody waits who moves a slider.
    case quick
    /// As long as somebody waits who asks for all of it.
    case thorough

    /// The most seconds of each search, the same for both sides, so that neither looks better for having been sought
    /// longer. Small cohorts take a fraction of a second, and are never cut short for the sake of a slider.
    func seconds(needs: Int) -> Double { self == .quick && needs > 400 ? 0.6 : 10 }
  }

  private let sessions = Memory<String, WhatIfSession>(most: 4)
  private let effects = Memory<String, Result<WhatIfSession.Effect, any Error>>(most: 8)
  private let tickets = Mutex<[String: Int]>([:])
  private let locks = Mutex<[String: NSLock]>([:])

  /// The desk of a workspace.
  static func of(_ context: PageContext) -> RulesDesk { context.workspace.shelf.value("rules") { RulesDesk() } }

  /// Today's matching of a cohort, or the one by other rules that others are compared with.
  ///
  /// - Parameters:
  ///   - rules: Nothing means the cohort's own.
  ///   - isInterrupted: Asked from time to time; when it answers true, the matching is given up.
  /// - Throws: `FileFaults`, `MatchingError`.
  func session(
    _ cohort: String, _ reading: CohortReading, rules: RuleSet? = nil, _ patience: Patience,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws -> WhatIfSession {
    // What is at hand waits for nothing that others have asked for.
    if let known = sessions.known(try Self.key(cohort, reading, rules, patience), stamp: "") { return known }
    let lock = lock(of: cohort)
    lock.lock()
    defer { lock.unlock() }
    return try kept(cohort, reading, rules, patience, isInterrupted)
  }

  /// Forgets all matchings, with the people in them.
  func clear() {
    sessions.clear()
    effects.clear()
  }

  /// Whether the matching by the cohort's own rules is at hand.
  func has(_ cohort: String, _ reading: CohortReading, _ patience: Patience) throws -> Bool {
    sessions.has(try Self.key(cohort, reading, nil, patience), stamp: "")
  }

  /// What is asked: what rules do to a cohort, beside today's or other rules.
  struct Question: Sendable {
    let cohort: String
    let reading: CohortReading
    let rules: RuleSet
    /// The rules that they are compared with; nothing means the cohort's own.
    var base: RuleSet?
    let subject: ComparisonSubject
    let patience: Patience

    /// What the question is known again by.
    func key() throws -> String {
      cohort + "\n" + (try RulesDesk.stamp(reading, base)) + RulesDesk.stamp(of: rules) + "\(subject)\n\(patience)"
    }
  }

  /// What was found before, be it what no matching can keep.
  func known(_ question: Question) throws -> Result<WhatIfSession.Effect, any Error>? {
    effects.known(try question.key(), stamp: "")
  }

  /// Finds what rules do, and keeps it.
  ///
  /// - Parameters:
  ///   - asker: Who asks; what the same one asked of the cohort before is given up.
  ///   - isStopped: Asked from time to time; when it answers true, the search is given up.
  /// - Throws: `MatchingError.interrupted` where the same one asked anew; whatever else goes wrong is an answer.
  func find(_ question: Question, asker: String, isStopped: @escaping @Sendable () -> Bool) throws {
    let (cohort, reading) = (question.cohort, question.reading)
    let key = cohort + "\n" + asker
    let ticket = tickets.withLock { tickets -> Int in
      tickets[key, default: 0] += 1
      return tickets[key, default: 0]
    }
    let isOld: @Sendable () -> Bool = { [self] in isStopped() || tickets.withLock { $0[key] != ticket } }
    let lock = lock(of: cohort)
    // Whoever waits looks up now and then whether it is still worth it.
    while !lock.lock(before: Date(timeIntervalSinceNow: 0.02)) {
      if isOld() { throw MatchingError.interrupted }
    }
    defer { lock.unlock() }
    if isOld() { throw MatchingError.interrupted }
    _ = try effects.value(of: question.key(), stamp: "") {
      do {
        let effect = try kept(cohort, reading, question.base, question.patience, isStopped).effect(
          of: question.rules, as: question.subject,
          timeLimitSeconds: question.patience.seconds(needs: reading.cohort.needs.count), isInterrupted: isOld)
        return .success(effect)
      } catch MatchingError.interrupted {
        throw MatchingError.interrupted
      } catch {
        return .failure(error)
      }
    }
  }

  private func lock(of cohort: String) -> NSLock {
    locks.withLock { locks in
      let lock = locks[cohort] ?? NSLock()
      locks[cohort] = lock
      return lock
    }
  }

  private func kept(
    _ cohort: String, _ reading: CohortReading, _ rules: RuleSet?, _ patience: Patience,
    _ isInterrupted: @escaping @Sendable () -> Bool
  ) throws -> WhatIfSession {
    try sessions.value(of: Self.key(cohort, reading, rules, patience), stamp: "") {
      try WhatIfSession(
        reading, rules: rules, timeLimitSeconds: patience.seconds(needs: reading.cohort.needs.count),
        isInterrupted: isInterrupted)
    }
  }

  private static func key(
    _ cohort: String, _ reading: CohortReading, _ rules: RuleSet?, _ patience: Patience
  ) throws -> String { "\(cohort)\n\(patience)\n" + (try stamp(reading, rules)) }

  /// What the files and the rules are known again by.
  private static func stamp(_ reading: CohortReading, _ rules: RuleSet?) throws -> String {
    try reading.inputs.map { try $0.name + ":" + SHA256.hex(of: $0.bytes) }.joined(separator: "\n")
      + (rules.map { stamp(of: $0) } ?? "")
  }

  private static func stamp(of rules: RuleSet) -> String { "\n\(rules.specifications)\n\(rules.fairness)" }
}
