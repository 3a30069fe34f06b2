// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

extension CohortWriter {
  /// The files of a cohort that was made of another, with all that somebody typed into that one's files: comments, the
  /// users' own columns, the order and the names of columns, and how cells that say the same are written.
  ///
  /// A file that cannot be changed so, or that would say anything else than the cohort does, is written as
  /// `files(for:language:)` does.
  ///
  /// - Parameters:
  ///   - old: The cohort that it was made of.
  ///   - inputs: The files that `old` was read from.
  ///   - closed: Where closed days of `old` lie in the new cohort; nothing where nobody can tell.
  /// - Complexity: linear in the size of the cohorts; both forms are read to be compared.
  public static func files(
    for cohort: Cohort, keeping inputs: [InputFile], of old: Cohort, language: Language,
    closed: (ClosedRange<CalendarDate>) -> ClosedRange<CalendarDate>?
  ) -> [InputFile] {
    let plain = files(for: cohort, language: language)
    guard let wanted = read(plain) else { return plain }
    let keeper = Keeper(cohort: cohort, old: old, language: language)
    let kept = plain.map { file in
      guard let name = CohortFileName(rawValue: file.name), let input = inputs.first(where: { $0.name == file.name }),
        let bytes = keeper.bytes(of: name, input, closed: closed)
      else { return file }
      return InputFile(name: file.name, bytes: bytes)
    }
    guard !says(kept, wanted) else { return kept }
    return plain.indices.map { index in
      var files = plain
      files[index] = kept[index]
      return says(files, wanted) ? kept[index] : plain[index]
    }
  }

  /// Whether files are a cohort that says the same as another, in whatever order closed days stand.
  private static func says(_ files: [InputFile], _ wanted: Cohort) -> Bool {
    guard let read = read(files) else { return false }
    func sorted(_ frame: CohortFrame) -> CohortFrame {
      var frame = frame
      frame.closed.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      return frame
    }
    return sorted(read.frame) == sorted(wanted.frame) && read.mentors == wanted.mentors
      && read.mentees == wanted.mentees && read.trainingSessions == wanted.trainingSessions
      && read.previous == wanted.previous && read.decisions == wanted.decisions
  }

  private static func read(_ files: [InputFile]) -> Cohort? {
    try? CohortReader.read(
      files: Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    ).cohort
  }
}

/// Where closed days lie in another year; nothing where nobody can tell.
typealias ClosedMove = (ClosedRange<CalendarDate>) -> ClosedRange<CalendarDate>?

/// Writes a cohort's files into those of the cohort that it was made of.
private struct Keeper {
  let cohort: Cohort
  let old: Cohort
  let language: Language

  func bytes(of name: CohortFileName, _ file: InputFile, closed: ClosedMove) -> [UInt8]? {
    switch name {
    case .frame: frame(file, closed)
    case .mentors:
      people(MentorColumn.self, .id, file, old.mentors, cohort.mentors, \.id.text) { $0.cell($1, of: $2) }
    case .mentees:
      people(MenteeColumn.self, .id, file, old.mentees, cohort.mentees, \.id.text) { $0.cell($1, of: $2) }
    case .sessions: sessions(file)
    case .previous: previous(file)
    case .decisions: decisions(file)
    case .rules, .expectations: nil
    }
  }

  private func frame(_ file: InputFile, _ closed: ClosedMove) -> [UInt8]? {
    guard let source = try? TextDecoding.decode(file.bytes, file: file.name) else { return nil }
    var edit = FrameEdit(String(decoding: source.bytes, as: UTF8.self))
    do {
      try edit.move(to: cohort.frame, closed: closed)
    } catch {
      return nil
    }
    return (source.bytes == file.bytes ? [] : [0xEF, 0xBB, 0xBF]) + Array(edit.text.utf8)
  }

  /// Rows of people who are there no more go, and cells that say something else are written anew.
  private func people<Known: Column, Person>(
    _ columns: Known.Type, _ idColumn: Known, _ file: InputFile, _ old: [Person], _ new: [Person],
    _ id: (Person) -> String, cell: (PeopleWriter, Known, Person) -> String
  ) -> [UInt8]? {
    guard var table = KeptTable<Known>(file, language: language) else { return nil }
    let writer = PeopleWriter(language: language)
    let before = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    for row in table.rows {
      let person = table.text(row, idColumn)
      guard let then = before[person], let now = after[person] else {
        table.remove(row)
        continue
      }
      for column in Known.allCases {
        let text = cell(writer, column, now)
        if text != cell(writer, column, then) { table.set(text, row, column) }
      }
    }
    return table.bytes
  }

  private func sessions(_ file: InputFile) -> [UInt8]? {
    guard var table = KeptTable<SessionColumn>(file, language: language) else { return nil }
    let ids = Set(cohort.trainingSessions.map(\.id.text))
    for row in table.rows where !ids.contains(table.text(row, .id)) { table.remove(row) }
    return table.bytes
  }

  private func previous(_ file: InputFile) -> [UInt8]? {
    guard var table = KeptTable<PreviousColumn>(file, language: language) else { return nil }
    let writer = CellWriter(language: language)
    var known = Dictionary(old.previous.map { ($0, 1) }, uniquingKeysWith: +)
    for pair in cohort.previous {
      if let count = known[pair], count > 0 {
        known[pair] = count - 1
      } else {
        table.append { writer.cell($0, of: pair) }
      }
    }
    return table.bytes
  }

  private func decisions(_ file: InputFile) -> [UInt8]? {
    guard let table = try? DecisionsFile(file.bytes) else { return nil }
    let kept = Set(cohort.decisions)
    return table.changed(adding: [], language: language) { !kept.contains($0) }
  }
}
