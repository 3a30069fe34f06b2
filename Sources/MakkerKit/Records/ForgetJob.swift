// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel
import Foundation
import Hashing
import RunReports
import YearRecords

/// Forgets people: in the cohorts and runs that lie beside the store, and in the store itself. Ids become pseudonyms,
/// names go, and counts stay.
///
/// The folders come first and the store last: what the names were is known from the tables, and a note beside the store
/// keeps it until all is done, so that a forgetting that was cut short is finished by the same call. A run's record is
/// put in place after all its other files.
public struct ForgetJob: Sendable {
  /// Where the store is; its folder is searched whether there is one or not.
  public var location: StoreLocation
  /// More cohort and run folders.
  public var folders: [String]
  /// Called before each file is written; a test stops the work here.
  package var beforeWriting: @Sendable (_ path: String) throws -> Void = { _ in }

  /// Makes a job.
  public init(location: StoreLocation, folders: [String] = []) {
    self.location = location
    self.folders = folders
  }

  /// What forgetting somebody will change; nothing is changed yet.
  ///
  /// - Parameters:
  ///   - text: an id, or a name that one person has.
  ///   - role: which of the two is meant where a mentor and a mentee have the id.
  /// - Throws: `ForgetRefusal`; `StoreError` where the store cannot be read.
  /// - Complexity: reads all files of all folders twice, and all that the store keeps.
  public func plan(forgetting text: String, role: PersonRole? = nil) throws -> ForgetPlan {
    let (found, store) = try (ForgetFolder.all(in: location.folder, and: folders), openStore())
    if let note = ForgetNote.read(in: location.folder) {
      guard note.people.contains(where: { $0.id == text || $0.names.contains(text) }) else {
        throw ForgetRefusal.pending(ids: note.people.map(\.id))
      }
      return try resumed(note, found, store)
    }
    var survey = try ForgetSurvey(found, store)
    let key = try lookUp(text, role, survey, store)
    var plan = ForgetPlan(people: [person(key, &survey)])
    try describe(&plan, survey, found, store)
    return plan
  }

  /// What forgetting everybody will change who is in a cohort whose deadline has passed, and in no other; nothing is
  /// changed yet.
  ///
  /// - Parameter day: the day on which deadlines count.
  /// - Throws: as `plan(forgetting:role:)`.
  public func planDue(on day: CalendarDate) throws -> ForgetPlan {
    let (found, store) = try (ForgetFolder.all(in: location.folder, and: folders), openStore())
    if let note = ForgetNote.read(in: location.folder) { return try resumed(note, found, store) }
    var survey = try ForgetSurvey(found, store)
    var due: Set<ForgetSurvey.PersonKey> = []
    var plan = ForgetPlan(people: [])
    var later: [(name: String, people: Set<ForgetSurvey.PersonKey>)] = []
    for cohort in survey.cohorts {
      if let deadline = cohort.deadline, deadline < day {
        plan.overdue.append(ForgetPlan.Deadline(cohort: cohort.name, day: deadline))
        due.formUnion(cohort.people.filter { !$0.isForgotten })
      } else {
        later.append((cohort.name, cohort.people))
      }
    }
    for cohort in later {
      let kept = due.intersection(cohort.people)
      if !kept.isEmpty { plan.kept.append(ForgetPlan.Kept(cohort: cohort.name, ids: kept.map(\.id).sorted())) }
      due.subtract(kept)
    }
    plan.people = due.sorted { ($0.role.rawValue, $0.id) < ($1.role.rawValue, $1.id) }.map { person($0, &survey) }
    if !plan.isEmpty { try describe(&plan, survey, found, store) }
    return plan
  }

  private func resumed(_ note: ForgetNote, _ found: [ForgetFolder], _ store: Store?) throws -> ForgetPlan {
    var plan = ForgetPlan(people: note.people)
    plan.isResumed = true
    try describe(&plan, try ForgetSurvey(found, store), found, store)
    return plan
  }

