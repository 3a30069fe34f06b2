// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import MatchingQuestions
import PairingRules
import RunReports
import Wording
import YearRecords

/// Why a need does not have a mentor: what stands against the pair, or what making it costs; and deciding it.
enum WhyNotPages {
  static let routes: [Route] = [.get("c/:cohort/runs/:run/why-not", show)]

  static func show(_ context: PageContext) throws -> PageReply {
    try context.answering {
      let pair = try AskedPair(context, context.request.query)
      guard let mentor = pair.mentor else { return try MentorChoice(pair).page() }
      let out = Markup()
      let page = AskingPage(pair, out)
      try page.writePlace()
      let id = pair.asked.inquiry.cohort.mentors[mentor].id
      let isLive = try WhyNotView(page: page, mentor: mentor, path: try page.whyNot(id)).write()
      try page.writeOtherMentors()
      let heading = AskingText.whyNotHeading([
        "mentee": pair.asked.names[pair.needID.mentee], "type": pair.needID.type.label,
        "mentor": pair.asked.names[id],
      ])
      return try context.page(heading, in: .matching, body: out.string, refreshSeconds: isLive ? 3 : nil)
    }
  }
}

/// Why a need does not have a mentor, as markup.
struct WhyNotView {
  let page: AskingPage
  /// The mentor's position.
  let mentor: Int
  /// The page's own address.
  let path: String

  private var context: PageContext { page.context }
  private var out: Markup { page.out }
  private var mentorID: MentorID { page.pair.asked.inquiry.cohort.mentors[mentor].id }

  /// Adds the answer, or what is known of it, and what can be decided.
  ///
  /// - Returns: whether something about it is being worked out.
  /// - Throws: as `Inquiry.whyNot`.
  func write() throws -> Bool {
    let asked = page.pair.asked
    try page.writeDecisionNow(mentorID)
    var answer = try asked.inquiry.whyNot(page.pair.need, mentor, seeking: false)
    guard !answer.isSettled else {
      writeVerdict(WhyNotSentences(answer, asked.names))
      try writeDecide(answer)
      return false
    }
    let question = asked.question(.whyNot, need: page.pair.need, mentor: mentor)
    let part = AnswerPart(question, of: asked, context, path: path)
    if case .whyNot(let whole) = part.answer { answer = whole }
    let said = WhyNotSentences(answer, asked.names)
    var isLive = part.isLive
    writeVerdict(said)
    writeObstacles(said)
    try part.write(to: out) { writeStanding in
      try writeStanding()
      if said.points != nil || said.effect != nil {
        out.section(context(AskingText.costHeading()), id: "cost") { _ in writeCost(said, answer) }
      }
      if case .costs(let alternative, _) = answer.verdict, !alternative.isEqual {
        try out.section(context(AskingText.weightsHeading()), id: "weights") { _ in
          isLive = try writeWeights() || isLive
        }
      }
      if part.isComing { page.writeDecideLater() } else { try writeDecide(answer) }
    }
    return isLive
  }

  private func writeVerdict(_ said: WhyNotSentences) {
    guard let verdict = said.verdict else { return }
    out.raw("<div class=\"statement open\">\n").element("p", context(verdict)).raw("</div>\n")
  }

  private func writeObstacles(_ said: WhyNotSentences) {
    guard !said.obstacles.isEmpty else { return }
    out.section(context(AskingText.againstHeading()), id: "against") { out in
      out.raw("<ul class=\"faults\">\n")
      for obstacle in said.obstacles {
        out.raw("<li><code>").text(obstacle.rule).raw("</code> <bdi>").text(context(obstacle.text)).raw("</bdi>")
        if let remedy = obstacle.remedy {
          out.raw("<span class=\"advice\"><bdi>").text(context(remedy)).raw("</bdi></span>")
        }
        out.raw("</li>\n")
      }
      out.raw("</ul>\n")
    }
  }

  private func writeCost(_ said: WhyNotSentences, _ answer: WhyNotAnswer) {
    if let alternative = answer.alternative { writeTiles(alternative) }
    for text in [said.points, said.effect, said.time].compactMap(\.self) { out.element("p", context(text)) }
    if let note = said.note { out.element("p", context(note), class: "hint") }
    if !said.differences.isEmpty {
      out.element("h3", context(AskingText.differencesHeading())).raw("<ul class=\"answers\">\n")
      for difference in said.differences {
        out.raw("<li><code>").text(difference.rule).raw("</code> ").text(context(difference.points.signed))
          .raw("</li>\n")
      }
      out.raw("</ul>\n")
    }
    guard answer.alternative != nil else { return }
    out.element("h3", context(AskingText.movesHeading()))
    if said.moves.isEmpty { out.element("p", context(AskingText.noMoves())) }
    page.write(moves: said.moves)
  }

  private func writeTiles(_ alternative: Alternative) {
    let tiles = [
      (alternative.before.filled, alternative.after.filled, AskingText.needsTile),
      (alternative.before.points, alternative.after.points, .pointsTile),
    ]
    out.raw("<ul class=\"tiles\">\n")
    for (before, after, label) in tiles {
      out.raw("<li><strong>").text(context(.number(before) + " → " + .number(after))).raw("</strong><span>")
        .text(context(label())).raw("</span></li>\n")
    }
    out.raw("</ul>\n")
  }

  private func writeWeights() throws -> Bool {
    let question = page.pair.asked.question(.weights, need: page.pair.need, mentor: mentor)
    let progress = AnswerProgress(context, question, path: path)
    if case .weights(let change) = context.workspace.answers[question]?.answer {
      out.element("p", context(WhyNotSentences.sentence(of: change)))
      return false
    }
    out.element("p", context(AskingText.weightsHint()))
    try progress.write(start: context(AskingText.weightsSeek()), to: out)
    return progress.running != nil
  }

  private func writeDecide(_ answer: WhyNotAnswer) throws {
    let mentor = mentorID
    switch answer.verdict {
    case .paired:
      out.raw("<p>").link(
        context(AskingText.seePair()),
        to: AskingPath.why(try context.cohort, page.pair.run.number, page.pair.needID), class: "button"
      ).raw("</p>\n")
    case .decided:
      out.raw("<p>").text(context(AskingText.decidedElsewhere())).raw(" ")
        .link(
          context(AskingText.seeDecisions()), to: PagePath.of("c", try context.cohort, "matching", "decisions")
        )
        .raw("</p>\n")
      try page.writeDecide(mentor, require: nil, forbid: AskingText.forbidPairHint())
    case .broken, .noPlace:
      out.element("p", context(AskingText.cannotMake()))
      try page.writeDecide(mentor, require: nil, forbid: AskingText.forbidPairHint())
    case .costs, .notSought:
      let hint = answer.alternative == nil ? AskingText.makeUnknownHint() : AskingText.makePairHint()
      try page.writeDecide(mentor, require: (AskingText.makePair(), hint), forbid: AskingText.forbidPairHint())
    }
  }
}
