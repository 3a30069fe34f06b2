// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import Hashing
import MakkerKit
import RunReports
import Wording
import YearRecords

/// What a repair is asked for: all of it stands in the address of its preview, so that the preview can be loaded anew.
struct RepairOrder: Hashable, Sendable {
  /// The run that is repaired.
  let run: RunSummary
  /// The mentors who left.
  var left: [String] = []
  /// The mentees who did.
  var leftMentees: [String] = []
  /// Whether the cohort's folder as it is now takes the place of the run's own copy.
  var takesFolder = false
  /// The first day that is planned anew.
  var from: CalendarDate?
  /// Whether pairs that were agreed on may move too.
  var releasesAll = false
  /// The most pairs that may change, for more points; nothing means the fewest that can be.
  var mostChanges: Int?
  /// Whether points against changes are found.
  var findsFrontier = false

  /// What was typed that cannot be used, by field.
  struct Faults: Error {
    var texts: [String: LocalizedText] = [:]
  }

  /// An order as it is before anybody has said anything: from today, or from the nearest day of the year.
  init(_ run: YearRun) {
    self.run = run.summary
    from = Today.within(run.cohort.frame)
  }

  /// An order as a form or an address says it.
  ///
  /// - Throws: `Faults`, all at once.
  init(_ run: YearRun, _ fields: Fields) throws(Faults) {
    self.init(run)
    left = Self.ids(fields.values(of: "left"))
    leftMentees = Self.ids(fields.values(of: "leftMentee"))
    takesFolder = fields["folder"] != nil
    releasesAll = fields["release"] != nil
    findsFrontier = fields["frontier"] != nil
    var faults = Faults()
    let date = (fields["from"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    if let day = CalendarDate(written: date) {
      from = day
    } else if !date.isEmpty {
      faults.texts["from"] = RepairPageText.unknownDate(["found": LocalizedText(verbatim: String(date.prefix(40)))])
    }
    let changes = (fields["changes"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    if let number = Int(changes), number >= 0 {
      mostChanges = number
    } else if !changes.isEmpty {
      faults.texts["changes"] = RepairPageText.unknownChanges([
        "found": LocalizedText(verbatim: String(changes.prefix(40)))
      ])
    }
    if left.isEmpty, leftMentees.isEmpty, !takesFolder, !releasesAll, mostChanges == nil, !findsFrontier {
      faults.texts["left"] = RepairPageText.nobodyChosen()
    }
    guard faults.texts.isEmpty else { throw faults }
  }

  /// Each once, in order: the same order is the same address and the same answer.
  private static func ids(_ values: [String]) -> [String] {
    Set(values.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }).sorted()
  }

  /// The fields that say it.
  var fields: [(String, String)] {
    var fields = [("run", "\(run.number)")]
    fields += left.map { ("left", $0) } + leftMentees.map { ("leftMentee", $0) }
    if takesFolder { fields.append(("folder", "now")) }
    if let from { fields.append(("from", "\(from)")) }
    if releasesAll { fields.append(("release", "all")) }
    if let mostChanges { fields.append(("changes", "\(mostChanges)")) }
    if findsFrontier { fields.append(("frontier", "yes")) }
    return fields
  }

  /// Where its preview is.
  func path(_ more: [(String, String)] = []) -> String {
    PagePath.of("c", run.cohort.name, "year", "repair", "preview", query: fields + more)
  }

  /// The job that works it out, as the command line would.
  ///
  /// - Throws: as `Workspace.matching(ofRun:)`.
  func job(_ workspace: Workspace, _ language: Language) throws -> RematchJob {
    var job = RematchJob(folder: "\(run.number)", language: language)
    job.stored = try workspace.matching(ofRun: run.number)
    job.left = left
    job.leftMentees = leftMentees
    job.from = from
    job.releasesAll = releasesAll
    job.mostChanges = mostChanges
    job.findsFrontier = findsFrontier
    if takesFolder {
      job.cohort = try workspace.folder(of: run.cohort.name)
    } else {
      job.decisions = try workspace.book().decisions(forRun: run.number)
    }
    return job
  }

  /// Stands for the order and for all that its answer depends on: another one means another answer.
  ///
  /// - Throws: `PageProblem.nothingHere`, `StoreError`.
  func stamp(_ workspace: Workspace, _ language: Language) throws -> String {
    let folder = try workspace.folder(of: run.cohort.name)
    let names = takesFolder ? Self.files(in: folder) : [DecisionsFile.name]
    var parts = [Array("\(fields) \(language.rawValue) \(try workspace.forgotten())".utf8)]
    for name in names {
      parts.append(Array("\n\(name)\n".utf8))
      parts.append(FileBytes.read(folder + "/" + name) ?? [])
    }
    return try SHA256.hex(of: parts.flatMap(\.self))
  }

  /// The files that a cohort is read from.
  private static func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().filter { name in
      name.hasSuffix(".csv") || name.hasSuffix(".yaml")
    }
  }
}