  private func person(_ key: ForgetSurvey.PersonKey, _ survey: inout ForgetSurvey) -> ForgottenPerson {
    ForgottenPerson(
      role: key.role, id: key.id, names: survey.names(of: key.role, key.id).map(\.name),
      pseudonym: survey.nextPseudonym())
  }

  private func lookUp(
    _ text: String, _ role: PersonRole?, _ survey: ForgetSurvey, _ store: Store?
  ) throws -> ForgetSurvey.PersonKey {
    let roles = role.map { [$0] } ?? PersonRole.allCases
    let entries = survey.entries.filter { roles.contains($0.role) }
    let byID = try roles.filter { role in
      try entries.contains { $0.role == role && $0.id == text } || store?.knows(Person(role, text)) == true
    }
    if byID.count > 1 { throw ForgetRefusal.bothRoles(text) }
    if let only = byID.first { return ForgetSurvey.PersonKey(role: only, id: text) }
    let folded = text.lowercased()
    let named = Set(
      entries.filter { $0.name.lowercased() == folded || $0.id.lowercased() == folded }
        .map { ForgetSurvey.PersonKey(role: $0.role, id: $0.id) })
    if named.count > 1 { throw ForgetRefusal.several(text, ids: named.map(\.id).sorted()) }
    if let only = named.first { return only }
    let known = Set(entries.flatMap { $0.name.isEmpty ? [$0.id] : [$0.id, $0.name] })
    throw ForgetRefusal.nobody(text, nearest: NearestName.nearest(to: text, among: known.sorted()))
  }

  private func describe(
    _ plan: inout ForgetPlan, _ survey: ForgetSurvey, _ found: [ForgetFolder], _ store: Store?
  ) throws {
    for (index, person) in plan.people.enumerated() {
      for (name, places) in survey.names(of: person.role, person.id) {
        plan.namings.append(ForgetPlan.Naming(person: index, name: name, places: places))
      }
    }
    let redaction = FolderRedaction(PeopleRedaction(plan.people, among: survey.entries))
    for folder in found {
      let outcome = try redaction.redact(try folder.files())
      guard !outcome.isEmpty || !outcome.unreadable.isEmpty else { continue }
      let renamed = outcome.changes.filter { $0.path != $0.newPath }.map { ($0.path, $0.newPath) }
      plan.folders.append(
        ForgetPlan.Folder(
          path: folder.path,
          changed: outcome.changes.map(\.path) + (outcome.record == nil ? [] : [FolderRedaction.recordName]),
          renamed: Dictionary(renamed, uniquingKeysWith: { first, _ in first }), unreadable: outcome.unreadable))
    }
    if let store { plan.storeContents = try ForgottenContents(store, redaction).changed.count }
    plan.mentions = mentions(redaction)
  }

  /// Files beside the store that name people too.
  private func mentions(_ redaction: FolderRedaction) -> [String] {
    let kinds: Set = ["csv", "html", "htm", "ics", "json", "log", "md", "svg", "tsv", "txt", "xml", "yaml", "yml"]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: location.folder)) ?? []
    return names.sorted().compactMap { name in
      let url = URL(fileURLWithPath: location.folder).appendingPathComponent(name)
      guard kinds.contains(url.pathExtension.lowercased()),
        let size = try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int, size < 1 << 26,
        let bytes = FileBytes.read(url.path)
      else { return nil }
      guard case .changed = redaction.rewritten(name, bytes) else { return nil }
      return url.path
    }
  }

  /// The store, where there is one.
  func openStore() throws -> Store? { location.exists ? try Store(path: location.path) : nil }
}

extension Person {
  /// Names somebody.
  init(_ role: PersonRole, _ id: String) {
    self = role == .mentor ? .mentor(MentorID(id)) : .mentee(MenteeID(id))
  }
}
