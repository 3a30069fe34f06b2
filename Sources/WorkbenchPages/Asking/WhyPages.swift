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
      let question = Question(kind: .why, run: pair.run.number, need: pair.need)
      let progress = AnswerProgress(
        context: context, run: pair.run.number, question: question,
        path: AskingPath.why(try context.cohort, pair.run.number, pair.needID))
      do {
        let reasons: PairReasons
        var mayBeCut = false
        if case .why(let kept) = context.workspace.answers[question] {
          reasons = kept
        } else {
          (reasons, mayBeCut) = try pair.asked.ask { try $0.reasons(of: pair.need) }
          if !mayBeCut { context.workspace.answers.keep(.why(reasons), to: question) }
        }
        try WhyView(page: page, reasons: reasons).write()
        let others = reasons.better.compactMap(\.alternative) + (reasons.without.map { [$0] } ?? [])
        if mayBeCut, pair.asked.inquiry.isProven, others.contains(where: { !$0.isExact }) {
          out.element("p", context(AskingText.notLimited()), class: "hint")
          try progress.write(start: context(AskingText.calculate()), to: out)
        }
      } catch MatchingError.interrupted {
        try page.writeTakesLong(progress)
      }
      try page.writeOtherMentors()
      return try context.page(
        heading, in: .matching, body: out.string, refreshSeconds: progress.running == nil ? nil : 3)
    }
  }
}

/// Why a need has its mentor, as markup.
struct WhyView {
  let page: AskingPage
  let reasons: PairReasons

  private var context: PageContext { page.context }
  private var out: Markup { page.out }

  func write() throws {
    guard let mentor = reasons.mentor else { return try writeNobody() }
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
    if !said.better.isEmpty {
      try out.section(context(AskingText.betterHeading()), id: "better") { _ in try writeMentors(said.better) }
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
    try page.writeDecide(
      mentor.id, require: (AskingText.keepPair(), AskingText.keepPairHint()),
      forbid: AskingText.forbidPresentHint())
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

  private func writeNobody() throws {
    let sentences = UnmatchedSentences(page.pair.asked.inquiry.cohort)
    let answers = try triedChanges()
    out.section(context(AskingText.hasNobodyHeading()), id: "why") { out in
      out.raw("<div class=\"statement open\">\n").element("p", context(AskingText.hasNobody()))
      for unmatched in answers.map({ $0.map(\.unmatched) }) ?? untriedChanges() {
        out.element("p", context(sentences.explanation(of: unmatched)))
        if let change = sentences.change(of: unmatched) { out.element("p", context(change)) }
      }
      for answer in answers ?? [] {
        guard let tried = answer.tried else { continue }
        out.element(
          "p", context((answer.isVerified ? QuestionText.triedChange : .changeFails)(["effect": tried.effect])))
      }
      out.raw("</div>\n")
    }
  }

  /// Why the need has no mentor and what would help, tried; nothing where that takes too long for a page.
  private func triedChanges() throws -> [UnmatchedAnswer]? {
    do {
      return try page.pair.asked.limited.unmatchedNeeds(among: [page.pair.need])
    } catch MatchingError.interrupted {
      return nil
    }
  }

  /// Why the need has no mentor and what would help, named and not tried.
  private func untriedChanges() -> [UnmatchedNeed] {
    page.pair.asked.inquiry.matching.unmatchedNeeds().filter { $0.need.id == page.pair.needID }
  }
}
