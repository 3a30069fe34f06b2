// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import PairingRules
public import Wording

/// What a coordinator expects of a matching, whoever made it and by whatever rules.
///
/// Rules tell the matcher what to look for; an expectation looks at what came of it, as a test looks at a program.
public struct Expectation: Hashable, Sendable {
  /// Its name, unique in its file.
  public let id: String
  /// The sentence that its author wrote for it, if any.
  public let text: LocalizedText?
  /// What is expected.
  public let kind: Kind

  /// Makes an expectation.
  public init(id: String, text: LocalizedText? = nil, kind: Kind) {
    self.id = id
    self.text = text
    self.kind = kind
  }

  /// What is expected.
  public enum Kind: Hashable, Sendable {
    /// No pair of the group is made.
    case never(Group)
    /// Each mentee of the group has at least one of the group's mentors.
    case together(Group)
    /// So many of the things that are counted.
    case count(Counted, Group, Bounds)
    /// Each mentor of the group has so many pairs.
    case load(PersonFilter, Bounds)
    /// The points of the group's pairs.
    case points(PointSum, Group, Bounds)
    /// The matching is proven best.
    case proven
  }

  /// Pairs of people, by what is said of either side.
  public struct Group: Hashable, Sendable {
    /// Which mentees, with which of their needs.
    public let mentee: PersonFilter
    /// Which mentors.
    public let mentor: PersonFilter

    /// Makes a group; a side that is left out is everybody.
    public init(mentee: PersonFilter = PersonFilter(.mentee), mentor: PersonFilter = PersonFilter(.mentor)) {
      self.mentee = mentee
      self.mentor = mentor
    }
  }

  /// What is counted, out of what.
  public enum Counted: Hashable, Sendable {
    /// Needs of the group with a mentor, of all its needs.
    case filled
    /// Needs of the group without a mentor, of all its needs.
    case unmatched
    /// Earlier pairs with one of the outcomes that are made again, of all that could be: the mentee still needs this
    /// kind of help and the mentor is still here.
    case kept(Set<PreviousPair.Outcome>)
    /// Earlier pairs that could be made again and are not.
    case changed(Set<PreviousPair.Outcome>)
    /// Mentors of the group with a pair, of all its mentors.
    case used
  }

  /// Which sum of points is meant.
  public enum PointSum: Hashable, Sendable {
    /// Those of every single pair.
    case each
    /// Those of the pairs on average.
    case average
    /// Those of all pairs together.
    case total
  }
}

extension Expectation.Kind {
  /// The name of the kind in files.
  public var name: ExpectationKind {
    switch self {
    case .never: .never
    case .together: .together
    case .count(.filled, _, _): .filled
    case .count(.unmatched, _, _): .unmatched
    case .count(.kept, _, _): .kept
    case .count(.changed, _, _): .changed
    case .count(.used, _, _): .used
    case .load: .load
    case .points(.each, _, _): .points
    case .points(.average, _, _): .average
    case .points(.total, _, _): .total
    case .proven: .proven
    }
  }
}

/// The kinds of expectation by their names in `expectations.yaml`.
public enum ExpectationKind: String, CaseIterable, Sendable {
  case never, together, filled, unmatched, kept, changed, used, load, points, average, total, proven
}
