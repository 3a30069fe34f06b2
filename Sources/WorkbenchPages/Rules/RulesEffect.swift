// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import MakkerKit
import MatchingQuestions
import PairingRules
import RunReports
import Wording

/// What the page shows beside the rules: the cohort as it is, or what the changes do to it.
struct RulesEffect {
  /// What there is to show.
  enum State {
    /// What was typed cannot be used.
    case faulty([RulesForm.Fault])
    /// Nothing is changed.
    case today(WhatIfSession)
    /// The cohort is being matched; where the outcome is shown, and what is said until then.
    case coming(String, LocalizedText)
    /// The rules are changed; with what should be looked at in them.
    case changed(WhatIfSession.Effect, WhatIfSession, warnings: [FileFault])
    /// Somebody asked anew before there was an answer.
    case replaced
    /// Why the rules cannot be tried.
    case problem(ToldProblem)
  }

  /// The most people shown of those who lose, and of those who gain.
  static let shownPeople = 12

  let state: State
  let context: PageContext

  /// The effect in one sentence.
  var headline: String {
    switch state {
    case .faulty(let faults):
      let count =
        faults.count == 1 ? RulesPageText.oneBadField() : RulesPageText.badFields(["n": .number(faults.count)])
      return context(count + ". " + RulesPageText.goToField())
    case .today(let session):
      return context(
        RulesPageText.todayHeadline([
          "filled": .number(session.filled), "needs": .number(session.reading.cohort.needs.count),
          "points": .number(session.points),
        ]))
    case .coming(_, let text): return context(text)
    case .changed(let effect, _, _):
      let comparison = effect.finished.comparison
      guard !comparison.isUnchanged else { return context(RulesPageText.unchangedHeadline()) }
      let difference = comparison.second.tally.filled - comparison.first.tally.filled
      let filled =
        difference == 0
        ? RulesPageText.noFilledChange()
        : (difference > 0 ? RulesPageText.moreFilled : .fewerFilled)(["n": .number(abs(difference))])
      return context(
        RulesPageText.effectHeadline([
          "filled": filled, "moved": .number(max(comparison.pairs.new, comparison.pairs.gone)),
          "losers": .number(comparison.losers.count), "gainers": .number(comparison.gainers.count),
        ]))
    case .replaced: return context(RulesPageText.replaced())
    case .problem(let told): return context(told.heading + ". " + told.text)
    }
  }

  /// The markup below the headline.
  func write(to out: Markup) {
    switch state {
    case .faulty(let faults):
      out.raw("<ul class=\"faults\">")
      for fault in faults {
        out.raw("<li><a href=\"#").text(fault.field).raw("\"><bdi>").text(context(fault.text))
          .raw("</bdi></a></li>")
      }
      out.raw("</ul>\n")
    case .today(let session):
      if !session.isProven { limited(out) }
      if !session.rules.fairness.isEmpty { FairnessRows(context, session.fairness, nil).write(to: out) }
      ExpectationRows(context, session.expectations, nil).write(to: out)
    case .coming(let path, let text):
      out.raw("<div").attribute("data-live", path).raw(" data-phase=\"working\"><progress")
        .attribute("aria-label", context(text)).raw("></progress>")
      // Without scripts nothing looks again by itself: that would take what is being typed into the rules with it.
      out.raw("<noscript><p><a").attribute("href", path).raw(">").text(context(RulesPageText.lookAgain()))
        .raw("</a></p></noscript></div>\n")
    case .changed(let effect, let session, let warnings):
      changed(effect, session, warnings, out)
    case .replaced: break
    case .problem(let told): faults(told.faults, out)
    }
  }

  private func changed(
    _ effect: WhatIfSession.Effect, _ session: WhatIfSession, _ warnings: [FileFault], _ out: Markup
  ) {
    let (comparison, subject) = (effect.finished.comparison, effect.finished.subject)
    if !warnings.isEmpty {
      out.raw("<div class=\"problem\"><h3>").text(context(RulesPageText.warnings())).raw("</h3>")
      faults(warnings, out)
      out.raw("</div>\n")
    }
    if !comparison.first.isProven || !comparison.second.isProven { limited(out) }
    tiles(comparison, out)
    if effect.tellsOfFairness(session) {
      FairnessRows(context, effect.fairness.today, effect.fairness.changed).write(to: out)
    }
    ExpectationRows(context, session.expectations, effect.expectations).write(to: out)
    guard !comparison.isUnchanged else { return }
    people(comparison.losers, .losers, .nobodyLoses, out)
    people(comparison.gainers, .gainers, .nobodyGains, out)
    out.raw("<p class=\"hint\">").text(context(RulesPageText.byTodays())).raw("</p>\n")
    let rows = ComparisonRows(comparison, subject, Words(context.language))
    let groups = comparison.groups.contains { $0.isChanged }
    if groups {
      out.raw("<details><summary>").text(context(RulesPageText.groups())).raw("</summary>\n")
      ComparisonTables(context, comparison, subject).groups(rows, out)
      out.raw("</details>\n")
    }
    if !comparison.shifts.isEmpty {
      out.raw("<details><summary>").text(context(RulesPageText.shifts())).raw("</summary>\n")
      ComparisonTables(context, comparison, subject).shifts(rows, out)
      out.raw("</details>\n")
    }
  }

