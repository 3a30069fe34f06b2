// SPDX-License-Identifier: GPL-3.0-or-later

import MakkerKit
import PairingRules
import RunReports
import Wording

/// What fairness settings come to in one matching or in two: the weakest pair, and each group.
struct FairnessRows {
  private let context: PageContext
  private let before: FairnessFacts
  private let after: FairnessFacts?

  /// - Parameter after: Of the same settings; nothing where there is one matching alone.
  init(_ context: PageContext, _ before: FairnessFacts, _ after: FairnessFacts?) {
    self.context = context
    self.before = before
    self.after = after
  }

  /// The markup, with its heading.
  func write(to out: Markup) {
    out.heading(context(FairnessPageText.effect()), id: "fairness-effect", level: 3)
    out.raw("<table class=\"stacked expectations\">\n<caption class=\"unseen\">").text(
      context(FairnessPageText.effect())
    )
    .raw("</caption>\n<thead><tr><th scope=\"col\">").text(context(FairnessPageText.setting()))
    .raw("</th><th scope=\"col\">").text(context(RulesPageText.before())).raw("</th>")
    if after != nil { out.raw("<th scope=\"col\">").text(context(RulesPageText.after())).raw("</th>") }
    out.raw("</tr></thead>\n<tbody>\n<tr><th scope=\"row\">").text(context(FairnessPageText.weakestPair()))
      .raw("</th>")
    let facts = [(before, RulesPageText.before)] + (after.map { [($0, RulesPageText.after)] } ?? [])
    for (facts, label) in facts {
      out.raw("<td").attribute("data-label", context(label())).raw(">")
        .text(context(facts.weakest.map { CountText.points($0) } ?? FairnessPageText.noPairs())).raw("</td>")
    }
    out.raw("</tr>\n")
    for (index, group) in before.groups.enumerated() {
      out.raw("<tr><th scope=\"row\"><bdi>").text(context(group.target.sentence)).raw("</bdi></th>")
      for (facts, label) in facts { cell(facts, index, label, to: out) }
      out.raw("</tr>\n")
    }
    out.raw("</tbody>\n</table>\n")
  }

  private func cell(_ facts: FairnessFacts, _ index: Int, _ label: RulesPageText, to out: Markup) {
    let group = facts.groups[index]
    let isKept = group.missing == 0
    let verdict = isKept ? FairnessPageText.kept() : FairnessPageText.notKept(["n": .number(group.missing)])
    let part =
      group.target.isShare
      ? FairnessPageText.filledOfAll(["filled": .number(group.filled), "all": .number(facts.filled)])
      : FairnessPageText.filledOf(["filled": .number(group.filled), "needs": .number(group.needs)])
    out.raw("<td").attribute("data-label", context(label())).raw("><span class=\"verdict ")
      .raw(isKept ? "passed" : "failed").raw("\"><span aria-hidden=\"true\">").raw(isKept ? "✓" : "✗").raw("</span> ")
      .text(context(verdict)).raw("</span> ").text(context(part)).raw("</td>")
  }
}

extension WhatIfSession.Effect {
  /// Whether either rules have fairness settings.
  func tellsOfFairness(_ session: WhatIfSession) -> Bool { !session.rules.fairness.isEmpty || !rules.fairness.isEmpty }
}
