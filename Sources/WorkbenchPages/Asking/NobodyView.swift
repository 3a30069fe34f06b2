// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
import MatchingQuestions
import RunReports
import Wording

/// Why a need has no mentor, as markup: the cause and what would help, and then what came of trying it.
struct NobodyView {
  let page: AskingPage
  let part: AnswerPart

  private var context: PageContext { page.context }
  private var out: Markup { page.out }

  func write() throws {
    let pair = page.pair
    let sentences = UnmatchedSentences(pair.asked.inquiry.cohort)
    var answers: [UnmatchedAnswer] = []
    if case .unmatched(let found) = part.answer { answers = found }
    let causes = answers.isEmpty ? pair.asked.inquiry.causes(among: [pair.need]) : answers.map(\.unmatched)
    out.section(context(AskingText.hasNobodyHeading()), id: "why") { out in
      out.raw("<div class=\"statement open\">\n").element("p", context(AskingText.hasNobody()))
      for unmatched in causes {
        out.element("p", context(sentences.explanation(of: unmatched)))
        if let change = sentences.change(of: unmatched) { out.element("p", context(change)) }
      }
      out.raw("</div>\n")
    }
    try part.write(to: out) { writeStanding in
      try writeStanding()
      for answer in answers where answer.unmatched.change != nil {
        guard let tried = answer.tried else {
          out.element("p", context(QuestionText.changeNotTried()))
          continue
        }
        out.element(
          "p", context((answer.isVerified ? QuestionText.triedChange : .changeFails)(["effect": tried.effect])))
        if !tried.isExact { out.element("p", context(QuestionText.notExact()), class: "hint") }
      }
    }
  }
}
