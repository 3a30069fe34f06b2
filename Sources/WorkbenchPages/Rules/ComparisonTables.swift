// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingQuestions
import RunReports
import Wording

/// The tables of a comparison around the rows that the report of one has too.
struct ComparisonTables {
  private let context: PageContext
  private let comparison: MatchingComparison
  private let subject: ComparisonSubject

  init(_ context: PageContext, _ comparison: MatchingComparison, _ subject: ComparisonSubject) {
    self.context = context
    self.comparison = comparison
    self.subject = subject
  }

  /// Needs and points.
  func totals(_ rows: ComparisonRows, _ out: Markup) {
    open("totals", .pointsCaption, out)
    head(
      [
        (ComparisonPageText.matching(), false), (subject.sides.first, true), (subject.sides.second, true),
        (ComparisonPageText.difference(), true),
      ], out)
    out.raw("<tbody>\n")
    rows.write(.totals, to: out)
    out.raw("</tbody>\n</table></div>\n")
  }

  /// How every sort of need fares.
  func groups(_ rows: ComparisonRows, _ out: Markup) {
    open("groups", .groups, out)
    func side(_ text: ComparisonPageText, _ side: LocalizedText) -> (LocalizedText, Bool) {
      (text() + ", " + side, true)
    }
    head(
      [
        (ComparisonPageText.group(), false), side(.filled, subject.sides.first), side(.filled, subject.sides.second),
        side(.average, subject.sides.first), side(.average, subject.sides.second), (ComparisonPageText.gain(), true),
        (ComparisonPageText.lose(), true),
      ], out)
    rows.write(.groups, to: out)
    out.raw("</table></div>\n")
  }

  /// What the wishes give those who keep their mentor.
  func shifts(_ rows: ComparisonRows, _ out: Markup) {
    out.raw("<p class=\"hint\">").text(context(RulesPageText.shiftsHint())).raw("</p>\n")
    open("facts", .shiftsCaption, out)
    head(
      [
        (ComparisonPageText.rule(), false), (ComparisonPageText.pairsChanged(), true), (subject.sides.first, true),
        (subject.sides.second, true), (ComparisonPageText.difference(), true),
      ], out)
    out.raw("<tbody>\n")
    rows.write(.shifts, to: out)
    out.raw("</tbody>\n</table></div>\n")
  }

  /// Who loses or gains, from whom to whom, and by which rules.
  ///
  /// - Parameter part: Which of them.
  func people(_ part: ComparisonRows.Part, _ heading: RulesPageText, _ rows: ComparisonRows, _ out: Markup) {
    out.raw("<table class=\"stacked compared\" role=\"table\"><caption class=\"unseen\">").text(context(heading()))
      .raw("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">")
    let columns: [(LocalizedText, Bool)] = [
      (ComparisonPageText.need(), false), (ComparisonPageText.type(), false), (subject.sides.first, false),
      (subject.sides.second, false), (ComparisonPageText.points(), true), (ComparisonPageText.byRule(), false),
    ]
    for (name, isNumber) in columns {
      out.raw("<th scope=\"col\" role=\"columnheader\"" + (isNumber ? " class=\"number\">" : ">"))
        .text(context(name)).raw("</th>")
    }
    out.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n")
    rows.write(part, to: out)
    out.raw("</tbody>\n</table>\n")
  }

  private func open(_ style: String, _ caption: ComparisonPageText, _ out: Markup) {
    // A region that scrolls sideways can be reached with the keyboard, and has a name then.
    out.raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"").text(context(caption()))
      .raw("\"><table class=\"").raw(style).raw("\"><caption class=\"unseen\">").text(context(caption()))
      .raw("</caption>\n")
  }

  private func head(_ columns: [(name: LocalizedText, isNumber: Bool)], _ out: Markup) {
    out.raw("<thead><tr>")
    for (name, isNumber) in columns {
      out.raw(isNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">").text(context(name)).raw("</th>")
    }
    out.raw("</tr></thead>\n")
  }
}
