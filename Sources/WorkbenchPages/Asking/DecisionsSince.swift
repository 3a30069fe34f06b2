// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import MatchingQuestions
import RunReports
import Wording

/// The decisions in force that a run does not follow, because they were made after it.
struct DecisionsSince {
  /// What is decided now and is otherwise in the run, in the order of the file.
  let notFollowed: [Decision]
  /// All that is decided now.
  let all: [Decision]

  /// Compares the cohort's decisions with a run; a cohort that cannot be read has none to compare.
  init(_ context: PageContext, cohort: String, _ inquiry: Inquiry) {
    let decisions = (try? context.workspace.reading(of: cohort))?.cohort.decisions ?? []
    self.init(decisions, inquiry)
  }

  init(_ decisions: [Decision], _ inquiry: Inquiry) {
    let pairs = inquiry.matching.pairs
    var types: [MenteeID: [NeedID]] = [:]
    for need in inquiry.cohort.needs { types[need.mentee.id, default: []].append(need.id) }
    all = decisions
    notFollowed = decisions.filter { decision in
      let needs = (types[decision.mentee] ?? []).filter { decision.type == nil || $0.type == decision.type }
      let isMade = needs.contains { pairs[$0] == decision.mentor }
      return isMade != (decision.kind == .require)
    }
  }

  /// Adds that the run does not follow all decisions, where it is so.
  ///
  /// - Throws: `PageProblem.nothingHere` where the cohort is gone.
  func write(_ context: PageContext, to out: Markup) throws {
    guard !notFollowed.isEmpty else { return }
    out.raw("<div class=\"notice\">\n<p><strong>")
      .text(
        context(
          (notFollowed.count == 1 ? AskingText.sinceOne : .since)(["n": .number(notFollowed.count)]) + ".")
      )
      .raw("</strong> ").text(context(AskingText.sinceHint())).raw("</p>\n")
      .link(
        context(AskingText.seeDecisions()), to: DecisionPages.path(of: try context.cohort), class: "button quiet"
      )
      .raw("</div>\n")
  }
}
