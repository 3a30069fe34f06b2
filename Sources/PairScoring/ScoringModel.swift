// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import ParallelWork

/// The rules compiled for a cohort: who is judged alike, bits and bytes of mentors in the order of the tree.
final class ScoringModel: Sendable {
  let people: People
  let rules: RuleSet
  let tree: ClassTree
  /// Requirements and wishes that depend on facts and are no levels of the tree.
  let columns: [FactColumn]
  let tagRequirements: [TagRequirement]
  let tagWishes: [TagWish]
  let named: NamedPairs
  /// The position in the tree of the mentor at each position of the cohort.
  let positions: [Int32]
  let meeting: MeetingStarts?
  /// The free times of the needs' mentees and of the mentors, by position in the cohort.
  let freeTimes: (needs: FreeTimes, mentors: FreeTimes)?
  /// The wishes for shared minutes, with their weights.
  let minuteWishes: [(fullMinutes: Int, weight: Int)]
  /// Rules that every pair has to be judged by.
  let plainRequirements: [any Requirement]
  let plainWishes: [WeightedWish]

  /// Whether nothing is eligible for anyone, by a requirement that no pair keeps.
  let refusesAll: Bool
  /// The points that every eligible pair has, which the tables leave out.
  let constantPoints: Int
  let scale: Scale
  /// What a bound on a pair's points can be at most, scaled.
  let topBound: Int

  /// How many words of 64 mentors there are, in whole blocks.
  let wordCount: Int
  let grid: Int

  init(_ cohort: Cohort, rules: RuleSet, context: RuleContext) {
    let people = People(needs: cohort.needs, mentors: cohort.mentors, context: context)
    self.people = people
    self.rules = rules
    grid = context.slotMinutes
    wordCount = Block.padded(people.mentors.count) / 64
    let isEmpty = people.needs.isEmpty || people.mentors.isEmpty
    let sorting = RuleSorting(people, rules: isEmpty ? RuleSet(requirements: [], wishes: []) : rules)
    refusesAll = sorting.refusesAll
    tree = ClassTree(sorting.tables, mentorCount: people.mentors.count)
    let order = tree.order
    columns = tree.others.map { FactColumn($0, order: order) }
    var positions = [Int32](repeating: 0, count: order.count)
    for (position, mentor) in order.enumerated() { positions[Int(mentor)] = Int32(position) }
    self.positions = positions
    named = NamedPairs(sorting.lists, cohort: cohort, people: people, rules: rules, positions: positions)

    var plain = sorting.plain
    var minuteWishes: [(fullMinutes: Int, weight: Int)] = []
    var freeTimes: (needs: FreeTimes, mentors: FreeTimes)?
    var meeting: MeetingStarts?
    if !sorting.timed.isEmpty, let needs = FreeTimes(people.needs.count, { people.needs[$0].mentee.availability }),
      let mentors = FreeTimes(people.mentors.count, { people.mentors[$0].availability })
    {
      freeTimes = (needs, mentors)
    }
    for rule in sorting.timed {
      switch rule.basis {
      case .meeting:
        meeting = freeTimes.flatMap {
          MeetingStarts(needs: people.needs, needTimes: $0, mentorTimes: $1, order: order, grid: context.slotMinutes)
        }
        if meeting == nil { plain.append(rule) }
      case .sharedMinutes(let fullMinutes) where freeTimes != nil: minuteWishes.append((fullMinutes, rule.weight))
      default: plain.append(rule)
      }
    }
    self.freeTimes = freeTimes
    self.meeting = meeting
    self.minuteWishes = minuteWishes

    let compiled = Parallel.map(sorting.tagged.count) { number in
      TagRule(sorting.tagged[number].rule, sorting.tagged[number].tags, people: people, order: order)
    }
    tagRequirements = compiled.compactMap { if case .requirement(let rule) = $0 { rule } else { nil } }
    tagWishes = compiled.compactMap { if case .wish(let rule) = $0 { rule } else { nil } }
    for (number, rule) in compiled.enumerated() {
      if case .plain = rule { plain.append(sorting.tagged[number].rule) }
    }
    plainRequirements = plain.compactMap { if case .requirement(let rule) = $0 { rule } else { nil } }
    plainWishes = plain.compactMap { if case .wish(let rule) = $0 { rule } else { nil } }

    let factRanges = sorting.tables.map(\.range)
    constantPoints =
      sorting.constantPoints + factRanges.reduce(0) { $0 + $1.least } + tagWishes.reduce(0) { $0 + $1.range.least }
    // A degree is never beyond -1000 to 1000 thousandths.
    let looseSpread =
      plainWishes.reduce(0) { $0 + abs($1.weight) } + minuteWishes.reduce(0) { $0 + abs($1.weight) }
    scale = Scale(
      spread: factRanges.reduce(0) { $0 + $1.spread } + tagWishes.reduce(0) { $0 + $1.range.spread } + 2 * looseSpread)
    for wish in tagWishes { wish.fit(to: scale) }
    // Each wish's bound lies above its points by less than half a point and a unit; a table's intercept never by more.
    topBound = Scale.top + (tagWishes.count + columns.count + 1) * (scale.roundedUp(1) + 2)
  }
}
