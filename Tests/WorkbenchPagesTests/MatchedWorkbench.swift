// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import Wording
import YearRecords

@testable import WorkbenchPages

/// A workbench with a sample cohort that was matched and recorded as run 1.
final class MatchedWorkbench {
  let test: TestWorkbench
  let cohort: String

  /// A run of each sample, matched once for all tests.
  private static let runs: [String: URL] = {
    var runs: [String: URL] = [:]
    for sample in ["haderslev", "workplace"] {
      guard let made = try? make(sample) else { continue }
      runs[sample] = made
    }
    return runs
  }()

  /// A run of the first sample that was given no time.
  private static let hurried = try? make("haderslev", timeLimitSeconds: 0)

  private static func make(_ sample: String, timeLimitSeconds: Double? = nil) throws -> URL {
    let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Data").appendingPathComponent(sample)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("makker-run-" + UUID().uuidString)
    var job = MatchJob(folder: data.path, language: .danish)
    job.plansYear = false
    job.timeLimitSeconds = timeLimitSeconds
    try job.run().run.write(to: folder.path, replacing: false) { _ in }
    return folder
  }

  /// Makes a folder with a sample and its run.
  ///
  /// - Parameters:
  ///   - answers: how answers are worked out; pages wait long for them, because tests run beside one another.
  ///   - isHurried: whether the run had no time, and is not proven.
  ///   - patienceSeconds: how long pages wait for what they show beside answers.
  init(
    _ sample: String = "haderslev", language: Language = .danish,
    answers: AnswerSettings = AnswerSettings(patienceSeconds: 600, secondsEach: 600), isHurried: Bool = false,
    patienceSeconds: Double = 600
  ) throws {
    test = try TestWorkbench(sample: sample, language: language, patienceSeconds: patienceSeconds)
    _ = test.workspace.shelf.value("answer settings") { answers }
    cohort = sample
    guard let run = isHurried ? Self.hurried : Self.runs[sample] else { throw CocoaError(.fileNoSuchFile) }
    let book = try test.workspace.book()
    _ = try book.record(run: run.path, of: cohortFolder)
  }

  /// The cohort's folder.
  var cohortFolder: String { test.folder.appendingPathComponent(cohort).path }

  /// The address of a page of the run.
  func path(_ page: String) -> String { "/c/\(cohort)/runs/1/\(page)" }

  /// The run's matching, asked by the library alone.
  func inquiry() throws -> Inquiry { try test.workspace.book().matching(ofRun: 1).inquiry().readyForWhyNot() }

  /// A question about the run, or a need in it, or a need and a mentor.
  func question(_ kind: Question.Kind, need: Int? = nil, mentor: Int? = nil) throws -> Question {
    try test.workspace.inquiry(ofRun: 1).question(kind, need: need, mentor: mentor)
  }

  /// Waits until an answer is there.
  func wait(for question: Question) -> LongAnswer? {
    let end = Date(timeIntervalSinceNow: 120)
    while test.workspace.answers[question] == nil, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    return test.workspace.answers[question]?.answer
  }

  /// The cohort's decisions, as bytes.
  func decisions() -> Data? { FileManager.default.contents(atPath: cohortFolder + "/decisions.csv") }

  /// The files in the cohort's folder.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: cohortFolder) {
      files[name] = FileManager.default.contents(atPath: cohortFolder + "/" + name)
    }
    return files
  }

  /// Everything in the cohort's folder and where the history ends: what no page may change that is only looked at.
  func state() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: cohortFolder).sorted()
    let files = names.map { name in
      "\(name) \(FileManager.default.contents(atPath: cohortFolder + "/" + name)?.base64EncodedString() ?? "")"
    }
    return files.joined(separator: "\n") + "\n\(try test.workspace.book().store.head().written)"
  }

  /// Sends the form of a notice's undo button, as it is on a page.
  func undo(on page: PageReply) throws -> PageReply {
    guard let notice = page.text.components(separatedBy: "class=\"notice\" role=\"status\"").dropFirst().first,
      let form = notice.components(separatedBy: "<form").dropFirst().first?.components(separatedBy: "</form>").first,
      let action = Self.attribute("action", in: form)
    else { throw CocoaError(.featureUnsupported) }
    let fields = form.components(separatedBy: "<input").dropFirst().compactMap { input -> (String, String)? in
      guard let name = Self.attribute("name", in: input), name != "key", name != "seen" else { return nil }
      return (name, Self.attribute("value", in: input) ?? "")
    }
    return try test.post(action, fields)
  }

  private static func attribute(_ name: String, in text: String) -> String? {
    text.components(separatedBy: " \(name)=\"").dropFirst().first?.components(separatedBy: "\"").first
      .map { value in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
          .reduce(value) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
      }
  }
}

extension MatchedWorkbench {
  /// What a page of the cohort is handed.
  var context: PageContext {
    PageContext(
      request: PageRequest(.get, path: ["c", cohort]), workspace: test.workspace, session: test.session,
      names: ["cohort": cohort])
  }
}
