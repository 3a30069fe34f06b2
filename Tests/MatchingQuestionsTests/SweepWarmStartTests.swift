// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortGenerator
import CohortModel
import GLPKSolver
import LargeRunSolver
import MatchingEngine
import Optimization
import PairingRules
import Testing

@testable import MatchingQuestions

/// What a start from the neighbour saves on generated cohorts.
@Suite struct SweepWarmStartTests {
  @Test(
    "from the neighbour fewer searches are needed, and the matching is the same",
    arguments: [(CohortFamily.realistic, 300), (.scarce, 300), (.dense, 300)])
  func saving(family: CohortFamily, mentees: Int) throws {
    let request = CohortRequest(family: family, mentees: mentees, mentors: mentees * 3 / 4, seed: 7)
    let files = CohortGenerator(request).files()
    let reading = try CohortReader.read(
      files: Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    let rule = try #require(reading.rules.wishes.first { $0.weight > 0 }?.wish.id)
    let weights = Array(stride(from: 50, through: 100, by: 10))
    // Pairs alone, so that what is compared is the matching and not the search for times.
    let rules =
      try reading.rules.ids.contains("availability")
      ? reading.rules.removing("availability") : reading.rules
    let series = try Reweighting(
      reading.cohort, rules: rules, weights: [rule: 50...100], solver: NetworkSolver(), options: MatchingOptions())
    var (cold, warm) = (0, 0)
    var start = series.start
    for weight in weights {
      let changed = try rules.applying([.weight(rule, weight)])
      let fromNothing = try series.match(changed, from: nil)
      let fromThere = try series.match(changed, from: start)
      #expect(fromNothing.mentorOfNeed == fromThere.mentorOfNeed, "\(family), \(weight)")
      cold += fromNothing.searches
      warm += fromThere.searches
      start = fromThere.start
    }
    print("\(family), \(reading.cohort.needs.count) needs: \(cold) searches from nothing, \(warm) from the neighbour")
    #expect(warm < cold, "\(warm) from the neighbour, \(cold) from nothing")
  }
}
