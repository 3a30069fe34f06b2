// SPDX-License-Identifier: GPL-3.0-or-later

import PairScoring
import Synchronization

/// What judges and scores pairs, compiled when it is first asked for: a problem whose pairs are known may never ask.
final class LaterScorer: Sendable {
  private let made: Mutex<PairScorer?>
  private let make: @Sendable () -> PairScorer

  init(_ scorer: PairScorer) {
    made = Mutex(scorer)
    make = { scorer }
  }

  init(_ make: @escaping @Sendable () -> PairScorer) {
    made = Mutex(nil)
    self.make = make
  }

  /// The scorer. From any thread.
  var value: PairScorer {
    made.withLock { made in
      if let made { return made }
      let scorer = make()
      made = scorer
      return scorer
    }
  }
}
