// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import MakkerKit
import PairingRules
import Testing
import Wording

@testable import WorkbenchPages

/// Fairness settings on the page of the rules: what it shows, what it does to a cohort, what is kept and refused.
@Suite struct FairnessPagesTests {
  private static let page = "/c/haderslev/rules"
  private static let settings = """
    # Our own
    fairness:
      worst_off: 20          # nobody is to have a poor match
      floors:
        - {id: internship, stage: internship, filled: 50%}   # the hardest to find
      shares:
        - id: business
          type: business
          filled: 5%
    """

  private func file(_ test: TestWorkbench) -> URL { test.folder.appendingPathComponent("haderslev/rules.yaml") }

  /// A workbench whose cohort has fairness settings.
  private func workbench(_ settings: String? = Self.settings, language: Language = .danish) throws -> TestWorkbench {
    let test = try TestWorkbench(language: language)
    try settings.map { try Data($0.utf8).write(to: file(test)) }
    return test
  }

  private func text(_ test: TestWorkbench) -> String? { try? String(contentsOf: file(test), encoding: .utf8) }

  private func keep(_ test: TestWorkbench, _ form: [(String, String)]) throws -> PageReply {
    let present = text(test).map { Array($0.utf8) }
    return try test.post(Self.page + "/keep", [("rules", try RulesPages.hash(present))] + form)
  }

