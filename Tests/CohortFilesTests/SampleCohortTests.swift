// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import Testing
import Wording

/// The sample cohorts of the repository.
@Suite struct SampleCohortTests {
  @Test("each sample cohort is read without a fault", arguments: ["haderslev", "school-and-leisure", "workplace"])
  func samples(name: String) throws {
    do {
      let reading = try CohortReader.read(folder: Repository.path("Data/\(name)"))
      #expect(!reading.cohort.needs.isEmpty)
      #expect(!reading.warnings.contains { $0.severity == .fault })
    } catch {
      Issue.record("\(FaultListing(error.faults).text(in: .english))")
    }
  }
}

/// Finds files of this repository, wherever it lies.
enum Repository {
  static func path(_ path: String, file: String = #filePath) -> String {
    URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("../../" + path).standardized.path
  }
}
