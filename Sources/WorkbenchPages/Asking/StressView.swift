// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import MatchingQuestions
import RunReports
import Wording

/// What mentors who leave do to a run, as tables.
struct StressView {
  /// The most needs that are listed by name.
  private static let mostListed = 100

  private let answer: StressAnswer
  private let trial: StressTrial
  private let asked: RunInquiry
  private let context: PageContext
  private let options: StressOptions
  private let figures: StressFigures

  init(_ answer: StressAnswer, _ trial: StressTrial, _ asked: RunInquiry, _ context: PageContext) {
    (self.answer, self.trial, self.asked, self.context) = (answer, trial, asked, context)
    options = trial.options(for: asked.inquiry.cohort)
    figures = StressFigures(answer, options)
  }

  func write(to out: Markup) {
    if !answer.isExact { out.element("p", context(QuestionText.notExact()), class: "hint") }
    out.section(context(StressPageText.trialsHeading()), id: "trials-told") { out in
      writeTable(
        figures.heading, [.counted, .mean, .from, .to],
        figures.rows.map { row in [row.name, row.mean, row.low, row.high].map { context($0) } }, to: out)
      out.element("p", context(StressPageText.rangeNote()), class: "hint")
    }
    out.section(context(StressPageText.mentorsHeading()), id: "mentors-told") { writeMentors(to: $0) }
    out.section(context(StressPageText.coversHeading()), id: "covers-told") { writeCovers(to: $0) }
    let command =
      "makker stress RUN --dropout \(trial.dropoutThousandths / 10)% --trials \(trial.trials) --seed \(options.seed)"
    out.raw("<p class=\"hint\">").text(context(StressPageText.same())).raw(" <code>").text(command)
      .raw("</code></p>\n")
  }

  private func writeMentors(to out: Markup) {
    guard !answer.dependences.isEmpty else {
      out.element("p", context(StressPageText.noPairs()))
      return
    }
    let page = ListPage(answer.dependences, context)
    writeTable(
      StressPageText.mentorsCaption(), [.mentor, .needs, .fewerFilled, .fewerPoints],
      page.items.map { item in
        [
          asked.names[item.mentor.id], .number(item.lost), .number(-item.alternative.filled),
          .number(-item.alternative.points),
        ].map { context($0) }
      }, to: out)
    page.writeLinks(context, to: out)
  }

  private func writeCovers(to out: Markup) {
    writeTable(
      StressPageText.coversCaption(), [.backups, .needs],
      figures.covers.map { [context($0.name), context(.number($0.needs))] }, to: out)
    let alone = answer.covers.filter(\.backups.isEmpty)
    guard !alone.isEmpty else { return }
    out.raw("<details><summary>").text(context(StressPageText.nobodyList(["n": .number(alone.count)])))
      .raw("</summary>\n<ul class=\"plain\">\n")
    for cover in alone.prefix(Self.mostListed) { out.element("li", context(asked.names[cover.need.id])) }
    if alone.count > Self.mostListed {
      out.element("li", context(StressPageText.more(["n": .number(alone.count - Self.mostListed)])))
    }
    out.raw("</ul></details>\n")
  }

  /// A table of which the first column names its rows and all others hold numbers. On a telephone each row is a card.
  private func writeTable(
    _ caption: LocalizedText, _ headings: [StressPageText], _ rows: [[String]], to out: Markup
  ) {
    let labels = headings.map { context($0()) }
    out.raw("<table class=\"stacked\" role=\"table\">\n<caption>").text(context(caption))
      .raw("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">")
    for (column, label) in labels.enumerated() {
      out.raw(
        column > 0
          ? "<th scope=\"col\" role=\"columnheader\" class=\"number\">" : "<th scope=\"col\" role=\"columnheader\">"
      )
      .text(label).raw("</th>")
    }
    out.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n")
    for row in rows {
      out.raw("<tr role=\"row\">")
      for (column, cell) in row.enumerated() {
        if column == 0 {
          out.raw("<th scope=\"row\" role=\"rowheader\"><bdi>").text(cell).raw("</bdi></th>")
        } else {
          out.raw("<td role=\"cell\" class=\"number\"").attribute("data-label", labels[column]).raw(">").text(cell)
            .raw("</td>")
        }
      }
      out.raw("</tr>\n")
    }
    out.raw("</tbody>\n</table>\n")
  }
}
