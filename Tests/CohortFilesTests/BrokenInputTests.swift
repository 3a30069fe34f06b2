// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import Testing
import Wording

/// Each folder in Broken/ is a cohort that cannot be used, with the list of faults that people get to see.
///
/// A case holds the files that differ from those in `Broken/valid`; one whose name begins with `folder-` stands alone.
/// `UPDATE_GOLDENS=1 swift test --filter BrokenInputTests` writes the expected texts anew, to be read before they are
/// committed.
@Suite struct BrokenInputTests {
  static let cases = BrokenCase.all

  @Test func thereAreManyKinds() {
    #expect(Self.cases.count >= 40)
  }

  @Test func theCohortThatTheCasesDifferFromIsValid() throws {
    let reading = try CohortReader.read(files: BrokenCase(name: "valid").files)
    #expect(reading.warnings.isEmpty)
    #expect(reading.cohort.needs.count == 3)
  }

  @Test("the faults are listed as expected", arguments: cases, Language.allCases)
  func listing(broken: BrokenCase, language: Language) throws {
    let faults = #expect(throws: FileFaults.self) { try CohortReader.read(files: broken.files) }
    let text = FaultListing(faults?.faults ?? []).text(in: language) + "\n"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil { try broken.record(text, language) }
    #expect(try text == broken.expected(language))
  }

  @Test("no fault repeats a personal number", arguments: cases)
  func masked(broken: BrokenCase) {
    let faults = #expect(throws: FileFaults.self) { try CohortReader.read(files: broken.files) }
    for language in Language.allCases {
      let text = FaultListing(faults?.faults ?? []).text(in: language)
      #expect(!text.contains(/\d{6}-?\d{4}/) && !text.contains("10 1234"))
    }
  }
}

/// A folder in Broken/.
struct BrokenCase: Sendable, CustomTestStringConvertible {
  let name: String

  static let all: [BrokenCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0 != "valid" && !$0.hasPrefix(".") }.sorted().map { BrokenCase(name: $0) }
  }()

  var testDescription: String { name }

  /// The case's files, over those of the valid cohort.
  var files: [String: [UInt8]] {
    let own = Self.files(in: name)
    return name.hasPrefix("folder-") ? own : Self.files(in: "valid").merging(own) { _, own in own }
  }

  func expected(_ language: Language) throws -> String {
    try String(contentsOf: url(language), encoding: .utf8)
  }

  func record(_ text: String, _ language: Language) throws {
    try Data(text.utf8).write(to: url(language))
  }

  private func url(_ language: Language) -> URL {
    Self.folder.appendingPathComponent("\(name)/expected.\(language.rawValue).txt")
  }

  private static let folder = URL(fileURLWithPath: Repository.path("Tests/CohortFilesTests/Broken"))

  private static func files(in name: String) -> [String: [UInt8]] {
    let folder = folder.appendingPathComponent(name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix("expected.") }.reduce(into: [:]) { files, name in
      files[name] = (try? Data(contentsOf: folder.appendingPathComponent(name))).map { Array($0) }
    }
  }
}
