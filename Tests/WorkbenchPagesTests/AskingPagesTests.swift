// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import Testing
import Wording

@testable import WorkbenchPages

struct AskingPagesTests {
  @Test(arguments: Language.allCases) func pagesAreSoundAndChangeNothing(language: Language) throws {
    let matched = try MatchedWorkbench(language: language)
    let before = try matched.state()
    let pages = [
      "grid", "grid?type=all&mentee=u&mentor=m&row=2&column=9", "grid?mentee=zzz", "why?mentee=U-05",
      "why?mentee=U-41&type=education",
      "why?mentee=U-45", "why-not?mentee=U-05", "why-not?mentee=U-05&type=social&q=niels",
      "why-not?mentee=U-05&type=social&mentor=M-37", "why-not?mentee=U-05&type=social&mentor=M-01",
      "why-not?mentee=U-12&type=education&mentor=M-52", "advice", "stress", "stress?trials=3&dropout=300",
      "pair?mentee=U-05",
    ]
    for page in pages { expectSound(matched.test.get(matched.path(page))) }
    #expect(try matched.state() == before)
  }

  @Test func whyTellsWhatTheLibraryTells() throws {
    let matched = try MatchedWorkbench()
    let inquiry = try matched.inquiry()
    let page = matched.test.get(matched.path("why?mentee=U-05&type=social")).text
    let need = try #require(inquiry.needs(of: "U-05", type: .social).first)
    let reasons = try inquiry.reasons(of: need)
    #expect(page.contains(LocalizedText.number(reasons.points).danish + " point"))
    for score in reasons.scores { #expect(page.contains(escaped(score.sentence.danish))) }
    #expect(!reasons.better.isEmpty)
    for contender in reasons.better {
      #expect(page.contains("mentor=\(contender.mentor.id.text)\""))
      let effect = try #require(contender.alternative)
      #expect(page.contains("\(contender.points) point: \(LocalizedText.number(-effect.points).danish) point færre"))
    }
    #expect(page.contains("name=\"kind\" value=\"require\""))
    #expect(page.contains("name=\"kind\" value=\"forbid\""))
  }

  @Test func whyNotTellsTheCostAndWhoMoves() throws {
    let matched = try MatchedWorkbench()
    let inquiry = try matched.inquiry()
    let need = try #require(inquiry.needs(of: "U-05", type: .social).first)
    let mentor = try #require(inquiry.mentor("M-37"))
    let answer = try inquiry.whyNot(need, mentor)
    guard case .costs(let alternative, _) = answer.verdict else {
      Issue.record("the pair should have a cost")
      return
    }
    let page = matched.test.get(matched.path("why-not?mentee=U-05&type=social&mentor=M-37")).text
    func number(_ number: Int) -> String { LocalizedText.number(number).danish }
    #expect(
      page.contains("<strong>\(number(alternative.before.points)) → \(number(alternative.after.points))</strong>"))
    #expect(
      page.contains("<strong>\(number(alternative.before.filled)) → \(number(alternative.after.filled))</strong>"))
    #expect(alternative.moves.count > 1)
    for move in alternative.moves {
      #expect(page.contains("(\(move.need.mentee.text))"))
      #expect(page.contains("data-label=\"Point efter\"><bdi>\(number(move.pointsAfter))</bdi>"))
    }
    let make = try #require(page.range(of: "name=\"kind\" value=\"require\""))
    let cost = try #require(page.range(of: "id=\"cost\""))
    #expect(cost.lowerBound < make.lowerBound, "the cost comes before the button")
  }

  @Test func whatBreaksARequirementCannotBeMade() throws {
    let matched = try MatchedWorkbench()
    let page = matched.test.get(matched.path("why-not?mentee=U-05&type=social&mentor=M-01")).text
    #expect(page.contains("id=\"against\""))
    #expect(!page.contains("value=\"require\""))
    #expect(page.contains("value=\"forbid\""))
    // A decision of the run holds the need.
    let decided = matched.test.get(matched.path("why-not?mentee=U-45&type=business&mentor=M-10")).text
    #expect(decided.contains("En beslutning giver behovet til"))
    #expect(!decided.contains("value=\"require\""))
  }

  @Test func everyCellOfTheGridHasAnAnswer() throws {
    let matched = try MatchedWorkbench("workplace")
    let inquiry = try matched.inquiry()
    let page = matched.test.get(matched.path("grid?type=all")).text
    #expect(page.components(separatedBy: "✓ ").count > 2)
    let cells = page.components(separatedBy: "<td").dropFirst().map { $0.components(separatedBy: "</td>")[0] }
    #expect(cells.count == min(25, inquiry.cohort.needs.count) * min(25, inquiry.cohort.mentors.count))
    for cell in cells {
      #expect(cell.contains("href=\"/c/workplace/runs/1/why"))
      // Not by colour alone.
      #expect(cell.contains("unseen") || cell.range(of: #"">-?[0-9.]+</a>"#, options: .regularExpression) != nil)
    }
    let mentee = inquiry.cohort.mentees[3]
    let found = matched.test.get(matched.path("grid?type=all&mentee=\(mentee.id.text.lowercased())")).text
    #expect(found.components(separatedBy: "<th scope=\"row\">").count - 1 == mentee.needs.count)
  }

  @Test func mentorsAreSortedAndSearched() throws {
    let matched = try MatchedWorkbench()
    let page = matched.test.get(matched.path("why-not?mentee=U-05&type=social")).text
    let rows = page.components(separatedBy: "<tr><th scope=\"row\">").dropFirst()
    #expect(rows.count == 60)
    #expect(rows.first?.contains(">Ja<") == true)
    #expect(rows.last?.contains(">Nej: ") == true)
    let one = matched.test.get(matched.path("why-not?mentee=U-05&type=social&q=M-37")).text
    #expect(one.components(separatedBy: "<tr><th scope=\"row\">").count - 1 == 1)
  }

  @Test func tellsWhoIsMeant() throws {
    let matched = try MatchedWorkbench()
    let near = matched.test.get(matched.path("why?mentee=U-0"))
    expectSound(near, status: 404)
    #expect(near.text.contains("Mente du"))
    expectSound(matched.test.get(matched.path("why")), status: 404)
    expectSound(matched.test.get(matched.path("why?mentee=U-05&type=business")), status: 404)
    expectSound(matched.test.get(matched.path("why?mentee=U-05&type=nonsense")), status: 404)
    expectSound(matched.test.get(matched.path("why-not?mentee=U-05&mentor=nobody")), status: 404)
    expectSound(matched.test.get("/c/haderslev/runs/7/why?mentee=U-05"), status: 404)
    let hostile = matched.test.get(matched.path("why?mentee=%3Cscript%3Ealert(1)%3C/script%3E"))
    expectSound(hostile, status: 404)
    #expect(!hostile.text.contains("<script>alert"))
    let inquiry = try matched.inquiry()
    let several = try #require(inquiry.cohort.mentees.first { $0.needs.count > 1 })
    let choice = matched.test.get(matched.path("why?mentee=\(several.id.text)"))
    expectSound(choice)
    #expect(choice.text.contains("type=\(several.needs[0].rawValue)\""))
  }

  @Test func weightsAndAdviceAreWorkedOutInTheBackground() throws {
    let matched = try MatchedWorkbench("workplace")
    let inquiry = try matched.inquiry()
    // A pair that is possible and costs something.
    var found: (need: Int, mentor: Int)?
    for need in inquiry.cohort.needs.indices where found == nil {
      for mentor in inquiry.cohort.mentors.indices where found == nil {
        if case .costs(let other, _) = try inquiry.whyNot(need, mentor).verdict, !other.isEqual {
          found = (need, mentor)
        }
      }
    }
    let (need, mentor) = try #require(found)
    let id = inquiry.cohort.needs[need].id
    let address = AskingPath.whyNot("workplace", 1, id, inquiry.cohort.mentors[mentor].id)
    #expect(matched.test.get(address).text.contains("name=\"question\" value=\"weights\""))
    let started = try matched.test.post(
      matched.path("ask"),
      [("question", "weights"), ("need", "\(need)"), ("with", "\(mentor)"), ("back", address)])
    #expect(started.status == 303)
    #expect(started.location == address)
    #expect(matched.wait(for: try matched.question(.weights, need: need, mentor: mentor)) != nil)
    let expected = WhyNotSentences.sentence(of: try inquiry.weightChange(for: need, mentor)).danish
    #expect(matched.test.get(address).text.contains(escaped(expected)))
    let advice = try matched.test.post(matched.path("ask"), [("question", "advice"), ("back", matched.path("advice"))])
    #expect(advice.status == 303)
    #expect(matched.wait(for: try matched.question(.advice)) != nil)
    let page = matched.test.get(matched.path("advice"))
    expectSound(page)
    let list = try #require(try inquiry.advice())
    for group in AdviceSentences(list, of: inquiry.cohort, AnswerNames(inquiry.cohort)).groups {
      for step in group.steps { #expect(page.text.contains(escaped(step.text.danish))) }
    }
    for form in [[("question", "nothing")], [("question", "weights"), ("need", "999"), ("with", "0")]] {
      expectSound(try matched.test.post(matched.path("ask"), form), status: 404)
    }
  }
}

/// A text as markup holds it.
func escaped(_ text: String) -> String {
  [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")]
    .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
}
