// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import Wording

/// The coordinator has not forbidden the pair.
struct ForbidRequirement: Requirement {
  let id: RuleID = "forbid"
  var sentence: LocalizedText { RuleText.forbid() }

  func allows(_ pair: Pair) -> Bool { Self.block(of: pair) == nil }

  func justification(for pair: Pair) -> ForbidReason {
    let block = Self.block(of: pair)
    return ForbidReason(isForbidden: block != nil, words: block?.reason ?? "")
  }

  private static func block(of pair: Pair) -> Decision? {
    guard let decisions = pair.context.decisions[pair.mentee.id] else { return nil }
    return decisions.first {
      $0.kind == .forbid && $0.mentor == pair.mentor.id && ($0.type == nil || $0.type == pair.type)
    }
  }

  static let description = RuleDescription(
    requirement: "forbid", sentence: RuleText.forbid(), explanation: RuleHelpText.forbid(),
    columns: ["decisions.csv: mentee, mentor, type, decision, reason"]
  ) { _ in ForbidRequirement() }
}

/// Whether the coordinator has forbidden the pair.
public struct ForbidReason: Justification {
  /// Whether the pair is forbidden.
  public let isForbidden: Bool
  /// Why, in the coordinator's words; may be empty.
  public let words: String

  /// Makes a reason.
  public init(isForbidden: Bool, words: String) {
    self.isForbidden = isForbidden
    self.words = words
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    guard isForbidden else { return RuleText.forbidNot() }
    return words.isEmpty
      ? RuleText.forbidWithoutReason() : RuleText.forbidWithReason(["reason": LocalizedText(verbatim: words)])
  }
}
