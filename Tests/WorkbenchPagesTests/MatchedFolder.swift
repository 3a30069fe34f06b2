// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MakkerKit
import RunReports
import Wording

@testable import WorkbenchPages

/// A folder with a cohort that has been matched once, for all tests that look at a run and change nothing. Two of its
/// people have names that would break out of careless markup.
final class MatchedFolder: Sendable {
  static let shared = Result { try MatchedFolder() }
  static let hostileMentee = "<script>alert(1)</script>\"'&\u{202E}=cmd()"
  static let hostileMentor = "</td>\u{0301}<img src=x onerror=alert(2)>"

  let folder: URL
  let workspace: Workspace
  let finished: FinishedMatch
  let run: Int

  private init() throws {
    folder = try Self.cohort()
    workspace = try Workspace(folder.path)
    _ = workspace.shelf.value("patience") { PagePatience(seconds: 600) }
    let cohort = folder.appendingPathComponent("haderslev").path
    finished = try MatchJob(folder: cohort, language: .danish).run()
    run = try workspace.book().write(finished, of: cohort).run.number
  }

  /// A folder with the cohort alone.
  static func cohort() throws -> URL {
    let test = try TestWorkbench()
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("makker-matched-" + UUID().uuidString)
    try FileManager.default.copyItem(at: test.folder, to: copy)
    let cohort = copy.appendingPathComponent("haderslev")
    // Neither name has a semicolon; the quotation marks are doubled, as tables have them.
    try replace(
      "Tobias H.", "\"" + hostileMentee.replacingOccurrences(of: "\"", with: "\"\"") + "\"",
      in: cohort.appendingPathComponent("mentees.csv"))
    try replace("Niels M.", hostileMentor, in: cohort.appendingPathComponent("mentors.csv"))
    return copy
  }

  static func replace(_ text: String, _ other: String, in file: URL) throws {
    let content = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard let range = content.range(of: text) else { throw CocoaError(.formatting) }
    try Data(content.replacingCharacters(in: range, with: other).utf8).write(to: file)
  }

  /// Shows a page in a language.
  func get(_ address: String, _ language: Language = .danish) -> PageReply {
    let session = Session(formKey: "form-key-of-the-test", language: language)
    let (path, query) = TestWorkbench.split(address)
    return Workbench(workspace).reply(to: PageRequest(.get, path: path, query: query), session: session)
  }
}
