// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
package import MatchingQuestions
import PairingRules
import Wording

/// Writes the rows of the page with two matchings.
package struct ComparisonRows {
  /// The parts whose rows are not written by the template.
  package enum Part: String {
    case totals, chart, losers, gainers, evens, groups, shifts, loads
  }

  private let comparison: MatchingComparison
  private let subject: ComparisonSubject
  private let words: Words
  private let names: GroupNames
  private let most: Int

  /// Takes what the rows show.
  ///
  /// - Parameter most: The most rows of each part.
  package init(
    _ comparison: MatchingComparison, _ subject: ComparisonSubject, _ words: Words, most: Int = ComparisonPage.mostRows
  ) {
    self.most = most
    self.comparison = comparison
    self.subject = subject
    self.words = words
    names = GroupNames(comparison)
  }

  /// Adds the rows of a part.
  package func write(_ part: Part, to out: Markup) {
    switch part {
    case .totals: totals(out)
    case .chart: CoverageChart(comparison, subject, names, words).write(to: out)
    case .losers: needs(comparison.losers, out)
    case .gainers: needs(comparison.gainers, out)
    case .evens: needs(comparison.evens, out)
    case .groups: groups(out)
    case .shifts: shifts(out)
    case .loads: loads(out)
    }
  }

  private func totals(_ out: Markup) {
    let (first, second) = (comparison.first, comparison.second)
    var rows: [(LocalizedText, Compared<Int>)] = [
      (ComparisonText.needs(), Compared(first.cohort.needs.count, second.cohort.needs.count)),
      (ComparisonPageText.needsFilled(), Compared(first.tally.filled, second.tally.filled)),
    ]
    if comparison.haveOtherRules {
      rows.append((ComparisonText.pointsBy(["rules": subject.rules.first]), comparison.byFirst))
      rows.append((ComparisonText.pointsBy(["rules": subject.rules.second]), comparison.bySecond))
    } else {
      rows.append((ComparisonText.points(), comparison.byFirst))
    }
    for (name, values) in rows {
      out.raw("<tr><th scope=\"row\">").text(words(name)).raw("</th>")
      number(values.first, out)
      number(values.second, out)
      out.raw("<td class=\"number\">")
      delta(values.difference, out)
      out.raw("</td></tr>\n")
    }
  }

  private func needs(_ changes: [NeedChange], _ out: Markup) {
    for change in changes.prefix(most) {
      let mentee = PersonLabel.shown(name: change.need.mentee.name, id: change.need.mentee.id.text)
      out.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><bdi>").text(mentee.name)
        .raw("</bdi> <span class=\"id\">").text(mentee.id).raw("</span></th>\n")
      cell(.type, out)
      out.text(words(change.need.type.label)).raw("</td>\n")
      cell(words(subject.sides.first), out)
      side(change.before, isThere: change.kind != .joined, out)
      out.raw("</td>\n")
      cell(words(subject.sides.second), out)
      side(change.after, isThere: change.kind != .left, out)
      out.raw("</td>\n")
      cell(.points, out, "number")
      out.raw("<span>")
      delta(change.byFirst.difference, out)
      out.raw("<span class=\"from-to\">").text(words.number(change.byFirst.first)).raw(" → ")
        .text(words.number(change.byFirst.second)).raw("</span></span></td>\n")
      rules(change, out)
      out.raw("</tr>\n")
    }
  }

  private func rules(_ change: NeedChange, _ out: Markup) {
    let main = change.mainRule
    let isBoth = change.before != nil && change.after != nil
    let differences = isBoth ? change.rules.filter { $0.byFirst.difference != 0 } : []
    let broken = change.after?.broken ?? []
    // On a telephone a heading without anything behind it would be a riddle.
    guard !differences.isEmpty || !broken.isEmpty else {
      out.raw("<td role=\"cell\"></td>")
      return
    }
    cell(.byRule, out)
    out.raw("<span>")
    for rule in differences {
      out.raw(rule == main ? "<span class=\"chip main\"><code>" : "<span class=\"chip\"><code>")
        .text(rule.rule.text).raw("</code>")
        .text(words(LocalizedText.signed(rule.byFirst.difference))).raw("</span> ")
    }
    if !broken.isEmpty {
      out.raw("<span class=\"broken\">").text(words(ComparisonLines.notEligible(broken, subject))).raw("</span>")
    }
    out.raw("</span></td>")
  }

  private func side(_ side: NeedChange.Side?, isThere: Bool, _ out: Markup) {
    guard let side else {
      let text = isThere ? ComparisonText.noMentor() : ComparisonPageText.notThere()
      out.raw("<span class=\"none\">").text(words(text)).raw("</span>")
      return
    }
    let mentor = PersonLabel.shown(name: side.mentor.name, id: side.mentor.id.text)
    out.raw("<span class=\"who\"><bdi>").text(mentor.name).raw("</bdi> <span class=\"id\">").text(mentor.id)
      .raw("</span>")
    if let time = side.time { out.raw("<span class=\"time\">").text(words(time.label)).raw("</span>") }
    out.raw("</span>")
  }

  private func groups(_ out: Markup) {
    for dimension in NeedGroup.Dimension.allCases {
      let own = comparison.groups.filter { $0.group.dimension == dimension }
      guard !own.isEmpty else { continue }
      out.raw("<tbody>\n<tr class=\"dimension\"><th scope=\"rowgroup\" colspan=\"7\">")
        .text(words(GroupNames.heading(dimension))).raw("</th></tr>\n")
      for group in own.prefix(most) {
        out.raw(group.isChanged ? "<tr><th scope=\"row\"><bdi>" : "<tr class=\"same\"><th scope=\"row\"><bdi>")
          .text(words(names[group.group])).raw("</bdi></th>")
        for (filled, needs) in [(group.filled.first, group.needs.first), (group.filled.second, group.needs.second)] {
          let text = ComparisonText.ofNeeds(["filled": .number(filled), "needs": .number(needs)])
          out.raw("<td class=\"number\">").text(words(text)).raw("</td>")
        }
        for (points, pairs) in [
          (group.points.first, group.filled.first), (group.points.second, group.filled.second),
        ] {
          out.raw("<td class=\"number\">").text(words(GroupTable.average(points, of: pairs))).raw("</td>")
        }
        number(group.gainers, out)
        number(group.losers, out)
        out.raw("</tr>\n")
      }
      out.raw("</tbody>\n")
    }
  }

  private func shifts(_ out: Markup) {
    for shift in comparison.shifts {
      out.raw("<tr><th scope=\"row\"><code>").text(shift.rule.text).raw("</code></th>")
      number(shift.pairs, out)
      number(shift.points.first, out)
      number(shift.points.second, out)
      out.raw("<td class=\"number\">")
      delta(shift.points.difference, out)
      out.raw("</td></tr>\n")
    }
  }

  private func loads(_ out: Markup) {
    for load in comparison.loads.prefix(most) {
      let mentor = PersonLabel.shown(name: load.mentor.name, id: load.mentor.id.text)
      out.raw("<tr><th scope=\"row\"><bdi>").text(mentor.name).raw("</bdi> <span class=\"id\">").text(mentor.id)
        .raw("</span></th>")
      for value in [load.pairs.first, load.pairs.second, load.minutesPerMonth.first, load.minutesPerMonth.second] {
        out.raw("<td class=\"number\">")
          .text(value.map { words.number($0) } ?? words(ComparisonPageText.notThere())).raw("</td>")
      }
      out.raw("</tr>\n")
    }
  }

  private func cell(_ text: ComparisonPageText, _ out: Markup, _ style: String = "") {
    cell(words(text()), out, style)
  }

  private func cell(_ label: String, _ out: Markup, _ style: String = "") {
    out.raw("<td role=\"cell\"" + (style.isEmpty ? "" : " class=\"\(style)\"") + " data-label=\"").text(label).raw(
      "\">")
  }

  private func number(_ value: Int, _ out: Markup) {
    out.raw("<td class=\"number\">").text(words.number(value)).raw("</td>")
  }

  private func delta(_ value: Int, _ out: Markup) {
    out.raw(
      value == 0 ? "<span class=\"delta\">" : value > 0 ? "<span class=\"delta up\">" : "<span class=\"delta down\">"
    )
    .text(words(LocalizedText.signed(value))).raw("</span>")
  }
}
