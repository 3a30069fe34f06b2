// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import Testing
import Wording

@testable import CohortFiles

@Suite struct CohortReaderTests {
  private func read(_ changes: [String: String]) throws -> CohortReading {
    let own = changes.mapValues { Array($0.utf8) }
    return try CohortReader.read(files: BrokenCase(name: "valid").files.merging(own) { _, own in own })
  }

  @Test func danishFilesAreReadAsEnglishOnes() throws {
    let english = try read([:]).cohort
    let danish = try read([
      "mentors.csv": """
      sep=\t
      Navn\tId\tMentortype\tMentorforløb\tFærdigheder\tAntal pladser\tTimer pr. måned\tLedige tider\tUtilgængelig\t\
      Uddannelse\tBørneattest\tUndgå\tForetrækker
      Bo B.\tM-02\tVirksomhedsmentor\t\t\t1\t2.50\t\t\tbasic\tingen\t\tT-01
      Anna A.\tM-01\tsocial mentor|uddannelsesmentor\tyouth\tmaths: 4 | danish\t2,0\t\t\
      onsdag 15.30–17|Mandag 16.00-18.00\t12-10-2026/16-10-2026\tbasic@01-03-2026\tindhentet@01-05-2026\tT-02\t

      """,
      "mentees.csv": """
      ID,NAVN,FOEDSELSAAR,TRIN,FORLOEB,BEHOV,FAERDIGHEDER,PRIORITET,LEDIGE_TIDER,UNDGAA,FORETRAEKKER,
      T-02,David D.,2008,job,work,virksomhedsmentor,,,,,,
      T-01,Carla C.,2010,ungdomsuddannelse,youth,uddannelsesmentor|social mentor,maths:5,2,man 16-18,,M-01,

      """,
    ]).cohort
    #expect(danish.mentors == english.mentors)
    #expect(danish.mentees == english.mentees)
    #expect(danish == english)
  }

  @Test("preferred times are read in either language, and warned of where they are not free")
  func preferredTimes() throws {
    let english = try read([
      "mentors.csv":
        "id;types;availability;preferred_times\nM-01;social;mon 16-18|wed 15-17;Mon 16:00-17:00|wed 15-17\n",
      "mentees.csv": "id;programme;needs;stage;preferred_times\nT-01;youth;social;job;mon 16-17\n",
    ])
    let danish = try read([
      "mentors.csv":
        "id;typer;ledige tider;Foretrukne Tider\nM-01;social mentor;man 16-18|ons 15-17;ons 15-17|mandag 16-17\n",
      "mentees.csv": "id;mentorforløb;behov;trin;FORETRUKNE_TIDER\nT-01;youth;social mentor;job;man 16.00-17.00\n",
    ])
    #expect(english.cohort == danish.cohort)
    #expect(english.warnings == [] && danish.warnings == [])
    let mentor = try #require(english.cohort.mentors.first)
    #expect(
      mentor.preferredTimes
        == Availability([
          TimeWindow(.monday, startMinute: 960, endMinute: 1020),
          TimeWindow(.wednesday, startMinute: 900, endMinute: 1020),
        ]))
    #expect(english.cohort.mentees.first?.preferredTimes.windows.count == 1)

