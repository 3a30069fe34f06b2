// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The stable name of a rule: a column's header in `pairs.csv`, a key in `rules.yaml`. Lower case, `_` between words.
public typealias RuleID = Identifier<any Rule>

/// Judges one pair. It sees no other pair, no score but its own, and no solver.
public protocol Rule: Sendable {
  /// The facts that the rule judged by.
  associatedtype Reason: Justification

  /// The rule's stable name.
  var id: RuleID { get }
  /// What the rule says, as one sentence for the coordinator.
  var sentence: LocalizedText { get }
  /// The name of the catalogue entry that the rule is made from; its id, for a rule of one kind.
  var kind: String { get }
  /// What the rule was told beyond its id, so that the same rule can be made again.
  var arguments: RuleArguments { get }
  /// The facts that the rule judges this pair by.
  func justification(for pair: Pair) -> Reason
}

extension Rule {
  /// A rule of one kind is named after it.
  public var kind: String { id.text }
  /// Nothing to be told.
  public var arguments: RuleArguments { [:] }
}

/// A hard rule: a pair that breaks it is not eligible, at any score.
public protocol Requirement: Rule {
  /// Whether the pair keeps the rule. Called for every pair of the cohort: allocates nothing.
  func allows(_ pair: Pair) -> Bool
}

/// A scored rule: how well a pair fits, from -1000 to 1000 thousandths of the rule's weight.
public protocol Wish: Rule {
  /// The least and the greatest degree that any pair can have.
  var degrees: ClosedRange<Degree> { get }
  /// How well the pair fits. Called for every eligible pair of the cohort: allocates nothing.
  func degree(of pair: Pair) -> Degree
}

extension Wish {
  /// Most wishes do no harm.
  public var degrees: ClosedRange<Degree> { .none ... .full }
}

/// A wish whose degree depends on the weekly time of the pair.
///
/// Where the time is open, the degree is the greatest that any of the pair's times has, and none where it has no time.
/// No time has a degree below none, and a pair that is left without a time has the degree none.
public protocol TimedWish: Wish {
  /// Whether it can make a difference at all which times the pairs of a need and one of these mentors get.
  func isConcerned(by needs: [Need], _ mentors: [Mentor]) -> Bool
}

/// The typed facts behind a verdict, without any score, so that two runs can be compared.
public protocol Justification: Hashable, Sendable {
  /// The facts as one sentence.
  var sentence: LocalizedText { get }
  /// For a broken requirement: the smallest change to the people or the cohort that would keep it. Nothing where
  /// nobody should change anything (a coordinator's own block) and where the rule is kept.
  var remedy: LocalizedText? { get }
}

extension Justification {
  /// No change is proposed.
  public var remedy: LocalizedText? { nil }
}

/// How well a pair fits a wish, in thousandths.
public struct Degree: Hashable, Comparable, Sendable {
  /// From -1000 to 1000.
  public let thousandths: Int

  /// Makes a degree; what lies outside -1000 to 1000 becomes the nearer end.
  public init(thousandths: Int) {
    self.thousandths = min(1000, max(-1000, thousandths))
  }

  /// Makes the degree `part / whole`, rounded down; none where there is nothing to fit.
  public init(_ part: Int, of whole: Int) {
    self.init(thousandths: whole > 0 ? part * 1000 / whole : 0)
  }

  /// Does not fit, and does no harm.
  public static let none = Degree(thousandths: 0)
  /// Fits half.
  public static let half = Degree(thousandths: 500)
  /// Fits in full.
  public static let full = Degree(thousandths: 1000)

  /// The points for a wish of this weight: whole, halves rounded away from zero.
  public func points(weight: Int) -> Int {
    let product = weight * thousandths
    return product >= 0 ? (product + 500) / 1000 : -((500 - product) / 1000)
  }

  /// Whether one degree is less than another.
  public static func < (left: Self, right: Self) -> Bool { left.thousandths < right.thousandths }
}
