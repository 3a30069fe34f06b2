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
      let question = Question(kind: .whyNot, run: pair.run.number, need: pair.need, mentor: mentor)
      let view = WhyNotView(page: page, mentor: mentor, path: try page.whyNot(id))
      var isRunning = false
      if let answer = try view.answer(question) {
        isRunning = try view.write(answer.answer, canBeExact: answer.isLimited)
      } else {
        let progress = view.progress(question)
        try page.writeTakesLong(progress)
        isRunning = progress.running != nil
      }
      try page.writeOtherMentors()
      let heading = AskingText.whyNotHeading([
        "mentee": pair.asked.names[pair.needID.mentee], "type": pair.needID.type.label,
        "mentor": pair.asked.names[id],
      ])
      return try context.page(heading, in: .matching, body: out.string, refreshSeconds: isRunning ? 3 : nil)
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

  /// How far a question is that is worked out in the background.
  func progress(_ question: Question) -> AnswerProgress {
    AnswerProgress(context: context, run: page.pair.run.number, question: question, path: path)
  }

  /// The answer: one that was worked out, or one within the limits of a page; nothing where that is too little time.
  ///
  /// - Throws: as `Inquiry.whyNot`.
  func answer(_ question: Question) throws -> (answer: WhyNotAnswer, isLimited: Bool)? {
    if case .whyNot(let kept) = context.workspace.answers[question] { return (kept, false) }
    do {
      let (answer, mayBeCut) = try page.pair.asked.ask { try $0.whyNot(page.pair.need, mentor) }
      if !mayBeCut {
        context.workspace.answers.keep(.whyNot(answer), to: question)
      } else if answer.isNegative {
        // That there is none is only known when there was time to look.
        return nil
      }
      return (answer, mayBeCut)
    } catch MatchingError.interrupted {
      return nil
    }
  }

  /// Adds the answer, and what can be decided.
  ///
  /// - Returns: whether something about it is being worked out.
  func write(_ answer: WhyNotAnswer, canBeExact: Bool) throws -> Bool {
    let said = WhyNotSentences(answer, page.pair.asked.names)
    var isRunning = false
    try page.writeDecisionNow(mentorID)
    if let verdict = said.verdict {
      out.raw("<div class=\"statement open\">\n").element("p", context(verdict)).raw("</div>\n")
    }
    if !said.obstacles.isEmpty {
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
    if said.points != nil || said.effect != nil {
      try out.section(context(AskingText.costHeading()), id: "cost") { _ in
        isRunning = try writeCost(said, answer, canBeExact: canBeExact)
      }
    }
    if case .costs(let alternative, _) = answer.verdict, !alternative.isEqual {
      try out.section(context(AskingText.weightsHeading()), id: "weights") { _ in
        isRunning = try writeWeights() || isRunning
      }
    }
    try writeDecide(answer)
    return isRunning
  }

  private func writeCost(_ said: WhyNotSentences, _ answer: WhyNotAnswer, canBeExact: Bool) throws -> Bool {
    if let alternative = answer.alternative { writeTiles(alternative) }
    for text in [said.points, said.effect, said.time].compactMap(\.self) { out.element("p", context(text)) }
    var isRunning = false
    if let note = said.note {
      out.element("p", context(note), class: "hint")
      if canBeExact, page.pair.asked.inquiry.isProven {
        let progress = progress(
          Question(kind: .whyNot, run: page.pair.run.number, need: page.pair.need, mentor: mentor))
        try progress.write(start: context(AskingText.calculate()), to: out)
        isRunning = progress.running != nil
      }
    }
    if !said.differences.isEmpty {
      out.element("h3", context(AskingText.differencesHeading())).raw("<ul class=\"answers\">\n")
      for difference in said.differences {
        out.raw("<li><code>").text(difference.rule).raw("</code> ").text(context(difference.points.signed))
          .raw("</li>\n")
      }
      out.raw("</ul>\n")
    }
    guard answer.alternative != nil else { return isRunning }
    out.element("h3", context(AskingText.movesHeading()))
    if said.moves.isEmpty { out.element("p", context(AskingText.noMoves())) }
    page.write(moves: said.moves)
    return isRunning
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
    let question = Question(kind: .weights, run: page.pair.run.number, need: page.pair.need, mentor: mentor)
    if case .weights(let change) = context.workspace.answers[question] {
      out.element("p", context(WhyNotSentences.sentence(of: change)))
      return false
    }
    out.element("p", context(AskingText.weightsHint()))
    let progress = progress(question)
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
    case .costs:
      try page.writeDecide(
        mentor, require: (AskingText.makePair(), AskingText.makePairHint()), forbid: AskingText.forbidPairHint())
    }
  }
}

extension WhyNotAnswer {
  /// Whether it says that there is no matching with the pair.
  var isNegative: Bool {
    switch verdict {
    case .noPlace, .broken(_, waived: nil): true
    case .paired, .decided, .broken, .costs: false
    }
  }

  /// The best matching with the pair, where there is one.
  var alternative: Alternative? {
    switch verdict {
    case .broken(_, let waived): waived
    case .costs(let alternative, _): alternative
    case .paired, .decided, .noPlace: nil
    }
  }
}
