// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import Synchronization
import TestCohorts
import Testing

@testable import MatchingQuestions

/// Questions that nobody waits for any more.
@Suite struct GivenUpTests {
  /// Answers false so many times, and then true.
  private final class Patience: Sendable {
    private let looks = Mutex(0)
    private let most: Int

    init(_ most: Int = .max) { self.most = most }

    var looked: Int { looks.withLock { $0 } }

    func isOver() -> Bool {
      looks.withLock { looks in
        looks += 1
        return looks > most
      }
    }
  }

  @Test("a question that is given up has no answer, wherever it is given up", arguments: [false, true])
  func anywhere(rooms: Bool) throws {
    var asked = 0
    for seed: UInt64 in 0..<30 {
      let test = TestCohort.withScarceTimes(seed: seed, rooms: rooms, travel: seed % 2 == 0)
      let inquiry = Inquiry(
        try SettledMatching.solve(test.cohort(), rules: test.rules, solver: GLPKSolver(), options: MatchingOptions()),
        solver: GLPKSolver())
      guard let need = inquiry.cohort.needs.indices.first(where: { inquiry.matching.mentorOfNeed[$0] >= 0 }) else {
        continue
      }
      let whole = Patience()
      let reasons = try inquiry.limited(toSeconds: nil, isInterrupted: whole.isOver).reasons(of: need)
      #expect(reasons.points == (try inquiry.reasons(of: need).points), "seed \(seed)")
      // A few looks less are taken where the work is shared out otherwise.
      for most in Set([0, whole.looked / 3, whole.looked / 2]) where whole.looked > 4 {
        let patience = Patience(most)
        #expect(throws: MatchingError.interrupted, "seed \(seed), after \(most) of \(whole.looked) looks") {
          try inquiry.limited(toSeconds: nil, isInterrupted: patience.isOver).reasons(of: need)
        }
        asked += 1
      }
    }
    #expect(asked > 30)
  }
}
