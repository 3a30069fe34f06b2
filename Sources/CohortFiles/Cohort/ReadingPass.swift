// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import PairingRules
import Wording

/// One reading of a cohort's files, from their bytes to a draft and all that is wrong.
struct ReadingPass {
  let files: [String: [UInt8]]
  private(set) var faults: [FileFault]
  private(set) var places = CohortPlaces()

  init(files: [String: [UInt8]], faults: [FileFault]) {
    self.files = files
    self.faults = faults
  }

  /// Whether the cohort cannot be used.
  var hasFaults: Bool { faults.contains { $0.severity == .fault } }

  /// The parts of the cohort, as far as they can be read.
  mutating func draft() -> CohortDraft {
    places.frame = frame()
    let year = places.frame?.frame.firstDay.components.year
    places.mentors = table(.mentors) { row, own, reader in reader.mentor(row, own) }
    places.mentees = table(.mentees) { row, own, reader in reader.mentee(row, own, cohortYear: year) }
    places.sessions = table(.sessions) { row, _, reader in reader.session(row) }
    places.previous = table(.previous) { row, _, reader in reader.previous(row) }
    places.decisions = table(.decisions) { row, _, reader in reader.decision(row) }
    let day = CalendarDate(dayNumber: 0)
    return CohortDraft(
      frame: places.frame?.frame ?? CohortFrame(name: "", firstDay: day, lastDay: day),
      mentors: places.mentors?.records ?? [], mentees: places.mentees?.records ?? [],
      trainingSessions: places.sessions?.records ?? [], previous: places.previous?.records ?? [],
      decisions: places.decisions?.records ?? [])
  }

  /// The rules of `rules.yaml`, or the standard ones where there is no such file; nothing where it has faults.
  mutating func rules(for draft: CohortDraft) -> RuleSet? {
    guard let bytes = files[CohortFileName.rules.rawValue] else { return .standard }
    var yaml = YAMLFaults(file: CohortFileName.rules.rawValue)
    let rules = RulesFile.read(readable(bytes, of: .rules), scope: ruleScope(draft), &yaml)
    add(yaml.faults, of: .rules)
    return rules
  }

  /// What `expectations.yaml` expects; nothing where there is no such file or it has faults.
  mutating func expectations(for draft: CohortDraft) -> [Expectation]? {
    guard let bytes = files[CohortFileName.expectations.rawValue] else { return nil }
    var yaml = YAMLFaults(file: CohortFileName.expectations.rawValue)
    let scope = ruleScope(draft).map { columns in
      ExpectationScope(
        columns: columns,
        mentees: places.mentees?.isComplete == true ? Set(draft.mentees.map(\.id.text)) : nil,
        mentors: places.mentors?.isComplete == true ? Set(draft.mentors.map(\.id.text)) : nil)
    }
    let expectations = ExpectationsFile.read(readable(bytes, of: .expectations), scope: scope, &yaml)
    add(yaml.faults, of: .expectations)
    return expectations
  }

  /// What rules and expectations may name, where it is known.
  private func ruleScope(_ draft: CohortDraft) -> RulesFileScope? {
    guard let mentors = places.mentors, let mentees = places.mentees, !hasFaults(in: .frame) else { return nil }
    return RulesFileScope(
      menteeColumns: mentees.table.header.own.map(\.name), mentees: draft.mentees,
      mentorColumns: mentors.table.header.own.map(\.name), mentors: draft.mentors,
      programmes: draft.frame.programmes)
  }

  /// Takes over the faults of the draft, but not those that only follow from others already found.
  mutating func add(_ cohortFaults: [CohortFault]) {
    faults += cohortFaults.filter { !follows($0) }.map(places.fileFault)
  }

  /// Takes over warnings.
  mutating func add(warnings: [FileFault]) {
    faults += warnings
  }

  private func follows(_ fault: CohortFault) -> Bool {
    switch fault.problem {
    case .unknown(let id, _):
      // An empty id has been reported as an empty cell.
      if id.isEmpty { return true }
      switch fault.target.file {
      case .mentors: return places.mentors?.isComplete != true
      case .mentees: return places.mentees?.isComplete != true
      default: return hasFaults(in: .frame)
      }
    case .typeNotInProgramme: return hasFaults(in: .frame)
    case .typeNotNeeded: return hasFaults(in: .mentees)
    case .duplicate, .circularPrerequisites, .endsBeforeStart, .provisionalBeforeStart, .contradicts: return false
    }
  }

  private func hasFaults(in file: CohortFileName) -> Bool {
    files[file.rawValue] == nil || faults.contains { $0.severity == .fault && $0.file == file.rawValue }
  }

  private mutating func frame() -> FrameFile? {
    guard let bytes = files[CohortFileName.frame.rawValue] else { return nil }
    var yaml = YAMLFaults(file: CohortFileName.frame.rawValue)
    let frame = FrameFile(readable(bytes, of: .frame), &yaml)
    add(yaml.faults, of: .frame)
    return frame
  }

  /// A YAML file's text as UTF-8 where its encoding is known; its own reader says what is wrong with it where not.
  /// Personal numbers in it are reported.
  private mutating func readable(_ bytes: [UInt8], of file: CohortFileName) -> [UInt8] {
    guard let source = try? TextDecoding.decode(bytes, file: file.rawValue) else { return bytes }
    var sink = FaultSink(file: file.rawValue)
    sink.reportPersonalNumbers(in: source)
    faults += sink.faults
    return source.bytes
  }

  private mutating func table<Known: Column, Record>(
    _ file: CohortFileName, record: @Sendable (Row<Known>, OwnColumns<Known>, inout CellReader) -> Record?
  ) -> TableFile<Known, Record>? {
    guard let bytes = files[file.rawValue] else { return nil }
    var sink = FaultSink(file: file.rawValue)
    do {
      let source = try TextDecoding.decode(bytes, file: file.rawValue)
      var personal = FaultSink(file: file.rawValue)
      personal.reportPersonalNumbers(in: source)
      faults += personal.faults
      guard let table = Table<Known>(source, faults: &sink) else {
        faults += sink.faults
        return nil
      }
      let own = OwnColumns(table)
      let result = TableFile(table, &sink) { row, reader in record(row, own, &reader) }
      add(sink.faults, of: file)
      return result
    } catch {
      faults.append(error)
      return nil
    }
  }

  /// Takes over a file's faults, but not those of cells that hold a personal number: those say enough.
  private mutating func add(_ new: [FileFault], of file: CohortFileName) {
    struct Place: Hashable {
      let line: Int?
      let column: Int?
    }
    guard !new.isEmpty else { return }
    let known = Set(faults.lazy.filter { $0.file == file.rawValue }.map { Place(line: $0.line, column: $0.column) })
    faults += new.filter { !known.contains(Place(line: $0.line, column: $0.column)) }
  }
}

extension FaultSink {
  /// Reports whatever looks like a personal number, wherever it stands, without repeating it.
  mutating func reportPersonalNumbers(in source: SourceText) {
    for range in PersonalNumber.ranges(in: source.bytes) {
      report(
        in: source, at: range.lowerBound, found: FaultText.personalNumber(), expected: ExpectedText.noPersonalNumber(),
        advice: AdviceText.deleteValue())
    }
  }
}