    let outside = try read([
      "mentors.csv":
        "id;types;availability;preferred_times\nM-01;social;mon 16-18|wed 15-17;mon 16-17|wed 16-18|fri 9-10\n",
      "mentees.csv": "id;programme;needs;stage\nT-01;youth;social;job\n",
    ])
    #expect(
      outside.warnings.map { "\($0.file) \($0.line ?? 0):\($0.column ?? 0) \($0.found.english)" } == [
        "mentors.csv 2:43 “wed 16-18” is preferred, but does not lie whole within the free times",
        "mentors.csv 2:53 “fri 9-10” is preferred, but does not lie whole within the free times",
      ])
    #expect(outside.cohort.mentors.first?.preferredTimes.windows.count == 3)
  }

  @Test("preferred times that cannot be read are told once, as free times are")
  func unreadablePreferredTimes() throws {
    let faults = #expect(throws: FileFaults.self) {
      try read([
        "mentors.csv": "id;types;availability;preferred_times\nM-01;social;mon 16-18;noon|fri 9-10\n",
        "mentees.csv": "id;programme;needs\nT-01;youth;social\n",
      ])
    }
    #expect(faults?.faults.map(\.line) == [2])
  }

  @Test func theFrameIsReadInAnyEncodingToo() throws {
    let frame = "name: Tønder på øen\nfirst_day: 24-08-2026\nlast_day: 2027-06-18\nprogrammes: [{id: x}]\n"
    var files = BrokenCase(name: "valid").files
    files["mentors.csv"] = Array("id;types\nM-1;social\n".utf8)
    files["mentees.csv"] = Array("id;programme;needs\nT-1;x;social\n".utf8)
    for encoding in [String.Encoding.utf8, .utf16, .utf16LittleEndian, .windowsCP1252] {
      files["cohort.yaml"] = frame.data(using: encoding).map { Array($0) }
      #expect(try CohortReader.read(files: files).cohort.frame.name == "Tønder på øen", "\(encoding)")
    }
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    let cohort = try read([
      "cohort.yaml": "name: a\nfirst_day: 2026-08-24\nlast_day: 2027-06-18\nprogrammes: [{id: x, kind: fritid}]\n",
      "mentors.csv": "id;types\nM-1;social\n", "mentees.csv": "id;programme;needs\nT-1;x;social\n",
    ]).cohort
    #expect(cohort.frame.programmes == [programme])
    #expect(cohort.frame.timeZone == "Europe/Copenhagen" && cohort.frame.slotMinutes == 30)
    #expect(cohort.mentors.first?.capacity == 1)
    #expect(cohort.mentees.first?.priority == 1)
  }

  private var programme: Programme {
    Programme(
      id: "x", kind: .leisure, mentorTypes: [.social], childCertificate: true, meetingsPerMonth: 4,
      minutesPerMeeting: 90, months: 9)
  }

  @Test func whoStatesHoursButNoPlacesHasNoLimitOfPlaces() throws {
    let mentors = try read([
      "mentors.csv": "id;types;capacity;hours_per_month\nM-01;social;;10\nM-02;social;3;\nM-03;social;2;1,5\n",
      "mentees.csv": "id;programme;needs\nT-1;youth;social\n",
    ]).cohort.mentors
    #expect(mentors.map(\.capacity) == [nil, 3, 2])
    #expect(mentors.map(\.minutesPerMonth) == [600, nil, 90])
  }

  @Test("own columns have one kind of value each") func attributes() throws {
    let mentees = try read([
      "mentees.csv": """
      id;programme;needs;class;score;since;clubs;postcode;arbejdsplads;empty
      T-1;youth;social;7;1,5;2026-08-01;chess;0800;Havnen;
      T-2;youth;social;7. b;-2;01-09-2026;choir|chess;6100;;

      """,
      "mentors.csv": "id;types\nM-1;social\n",
    ]).cohort.mentees
    #expect(mentees[0].attributes["class"] == .text("7"))
    #expect(mentees[0].attributes["score"] == .number(thousandths: 1500))
    #expect(mentees[1].attributes["score"] == .number(thousandths: -2000))
    #expect(mentees[1].attributes["since"] == CalendarDate(year: 2026, month: 9, day: 1).map { .date($0) })
    #expect(mentees[0].attributes["clubs"] == .list(["chess"]))
    #expect(mentees[0].attributes["postcode"] == .text("0800"))
    #expect(mentees[0].attributes["workplace"] == .text("Havnen"))
    #expect(mentees[0].attributes.count == 6 && mentees[1].attributes.count == 5)
  }

  @Test("the order of rows does not matter") func rowOrder() throws {
    let files = BrokenCase(name: "valid").files
    func reversed(_ name: String) -> String {
      let lines = String(decoding: files[name] ?? [], as: UTF8.self).split(separator: "\n")
      return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    }
    let changed = try read(["mentors.csv": reversed("mentors.csv"), "mentees.csv": reversed("mentees.csv")])
    #expect(try changed.cohort == read([:]).cohort)
  }

  @Test func everythingReadIsHandedOnAsItWas() throws {
    let reading = try read(["decisions.csv": "mentee;mentor;decision\n", "notes.txt": "not read"])
    #expect(reading.inputs.map(\.name) == ["cohort.yaml", "decisions.csv", "mentees.csv", "mentors.csv"])
    #expect(reading.inputs.first { $0.name == "mentors.csv" }?.bytes == BrokenCase(name: "valid").files["mentors.csv"])
  }

  @Test func placesOfParts() throws {
    let reading = try read([
      "decisions.csv": "\nmentee;mentor;type;decision;reason\n\nT-01;M-01;social;require;\n"
    ])
    let place = reading.place(of: .decision(0))
    #expect(place.file == "decisions.csv" && place.line == 4 && place.column == 1)
    #expect(reading.place(of: .mentee(1)).line == 3)
  }

  @Test(
    "what deserves a second look",
    arguments: [
      (["mentors.csv": "id;types\nM-01;business\n"], "mentors.csv no mentor gives help of the type social"),
      (
        ["mentors.csv": "id;types;programmes\nM-01;business|education|social;\nM-02;business;youth\n"],
        "mentors.csv none of the mentor's programmes"
      ),
      (["previous.csv": "mentee;mentor;type;outcome\nT-99;M-01;social;ongoing\n"], "previous.csv no row names a pair"),
      (
        [
          "mentees.csv":
            "id;programme;needs;stage\nT-01;youth;social;primary-school\nT-02;youth;social;\nT-03;youth;social;job\n"
        ],
        "mentees.csv mentees who may be children, without a year of birth: 2"
      ),
      (
        ["mentees.csv": "id;programme;needs;interests\nT-01;youth;social;chess, choir\nT-02;youth;social;a,b\n"],
        "mentees.csv “chess, choir” is read as one item"
      ),
      (
        ["mentees.csv": "id;programme;needs;fødselsdato\nT-01;youth;social;2010-01-01\nT-02;youth;social;\n"],
        "mentees.csv the column “fødselsdato” seems to hold dates of birth"
      ),
      (
        ["decisions.csv": "mentee;mentor;type;decision\nT-02;M-01;social;forbid\n"],
        "decisions.csv “T-02” does not need the type social"
      ),
      (["mentees.csv": "id;programme;needs\n", "mentors.csv": "id;types\n"], "mentees.csv nobody in the file"),
    ])
  func warnings(changes: [String: String], expected: String) throws {
    let found = try read(changes).warnings.map { "\($0.file) \($0.found.english)" }
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
  }

  @Test func foldersThatAreNone() throws {
    func fault(_ path: String) -> String? {
      let faults = #expect(throws: FileFaults.self) { try CohortReader.read(folder: path) }
      return faults?.faults.first?.found.english
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(fault(folder.path) == "the folder does not exist")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    #expect(fault(folder.path) == "the file is missing")
    let file = folder.appendingPathComponent("mentors.csv")
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    let faults = #expect(throws: FileFaults.self) { try CohortReader.read(folder: folder.path) }
    #expect(faults?.faults.last?.found.english == "the file cannot be read")
    try FileManager.default.removeItem(at: file)
    try Data().write(to: file)
    #expect(fault(file.path) == "a file, not a folder")
  }
}
