// SPDX-License-Identifier: GPL-3.0-or-later

import Expectations
import MakkerKit
import RunReports
import Wording

/// What the expectations say of one matching or of two.
struct ExpectationRows {
  private let context: PageContext
  private let before: ExpectationReport?
  private let after: ExpectationReport?

  /// - Parameter after: Nothing where there is one matching alone.
  init(_ context: PageContext, _ before: ExpectationReport?, _ after: ExpectationReport?) {
    self.context = context
    self.before = before
    self.after = after
  }

  /// The markup, with its heading.
  func write(to out: Markup) {
    out.raw("<h3 id=\"expectations\">").text(context(RulesPageText.expectations())).raw("</h3>\n")
    guard let before else {
      missing(out)
      return
    }
    guard !before.verdicts.isEmpty else {
      out.raw("<p>").text(context(RulesPageText.expectationsEmpty())).raw("</p>\n")
      return
    }
    let shown = after ?? before
    out.raw("<p>").text(
      context(
        RulesPageText.expectationsSummary(["passed": .number(shown.passed), "failed": .number(shown.failed)]))
    ).raw("</p>\n<table class=\"stacked expectations\">\n<caption class=\"unseen\">")
      .text(context(RulesPageText.expectations())).raw("</caption>\n<thead><tr><th scope=\"col\">")
      .text(context(RulesPageText.expectationColumn())).raw("</th><th scope=\"col\">")
      .text(context(RulesPageText.before())).raw("</th>")
    if after != nil {
      out.raw("<th scope=\"col\">").text(context(RulesPageText.after())).raw("</th>")
    }
    out.raw("</tr></thead>\n<tbody>\n")
    for (index, verdict) in before.verdicts.enumerated() {
      let later = after?.verdicts[index]
      out.raw("<tr><th scope=\"row\"><bdi>").text(context(verdict.title)).raw("</bdi></th>")
      cell(verdict, label: .before, was: nil, out)
      if let later { cell(later, label: .after, was: verdict, out) }
      out.raw("</tr>\n")
    }
    out.raw("</tbody>\n</table>\n")
  }

  private func cell(_ verdict: Verdict, label: RulesPageText, was: Verdict?, _ out: Markup) {
    let word = verdict.passes ? ExpectationCommandText.passed() : ExpectationCommandText.failed()
    out.raw("<td data-label=\"").text(context(label())).raw("\"><span class=\"verdict ")
      .raw(verdict.passes ? "passed" : "failed").raw("\"><span aria-hidden=\"true\">")
      .raw(verdict.passes ? "✓" : "✗").raw("</span> ").text(context(word)).raw("</span> ")
      .text(context(verdict.finding.sentence))
    if let was, was.passes != verdict.passes {
      out.raw(" <strong class=\"chip\">").text(context((verdict.passes ? RulesPageText.nowPasses : .nowFails)()))
        .raw("</strong>")
    }
    if !verdict.offenders.isEmpty {
      let count = ["n": LocalizedText.number(verdict.offenders.count)]
      out.raw("<details><summary>").text(context(RulesPageText.others(count))).raw("</summary><ul>")
      for offender in verdict.offenders.prefix(ExpectationListing.shownOffenders) {
        out.raw("<li><bdi>").text(context(offender.sentence)).raw("</bdi></li>")
      }
      if verdict.offenders.count > ExpectationListing.shownOffenders {
        let left = verdict.offenders.count - ExpectationListing.shownOffenders
        out.raw("<li>").text(context(RulesPageText.more(["n": .number(left)]))).raw("</li>")
      }
      out.raw("</ul></details>")
    }
    out.raw("</td>")
  }

  private func missing(_ out: Markup) {
    out.raw("<p>").text(context(RulesPageText.expectationsNone())).raw("</p>\n<p>")
      .text(context(RulesPageText.expectationsHow())).raw("</p>\n<pre class=\"example\"><code>expectations:\n")
      .raw("  - {id: all_filled, kind: filled, at_least: 95 %}\n  - {id: load, kind: load, at_most: 3}</code></pre>\n")
      .raw("<p><a class=\"button quiet\" href=\"")
      .text(PagePath.of("c", context.names["cohort"] ?? "", "people", "expectations.yaml")).raw("\">")
      .text(context(RulesPageText.expectationsFile())).raw("</a></p>\n")
  }
}
