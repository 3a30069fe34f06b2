// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing
import Wording

@testable import CohortFiles

@Suite struct HeaderTests {
  private func header<Known: Column>(_ line: String, _ columns: Known.Type) -> (
    header: Header<Known>?, faults: [String]
  ) {
    var faults = FaultSink(file: "a.csv")
    let table = Table<Known>(SourceText(Array(line.utf8)), faults: &faults)
    return (table?.header, faults.faults.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.found.english)" })
  }

  @Test("a column has one meaning by each of its names") func namesAreUnique() {
    func check<Known: Column>(_ columns: Known.Type) {
      var seen: [String: String] = [:]
      for names in Known.allCases.map(\.names) + Known.knownOwnColumns {
        for folded in Set(names.all.map(FoldedName.of)) {
          #expect(seen.updateValue(names.name, forKey: folded) == nil, "\(folded) in \(Known.self)")
        }
      }
      #expect(Known.allCases.map(\.rawValue) == Array(0..<Known.allCases.count))
    }
    check(MentorColumn.self)
    check(MenteeColumn.self)
    check(SessionColumn.self)
    check(PreviousColumn.self)
    check(DecisionColumn.self)
  }

  @Test(
    "one header however it is typed",
    arguments: [
      "id;types;hours_per_month;availability", "ID;Typer;Timer pr. måned;Ledige tider",
      "id;mentortype;TIMER_PR_MAANED;ledige_tider", " Id ; Type ; timer pr maned;LEDIGE TIDER",
      "id;types;Hours per month;Availability", "\"id\";\"types\";\"timer pr. m\u{61}\u{30A}ned\";\"available\"",
    ])
  func synonyms(line: String) {
    let found = header(line, MentorColumn.self)
    #expect(found.faults.isEmpty)
    #expect(found.header?.position(of: .hoursPerMonth) == 2)
    #expect(found.header?.position(of: .availability) == 3)
    #expect(found.header?.own.isEmpty == true)
  }

  @Test func ownColumnsKeepTheirNames() {
    let found = header("id;types;Arbejdsplads;funktion;Klasse;school;grade;e-mail;telefon;køn;alder", MentorColumn.self)
    #expect(found.faults.isEmpty)
    #expect(
      found.header?.own.map(\.name.label)
        == ["workplace", "function", "Klasse", "school", "grade", "e-mail", "telefon", "køn", "alder"])
  }

  @Test("what people call columns of their own is not taken for a misspelling") func commonOwnColumns() {
    let names = """
      email e-mail mail tlf telefon phone mobil adresse address by city postnr postnummer postdistrikt skole school klasse
      class grade hold team afdeling department stilling titel title leder manager initialer initials note noter notes
      bemærkning bemærkninger kommentar comment comments alder age gender køn region land country level status rolle role
      branche industry kontakt contact gruppe group niveau linje fag subject location sted place date dato score mål goal
      ønsker wishes erfaring experience years fornavn efternavn first_name last_name surname has_car nominated_by member
      case latest adgang start slut tid transport bil smoker pets allergies religion company firma virksomhed
      """.split(whereSeparator: \.isWhitespace)
    for name in names {
      #expect(header("id;types;\(name)", MentorColumn.self).faults == [], "\(name)")
      #expect(header("id;programme;needs;\(name)", MenteeColumn.self).faults == [], "\(name)")
    }
  }

  @Test(
    "headers of personal numbers are refused",
    arguments: ["cpr", "CPR-nr.", "cpr_nummer", "Personnummer", "personnr", "personal number", "CPR nummer (10 cifre)"])
  func personalNumbers(name: String) {
    #expect(header("id;types;\(name)", MentorColumn.self).faults.count == 1)
  }

  @Test func foldedNames() {
    #expect(FoldedName.of("Børneattest") == FoldedName.of("boerneattest"))
    #expect(FoldedName.of("UNDGÅ") == FoldedName.of("undgaa"))
    #expect(FoldedName.of("færdigheder") == FoldedName.of("faerdigheder"))
    #expect(FoldedName.of("fødselsår") == "fodselsar")
  }
}
