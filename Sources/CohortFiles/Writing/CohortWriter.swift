// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// Writes a cohort as the files that `CohortReader` reads.
///
/// A cohort that was read from files comes back the same: reading what was written of it gives an equal cohort. Headers
/// and words are written in the language asked for; numbers have that language's decimal separator.
public enum CohortWriter {
  /// The files, by name: the three that every cohort has, and of the others those with something to say.
  ///
  /// - Complexity: linear in the size of the cohort.
  public static func files(for cohort: Cohort, language: Language = .english) -> [InputFile] {
    var files = [
      InputFile(name: CohortFileName.frame.rawValue, bytes: Array(FrameWriter.yaml(cohort.frame, language).utf8)),
      InputFile(
        name: CohortFileName.mentors.rawValue,
        bytes: PeopleWriter(language: language).table(
          MentorColumn.self, cohort.mentors, own: \.attributes, cell: { $0.cell($1, of: $2) })),
      InputFile(
        name: CohortFileName.mentees.rawValue,
        bytes: PeopleWriter(language: language).table(
          MenteeColumn.self, cohort.mentees, own: \.attributes, cell: { $0.cell($1, of: $2) })),
    ]
    let writer = CellWriter(language: language)
    if !cohort.trainingSessions.isEmpty {
      let bytes = writer.table(SessionColumn.self, cohort.trainingSessions) { writer.cell($0, of: $1) }
      files.append(InputFile(name: CohortFileName.sessions.rawValue, bytes: bytes))
    }
    if !cohort.previous.isEmpty {
      let bytes = writer.table(PreviousColumn.self, cohort.previous) { writer.cell($0, of: $1) }
      files.append(InputFile(name: CohortFileName.previous.rawValue, bytes: bytes))
    }
    if !cohort.decisions.isEmpty {
      let bytes = writer.table(DecisionColumn.self, cohort.decisions) { writer.cell($0, of: $1) }
      files.append(InputFile(name: CohortFileName.decisions.rawValue, bytes: bytes))
    }
    return files.sorted { $0.name < $1.name }
  }
}

extension CellWriter {
  /// A table with a row a record.
  fileprivate func table<Known: Column, Record>(
    _ columns: Known.Type, _ records: [Record], cell: (Known, Record) -> String
  ) -> [UInt8] {
    let columns = Known.written(records, cell)
    var table = CSVWriter(header: columns.map { $0.label[language] })
    for record in records {
      table.append(columns.map { cell($0, record) })
    }
    return table.bytes
  }

  fileprivate func cell(_ column: SessionColumn, of session: TrainingSession) -> String {
    switch column {
    case .id: session.id.text
    case .module: session.module.text
    case .date: session.date.description
    case .start: TimeWindow.clock(session.startMinute)
    case .end: TimeWindow.clock(session.endMinute)
    case .seats: String(session.seats)
    case .place: session.place
    }
  }

  func cell(_ column: PreviousColumn, of pair: PreviousPair) -> String {
    switch column {
    case .mentee: pair.mentee.text
    case .mentor: pair.mentor.text
    case .type: word(pair.type, Words.mentorTypes)
    case .outcome: word(pair.outcome, Words.outcomes)
    case .programme: pair.programme?.text ?? ""
    case .stage: pair.stage.map { word($0, Words.stages) } ?? ""
    case .from: pair.from?.description ?? ""
    case .until: pair.until?.description ?? ""
    case .reason: pair.reason
    }
  }

  func cell(_ column: DecisionColumn, of decision: Decision) -> String {
    switch column {
    case .mentee: decision.mentee.text
    case .mentor: decision.mentor.text
    case .type: decision.type.map { word($0, Words.mentorTypes) } ?? ""
    case .decision: word(decision.kind, Words.decisions)
    case .reason: decision.reason
    }
  }
}
