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
    // A file that no table can be made of says itself what is wrong with it.
    guard let ofMentors = mentors.places.mentors?.table.header, let ofMentees = mentees.places.mentees?.table.header
    else {
      faults += mentors.faults
      return
    }
    guard ofMentors.fit != ofMentees.fit else {
      faults.append(
        FileFault(
          file: file.name, line: 1, found: RepairText.unclearTable(), expected: RepairText.peopleTable(),
          advice: RepairText.nameColumns()))
      return
    }
    let (kind, found) = ofMentors.fit > ofMentees.fit ? (Kind.mentors, mentors) : (.mentees, mentees)
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
  /// How well a header suits: how many of its columns are known ones, and far more where none is missing.
  fileprivate var fit: Int {
    let isWhole = Known.allCases.allSatisfy { !$0.isRequired || position(of: $0) != nil }
    return Known.allCases.count { position(of: $0) != nil } + (isWhole ? 1000 : 0)
  }
}

extension FileFault {
  /// The same fault of a file that has another name.
  fileprivate func named(_ file: String) -> FileFault {
    FileFault(
      severity, file: file, line: line, column: column, found: found, expected: expected, advice: advice)
  }
}