  private func limited(_ out: Markup) {
    out.raw("<p class=\"statement open\">").text(context(RulesPageText.limited())).raw("</p>\n")
  }

  private func faults(_ faults: [FileFault], _ out: Markup) {
    guard !faults.isEmpty else { return }
    out.raw("<ul class=\"faults\">")
    for fault in faults {
      out.raw("<li><strong><bdi>").text(fault.file).raw("</bdi></strong> ").text(context(fault.found))
        .raw(" <span class=\"expected\">").text(context(fault.expected)).raw("</span> <span class=\"advice\">")
        .text(context(fault.advice)).raw("</span></li>")
    }
    out.raw("</ul>\n")
  }

  private func tiles(_ comparison: MatchingComparison, _ out: Markup) {
    func change(_ values: Compared<Int>) -> LocalizedText {
      values.difference == 0
        ? .number(values.first)
        : RulesPageText.fromTo(["before": .number(values.first), "after": .number(values.second)])
    }
    let filled = Compared(comparison.first.tally.filled, comparison.second.tally.filled)
    let tiles: [(LocalizedText, RulesPageText)] = [
      (change(filled), .filled), (change(comparison.byFirst), .points),
      (.number(comparison.pairs.kept), .kept), (.number(comparison.losers.count), .losers),
      (.number(comparison.gainers.count), .gainers),
    ]
    out.raw("<ul class=\"tiles\">")
    for (figure, label) in tiles {
      out.raw("<li><strong>").text(context(figure)).raw("</strong> <span>").text(context(label())).raw("</span></li>")
    }
    out.raw("</ul>\n")
  }

  private func people(_ changes: [NeedChange], _ heading: RulesPageText, _ nobody: RulesPageText, _ out: Markup) {
    out.raw("<h3>").text(context(heading())).raw(" <span class=\"count\">").text(context(.number(changes.count)))
      .raw("</span></h3>\n")
    guard !changes.isEmpty else {
      out.raw("<p>").text(context(nobody())).raw("</p>\n")
      return
    }
    out.raw("<ul class=\"changes\">\n")
    for change in changes.prefix(Self.shownPeople) { person(change, out) }
    out.raw("</ul>\n")
    if changes.count > Self.shownPeople {
      out.raw("<p class=\"hint\">")
        .text(context(RulesPageText.more(["n": .number(changes.count - Self.shownPeople)]))).raw("</p>\n")
    }
  }

  private func person(_ change: NeedChange, _ out: Markup) {
    let mentee = PersonLabel.shown(name: change.need.mentee.name, id: change.need.mentee.id.text)
    let difference = change.byFirst.difference
    out.raw("<li><p class=\"who\"><bdi>").text(mentee.name).raw("</bdi> <span class=\"id\">").text(mentee.id)
      .raw("</span> · ").text(context(change.need.type.label)).raw(" <span class=\"delta ")
      .raw(difference < 0 ? "down" : "up").raw("\">").text(context(.signed(difference))).raw(" ")
      .text(context(RulesPageText.weight())).raw("</span></p>\n<p class=\"from-to\">")
    if change.kind == .kept {
      out.text(context(RulesPageText.sameMentor(["mentor": Self.name(change.after)])))
    } else {
      out.raw("<bdi>").text(context(Self.name(change.before))).raw("</bdi> → <bdi>")
        .text(context(Self.name(change.after))).raw("</bdi>")
    }
    if let main = change.mainRule {
      out.raw(", ").text(context(RulesPageText.mainReason())).raw(" <span class=\"chip\"><code>").text(main.rule.text)
        .raw("</code> ").text(context(.signed(main.byFirst.difference))).raw("</span>")
    }
    for rule in change.after?.broken ?? [] {
      out.raw(" <span class=\"chip broken\"><code>").text(rule.text).raw("</code></span>")
    }
    out.raw("</p></li>\n")
  }

  private static func name(_ side: NeedChange.Side?) -> LocalizedText {
    guard let mentor = side?.mentor else { return RulesPageText.noMentor() }
    let shown = PersonLabel.shown(name: mentor.name, id: mentor.id.text)
    return LocalizedText(verbatim: shown.id.isEmpty ? shown.name : "\(shown.name) (\(shown.id))")
  }
}
