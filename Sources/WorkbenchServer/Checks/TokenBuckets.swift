// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// How often each of many may do something: everyone has a bucket of tokens that fills at a steady pace.
///
/// It remembers a bounded number of them; the one that asked longest ago is forgotten, and so begins anew.
final class TokenBuckets: Sendable {
  private struct Bucket {
    var tokens: Double
    var time: Double
  }

  private let rate: Limits.Rate
  private let most: Int
  private let buckets = Mutex<[String: Bucket]>([:])

  /// - Parameter most: How many are remembered.
  init(_ rate: Limits.Rate, most: Int = 1024) {
    self.rate = rate
    self.most = most
  }

  /// Takes a token, if there is one.
  ///
  /// - Parameter now: Seconds on a clock that never goes back.
  func take(_ name: String, now: Double) -> Bool {
    buckets.withLock { buckets in
      var bucket = buckets[name] ?? Bucket(tokens: rate.atOnce, time: now)
      bucket.tokens = min(rate.atOnce, bucket.tokens + max(0, now - bucket.time) * rate.perSecond)
      bucket.time = now
      let isAllowed = bucket.tokens >= 1
      if isAllowed { bucket.tokens -= 1 }
      if buckets[name] == nil, buckets.count >= most, let oldest = buckets.min(by: { $0.value.time < $1.value.time }) {
        buckets[oldest.key] = nil
      }
      buckets[name] = bucket
      return isAllowed
    }
  }
}
