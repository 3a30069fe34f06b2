// SPDX-License-Identifier: GPL-3.0-or-later

import PairingRules

/// A rule that depends on shared words, compiled; `plain` where the numbers are too great for that.
enum TagRule: Sendable {
  case requirement(TagRequirement)
  case wish(TagWish)
  case plain

  init(_ rule: CompiledRule, _ tags: SharedTags, words: WordLists, order: Memory<Int32>) {
    guard let lists = words.lists(for: tags),
      let index = TagIndex(needs: lists.needs, mentors: lists.mentors, order: order)
    else {
      self = .plain
      return
    }
    switch tags.verdict {
    case .requirement(let needed, let whenMissing):
      self = .requirement(
        TagRequirement(
          index, needCount: index.needStarts.count - 1, mentorCount: order.count, needed: needed,
          whenMissing: whenMissing))
    case .wish, .countedWish:
      self = .wish(
        TagWish(
          index, needCount: index.needStarts.count - 1, mentorCount: order.count, weight: rule.weight,
          verdict: tags.verdict))
    }
  }
}
