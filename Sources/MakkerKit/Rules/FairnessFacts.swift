// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import CohortModel
public import MatchingEngine
public import PairingRules

/// What fairness settings are about, in one matching: how strong its weakest pair is, and how much of each group is
/// filled, whether or not the matching was made by the settings.
public struct FairnessFacts: Sendable {
  /// A group of the settings.
  public struct Group: Sendable {
    /// The setting.
    public let target: Fairness.Target
    /// How many needs the group has.
    public let needs: Int
    /// How many of them are filled.
    public let filled: Int
    /// How many of them the setting asks for, where as many are filled in all as there are.
    public let wanted: Int

    /// How many more would have to be filled; 0 where the setting is kept.
    public var missing: Int { max(0, wanted - filled) }
  }

  /// The points of the weakest pair; nothing where there is no pair.
  public let weakest: Int?
  /// How many needs are filled, of whatever group.
  public let filled: Int
  /// The groups, in the order of the settings.
  public let groups: [Group]

  /// - Complexity: linear in needs times settings.
  init(_ matching: SettledMatching, _ fairness: Fairness) {
    let needs = matching.cohort.needs
    let mentors = matching.mentorOfNeed
    let isFilled = mentors.map { $0 >= 0 }
    let filled = isFilled.count { $0 }
    self.filled = filled
    weakest = needs.indices.lazy.filter { isFilled[$0] }
      .map { matching.points($0, Int(mentors[$0]), at: matching.times[$0]) }.min()
    groups = fairness.targets.map { target in
      let members = needs.indices.filter { target.group.contains(needs[$0]) }
      let wanted =
        switch target.level {
        case .needs(let count): count
        case .ofGroup(let part): part.least(of: members.count)
        case .ofFilled(let part): part.least(of: filled)
        }
      return Group(
        target: target, needs: members.count, filled: members.count { isFilled[$0] }, wanted: wanted)
    }
  }
}

/// Fairness settings that were tried and that no matching can keep.
public struct FairnessRefusal: Error {
  /// What is wrong, each with the setting's id.
  public let faults: [FairnessFault]

  /// The same for those who look for it in the file.
  public var fileFaults: [FileFault] {
    faults.map {
      FileFault(
        file: CohortReading.rulesFileName, found: $0.found, expected: $0.expected, advice: $0.advice)
    }
  }
}
