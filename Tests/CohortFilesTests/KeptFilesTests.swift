// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance
import Testing
import Wording

@testable import CohortFiles

/// Another year's cohort written into the files of this year's: all that somebody typed stays.
@Suite struct KeptFilesTests {
  private static let frame = """
    # Vores forløb. Ring til Grethe, før du retter noget!
    name: 'Gram 2026/27'   # skolens navn
    last_day: 18.6.2027
    first_day: 2026-08-10  # mandag
    holidays: [2026-10-09, 2027-03-25..2027-03-29,  "2027-05-17"]   # påske og pinse
    closed_weeks:
      - 2026-W42                # efterårsferie
      - 2026-10-01              # kommunens fødselsdag
      - 2026-W52..2026-W53      # jul

    programmes:
      # de små
      - id: ungdom
        kind: youth   # altid
        provisional_until: 2026-10-01   # prøvetid
        mentor_types: [social, education]
      - {id: skole, kind: school-work, provisional_until: "2026-11-01", mentor_types: [education]}
    travel_minutes: 20
    """
  private static let files: [String: String] = [
    "cohort.yaml": frame,
    "mentors.csv": "yndlingsdyr,types,id,capacity\nkat,social,M-01,1\nhund,social|education,M-02,2\n",
    "mentees.csv":
      "hold\tid\tforløb\tbehov\ttelefon\r\n1\tT-01\tungdom\tsocial mentor\t 11 22\r\n\"2\t3\"\tT-02\tskole\t"
      + "uddannelsesmentor\t\r\n\r\n4\tT-03\tungdom\tsocial mentor\t=x\r\n",
    "previous.csv": "note;mentee;mentor;type;outcome\nfin;T-9;M-01;social;completed\n",
    "decisions.csv":
      "mentee;mentor;beslutning;hvem\nT-01;M-02;forbyd;Grethe\nT-02;M-02;kræv;Bo\n",
    "training_sessions.csv": "id;module;date;start;end;seats;lærer\n",
  ]

  private func reading(_ files: [String: String]) throws -> CohortReading {
    try CohortReader.read(files: files.mapValues { Array($0.utf8) })
  }

  private func text(_ files: [InputFile], _ name: String) throws -> String {
    let file = try #require(files.first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self).replacing("\u{FEFF}", with: "")
  }

  /// The cohort a year later: T-02 is gone, T-03 has waited and M-02 has avoided somebody; what was on 1 October has no
  /// place.
  private func next(_ old: Cohort) throws -> Cohort {
    var frame = old.frame
    frame.name = "Gram 2027/28"
    frame.firstDay = later(frame.firstDay)
    frame.lastDay = later(frame.lastDay)
    frame.closed = frame.closed.compactMap(moved)
    frame.programmes = frame.programmes.map { $0.with(provisionalUntil: later($0.provisionalUntil ?? frame.firstDay)) }
    let mentees = old.mentees.filter { $0.id != "T-02" }.map { mentee in
      mentee.id == "T-03"
        ? Mentee(
          id: mentee.id, programme: mentee.programme, needs: mentee.needs, timesLeftOut: 1,
          attributes: mentee.attributes) : mentee
    }
    return try CohortDraft(
      frame: frame, mentors: old.mentors, mentees: mentees,
      previous: old.previous + [
        PreviousPair(mentee: "T-02", mentor: "M-02", type: .education, outcome: .endedEarly, reason: "flyttet; langt")
      ], decisions: old.decisions.filter { $0.kind == .forbid }
    ).validated()
  }

  private func later(_ day: CalendarDate) -> CalendarDate { CalendarDate(dayNumber: day.dayNumber + 364) }

  private func moved(_ days: ClosedRange<CalendarDate>) -> ClosedRange<CalendarDate>? {
    days.lowerBound.description == "2026-10-01" ? nil : later(days.lowerBound)...later(days.upperBound)
  }

  private func kept(_ files: [String: String]) throws -> (files: [InputFile], next: Cohort) {
    let old = try reading(files)
    let next = try next(old.cohort)
    return (
      CohortWriter.files(
        for: next, keeping: old.inputs, of: old.cohort, language: old.language, closed: moved), next
    )
  }

