// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortFiles
import CohortModel
import Hashing

/// Takes people out of all files of a cohort's or a run's folder. The same files give the same bytes wherever they are
/// kept: in the folder itself, or in the store.
package struct FolderRedaction: Sendable {
  /// A file that does not stay as it is.
  package struct Change: Hashable, Sendable {
    /// Its path within the folder.
    package let path: String
    /// Its path from now on.
    package let newPath: String
    /// Its bytes from now on.
    package let bytes: [UInt8]
  }

  /// What becomes of a folder.
  package struct Outcome: Sendable {
    /// The files that change, in the order in which they must be written; a run's record is not among them.
    package var changes: [Change] = []
    /// The run's record as it is from now on, where it changes.
    package var record: [UInt8]?
    /// Files that are no text.
    package var unreadable: [String] = []
    /// Whether nothing changes.
    package var isEmpty: Bool { changes.isEmpty && record == nil }
  }

  /// Who is forgotten, and how texts are changed.
  package let redaction: PeopleRedaction

  /// Makes a redaction of folders.
  package init(_ redaction: PeopleRedaction) { self.redaction = redaction }

  /// The name of a run's record, by which a folder is known as a run.
  package static let recordName = RunFolder.recordName

  /// What becomes of a folder's files, by their paths within it.
  ///
  /// - Throws: `SHA256.Unavailable`.
  /// - Complexity: linear in the files' sizes.
  package func redact(_ files: [String: [UInt8]]) throws -> Outcome {
    var outcome = Outcome()
    let calendars = ownCalendars(files)
    let record = files[RunFolder.recordName]
    // Own calendars are known by the tables, so they come before these.
    let order = files.keys.sorted { (calendars[$0] == nil ? 1 : 0, $0) < (calendars[$1] == nil ? 1 : 0, $1) }
    for path in order where path != RunFolder.recordName {
      let bytes = files[path] ?? []
      let newPath = newPath(path, calendars)
      if let pseudonym = calendars[path] {
        outcome.changes.append(
          Change(path: path, newPath: newPath, bytes: CalendarRedaction.empty(for: pseudonym)))
        continue
      }
      switch rewritten(path, bytes) {
      case .changed(let new): outcome.changes.append(Change(path: path, newPath: newPath, bytes: new))
      case .unchanged:
        if newPath != path { outcome.changes.append(Change(path: path, newPath: newPath, bytes: bytes)) }
      case .unreadable: outcome.unreadable.append(path)
      }
    }
    guard let record else { return outcome }
    var changed: [String: RecordRedaction.Changed] = [:]
    for change in outcome.changes {
      changed[change.path] = RecordRedaction.Changed(
        path: change.newPath, oldHash: try SHA256.hex(of: files[change.path] ?? []),
        newHash: try SHA256.hex(of: change.bytes))
    }
    let words = redaction.replaced(in: record) ?? record
    if !changed.isEmpty || words != record {
      let present = presentPeople(files, outcome)
      let new = try RecordRedaction.record(record, files: changed, people: present)
      outcome.record = redaction.replaced(in: new) ?? new
    }
    return outcome
  }

  /// A text's new bytes.
  package func rewritten(_ path: String, _ bytes: [UInt8]) -> PeopleRedaction.Outcome {
    guard path.lowercased().hasSuffix(".ics") else { return redaction.redact(path, bytes) }
    return redaction.redact(path, bytes) { CalendarRedaction.replaced(in: $0, redaction) }
  }

  /// Whose calendars are in a run, with their pseudonyms, by path.
  private func ownCalendars(_ files: [String: [UInt8]]) -> [String: String] {
    let folder = CalendarNames.folder + "/"
    guard files.keys.contains(where: { $0.hasPrefix(folder) }) else { return [:] }
    var calendars: [String: String] = [:]
    let cohorts = [RunFolder.inputFolder, RunFolder.replannedFolder].compactMap { cohort(files, in: $0 + "/") }
    for person in redaction.people {
      var names = cohorts.compactMap { cohort in
        let names = CalendarNames(cohort)
        return person.role == .mentor ? names[MentorID(person.id)] : names[MenteeID(person.id)]
      }
      // A forgetting that was cut short may have come to the tables already.
      if names.isEmpty { names = [CalendarNames.safe(person.id) + ".ics"] }
      for name in names where files[folder + name] != nil { calendars[folder + name] = person.pseudonym }
    }
    return calendars
  }

  private func cohort(_ files: [String: [UInt8]], in folder: String) -> Cohort? {
    let inputs = files.filter { $0.key.hasPrefix(folder) }.map { (String($0.key.dropFirst(folder.count)), $0.value) }
    guard !inputs.isEmpty else { return nil }
    return try? CohortReader.read(files: Dictionary(inputs, uniquingKeysWith: { first, _ in first })).cohort
  }

  private func newPath(_ path: String, _ calendars: [String: String]) -> String {
    guard let pseudonym = calendars[path] else { return redaction.renamed(path) }
    return "\(CalendarNames.folder)/\(pseudonym).ics"
  }

  /// How many of those who are forgotten are in a run: what its record counts.
  private func presentPeople(_ files: [String: [UInt8]], _ outcome: Outcome) -> Int {
    let listed = files.filter { $0.key.hasPrefix(RunFolder.inputFolder + "/") }
      .reduce(into: Set<String>()) { listed, file in
        for entry in PeopleListing.entries(file.key, file.value) { listed.insert("\(entry.role) \(entry.id)") }
      }
    return redaction.people.count {
      listed.contains("\($0.role) \($0.id)") || listed.contains("\($0.role) \($0.pseudonym)")
    }
  }
}
