// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import SolverConformance
import TestCohorts
import Testing
import Wording

/// A small cohort with random fairness settings, which are told twice: to the engine, and to the search that tries all.
struct FairCohort {
  var test: TestCohort
  var fairness = Fairness()
  var asked = FairExhaustion.Asked()

  /// What may be asked.
  struct Kinds {
    var worstOff: [Fairness.WorstOff?] = [nil]
    var floors = 0...2
    var shares = 0...1
  }

  var rules: RuleSet { test.rules.setting(fairness) }

  /// Gives the mentees a column of two words, and asks for floors and shares by it, by kind, by programme, by priority.
  init(_ test: TestCohort, seed: UInt64, kinds: Kinds) throws {
    var random = SeededGenerator(seed: seed &* 31 &+ 7)
    var test = test
    test.draft.mentees = test.draft.mentees.map { mentee in
      Mentee(
        id: mentee.id, stage: [.internship, .job, nil].randomElement(using: &random) ?? nil,
        programme: mentee.programme, needs: mentee.needs,
        municipality: mentee.municipality ?? ["Vojens", "Gram"].randomElement(using: &random) ?? nil,
        priority: mentee.priority, availability: mentee.availability, preferredTimes: mentee.preferredTimes,
        attributes: ["school": .text(["North", "South"].randomElement(using: &random) ?? "North")])
    }
    self.test = test
    let needs = try test.draft.validated().needs
    fairness.worstOff = kinds.worstOff.randomElement(using: &random) ?? nil
    switch fairness.worstOff {
    case .highest: asked.highest = true
    case .points(let points): asked.least = points
    case nil: break
    }
    for number in 0..<Int.random(in: kinds.floors, using: &random) {
      let (group, members) = Self.group(needs, &random)
      guard !members.isEmpty else { continue }
      let percent = Int.random(in: 1...100, using: &random)
      if random.chance(percent: 50) {
        fairness.targets.append(
          .init(id: "f\(number)", group: group, level: .ofGroup(.init(thousandthsOfPercent: percent * 1000))))
        asked.floors.append((members, (members.count * percent + 99) / 100))
      } else {
        let count = Int.random(in: 1...members.count, using: &random)
        fairness.targets.append(.init(id: "f\(number)", group: group, level: .needs(count)))
        asked.floors.append((members, count))
      }
    }
    for number in 0..<Int.random(in: kinds.shares, using: &random) {
      let (group, members) = Self.group(needs, &random)
      let percent = Int.random(in: 1...80, using: &random)
      fairness.targets.append(
        .init(id: "s\(number)", group: group, level: .ofFilled(.init(thousandthsOfPercent: percent * 1000))))
      asked.shares.append((members, percent))
    }
  }

  private static func group(
    _ needs: [Need], _ random: inout SeededGenerator
  ) -> (Fairness.Group, Set<NeedID>) {
    let (condition, holds): (Fairness.Group.Condition, (Need) -> Bool) =
      switch Int.random(in: 0..<6, using: &random) {
      case 0: (.type([.education]), { $0.type == .education })
      case 1: (.programme(["P0"]), { $0.programme.id == "P0" })
      case 2: (.priority([1, 3]), { $0.mentee.priority != 2 })
      case 3: (.stage([.internship, .job]), { $0.mentee.stage != nil })
      case 4: (.municipality(["vojens"]), { $0.mentee.municipality == "Vojens" })
      default:
        (.column("school", [.text("south")]), { $0.mentee.attributes["school"] == .text("South") })
      }
    return (Fairness.Group([condition]), Set(needs.filter(holds).map(\.id)))
  }

  /// What a matching comes to, in the measure of `FairExhaustion`.
  func measure(_ matching: Matching) -> FairExhaustion.Answer {
    let measure = matching.cohort.measure(matching.pairs.map { ($0.need, $0.points) })
    let free = matching.pairs.filter { $0.decision == nil }
    return FairExhaustion.Answer(
      filled: Array(measure.dropLast()), least: asked.highest ? free.map(\.points).min() : nil,
      points: matching.points)
  }

  /// Whether some need of each share's group can be filled at all; where not, the engine refuses.
  func sharesCanBeHad(_ cohort: Cohort) -> Bool {
    let context = RuleContext(cohort)
    return asked.shares.allSatisfy { share in
      cohort.needs.contains { need in
        share.group.contains(need.id)
          && cohort.mentors.contains { mentor in
            let pair = Pair(need: need, mentor: mentor, context: context)
            return rules.allows(pair) && (mentor.capacity ?? 1) > 0
              && need.programme.minutesPerMonth <= mentor.minutesPerMonth ?? .max
              && rules.points(of: pair) >= asked.least ?? .min
          }
      }
    }
  }
}
