// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
public import Wording

/// A fairness setting that no matching can keep, or that cannot be worked out.
public struct FairnessFault: Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// No more than so many of the group's needs can be filled.
    case unreachableFloor(needs: Int, wanted: Int, most: Int)
    /// The nearest that can be reached: so many of the group's among so many filled needs.
    case unreachableShare(reached: Int, of: Int)
    /// None of the group's needs can be filled, so that its share of anything is nothing.
    case emptyShare(needs: Int)
    /// There are more eligible pairs than fairness settings are worked out for.
    case tooLarge(most: Int)
  }

  /// The setting's id; nothing where all are meant.
  public let id: String?
  /// What is wrong.
  public let problem: Problem
  /// The settings that were kept at the same time, by id.
  public let beside: [String]
  /// What was found.
  public let found: LocalizedText
  /// What was expected.
  public let expected: LocalizedText
  /// What to do.
  public let advice: LocalizedText

  private init(
    _ id: String?, _ problem: Problem, beside: [String] = [], found: LocalizedText, expected: LocalizedText,
    advice: LocalizedText
  ) {
    self.id = id
    self.problem = problem
    self.beside = beside
    self.found = found
    self.expected = expected
    self.advice = advice
  }

  static func unreachableFloor(
    _ target: Fairness.Target, needs: Int, wanted: Int, most: Int, beside: [String]
  ) -> FairnessFault {
    FairnessFault(
      target.id, .unreachableFloor(needs: needs, wanted: wanted, most: most), beside: beside,
      found: FairnessText.unreachableFloor([
        "id": LocalizedText(verbatim: target.id), "wanted": .number(wanted), "needs": .number(needs),
      ]),
      expected: others(
        beside, FairnessText.atMost(["needs": CountText.needs(most)]),
        FairnessText.atMostBeside(["needs": CountText.needs(most), "others": names(beside)])),
      advice: FairnessText.lowerFloor(["most": .number(most)]))
  }

  static func unreachableShare(
    _ target: Fairness.Target, reached: Int, of filled: Int, beside: [String]
  ) -> FairnessFault {
    let values: [String: LocalizedText] = [
      "reached": .number(reached), "filled": .number(filled), "others": names(beside),
    ]
    return FairnessFault(
      target.id, .unreachableShare(reached: reached, of: filled), beside: beside,
      found: FairnessText.unreachableShare([
        "id": LocalizedText(verbatim: target.id), "sentence": target.sentence,
      ]),
      expected: others(beside, FairnessText.atMostShare(values), FairnessText.atMostShareBeside(values)),
      advice: FairnessText.lowerShare())
  }

  static func emptyShare(_ target: Fairness.Target, needs: Int) -> FairnessFault {
    FairnessFault(
      target.id, .emptyShare(needs: needs),
      found: FairnessText.emptyShare([
        "id": LocalizedText(verbatim: target.id), "needs": CountText.needs(needs),
      ]), expected: FairnessText.emptyShareExpected(), advice: FairnessText.emptyShareAdvice())
  }

  static func tooLarge(most: Int) -> FairnessFault {
    FairnessFault(
      nil, .tooLarge(most: most), found: FairnessText.tooLarge(),
      expected: FairnessText.tooLargeExpected(["pairs": .number(most)]), advice: FairnessText.tooLargeAdvice())
  }

  private static func others(
    _ beside: [String], _ alone: LocalizedText, _ together: LocalizedText
  ) -> LocalizedText {
    beside.isEmpty ? alone : together
  }

  private static func names(_ ids: [String]) -> LocalizedText { .list(ids.map { LocalizedText(verbatim: $0) }) }
}
