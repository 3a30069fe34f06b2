// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
package import MatchingEngine
package import PairingRules
import Wording

/// Writes the pairs, each with its reasons rule by rule.
package struct PairRows: RowWriter {
  package let words: Words
  private let weights: [RuleID: Int]

  package init(_ rules: RuleSet, _ words: Words) {
    self.words = words
    weights = Dictionary(rules.wishes.map { ($0.wish.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
  }

  package func write(_ pair: MatchedPair, to out: Markup) {
    let mentee = PersonLabel.shown(name: pair.need.mentee.name, id: pair.need.mentee.id.text)
    let mentor = PersonLabel.shown(name: pair.mentor.name, id: pair.mentor.id.text)
    out.raw("<tbody role=\"rowgroup\">\n<tr role=\"row\" class=\"facts\">\n")
    out.raw("<th scope=\"row\" role=\"rowheader\" data-label=\"").text(label(.mentee)).raw("\"><bdi>")
      .text(mentee.name).raw("</bdi> <span class=\"id\">").text(mentee.id).raw("</span></th>\n")
    out.raw("<td role=\"cell\" data-label=\"").text(label(.mentor)).raw("\"><span class=\"who\"><bdi>")
      .text(mentor.name).raw("</bdi> <span class=\"id\">").text(mentor.id).raw("</span></span></td>\n")
    out.raw("<td role=\"cell\" data-label=\"").text(label(.type)).raw("\">")
      .text(words(pair.need.type.label)).raw("</td>\n")
    out.raw("<td role=\"cell\" data-label=\"").text(label(.programme)).raw("\"><bdi>")
      .text(pair.need.programme.name).raw("</bdi></td>\n")
    out.raw("<td role=\"cell\" class=\"time\" data-label=\"").text(label(.weeklyTime)).raw("\">")
      .text(words(pair.slot?.label ?? ReportText.noTime())).raw("</td>\n")
    out.raw("<td role=\"cell\" class=\"number\" data-label=\"").text(label(.points)).raw("\">")
      .text(words.number(pair.points)).raw("</td>\n</tr>\n")
    out.raw("<tr role=\"row\" class=\"why\"><td role=\"cell\" colspan=\"6\">\n")
    writeReasons(of: pair, to: out)
    out.raw("\n</td></tr>\n</tbody>\n")
  }

  /// Adds why the pair was made, rule by rule, behind a line that opens it.
  package func writeReasons(of pair: MatchedPair, to out: Markup) {
    let note = note(on: pair)
    out.raw("<details><summary>")
      .text(label(.reasons)).raw(note.isEmpty ? "<span class=\"note\">" : "<span class=\"note\"> – ").text(note)
      .raw("</span></summary></details>\n<div class=\"reasons\">\n")
    if let decision = pair.decision {
      out.raw("<p class=\"decision\"><bdi>").text(sentence(on: decision)).raw("</bdi></p>")
    }
    out.raw("\n<ul>\n")
    for score in pair.scores { writeScore(score, to: out) }
    out.raw("</ul>\n</div>")
  }

  private func writeScore(_ score: RuleScore, to out: Markup) {
    out.raw(score.points == 0 ? "<li class=\"nil\">" : "<li>")
      .raw(score.points < 0 ? "<span class=\"score loss\">" : "<span class=\"score\">")
      .text(words.number(score.points)).raw("<small> ").text(label(.ofWeight)).raw(" ")
      .text(words.number(weights[score.rule] ?? 0)).raw("</small></span> <span><code>").text(score.rule.text)
      .raw("</code> ").text(words(score.sentence)).raw("</span></li>\n")
  }

  private func note(on pair: MatchedPair) -> String {
    if pair.decision != nil { return label(.decided) }
    guard let standing = pair.standing else { return "" }
    return words(
      standing.eligibleMentors == 1
        ? ReportSentence.onlyEligible()
        : ReportSentence.rank(["rank": .number(standing.rank), "n": .number(standing.eligibleMentors)]))
  }

  private func sentence(on decision: Decision) -> String {
    guard !decision.reason.isEmpty else { return label(.decided) }
    return words(ReportSentence.decidedWithReason(["reason": LocalizedText(verbatim: decision.reason)]))
  }
}

/// How people are shown.
package enum PersonLabel {
  /// The name and the id beside it; the id alone stands for a name that is not kept.
  package static func shown(name: String, id: String) -> (name: String, id: String) {
    name.isEmpty || name == id ? (id, "") : (name, id)
  }
}