  @Test("every setting has its field, and each field its label", arguments: Language.allCases)
  func shows(language: Language) throws {
    let test = try workbench(language: language)
    let reply = test.get(Self.page)
    expectSound(reply)
    #expect(reply.text.contains("id=\"f.weakest.points\" name=\"f.weakest\" value=\"points\""))
    #expect(reply.text.contains("name=\"f.points\" value=\"20\""))
    let part = language == .danish ? "50\u{A0}%" : "50%"
    #expect(reply.text.contains("name=\"f.level.internship\" value=\"\(part)\""))
    #expect(reply.text.contains("<code>business</code>"))
    for id in reply.text.matches(of: /<input type="(?:text|radio|checkbox)"[^>]* id="(f\.[^"]*)"/).map(\.1) {
      #expect(reply.text.contains("for=\"\(id)\""), "\(id) has no label")
    }
    for group in ["f.group.stage", "f.group.type", "f.group.programme", "f.group.municipality"] {
      #expect(reply.text.contains("name=\"\(group)\""))
    }
    #expect(!reply.text.contains("keep-version"), "nothing is changed")
    // What the settings come to today is told before anything is changed.
    #expect(reply.text.contains("id=\"fairness-effect\""))
    let without = try TestWorkbench(language: language).get(Self.page)
    expectSound(without)
    #expect(!without.text.contains("id=\"fairness-effect\""))
  }

  @Test("the effect is that of the settings, told beside with who gains and who loses", arguments: Language.allCases)
  func effect(language: Language) throws {
    let test = try workbench(nil, language: language)
    let query = "?f.weakest=points&f.points=60&f.group.stage=internship&f.sort=floor&f.new=50%25"
    let reply = test.get(Self.page + query)
    expectSound(reply)
    let reading = try test.workspace.reading(of: "haderslev")
    let target = Fairness.Target(
      id: "internship", group: .init([.stage([.internship])]),
      level: .ofGroup(.init(thousandthsOfPercent: 50_000)))
    let rules = reading.rules.setting(Fairness(worstOff: .points(60), targets: [target]))
    let session = try WhatIfSession(reading)
    let effect = try session.effect(of: rules, as: .changes([]))
    let comparison = effect.finished.comparison
    #expect(!comparison.losers.isEmpty && !comparison.gainers.isEmpty, "else the test says little")
    let context = PageContext(
      request: PageRequest(.get, path: []), workspace: test.workspace, session: test.session, names: [:])
    #expect(
      reply.text.contains(RulesEffect(state: .changed(effect, session, warnings: []), context: context).headline))
    for change in (comparison.losers.prefix(12) + comparison.gainers.prefix(12)) {
      #expect(reply.text.contains(escaped(change.need.mentee.name)))
    }
    let weakest = try #require(effect.fairness.changed.weakest)
    #expect(weakest >= 60)
    #expect(weakest > (effect.fairness.today.weakest ?? 0), "the settings change something")
    #expect(reply.text.contains(escaped(CountText.points(weakest)[language])))
    #expect(reply.text.contains("name=\"f.group.stage\" value=\"internship\" checked=\"checked\""))
    #expect(reply.text.contains("name=\"f.points\" value=\"60\""))
    expectSound(test.get(Self.page + "/effect" + query))
    #expect(text(test) == nil, "a page that is shown writes nothing")
  }

  @Test("what is kept is in the file beside its comments, and undone to the byte", arguments: Language.allCases)
  func keepAndUndo(language: Language) throws {
    let test = try workbench(language: language)
    let level = language == .danish ? "62,5 %" : "62.5%"
    let kept = try keep(
      test,
      [
        ("f.weakest", "highest"), ("f.level.internship", level), ("f.on.business", "0"),
        ("f.group.programme", "skole"), ("f.group.type", "social"), ("f.group.type", "education"),
        ("f.sort", "share"), ("f.new", "10"), ("version", "Fair"),
      ])
    #expect(kept.status == 303)
    #expect(
      text(test) == """
        # Our own
        fairness:
          worst_off: highest          # nobody is to have a poor match
          floors:
            - {id: internship, stage: internship, filled: 62.5%}   # the hardest to find
          shares:
            - {id: social_education_skole, type: [social, education], programme: skole, filled: 10%}
            # - id: business
            #   type: business
            #   filled: 5%

        """)
    let fairness = try test.workspace.reading(of: "haderslev").rules.fairness
    #expect(fairness.worstOff == .highest)
    #expect(fairness.targets.map(\.id) == ["internship", "social_education_skole"])
    let notice = try #require(test.session.takeNotice())
    #expect(notice.text[language].contains(FairnessText.highest()[language]))
    let undo = try #require(notice.undo)
    #expect(try test.post(undo.action, undo.fields.map { ($0.name, $0.value) }).status == 303)
    #expect(text(test) == Self.settings)
    let version = test.folder.appendingPathComponent("haderslev/rules/Fair.yaml")
    #expect(FileManager.default.fileExists(atPath: version.path))
    let compared = test.get(Self.page + "/compare?first=name:Fair&second=present")
    expectSound(compared)
    #expect(compared.text.contains("<code>worst_off</code>"))
    #expect(compared.text.contains("id=\"fairness-effect\""))
  }

  @Test("what cannot be used is told at its field, all of it at once", arguments: Language.allCases)
  func faults(language: Language) throws {
    let test = try workbench(language: language)
    let form = [
      ("f.weakest", "points"), ("f.points", "many"), ("f.level.internship", "200 %"), ("f.level.business", "x"),
      ("f.new", "0"),
    ]
    let query = form.map { "\($0)=\($1.replacing("%", with: "%25").replacing(" ", with: "%20"))" }
    let replies = [test.get(Self.page + "?" + query.joined(separator: "&")), try keep(test, form)]
    for reply in replies {
      expectSound(reply, status: 422)
      #expect(!reply.text.contains(FairnessPageText.noFloorNow()[language]), "what cannot be used is no change")
      for field in ["f.points", "f.level.internship", "f.level.business", "f.group", "f.new"] {
        #expect(reply.text.contains("id=\"\(field).error\""), "\(field)")
        #expect(reply.text.contains("href=\"#\(field)\""))
        let tied = "aria-describedby=\"[^\"]*\(field)\\.error"
        #expect(reply.text.range(of: tied, options: .regularExpression) != nil)
      }
      #expect(reply.text.components(separatedBy: "aria-invalid=\"true\"").count - 1 == 4)
      #expect(reply.text.contains("value=\"200 %\""))
      #expect(reply.text.contains("<details class=\"rule changed\" open=\"open\">"))
    }
    #expect(text(test) == Self.settings)
    let same = test.get(Self.page + "?f.group.stage=internship&f.sort=floor&f.new=3")
    expectSound(same, status: 422)
    #expect(same.text.contains(FairnessPageText.sameGroup()[language]))
    let unmeant = test.get(Self.page + "?f.weakest=none&f.points=30")
    expectSound(unmeant, status: 422)
    #expect(unmeant.text.contains(escaped(FairnessPageText.choosePoints()[language])))
    expectSound(test.get(Self.page + "?f.weakest=none&f.points=20"))
    // As a share the same group is another thing.
    expectSound(test.get(Self.page + "?f.group.stage=internship&f.sort=share&f.new=3"))
  }

  @Test("what no matching can keep is told at its field, and is not offered to be kept", arguments: Language.allCases)
  func unreachable(language: Language) throws {
    let test = try workbench(language: language)
    let fresh = test.get(Self.page + "?f.group.type=social&f.sort=floor&f.new=5000")
    let known = test.get(Self.page + "?f.level.internship=4000")
    for (reply, field) in [(fresh, "f.new"), (known, "f.level.internship")] {
      expectSound(reply)
      #expect(reply.text.contains("id=\"\(field).error\""))
      #expect(reply.text.contains("aria-describedby=\"\(field).hint \(field).error\" aria-invalid=\"true\""))
      #expect(!reply.text.contains("keep-version"))
    }
  }

  @Test("an effect that takes long is shown when it is there, and no page waits for it", arguments: Language.allCases)
  func comes(language: Language) throws {
    let test = try TestWorkbench(language: language, patienceSeconds: 0)
    func page(_ path: String) throws -> PageReply {
      let end = Date(timeIntervalSinceNow: 300)
      while Date() < end {
        let reply = test.get(path)
        let isComing = reply.text.contains("data-live") || reply.text.contains("data-coming")
        if reply.location == nil, !isComing { return reply }
        Thread.sleep(forTimeInterval: 0.02)
      }
      throw CocoaError(.userCancelled)
    }
    let query = "f.weakest=highest"
    let early = test.get(Self.page + "?" + query)
    expectSound(early)
    let text = escaped(RulesPageText.effectComing()[language])
    #expect(early.text.contains(text))
    #expect(early.text.contains("data-live=\"\(Self.page)?\(query)&amp;look=yes\""))
    #expect(early.text.contains("<noscript><p><a href=\"\(Self.page)?\(query)&amp;look=yes\">"))
    #expect(!early.text.contains("http-equiv=\"refresh\""), "what is being typed stays")
    #expect(early.text.contains(FairnessText.highest()[language]))
    #expect(!early.text.contains("keep-version"), "what nobody has seen cannot be kept")
    let late = try page(Self.page + "?" + query + "&look=yes")
    expectSound(late)
    #expect(!late.text.contains(text))
    #expect(late.text.contains("keep-version"))
    #expect(late.text.contains("name=\"f.weakest\" value=\"highest\""))

    let whole = test.get(Self.page + "/effect?" + query)
    #expect(whole.location == Self.page + "/effect?" + query + "&look=yes")
    let shown = try page(Self.page + "/effect?" + query + "&look=yes")
    expectSound(shown)
    #expect(shown.text.contains("id=\"fairness-effect\""))
    let compared = try page(Self.page + "/compare?first=present&second=built-in&look=yes")
    expectSound(compared)
  }

  @Test("texts of files and addresses stay texts", arguments: Language.allCases)
  func hostile(language: Language) throws {
    let test = try workbench(language: language)
    let people = test.folder.appendingPathComponent("haderslev/mentees.csv")
    var rows = try String(contentsOf: people, encoding: .utf8).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).map(String.init)
    rows = rows.enumerated().map { index, row in
      row.isEmpty ? row : row + (index == 0 ? ";<b>x" : ";<script>\(index % 2)'\"")
    }
    try Data(rows.joined(separator: "\n").utf8).write(to: people)
    let reply = test.get(
      Self.page + "?f.weakest=%3Cscript%3E&f.points=%22%3E%3Cscript%3E&f.level.internship=%22%3E%3Cscript%3E&f.new=%3C")
    expectSound(reply, status: 422)
    #expect(!reply.text.contains("<script>0") && !reply.text.contains("<b>x") && !reply.text.contains("\"><script>"))
  }

  @Test(
    "a group gets a name of its own",
    arguments: [
      ([.municipality(["Åbenrå", "Ærø"])], "aabenraa_aeroe"), ([.priority([2])], "group_2"),
      ([.column("skole", [.text("Café 4!")])], "cafe_4"), ([.stage([.internship])], "internship_2"),
      ([.column("x", [.text("worst off")])], "worst_off_2"), ([.municipality(["…"])], "group"),
    ] as [([Fairness.Group.Condition], String)])
  func names(conditions: [Fairness.Group.Condition], name: String) {
    let known = Fairness(targets: [.init(id: "internship", group: .init([]), level: .needs(1))])
    #expect(known.freeID(for: .init(conditions)) == name)
  }

  @Test("a share is a percentage with or without its sign; a floor may be a number")
  func levels() {
    func part(_ thousandths: Int) -> Fairness.Part { .init(thousandthsOfPercent: thousandths) }
    #expect(FairnessForm.level("20", isShare: true) == .ofFilled(part(20_000)))
    #expect(FairnessForm.level("12,5\u{A0}%", isShare: true) == .ofFilled(part(12_500)))
    #expect(FairnessForm.level("20", isShare: false) == .needs(20))
    #expect(FairnessForm.level("20 %", isShare: false) == .ofGroup(part(20_000)))
    for text in ["", "0", "101%", "-3", "x", "0 %"] { #expect(FairnessForm.level(text, isShare: false) == nil) }
    for text in ["", "0", "101", "-3", "x"] { #expect(FairnessForm.level(text, isShare: true) == nil) }
  }
}
