// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// What a matching has to keep beside the rules, for the sake of those who would come off worst: a floor under the
/// weakest pair, floors under groups, and shares of groups. Rules judge one pair; this is about all of them together.
public struct Fairness: Hashable, Sendable {
  /// A floor under the points of each pair.
  public enum WorstOff: Hashable, Sendable {
    /// As many needs as possible are filled, then the weakest pair is as strong as possible, then the total is.
    case highest
    /// No pair has fewer points.
    case points(Int)
  }

  /// A part of a whole, in lowest terms.
  public struct Part: Hashable, Sendable {
    /// The numerator.
    public let part: Int
    /// The denominator, 1 or more.
    public let whole: Int

    /// So many thousandths of a percent: 95,000 is 95 %.
    ///
    /// - Precondition: 0 to 100,000.
    public init(thousandthsOfPercent: Int) {
      precondition((0...100_000).contains(thousandthsOfPercent), "a part of a whole")
      var (first, second) = (thousandthsOfPercent, 100_000)
      while second != 0 { (first, second) = (second, first % second) }
      part = thousandthsOfPercent / first
      whole = 100_000 / first
    }

    /// The part in thousandths of a percent.
    public var thousandthsOfPercent: Int { part * (100_000 / whole) }

    /// The least whole number that is this part of a count, or more.
    public func least(of count: Int) -> Int { (count * part + whole - 1) / whole }
  }

  /// How much of a group has to be filled.
  public enum Level: Hashable, Sendable {
    /// So many of its needs.
    case needs(Int)
    /// This part of its needs.
    case ofGroup(Part)
    /// So many of its needs that this part of all filled needs is the group's.
    case ofFilled(Part)
  }

  /// A floor under a group, or its share of all.
  public struct Target: Hashable, Sendable {
    /// Its stable name.
    public let id: String
    /// Whose needs.
    public let group: Group
    /// How much of them.
    public let level: Level

    /// Makes a target.
    public init(id: String, group: Group, level: Level) {
      self.id = id
      self.group = group
      self.level = level
    }

    /// Whether it is a share of all filled needs, and not a floor under the group's own.
    public var isShare: Bool { if case .ofFilled = level { true } else { false } }
  }

  /// The floor under the points of each pair, if there is one.
  public var worstOff: WorstOff?
  /// The floors and shares of groups, in the order they are shown in; their ids are unique.
  public var targets: [Target]

  /// Makes settings; without arguments: none.
  public init(worstOff: WorstOff? = nil, targets: [Target] = []) {
    self.worstOff = worstOff
    self.targets = targets
  }

  /// Whether nothing is asked for.
  public var isEmpty: Bool { worstOff == nil && targets.isEmpty }

  /// The settings with one target more, behind those of its sort: floors come before shares.
  public func adding(_ target: Target) -> Fairness {
    let sorted = targets.filter { !$0.isShare } + targets.filter(\.isShare)
    let place = target.isShare ? sorted.count : sorted.count { !$0.isShare }
    return Fairness(worstOff: worstOff, targets: Array(sorted[..<place]) + [target] + Array(sorted[place...]))
  }

  /// The settings without one target.
  public func removing(_ id: String) -> Fairness {
    Fairness(worstOff: worstOff, targets: targets.filter { $0.id != id })
  }
}

extension Fairness {
  /// Some of a cohort's needs: those that meet every condition.
  public struct Group: Hashable, Sendable {
    /// What a need has in common with the others of its group: one of some values.
    public enum Condition: Hashable, Sendable {
      /// Where on the red thread the mentee is.
      case stage([Stage])
      /// The kind of mentor.
      case type([MentorType])
      /// The mentee's programme.
      case programme([ProgrammeID])
      /// Where the mentee lives, works or goes to school.
      case municipality([Tag])
      /// The mentee's priority.
      case priority([Int])
      /// What the mentee has in a column of the user's own; of a cell with several words, one of them is enough.
      case column(Tag, [AttributeValue])

      func holds(for need: Need) -> Bool {
        switch self {
        case .stage(let values): need.mentee.stage.map(values.contains) ?? false
        case .type(let values): values.contains(need.type)
        case .programme(let values): values.contains(need.programme.id)
        case .municipality(let values): need.mentee.municipality.map(values.contains) ?? false
        case .priority(let values): values.contains(need.mentee.priority)
        case .column(let column, let values):
          need.mentee.attributes[column].map { cell in
            values.contains(cell) || cell.tags.tags.contains { values.contains(.text($0)) }
          } ?? false
        }
      }
    }

    /// The conditions, all of which hold.
    public let conditions: [Condition]

    /// Makes a group.
    public init(_ conditions: [Condition]) {
      self.conditions = conditions
    }

    /// Whether a need is in the group.
    public func contains(_ need: Need) -> Bool { conditions.allSatisfy { $0.holds(for: need) } }
  }
}
