// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// Tables of people who come to a cohort that is there already: as `mentors.csv` or `mentees.csv`, read as strictly.
struct JoinedPeople {
  /// What a table holds.
  private enum Kind {
    case mentors, mentees
  }

  /// A table with the places of what it holds.
  private struct Part {
    let file: String
    let kind: Kind
    let places: CohortPlaces
    /// Where its people begin among all of their kind.
    let start: Int
    let count: Int
  }

  private(set) var draft: CohortDraft
  private(set) var warnings: [FileFault] = []
  private var faults: [FileFault] = []
  private var parts: [Part] = []

  /// Reads tables, one after the other.
  ///
  /// - Parameters:
  ///   - draft: the cohort that they come to.
  ///   - frame: its `cohort.yaml`.
  init(_ files: [InputFile], to draft: CohortDraft, frame: [UInt8]) {
    self.draft = draft
    for file in files { read(file, frame) }
  }

  /// The cohort with all of them.
  ///
  /// - Throws: every fault of the tables, and of what they and the cohort say of each other.
  func cohort() throws(FileFaults) -> Cohort {
    guard faults.isEmpty else { throw FileFaults(faults) }
    do {
      return try draft.validated()
    } catch {
      throw FileFaults(error.faults.map { place($0) })
    }
  }

  private mutating func read(_ file: InputFile, _ frame: [UInt8]) {
    func pass(_ name: CohortFileName) -> (places: CohortPlaces, faults: [FileFault]) {
      var pass = ReadingPass(
        files: [CohortFileName.frame.rawValue: frame, name.rawValue: file.bytes], faults: [])
      _ = pass.draft()
      return (pass.places, pass.faults.filter { $0.file == name.rawValue }.map { $0.named(file.name) })
    }
    let (mentors, mentees) = (pass(.mentors), pass(.mentees))
    let known = (
      mentors: mentors.places.mentors.map { $0.table.header.knownColumns } ?? -1,
      mentees: mentees.places.mentees.map { $0.table.header.knownColumns } ?? -1
    )
    guard known.mentors != known.mentees else {
      // A file that no table can be made of says itself what is wrong with it.
      let own = known.mentors < 0 ? mentors.faults.filter { $0.severity == .fault } : []
      faults +=
        own.isEmpty
        ? [
          FileFault(
            file: file.name, line: 1, found: RepairText.unclearTable(), expected: RepairText.peopleTable(),
            advice: RepairText.nameColumns())
        ] : own
      return
    }
    let (kind, found) = known.mentors > known.mentees ? (Kind.mentors, mentors) : (.mentees, mentees)
    faults += found.faults.filter { $0.severity == .fault }
    warnings += found.faults.filter { $0.severity != .fault }
    let (start, count): (Int, Int)
    switch kind {
    case .mentors:
      start = draft.mentors.count
      draft.mentors += found.places.mentors?.records ?? []
      count = draft.mentors.count - start
    case .mentees:
      start = draft.mentees.count
      draft.mentees += found.places.mentees?.records ?? []
      count = draft.mentees.count - start
    }
    parts.append(Part(file: file.name, kind: kind, places: found.places, start: start, count: count))
  }

  /// A fault of the whole with its place in the table that it comes from.
  private func place(_ fault: CohortFault) -> FileFault {
    let (kind, index): (Kind?, Int) =
      switch fault.subject {
      case .mentor(let index): (.mentors, index)
      case .mentee(let index): (.mentees, index)
      default: (nil, 0)
      }
    guard let part = parts.first(where: { $0.kind == kind && $0.start <= index && index < $0.start + $0.count }) else {
      return CohortPlaces().fileFault(fault)
    }
    let subject: CohortFault.Subject = part.kind == .mentors ? .mentor(index - part.start) : .mentee(index - part.start)
    var problem = fault.problem
    if case .duplicate(let id, let first) = problem {
      guard first >= part.start else {
        let place = part.places.place(subject, field: fault.field)
        return FileFault(
          file: part.file, line: place.line, column: place.column,
          found: RepairText.idTaken(["id": .typed(id)]), expected: RepairText.newID(), advice: RepairText.giveNewID())
      }
      problem = .duplicate(id: id, firstAt: first - part.start)
    }
    return part.places.fileFault(CohortFault(subject: subject, field: fault.field, problem: problem)).named(part.file)
  }
}

extension Header {
  /// How many of the columns are known ones; less than 0 where a required one is missing.
  fileprivate var knownColumns: Int {
    Known.allCases.contains { $0.isRequired && position(of: $0) == nil }
      ? -1 : Known.allCases.count { position(of: $0) != nil }
  }
}

extension FileFault {
  /// The same fault of a file that has another name.
  fileprivate func named(_ file: String) -> FileFault {
    FileFault(
      severity, file: file, line: line, column: column, found: found, expected: expected, advice: advice)
  }
}
