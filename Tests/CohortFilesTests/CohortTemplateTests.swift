// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import Testing
import Wording

@testable import CohortFiles

@Suite struct CohortTemplateTests {
  /// A folder's path that nothing has yet, taken away afterwards.
  private func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("a new cohort passes the check, and says what is to be filled in", arguments: Language.allCases)
  func isValid(language: Language) throws {
    try withTemporaryFolder { folder in
      try CohortTemplate.write(to: folder.path, language: language)
      let reading = try CohortReader.read(folder: folder.path)
      #expect(reading.cohort.frame.programmes.count == 1)
      #expect(reading.warnings.map(\.file) == ["mentees.csv", "mentors.csv"])
      #expect(reading.warnings.allSatisfy { $0.severity == .warning })
      #expect(reading.inputs.map(\.name) == ["cohort.yaml", "expectations.yaml", "mentees.csv", "mentors.csv"])
      #expect(reading.expectations == [])
    }
  }

  @Test("every key and every column is explained", arguments: Language.allCases)
  func isComplete(language: Language) {
    let cohort = TemplateText.cohort()[language]
    for key in FrameFile.keys + ModuleEntry.keys + ProgrammeEntry.keys {
      #expect(cohort.contains(key + ":"), "\(key)")
    }
    let readme = TemplateText.readme()[language]
    let columns = MentorColumn.allCases.map(\.label) + MenteeColumn.allCases.map(\.label)
    for column in columns + SessionColumn.allCases.map(\.label) + DecisionColumn.allCases.map(\.label) {
      #expect(readme.contains(column[language]), "\(column)")
    }
  }

  @Test("what stands behind a # in cohort.yaml can be taken into use", arguments: Language.allCases)
  func commentedKeysWork(language: Language) {
    let text = TemplateText.cohort()[language].replacing("\n#  ", with: "\n  ")
      .replacing(": []\n", with: ":\n")
    var faults = YAMLFaults(file: "cohort.yaml")
    let frame = FrameFile(Array(text.utf8), &faults)?.frame
    #expect(faults.faults.map(\.found.english) == [])
    #expect(frame?.modules.count == 2)
    #expect(frame?.rooms.count == 1 && frame?.places.count == 1)
    #expect(frame?.closed.count == 3)
  }

  @Test func nothingIsOverwritten() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try CohortTemplate.write(to: folder.path, language: .english)
      let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      let faults = #expect(throws: FileFaults.self) {
        try CohortTemplate.write(to: folder.path, language: .danish)
      }
      #expect(faults?.faults.map(\.found.english) == ["the folder exists already and is not empty"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
      let file = folder.appendingPathComponent("mentors.csv").path
      #expect(throws: FileFaults.self) { try CohortTemplate.write(to: file, language: .danish) }
      #expect(throws: FileFaults.self) { try CohortTemplate.write(to: file + "/below", language: .danish) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    }
  }
}
