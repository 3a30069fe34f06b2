// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing
import Wording

@testable import CohortFiles

@Suite struct CohortWriterTests {
  private func reading(_ files: [InputFile]) throws -> CohortReading {
    try CohortReader.read(
      files: Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
  }

  @Test("what is written of a cohort is read as the same cohort", arguments: 0..<60 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var cohorts = SmallCohorts(seed: seed)
    let cohort = try cohorts.draft().validated()
    for language in Language.allCases {
      do {
        let found = try reading(CohortWriter.files(for: cohort, language: language)).cohort
        #expect(found.frame == cohort.frame, "seed \(seed), \(language)")
        for (left, right) in zip(found.mentors, cohort.mentors) {
          #expect(left == right, "seed \(seed), \(language), \(left.id)")
        }
        for (left, right) in zip(found.mentees, cohort.mentees) {
          #expect(left == right, "seed \(seed), \(language), \(left.id)")
        }
        #expect(found == cohort, "seed \(seed), \(language)")
      } catch let error as FileFaults {
        Issue.record("seed \(seed), \(language): \(FileFaults(error.faults))")
      }
    }
  }

  @Test("a sample that was read and written is the same", arguments: ["haderslev", "school-and-leisure", "workplace"])
  func samples(name: String) throws {
    let cohort = try CohortReader.read(folder: Repository.path("Data/\(name)")).cohort
    for language in Language.allCases {
      #expect(try reading(CohortWriter.files(for: cohort, language: language)).cohort == cohort)
    }
  }
}
