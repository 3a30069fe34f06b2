// SPDX-License-Identifier: GPL-3.0-or-later

/// How often something happened among those of whom it is known, and how sure that makes us of how often it happens.
public struct Share: Hashable, Sendable {
  /// Of how many it is known.
  public let known: Int
  /// How many of them it happened to.
  public let count: Int

  /// Counts; what lies outside 0 to `known` becomes the nearer end.
  public init(_ count: Int, of known: Int) {
    self.known = max(0, known)
    self.count = min(max(0, count), self.known)
  }

  /// The share, from 0 to 1; 0 where nothing is known.
  public var fraction: Double { known > 0 ? Double(count) / Double(known) : 0 }

  /// The others.
  public var rest: Int { known - count }

  /// Wilson's score interval at 95 %: the shares under which what was counted is not out of the ordinary. From 0 to 1
  /// where nothing is known.
  ///
  /// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927,
  /// DOI 10.1080/01621459.1927.10502953. It keeps within 0 and 1 and is of use in small groups and at shares of 0 and
  /// 100 %, where the usual plus and minus is not (R. G. Newcombe 1998,
  /// DOI 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E).
  public var interval: ShareInterval {
    guard known > 0 else { return ShareInterval(low: 0, high: 1) }
    let n = Double(known)
    let square = ShareInterval.quantile * ShareInterval.quantile
    let centre = fraction + square / (2 * n)
    let half = ShareInterval.quantile * (fraction * (1 - fraction) / n + square / (4 * n * n)).squareRoot()
    // The ends of nothing and of all are exact, whatever the last bit of a root.
    return ShareInterval(
      low: count == 0 ? 0 : (centre - half) / (1 + square / n),
      high: rest == 0 ? 1 : (centre + half) / (1 + square / n))
  }

  /// Newcombe's interval at 95 % of how much this share lies above another, of other pairs: Wilson's two intervals put
  /// together ("hybrid score", the tenth of the methods that he compared). R. G. Newcombe, "Interval Estimation for the
  /// Difference between Independent Proportions", 1998,
  /// DOI 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
  public func difference(from other: Share) -> ShareInterval {
    let (mine, its) = (interval, other.interval)
    let difference = fraction - other.fraction
    func root(_ first: Double, _ second: Double) -> Double { (first * first + second * second).squareRoot() }
    return ShareInterval(
      low: max(-1, difference - root(fraction - mine.low, its.high - other.fraction)),
      high: min(1, difference + root(mine.high - fraction, other.fraction - its.low)))
  }
}

/// From one share or difference of shares to another.
public struct ShareInterval: Hashable, Sendable {
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// The normal distribution's 97.5 % quantile: 95 % lie between it and its negative.
  static let quantile = 1.959_963_984_540_054

  /// Makes an interval.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// How far the ends lie from each other.
  public var width: Double { high - low }

  /// Whether a number lies within, the ends with it.
  public func contains(_ number: Double) -> Bool { low <= number && number <= high }
}
