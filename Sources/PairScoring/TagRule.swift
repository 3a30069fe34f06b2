// SPDX-License-Identifier: GPL-3.0-or-later

import PairingRules

/// A rule that depends on shared words, compiled; `plain` where the numbers are too great for that.
enum TagRule: Sendable {
  case requirement(TagRequirement)
  case wish(TagWish)
  case plain

  init(_ rule: CompiledRule, _ tags: SharedTags, people: People, order: Memory<Int32>) {
    guard let index = TagIndex(need: tags.need, mentor: tags.mentor, people: people, order: order) else {
      self = .plain
      return
    }
    switch tags.verdict {
    case .requirement(let needed, let whenMissing):
      self = .requirement(
        TagRequirement(
          index, needCount: people.needs.count, mentorCount: order.count, needed: needed, whenMissing: whenMissing))
    case .wish, .countedWish:
      self = .wish(
        TagWish(
          index, needCount: people.needs.count, mentorCount: order.count, weight: rule.weight, verdict: tags.verdict))
    }
  }
}
