// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The mentor is good at what the mentee wants help with: Σ importance · level / Σ importance · 5.
struct SkillsWish: Wish {
  let id: RuleID = "skills"
  /// The highest level there is.
  static let topLevel = 5

  var sentence: LocalizedText { RuleText.skills() }

  func degree(of pair: Pair) -> Degree {
    let wanted = pair.mentee.skills
    if wanted.isEmpty || pair.mentor.skills.isEmpty { return .none }
    var met = 0
    wanted.forEachShared(with: pair.mentor.skills) { _, importance, level in met += importance * level }
    if met == 0 { return .none }
    return Degree(met, of: wanted.entries.reduce(0) { $0 + $1.weight } * Self.topLevel)
  }

  func justification(for pair: Pair) -> SkillsReason {
    let skills = pair.mentor.skills
    return SkillsReason(
      wanted: pair.mentee.skills.entries.map {
        SkillsReason.Skill(tag: $0.tag, importance: $0.weight, level: skills[$0.tag])
      }.sorted { ($1.importance, $0.tag.key) < ($0.importance, $1.tag.key) })
  }

  static let description = RuleDescription(
    wish: "skills", weight: 100, sentence: RuleText.skills(), explanation: RuleHelpText.skills(),
    columns: ["mentees.csv: skills", "mentors.csv: skills"]
  ) { _ in SkillsWish() }
}

/// What help is wanted, and how good the mentor is at it.
public struct SkillsReason: Justification {
  /// One thing that help is wanted with.
  public struct Skill: Hashable, Sendable {
    /// What it is.
    public let tag: Tag
    /// How important it is to the mentee, 1 to 5.
    public let importance: Int
    /// How good the mentor is at it, 1 to 5; nothing where the mentor does not have it.
    public let level: Int?

    /// Makes a skill.
    public init(tag: Tag, importance: Int, level: Int?) {
      self.tag = tag
      self.importance = importance
      self.level = level
    }
  }

  /// What help is wanted, the most important first.
  public let wanted: [Skill]

  /// Makes a reason.
  public init(wanted: [Skill]) {
    self.wanted = wanted
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    if wanted.isEmpty { return RuleText.skillsNotStated() }
    let met = wanted.compactMap { skill in
      skill.level.map {
        RuleText.skillMet([
          "skill": .words([skill.tag]), "level": .count($0), "importance": .count(skill.importance),
        ])
      }
    }
    let unmet = LocalizedText.words(wanted.lazy.filter { $0.level == nil }.map(\.tag))
    if met.isEmpty { return RuleText.skillsNone(["lacking": unmet]) }
    return met.count == wanted.count
      ? RuleText.skillsAll(["met": .list(met)])
      : RuleText.skillsSome(["met": .list(met), "lacking": unmet])
  }
}
