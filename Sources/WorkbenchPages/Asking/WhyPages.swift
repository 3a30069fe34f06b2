// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import MatchingQuestions
import PairingRules
import RunReports
import Wording
import YearRecords

/// Why a need has its mentor, or why it has none.
enum WhyPages {
  static let routes: [Route] = [.get("c/:cohort/runs/:run/why", show)]

  static func show(_ context: PageContext) throws -> PageReply {
    try context.answering {
      let pair = try AskedPair(context, context.request.query)
      let heading = QuestionText.heading([
        "mentee": pair.asked.names[pair.needID.mentee], "type": pair.needID.type.label,
        "programme": LocalizedText(verbatim: pair.asked.inquiry.cohort.needs[pair.need].programme.name),
      ])
      let out = Markup()
      let page = AskingPage(pair, out)
      try page.writePlace()
      let part = AnswerPart(
        pair.asked.question(.why, need: pair.need), of: pair.asked, context,
        path: AskingPath.why(try context.cohort, pair.run.number, pair.needID))
      if pair.asked.inquiry.matching.mentorOfNeed[pair.need] >= 0 {
        try WhyView(page: page, part: part).write()
      } else {
        try NobodyView(page: page, part: part).write()
      }
      try page.writeOtherMentors()
      return try context.page(heading, in: .matching, body: out.string, refreshSeconds: part.isLive ? 3 : nil)
    }
  }
}

/// Why a need has its mentor, as markup.
struct WhyView {
  let page: AskingPage
  let part: AnswerPart
  private let reasons: PairReasons

  /// - Throws: as `Inquiry.reasons(of:seeking:)`.
  init(page: AskingPage, part: AnswerPart) throws {
    self.page = page
    self.part = part
    reasons =
      if case .why(let reasons) = part.answer {
        reasons
      } else {
        try page.pair.asked.inquiry.reasons(of: page.pair.need, seeking: false)
      }
  }

  private var context: PageContext { page.context }
  private var out: Markup { page.out }

  func write() throws {
    guard let mentor = reasons.mentor else { return }
    let said = WhySentences(reasons, page.pair.asked.names)
    try out.section(context(AskingText.whyHeading()), id: "why") { out in
      out.raw("<div class=\"statement proven\">\n")
      if let pair = said.pair { out.element("p", context(pair)) }
      if let standing = said.standing { out.element("p", context(standing)) }
      if let decision = said.decision { out.element("p", context(decision)) }
      out.raw("</div>\n")
      try page.writeDecisionNow(mentor.id)
      try page.writeFollowUp(mentor.id)
    }
    out.section(context(AskingText.rulesHeading()), id: "rules") { _ in writeScores() }
    try part.write(to: out) { writeStanding in
      try writeStanding()
      try writeOthers(said)
      guard !part.isComing else { return page.writeDecideLater() }
      try page.writeDecide(
        mentor.id, require: (AskingText.keepPair(), AskingText.keepPairHint()),
        forbid: reasons.without == nil ? AskingText.forbidAgainHint() : AskingText.forbidPresentHint())
    }
  }

  private func writeOthers(_ said: WhySentences) throws {
    if !said.better.isEmpty {
      // Only of a proven matching it is known that no other one is better.
      let heading = page.pair.asked.inquiry.isProven ? AskingText.betterHeading() : AskingText.morePointsHeading()
      try out.section(context(heading), id: "better") { _ in try writeMentors(said.better) }
    }
    if let worth = said.worth {
      out.section(context(AskingText.worthHeading()), id: "worth") { out in
        out.element("p", context(worth))
        if let note = said.worthNote { out.element("p", context(note), class: "hint") }
        if let without = reasons.without { page.write(moves: without.moves, caption: .movesWithout) }
      }
    }
    try out.section(context(AskingText.backupsHeading()), id: "backups") { out in
      if said.backups.isEmpty { out.element("p", context(AskingText.noBackup())) }
      try writeMentors(said.backups)
    }
  }

  private func writeScores() {
    guard !reasons.scores.isEmpty else {
      out.element("p", context(AskingText.noPoints()))
      return
    }
    let weights = Dictionary(
      page.pair.asked.inquiry.matching.rules.wishes.map { ($0.wish.id, $0.weight) },
      uniquingKeysWith: { first, _ in first })
    let (rule, facts, points) = (
      context(AskingText.rule()), context(AskingText.facts()), context(AskingText.points())
    )
    out.raw("<table class=\"stacked\" aria-labelledby=\"rules\">\n<thead><tr><th scope=\"col\">").text(rule).raw(
      "</th><th scope=\"col\">"
    )
    .text(facts).raw("</th><th scope=\"col\" class=\"number\">").text(points).raw("</th></tr></thead>\n<tbody>\n")
    for score in reasons.scores {
      out.raw(score.points == 0 ? "<tr class=\"nil\">" : "<tr>").raw("<th scope=\"row\"><code>").text(score.rule.text)
        .raw("</code></th><td").attribute("data-label", facts).raw("><bdi>").text(context(score.sentence))
        .raw("</bdi></td><td class=\"number\"").attribute("data-label", points).raw("><span class=\"score")
        .raw(score.points < 0 ? " loss\">" : "\">").text(context(.number(score.points))).raw(" <small>")
        .text(context(AskingText.ofWeight(["weight": .number(weights[score.rule] ?? 0)]))).raw(
          "</small></span></td></tr>\n")
    }
    out.raw("</tbody>\n</table>\n")
  }

  /// Other mentors, each with what is to be said and a way to the exact answer.
  private func writeMentors(_ mentors: [WhySentences.AboutMentor]) throws {
    guard !mentors.isEmpty else { return }
    out.raw("<ul class=\"answers\">\n")
    for other in mentors {
      out.raw("<li>").link(context(other.text), to: try page.whyNot(other.mentor)).raw("</li>\n")
    }
    out.raw("</ul>\n")
  }
}