  @Test("comments, order, quotation marks and weeks stay, and only days change")
  func keepsTheFrame() throws {
    let (files, _) = try kept(Self.files)
    let expected = Self.frame.replacing("'Gram 2026/27'", with: "\"Gram 2027/28\"")
      .replacing("last_day: 18.6.2027", with: "last_day: 2028-06-16")
      .replacing("first_day: 2026-08-10", with: "first_day: 2027-08-09")
      .replacing(
        "[2026-10-09, 2027-03-25..2027-03-29,  \"2027-05-17\"]",
        with: "[2027-10-08, 2028-03-23..2028-03-27,  \"2028-05-15\"]"
      )
      .replacing("- 2026-W42 ", with: "- 2027-W41 ")
      .replacing("  - 2026-10-01              # kommunens", with: "  # - 2026-10-01              # kommunens")
      .replacing("- 2026-W52..2026-W53 ", with: "- 2027-W51..2027-W52 ")
      .replacing("provisional_until: 2026-10-01", with: "provisional_until: 2027-09-30")
      .replacing("\"2026-11-01\"", with: "\"2027-10-31\"")
    #expect(try text(files, "cohort.yaml") == expected)
  }

  @Test("own columns, their order and the language of headers stay; rows go and come")
  func keepsTables() throws {
    let (files, _) = try kept(Self.files)
    #expect(try text(files, "mentors.csv") == Self.files["mentors.csv"])
    #expect(
      try text(files, "mentees.csv")
        == "hold\tid\tforløb\tbehov\ttelefon\tgange uden match\r\n1\tT-01\tungdom\tsocial mentor\t 11 22\t\r\n\r\n"
        + "4\tT-03\tungdom\tsocial mentor\t=x\t1\r\n")
    #expect(
      try text(files, "previous.csv")
        == "note;mentee;mentor;type;outcome;begrundelse\nfin;T-9;M-01;social;completed;\n"
        + ";T-02;M-02;uddannelsesmentor;stoppet før tid;\"flyttet; langt\"\n")
    #expect(
      try text(files, "decisions.csv") == "mentee;mentor;beslutning;hvem\nT-01;M-02;forbyd;Grethe\n")
    // A table without rows is no table worth having.
    #expect(files.map(\.name) == ["cohort.yaml", "decisions.csv", "mentees.csv", "mentors.csv", "previous.csv"])
  }

  @Test("what is kept says what would be written anew", arguments: 0..<60 as Range<UInt64>)
  func saysTheSame(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var cohorts = SmallCohorts(seed: seed)
    let draft = try cohorts.draft()
    let language = Language.allCases[Int(seed % 2)]
    let old = try draft.validated()
    let inputs = CohortWriter.files(for: old, language: language)
    var frame = draft.frame
    let lost = Set(frame.closed.filter { _ in Bool.random(using: &random) })
    let move: (ClosedRange<CalendarDate>) -> ClosedRange<CalendarDate>? = { days in
      lost.contains(days) ? nil : later(days.lowerBound)...later(days.upperBound)
    }
    frame.closed = frame.closed.compactMap(move)
    frame.firstDay = later(frame.firstDay)
    frame.lastDay = later(frame.lastDay)
    frame.programmes = frame.programmes.map { $0.with(provisionalUntil: $0.provisionalUntil.map(later)) }
    frame.name += " \"to\": #2"
    let history = PreviousPair(mentee: "T-8", mentor: "M-1", type: .social, outcome: .completed, from: frame.firstDay)
    let next = try CohortDraft(
      frame: frame, mentors: draft.mentors, mentees: draft.mentees,
      trainingSessions: draft.trainingSessions, previous: draft.previous + [history], decisions: []
    ).validated()
    let files = CohortWriter.files(for: next, keeping: inputs, of: old, language: language, closed: move)
    let read = try CohortReader.read(
      files: Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    ).cohort
    #expect(read.mentors == next.mentors && read.mentees == next.mentees && read.previous == next.previous)
    #expect(read.frame.name == next.frame.name && Set(read.frame.closed) == Set(next.frame.closed))
    #expect(read.decisions.isEmpty)
    // Tables of which nothing changes are the very same.
    for name in ["mentors.csv", "mentees.csv"] {
      #expect(files.first { $0.name == name } == inputs.first { $0.name == name }, "seed \(seed), \(name)")
    }
  }

  @Test("a frame that cannot be changed in its place is written anew, and the tables are kept all the same")
  func writesAnew() throws {
    var files = Self.files
    files["cohort.yaml"] = Self.frame.replacing(
      "name: 'Gram 2026/27'   # skolens navn", with: "name: >\n  Gram\n  2026/27")
    let (kept, next) = try kept(files)
    let frame = try text(kept, "cohort.yaml")
    #expect(frame.hasPrefix("name: \"\(next.frame.name)\"\n") && !frame.contains("Grethe"))
    #expect(try text(kept, "mentors.csv") == Self.files["mentors.csv"])
  }
}
