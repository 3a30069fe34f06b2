// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import PairingRules
import Testing
import Wording

/// Changes as they are typed, to rules and to cohorts.
@Suite struct ChangeReaderTests {
  private static let files: [String: String] = [
    "cohort.yaml": """
    name: Prøve
    first_day: 2026-08-01
    last_day: 2027-06-30
    programmes:
      - {id: ungdom, kind: youth, mentor_types: [social, education], meetings_per_month: 2, minutes_per_meeting: 60}
    """,
    "mentors.csv": "id;types;capacity;skole\nM-01;social;1;a\nM-02;social|education;2;b\n",
    "mentees.csv": "id;programme;needs;prefer;school\nT-01;ungdom;social;M-01;a\nT-02;ungdom;social|education;;b\n",
    "decisions.csv": "mentee;mentor;type;decision;reason\nT-01;M-01;social;require;ja\n",
    "rules.yaml": "wishes:\n  - {kind: equal, id: same_school, mentee: school, mentor: skole, weight: 5}\n",
  ]

  private func reading() throws -> CohortReading {
    try CohortReader.read(files: Self.files.mapValues { Array($0.utf8) })
  }

  private func rules(_ edit: (inout TypedRuleChanges) -> Void) throws -> RuleSet {
    var typed = TypedRuleChanges()
    edit(&typed)
    let reading = try reading()
    return try reading.rules.applying(reading.changes(typed))
  }

  private func faults(_ edit: (inout TypedRuleChanges) -> Void) throws -> [FileFault] {
    try #require(#expect(throws: ChangeFaults.self) { _ = try rules(edit) }).faults
  }

  @Test("weights, arguments, rules less and rules more are what rules.yaml would say")
  func rulesChange() throws {
    let changed = try rules {
      $0.with = ["municipality_required"]
      $0.set = [
        "interests.weight=80", " child_certificate.under_age = 18", "municipality_required.at_most_km=12,5",
        "same_school.weight=-7",
      ]
      $0.without = ["background", "language"]
    }
    var files = Self.files
    files["rules.yaml"] = """
      without: [background, language]
      requirements:
        - {id: child_certificate, under_age: 18}
        - {id: municipality_required, at_most_km: 12.5}
      wishes:
        - {kind: equal, id: same_school, mentee: school, mentor: skole, weight: -7}
        - {id: interests, weight: 80}
      """
    let written = try CohortReader.read(files: files.mapValues { Array($0.utf8) }).rules
    #expect(Set(changed.specifications) == Set(written.specifications))
    #expect(changed.specifications != (try reading()).rules.specifications)
  }

  @Test("an argument of a column's shape is read by the cohort's columns")
  func columns() throws {
    let changed = try rules { $0.set = ["same_school.mentor=SKOLE"] }
    #expect(changed.specifications == (try reading()).rules.specifications)
    let faults = try faults { $0.set = ["same_school.mentor=skolle"] }
    #expect(faults.map(\.file) == ["--set same_school.mentor=skolle"])
    #expect(faults.first?.advice.english.contains("skole") == true)
  }

