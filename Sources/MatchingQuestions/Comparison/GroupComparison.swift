// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// What some needs have in common.
public enum NeedGroup: Hashable, Sendable {
  /// The kind of mentor needed.
  case type(MentorType)
  /// Where on the red thread the mentee is; nothing where that is not stated.
  case stage(Stage?)
  /// The programme.
  case programme(ProgrammeID)
  /// Where the mentee lives; nothing where that is not stated.
  case municipality(Tag?)
  /// How much the need matters.
  case priority(Int)

  /// By what needs are put together.
  public enum Dimension: String, CaseIterable, Sendable, Codable {
    case type, stage, programme, municipality, priority
  }

  /// By what these needs are put together.
  public var dimension: Dimension {
    switch self {
    case .type: .type
    case .stage: .stage
    case .programme: .programme
    case .municipality: .municipality
    case .priority: .priority
    }
  }

  /// All groups that a need is in.
  static func all(of need: Need) -> [NeedGroup] {
    [
      .type(need.type), .stage(need.mentee.stage), .programme(need.programme.id),
      .municipality(need.mentee.municipality), .priority(need.mentee.priority),
    ]
  }
}

/// How needs of one sort fare in two matchings.
public struct GroupComparison: Sendable {
  /// What the needs have in common.
  public let group: NeedGroup
  /// How many needs there are.
  public internal(set) var needs = Compared(0, 0)
  /// How many of them have a mentor.
  public internal(set) var filled = Compared(0, 0)
  /// The points of their pairs together by the first rules.
  public internal(set) var points = Compared(0, 0)
  /// How many needs gain.
  public internal(set) var gainers = 0
  /// How many lose.
  public internal(set) var losers = 0

  init(_ group: NeedGroup) {
    self.group = group
  }

  /// Whether anything is different for the group.
  public var isChanged: Bool {
    needs.difference != 0 || filled.difference != 0 || points.difference != 0 || gainers > 0 || losers > 0
  }
}

extension [NeedGroup: GroupComparison] {
  mutating func add(_ group: NeedGroup, _ change: (inout GroupComparison) -> Void) {
    change(&self[group, default: GroupComparison(group)])
  }

  /// The groups in the order they are shown: by dimension, and within it as the cohorts have them.
  func sorted(_ first: Cohort, _ second: Cohort) -> [GroupComparison] {
    var programmes: [ProgrammeID: Int] = [:]
    for programme in first.frame.programmes + second.frame.programmes where programmes[programme.id] == nil {
      programmes[programme.id] = programmes.count
    }
    func place(_ group: NeedGroup) -> (Int, Int, String) {
      switch group {
      case .type(let type): (0, MentorType.allCases.firstIndex(of: type) ?? 0, "")
      case .stage(let stage): (1, stage.flatMap { Stage.allCases.firstIndex(of: $0) } ?? .max, "")
      case .programme(let id): (2, programmes[id] ?? .max, "")
      case .municipality(let place): (3, place == nil ? 1 : 0, place?.label ?? "")
      case .priority(let priority): (4, 0 - priority, "")
      }
    }
    return values.sorted { place($0.group) < place($1.group) }
  }
}
