// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import Testing
import Wording

@testable import WorkbenchPages

/// The sample cohort, matched once for all tests of the year.
enum YearSample {
  /// The run's files by their paths within its folder.
  static let files = Result { () throws -> [String: [UInt8]] in
    let test = try TestWorkbench()
    return try MatchJob(folder: test.folder.path + "/haderslev", language: .danish).run().run.files()
  }

  /// A workbench with the cohort and its run, recorded as run 1.
  ///
  /// - Parameter patienceSeconds: how long pages wait for what they show.
  static func workbench(language: Language = .danish, patienceSeconds: Double = 600) throws -> TestWorkbench {
    let test = try TestWorkbench(language: language, patienceSeconds: patienceSeconds)
    let path = test.folder.appendingPathComponent("run-1")
    for (name, bytes) in try files.get() {
      let file = path.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    #expect(try test.workspace.book().record(run: path.path, of: test.cohortFolder) == 1)
    return test
  }
}

extension TestWorkbench {
  /// The cohort's folder.
  var cohortFolder: String { folder.path + "/haderslev" }

  /// The mentor with most mentees in a run.
  func busiestMentor(ofRun number: Int = 1) throws -> MentorID {
    let pairs = try workspace.book().matching(ofRun: number).run.claim?.pairs ?? []
    let counts = Dictionary(grouping: pairs, by: \.mentor).mapValues(\.count)
    return try #require(counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key)
  }

  /// All files of the folder but the store's, with what they hold.
  func contents() throws -> [String: Data] {
    var all: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where !name.hasPrefix("makker.db") {
      let path = folder.path + "/" + name
      if let data = FileManager.default.contents(atPath: path) { all[name] = data }
    }
    return all
  }

  /// The fields of the form of a page that is sent to an address, but for its keys.
  func form(_ reply: PageReply, to action: String) throws -> [(String, String)] {
    let parts = reply.text.components(separatedBy: "<form ").dropFirst()
    let form = try #require(parts.first { $0.contains("method=\"post\"") && $0.contains("action=\"\(action)\"") })
    let body = form.components(separatedBy: "</form>")[0]
    return body.components(separatedBy: "<input type=\"hidden\" name=\"").dropFirst().compactMap { part in
      let name = part.components(separatedBy: "\"")[0]
      guard name != "key", name != "seen" else { return nil }
      let value = part.components(separatedBy: "value=\"")[1].components(separatedBy: "\"")[0]
      return (
        name,
        value.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
          .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      )
    }
  }
}
