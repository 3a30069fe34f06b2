// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// A number of things, or a part of all of them.
public enum Amount: Hashable, Sendable {
  /// So many.
  case count(Int)
  /// So many thousandths of a per cent of all: 97.5 % is 97,500. From 0 to 100,000.
  case percent(thousandths: Int)

  /// Thousandths of a per cent that are all of it.
  static let whole = 100_000

  /// The fewest of all that are at least this amount. Exact: no rounding takes part.
  public func atLeast(of all: Int) -> Int {
    switch self {
    case .count(let count): count
    case .percent(let thousandths): (all * thousandths + Self.whole - 1) / Self.whole
    }
  }

  /// The most of all that are at most this amount. Exact: no rounding takes part.
  public func atMost(of all: Int) -> Int {
    switch self {
    case .count(let count): count
    case .percent(let thousandths): all * thousandths / Self.whole
    }
  }

  /// The amount for people: `20`, `97.5%`.
  public var phrase: LocalizedText {
    switch self {
    case .count(let count): .number(count)
    case .percent(let thousandths): .exactPercent(thousandths: thousandths)
    }
  }

  /// All of it.
  public static let all = Amount.percent(thousandths: whole)

  /// Whether it is a part of all.
  var isPercent: Bool {
    if case .percent = self { true } else { false }
  }
}

/// What a number must not go below, or beyond, or both.
public struct Bounds: Hashable, Sendable {
  /// The least that is expected.
  public let atLeast: Amount?
  /// The most that is expected.
  public let atMost: Amount?

  /// Makes bounds; without either, anything goes.
  public init(atLeast: Amount? = nil, atMost: Amount? = nil) {
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// Whether no number can keep both ends, whatever it is a part of. A count and a percentage may always meet.
  public var contradict: Bool {
    switch (atLeast, atMost) {
    case (.count(let low), .count(let high)), (.percent(let low), .percent(let high)): low > high
    default: false
    }
  }

  /// The bounds for people: `at least 95%`, `at least 1 and at most 3`.
  public var phrase: LocalizedText {
    .list(
      [
        atLeast.map { $0 == .all ? ExpectationText.all() : FilterText.atLeast(["value": $0.phrase]) },
        atMost.map { FilterText.atMost(["value": $0.phrase]) },
      ].compactMap(\.self))
  }

  var arePercent: Bool { atLeast?.isPercent == true || atMost?.isPercent == true }

  /// How a number of things out of all of them stands to the bounds.
  func standing(of part: Int, of all: Int) -> BoundStanding {
    if let atLeast, part < atLeast.atLeast(of: all) { return .below(needed: atLeast.atLeast(of: all)) }
    if let atMost, part > atMost.atMost(of: all) { return .above(allowed: atMost.atMost(of: all)) }
    return .within
  }
}

/// How a number stands to what is expected of it.
public enum BoundStanding: Hashable, Sendable {
  /// It is as expected.
  case within
  /// It is too small; so many are needed.
  case below(needed: Int)
  /// It is too great; so many are allowed.
  case above(allowed: Int)
}

extension LocalizedText {
  /// Thousandths of a per cent as they are: `97,5 %` in Danish, `97.5%` in English.
  static func exactPercent(thousandths: Int) -> LocalizedText {
    var decimals = 3
    var units = thousandths
    while decimals > 0, units % 10 == 0 {
      units /= 10
      decimals -= 1
    }
    return .number(units, decimals: decimals) + LocalizedText(danish: "\u{A0}%", english: "%")
  }

  /// A part of all in hundredths of a per cent, rounded down: `90,90 %`.
  static func roundedPercent(_ part: Int, of all: Int) -> LocalizedText {
    .exactPercent(thousandths: all > 0 ? part * 10_000 / all * 10 : Amount.whole)
  }
}
