// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import ParallelWork

/// The rules compiled for a cohort: who is judged alike, bits and bytes of mentors in the order of the tree.
///
/// Its parts are classes, so that a scan counts one reference when it takes one up, and not one for each stretch of memory.
final class ScoringModel: Sendable {
  let people: People
  let rules: RuleSet
  let tree: ClassTree
  /// Requirements that depend on facts and are no levels of the tree; those with too many classes are looked up.
  let requirements: [RequirementColumn]
  let lookedUpRequirements: [LookedUpColumn]
  /// Wishes that depend on facts and are no levels of the tree; those that would take too much memory are looked up.
  let wishes: [WishColumn]
  let lookedUpWishes: [LookedUpColumn]
  /// All wishes that depend on facts, to be looked up where scaled points are not exact.
  let exactWishes: [LookedUpColumn]
  let tagRequirements: [TagRequirement]
  let tagWishes: [TagWish]
  let named: NamedPairs
  /// The position in the tree of the mentor at each position of the cohort.
  let positions: Memory<Int32>
  let meeting: MeetingStarts?
  /// The free times of the needs' mentees, by position in the cohort, and of the mentors, by position in the tree.
  let freeTimes: (needs: FreeTimes, mentors: FreeTimes)?
  let minuteWishes: MinuteWishes
  /// The wishes for preferred times, where they give anything.
  let preferred: PreferredStarts?
  /// Rules that every pair has to be judged by.
  let plainRequirements: [any Requirement]
  let plainWishes: [WeightedWish]

  /// Whether nothing is eligible for anyone, by a requirement that no pair keeps.
  let refusesAll: Bool
  /// The points that every eligible pair has, which the tables leave out.
  let constantPoints: Int
  /// How long a meeting of each need lasts.
  let meetingMinutes: Memory<Int32>
  let scale: Scale
  /// What a bound on a pair's points can be at most, scaled.
  let topBound: Int

  /// How many words of 64 mentors there are, in whole blocks.
  let wordCount: Int
  let grid: Int

  init(_ cohort: Cohort, rules: RuleSet, context: RuleContext, limits: ScoringLimits) {
    let people = People(needs: cohort.needs, mentors: cohort.mentors, context: context)
    self.people = people
    self.rules = rules
    grid = context.slotMinutes
    wordCount = Block.padded(people.mentors.count) / 64
    meetingMinutes = Memory(people.needs.map { Int32(clamping: $0.programme.minutesPerMeeting) })
    let isEmpty = people.needs.isEmpty || people.mentors.isEmpty
    let sorting = RuleSorting(people, rules: isEmpty ? RuleSet(requirements: [], wishes: []) : rules)
    refusesAll = sorting.refusesAll
    let plan = FactPlan(sorting.tables, mentorCount: people.mentors.count, limits: limits)
    tree = plan.tree
    let order = tree.order
    positions = Memory(zeros: order.count)
    for position in 0..<order.count { positions.start[Int(order[position])] = Int32(position) }
    named = NamedPairs(sorting.lists, cohort: cohort, people: people, rules: rules, positions: positions)

    var plain = sorting.plain
    var minuteWishes = MinuteWishes()
    var freeTimes: (needs: FreeTimes, mentors: FreeTimes)?
    var meeting: MeetingStarts?
    var preferring: [CompiledRule] = []
    if !sorting.timed.isEmpty {
      let times = Parallel.map(2) { side in
        side == 0
          ? FreeTimes(people.needs.count, grid: context.slotMinutes) { people.needs[$0].mentee.availability }
          : FreeTimes(order.count, grid: context.slotMinutes) { people.mentors[Int(order[$0])].availability }
      }
      if let needs = times[0], let mentors = times[1] { freeTimes = (needs, mentors) }
    }
    for rule in sorting.timed {
      switch rule.basis {
      case .meeting:
        meeting = freeTimes.flatMap {
          MeetingStarts(needs: people.needs, comparing: [$0, $1], mentorTimes: $1)
        }
        if meeting == nil { plain.append(rule) }
      case .sharedMinutes(let fullMinutes) where freeTimes != nil:
        minuteWishes.append(fullMinutes: fullMinutes, weight: rule.weight)
      case .preferredTimes: preferring.append(rule)
      default: plain.append(rule)
      }
    }
    let weights = preferring.map(\.weight)
    var preferred: PreferredStarts?
    if PreferredStarts.matter(weights, people) {
      preferred = freeTimes.flatMap {
        PreferredStarts(weights, people, free: $0, order: order, grid: context.slotMinutes)
      }
      if preferred == nil { plain += preferring }
    }
    self.preferred = preferred
    self.freeTimes = freeTimes
    self.meeting = meeting
    self.minuteWishes = minuteWishes

    let words = WordLists(people, sorting.tagged.map(\.tags))
    let compiled = Parallel.map(sorting.tagged.count) { number in
      TagRule(sorting.tagged[number].rule, sorting.tagged[number].tags, words: words, order: order)
    }
    tagRequirements = compiled.compactMap { if case .requirement(let rule) = $0 { rule } else { nil } }
    tagWishes = compiled.compactMap { if case .wish(let rule) = $0 { rule } else { nil } }
    for (number, rule) in compiled.enumerated() {
      if case .plain = rule { plain.append(sorting.tagged[number].rule) }
    }
    plainRequirements = plain.compactMap { if case .requirement(let rule) = $0 { rule } else { nil } }
    plainWishes = plain.compactMap { if case .wish(let rule) = $0 { rule } else { nil } }

    // A degree is never beyond -1000 to 1000 thousandths.
    let looseSpread = plainWishes.reduce(minuteWishes.spread + (preferred?.points.both ?? 0)) { $0 + abs($1.weight) }
    let ranges = sorting.tables.map(\.range) + tagWishes.map(\.range)
    constantPoints = sorting.constantPoints + ranges.reduce(0) { $0 + $1.least }
    let scale = Scale(spread: ranges.reduce(0) { $0 + $1.spread } + 2 * looseSpread)
    self.scale = scale
    for wish in tagWishes { wish.fit(to: scale) }
    // Each bound lies above the scaled points by less than a point and two units.
    topBound = Scale.top + (ranges.count + 1) * (scale.roundedUp(1) + 2)

    requirements = plan.requirements.map { RequirementColumn($0, order: order) }
    lookedUpRequirements = plan.lookedUpRequirements.map { LookedUpColumn($0, order: order) }
    wishes = Parallel.map(plan.wishes.count) { WishColumn(plan.wishes[$0], order: order, scale: scale) }
    lookedUpWishes = plan.lookedUpWishes.map { LookedUpColumn($0, order: order) }
    let allWishes = sorting.tables.filter { !$0.isRequirement }
    exactWishes = scale.shift < 0 ? allWishes.map { LookedUpColumn($0, order: order) } : []
  }
}
