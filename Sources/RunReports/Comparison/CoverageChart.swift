// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingQuestions
import Wording

/// Two charts, by kind of mentor and by stage, with two lying bars for each: what is filled on either side.
struct CoverageChart {
  private let comparison: MatchingComparison
  private let subject: ComparisonSubject
  private let names: GroupNames
  private let words: Words

  /// Lengths in units of the drawing, which is 400 wide.
  private static let (width, row) = (400, 58)

  init(_ comparison: MatchingComparison, _ subject: ComparisonSubject, _ names: GroupNames, _ words: Words) {
    self.comparison = comparison
    self.subject = subject
    self.names = names
    self.words = words
  }

  /// Adds the charts; a stage that nobody has stated makes no chart.
  func write(to out: Markup) {
    out.raw("<h3>").text(words(ComparisonPageText.coverage())).raw("</h3>\n<div class=\"charts\">\n")
    for dimension in [NeedGroup.Dimension.type, .stage] {
      let groups = comparison.groups.filter { $0.group.dimension == dimension }
      guard groups.contains(where: { $0.group != .stage(nil) }) else { continue }
      chart(dimension, groups, out)
    }
    out.raw("</div>\n")
  }

  private func chart(_ dimension: NeedGroup.Dimension, _ groups: [GroupComparison], _ out: Markup) {
    let title = words(GroupNames.heading(dimension)).capitalizedFirst
    let legend = groups.count * Self.row + 8
    out.raw("<figure class=\"chart\"><figcaption>").text(title)
      .raw("</figcaption>\n<svg viewBox=\"0 0 \(Self.width) \(legend + 16)\" role=\"img\" aria-label=\"")
      .text(title + ". " + groups.map(sentence).joined(separator: "; ")).raw("\">\n")
    for (index, group) in groups.enumerated() { bars(group, top: index * Self.row, out) }
    var x = 0
    for (style, text) in [
      ("before", subject.sides.first), ("filled", subject.sides.second), ("track", ComparisonPageText.unfilled()),
    ] {
      out.raw("<rect class=\"\(style)\" x=\"\(x)\" y=\"\(legend)\" width=\"12\" height=\"12\" rx=\"2\"/>")
        .raw("<text x=\"\(x + 18)\" y=\"\(legend + 10)\" class=\"legend\">").text(words(text)).raw("</text>\n")
      x += 110
    }
    out.raw("</svg></figure>\n")
  }

  private func bars(_ group: GroupComparison, top: Int, _ out: Markup) {
    let name = words(names[group.group]).capitalizedFirst
    let counts = ComparisonText.ofNeeds([
      "filled": filled(group), "needs": .number(max(group.needs.first, group.needs.second)),
    ])
    out.raw("<text x=\"0\" y=\"\(top + 14)\">").text(name).raw("</text>")
      .raw("<text x=\"\(Self.width)\" y=\"\(top + 14)\" text-anchor=\"end\" class=\"figure\">").text(words(counts))
      .raw("</text>\n")
    // Both bars are on one scale, so that needs that are new make the second one longer.
    let scale = max(1, group.needs.first, group.needs.second)
    for (bar, side) in [(group.needs.first, group.filled.first), (group.needs.second, group.filled.second)].enumerated()
    {
      let y = top + 21 + bar * 13
      for (style, count) in [("track", side.0), (bar == 0 ? "before" : "filled", side.1)] {
        out.raw("<rect class=\"\(style)\" x=\"0\" y=\"\(y)\" height=\"11\" rx=\"2\" width=\"")
          .raw(Drawing.decimal(Self.width * count, over: scale)).raw("\"/>")
      }
      out.raw("\n")
    }
  }

  private func filled(_ group: GroupComparison) -> LocalizedText {
    let counts = [group.filled.first, group.filled.second].map { LocalizedText.number($0) }
    return counts[0] == counts[1] ? counts[0] : counts.joined(separator: " → ")
  }

  private func sentence(_ group: GroupComparison) -> String {
    words(
      ComparisonPageText.chartRow([
        "label": names[group.group], "before": .number(group.filled.first), "after": .number(group.filled.second),
        "needs": .number(max(group.needs.first, group.needs.second)),
      ]))
  }
}
