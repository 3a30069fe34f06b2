// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import MakkerKit
import PairingRules
import Wording
import YearRecords

/// Rules that can be looked at: the present ones, the built-in ones, those under a name, those of a run.
struct RulesVersion {
  /// What forms and addresses call it.
  let id: String
  /// What people know it by.
  let label: LocalizedText
  /// Where it comes from.
  let kind: LocalizedText
  /// The content; nothing for the present and the built-in rules.
  let bytes: [UInt8]?
  /// The name that it was kept under.
  var name: String?

  static var present: RulesVersion {
    RulesVersion(id: "present", label: RulesPageText.presentRules(), kind: "", bytes: nil)
  }
  static var builtIn: RulesVersion {
    RulesVersion(id: "built-in", label: RulesPageText.builtIn(), kind: "", bytes: nil)
  }

  /// Those under names, and those of the cohort's runs, the newest first.
  static func all(_ context: PageContext) throws -> [RulesVersion] {
    let cohort = try context.cohort
    var versions = RulesVersions(ofCohort: try context.workspace.folder(of: cohort)).all().map { version in
      RulesVersion(
        id: "name:\(version.name)", label: LocalizedText(verbatim: version.name), kind: RulesPageText.fileVersion(),
        bytes: version.bytes, name: version.name)
    }
    guard let book = try context.workspace.existingBook() else { return versions }
    let runs = try context.workspace.runs(of: cohort)
    for number in Set(runs.compactMap(\.rules)).sorted(by: >) {
      let own = runs.filter { $0.rules == number }.map { LocalizedText.number($0.number) }
      versions.append(
        RulesVersion(
          id: "store:\(number)", label: RulesPageText.ofRun(["runs": .list(own.reversed())]),
          kind: RulesPageText.storeVersion(["n": .number(number)]), bytes: try book.store.rules(version: number)))
    }
    return versions
  }

  /// The version that a form or an address calls so.
  ///
  /// - Throws: `PageProblem.nothingHere`.
  static func of(_ id: String?, _ context: PageContext) throws -> RulesVersion {
    let all = try [present, builtIn] + all(context)
    guard let version = all.first(where: { $0.id == id }) else { throw PageProblem.nothingHere }
    return version
  }

  /// The rules for a cohort.
  ///
  /// - Throws: `FileFaults` where they name what the cohort does not have.
  func rules(_ reading: CohortReading) throws -> RuleSet {
    guard let bytes else { return id == Self.builtIn.id ? .standard : reading.rules }
    return try reading.rules(in: InputFile(name: name.map { "rules/\($0).yaml" } ?? id, bytes: bytes)).rules
  }
}