  @Test("every fault of what was typed is told in one go, by what was typed, with the nearest name")
  func ruleFaults() throws {
    let typed = [
      "interests", "intrests.weight=80", "interests.wieght=80", "interests.weight=much", "interests.weight=99999",
      "training.weight=3", "child_certificate.under_age=old",
    ]
    let faults = try faults {
      $0.set = typed
      $0.without = ["skils"]
      $0.with = ["skills", "municipality_requierd", "equal"]
    }
    #expect(
      Set(faults.map(\.file))
        == Set(
          typed.map { "--set \($0)" } + [
            "--without skils", "--with skills", "--with municipality_requierd", "--with equal",
          ]))
    #expect(faults.allSatisfy { $0.line == nil && $0.column == nil })
    let advice = Dictionary(faults.map { ($0.file, $0.advice.english) }, uniquingKeysWith: { first, _ in first })
    #expect(advice["--set intrests.weight=80"] == "Write “interests”.")
    #expect(advice["--set interests.wieght=80"]?.contains("weight") == true)
    #expect(advice["--without skils"] == "Write “skills”.")
    #expect(advice["--with municipality_requierd"] == "Write “municipality_required”.")
  }

  @Test("labels say what was typed")
  func labels() throws {
    var typed = TypedRuleChanges()
    typed.with = ["municipality_required"]
    typed.set = ["interests.weight=80", "municipality_required.at_most_km=12,5"]
    typed.without = ["skills"]
    let changes = try reading().changes(typed)
    #expect(changes.map(\.label.danish).suffix(1) == ["uden skills"])
    #expect(
      changes.map(\.typed) == [
        "--with municipality_required", "--set interests.weight=80", "--set municipality_required.at_most_km=12.5",
        "--without skills",
      ])
    #expect(
      changes.map(\.label.english) == [
        "with municipality_required", "interests.weight=80", "municipality_required.at_most_km=12.5", "without skills",
      ])
  }

  @Test("another rules.yaml is read with this cohort's columns, and its faults have their places")
  func rulesFile() throws {
    let reading = try reading()
    let text = "wishes:\n  - {kind: equal, id: other, mentee: school, mentor: skole}\n"
    #expect(try reading.rules(in: InputFile(name: "try.yaml", bytes: Array(text.utf8))).rules.ids.last == "other")
    let broken = "wishes:\n  - {kind: equal, id: other, mentee: scool, mentor: skole}\n"
    let faults = #expect(throws: FileFaults.self) {
      _ = try reading.rules(in: InputFile(name: "try.yaml", bytes: Array(broken.utf8)))
    }
    #expect(faults?.faults.map { "\($0.file):\($0.line ?? 0)" } == ["try.yaml:2"])
  }

  @Test("people leave, take more, and are paired otherwise than decided")
  func cohortChanges() throws {
    var typed = TypedCohortChanges()
    typed.leaveOut = ["M-01"]
    typed.places = ["M-02 = 3"]
    typed.require = ["T-02/uddannelsesmentor=M-02"]
    typed.forbid = ["T-01=M-02"]
    let reading = try reading()
    let changes = try reading.changes(typed)
    #expect(
      changes.map(\.description) == [
        "--leave-out M-01", "--places M-02=3", "--require T-02/education=M-02", "--forbid T-01=M-02",
      ])
    let cohort = try reading.cohort(with: changes)
    #expect(cohort.mentors.map(\.id) == ["M-02"] && cohort.mentors[0].capacity == 3)
    #expect(cohort.mentees[0].prefer.isEmpty && cohort.mentees[1] === reading.cohort.mentees[1])
    #expect(cohort.decisions.map(\.kind) == [.require, .forbid])
    var other = TypedCohortChanges()
    other.require = ["T-01=M-02"]
    let decisions = try reading.cohort(with: reading.changes(other)).decisions
    #expect(decisions.map { "\($0.mentee) \($0.mentor)" } == ["T-01 M-02"])
  }

  @Test("people who are not there are refused with the nearest who is, and changes may not contradict each other")
  func cohortFaults() throws {
    let reading = try reading()
    var typed = TypedCohortChanges()
    typed.leaveOut = ["M-0l"]
    typed.places = ["M-01", "M-01=-1", "M-01=many", "X=1"]
    typed.require = ["T-01", "T-9=M-01", "T-01/education=M-01"]
    let faults = try #require(#expect(throws: ChangeFaults.self) { _ = try reading.changes(typed) }).faults
    #expect(
      faults.map(\.file) == [
        "--leave-out M-0l", "--places M-01", "--places M-01=-1", "--places M-01=many", "--places X=1",
        "--require T-01", "--require T-9=M-01", "--require T-01/education=M-01",
      ])
    #expect(faults.first?.advice.english == "Write “M-01”.")
    var contrary = TypedCohortChanges()
    contrary.require = ["T-01=M-02"]
    contrary.forbid = ["T-01=M-02"]
    let changes = try reading.changes(contrary)
    #expect(throws: ChangeFaults.self) { _ = try reading.cohort(with: changes) }
  }
}
