// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import PairingRules
import Testing

@testable import CohortGenerator

/// What the generated people are like, read as Makker reads them.
@Suite struct GeneratedPeopleTests {
  private func read(_ family: CohortFamily, mentees: Int, mentors: Int, seed: Int = 1) throws -> CohortReading {
    let request = CohortRequest(family: family, mentees: mentees, mentors: mentors, seed: seed)
    let files = CohortGenerator(request).files()
    return try CohortReader.read(files: Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) }))
  }

  @Test("a family is read without a fault or a warning", arguments: CohortFamily.allCases, [1, 2, 3])
  func valid(family: CohortFamily, seed: Int) throws {
    let reading = try read(family, mentees: 200, mentors: 150, seed: seed)
    #expect(reading.cohort.mentees.count == 200 && reading.cohort.mentors.count == 150)
    // A cohort without requirements lacks those that people come to harm without, and is told so.
    #expect(reading.warnings.allSatisfy { family == .dense && $0.file == "rules.yaml" })
  }

  @Test("the realistic skew is there")
  func skew() throws {
    let cohort = try read(.realistic, mentees: 2_000, mentors: 2_000).cohort
    func share(_ count: Int) -> Double { Double(count) / 2_000 }
    // 660 of about 5,950 thousand live in the capital, and 1.8 on the smallest island.
    #expect((0.08...0.14).contains(share(cohort.mentees.count { $0.municipality == "København" })))
    #expect(share(cohort.mentees.count { $0.municipality == "Læsø" }) < 0.005)
    func fans(of interest: CohortModel.Tag) -> Int {
      cohort.mentors.count { $0.interests.tags.contains(interest) }
    }
    #expect(fans(of: "football") > 4 * fans(of: "sewing"))
    #expect(fans(of: "sewing") > 0)
    #expect((0.8...0.9).contains(share(cohort.mentors.count { $0.isFullyTrained })))
    #expect((0.5...0.7).contains(share(cohort.mentors.count { $0.capacity == 1 })))
    #expect((0.1...0.2).contains(share(cohort.needs.count - cohort.mentees.count)))
    #expect(share(cohort.mentors.count { $0.languages.tags.contains("Danish") }) > 0.95)
    #expect(cohort.mentors.allSatisfy { (1...4).contains($0.availability.windows.count) && $0.minutesPerMonth == nil })
    let windows = cohort.mentees.flatMap(\.availability.windows)
    let afternoons = windows.count { $0.weekday < .saturday && $0.startMinute >= 13 * 60 }
    #expect(Double(afternoons) > 0.9 * Double(windows.count) && afternoons < windows.count)
    #expect(windows.allSatisfy { $0.startMinute % 30 == 0 && $0.endMinute % 30 == 0 })
  }

  @Test("scarce has three places for every ten needs", arguments: [(100, 200), (500, 100), (10, 3)])
  func scarce(mentees: Int, mentors: Int) throws {
    let cohort = try read(.scarce, mentees: mentees, mentors: mentors).cohort
    #expect(cohort.needs.count == mentees)
    #expect(cohort.mentors.reduce(0) { $0 + ($1.capacity ?? 0) } == mentees * 3 / 10)
  }

  @Test("ties have few different points")
  func ties() throws {
    let reading = try read(.ties, mentees: 60, mentors: 60)
    let points = points(of: reading)
    #expect(points.count > 1_000)
    #expect(Set(points).count <= 16)
  }

  @Test("blocks keep to themselves, and some have too few places")
  func blocks() throws {
    let reading = try read(.blocks, mentees: 600, mentors: 400)
    let cohort = reading.cohort
    let context = RuleContext(cohort)
    var eligible = 0
    for need in cohort.needs.prefix(50) {
      for mentor in cohort.mentors where reading.rules.allows(Pair(need: need, mentor: mentor, context: context)) {
        #expect(mentor.municipality == need.mentee.municipality)
        eligible += 1
      }
    }
    #expect(eligible > 500)
    let needs = Dictionary(grouping: cohort.mentees, by: \.municipality).mapValues(\.count)
    let places = Dictionary(grouping: cohort.mentors, by: \.municipality).mapValues { mentors in
      mentors.reduce(0) { $0 + ($1.capacity ?? 0) }
    }
    #expect(needs.count == 12)
    #expect(needs.contains { places[$0.key, default: 0] < $0.value })
    #expect(needs.contains { places[$0.key, default: 0] > $0.value })
  }

  @Test("in dense every pair is eligible, and mentors have one place")
  func dense() throws {
    let reading = try read(.dense, mentees: 30, mentors: 20)
    #expect(points(of: reading).count == 600)
    #expect(reading.cohort.mentors.allSatisfy { $0.capacity == 1 })
  }

  @Test("large countries are matched by municipality, small ones by nearness")
  func selective() {
    for family in [CohortFamily.realistic, .scarce] {
      for (mentors, isSelective) in [(FrameFiles.selectiveFrom, true), (FrameFiles.selectiveFrom - 1, false)] {
        let request = CohortRequest(family: family, mentees: 1, mentors: mentors, seed: 1)
        let files = FrameFiles(request: request, recipe: Recipe(request))
        #expect((files.rules?.contains("municipality_required") ?? false) == isSelective)
        #expect(files.cohort.contains("places:") == !isSelective)
        #expect(files.cohort.contains("--mentors \(mentors)"))
      }
    }
  }

  /// The points of every eligible pair.
  private func points(of reading: CohortReading) -> [Int] {
    let context = RuleContext(reading.cohort)
    return reading.cohort.needs.flatMap { need in
      reading.cohort.mentors.lazy.map { Pair(need: need, mentor: $0, context: context) }
        .filter(reading.rules.allows).map(reading.rules.points)
    }
  }
}

extension Mentor {
  /// Whether the training of every programme counts on the first day.
  fileprivate var isFullyTrained: Bool {
    guard let expiry = CalendarDate(year: 2021, month: 9, day: 1), training["conversation"] != nil else { return false }
    return training["basic"].map { $0 >= .on(expiry) } ?? false
  }
}
