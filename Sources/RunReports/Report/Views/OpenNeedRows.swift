// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
package import MatchingEngine
import PairingRules
import Wording

/// Needs that compete for the same mentors; shown once, however many needs it leaves open.
package struct GroupView: ViewPart {
  package let number: String
  package let needs: [String]
  package let needCount: String
  package let mentors: [String]
  package let mentorCount: String
  package let placeCount: String
}

/// The groups that open needs compete in, by number.
package struct OpenNeedGroups {
  /// The groups, in the order they come up.
  package private(set) var views: [GroupView] = []
  private var numbers: [Key: Int] = [:]

  private struct Key: Hashable {
    let needs: [NeedID]
    let mentors: [MentorID]

    /// By the first and the numbers: groups may be large, and hundreds of needs of one group ask for it.
    func hash(into hasher: inout Hasher) {
      hasher.combine(needs.first)
      hasher.combine(needs.count)
      hasher.combine(mentors.first)
      hasher.combine(mentors.count)
    }
  }

  /// Linear in the size of the groups.
  package init(of needs: some Sequence<UnmatchedNeed>, _ names: PeopleNames, _ words: Words) {
    for need in needs {
      guard let competition = need.cause.competition, competition.needs.count > 1 else { continue }
      let key = Key(needs: competition.needs, mentors: competition.mentors)
      guard numbers[key] == nil else { continue }
      numbers[key] = views.count + 1
      views.append(
        GroupView(
          number: String(views.count + 1),
          needs: Self.chips(competition.needs) { words(LocalizedText(verbatim: "\($0.mentee) · ") + $0.type.label) },
          needCount: words.number(competition.needs.count),
          mentors: Self.chips(competition.mentors) { words(names[$0]) },
          mentorCount: words.number(competition.mentors.count), placeCount: words.number(competition.places)))
    }
  }

  /// The number of the group that a need competes in, if it does.
  func number(of need: UnmatchedNeed) -> Int? {
    need.cause.competition.flatMap { numbers[Key(needs: $0.needs, mentors: $0.mentors)] }
  }

  /// The first of a list, and a mark where there are more; how many there are stands beside it.
  private static func chips<Item>(_ items: [Item], _ shown: (Item) -> String) -> [String] {
    items.prefix(HTMLReport.mostChips).map(shown) + (items.count > HTMLReport.mostChips ? ["…"] : [])
  }
}

/// Writes the needs without a mentor: why, what was left after each requirement, what would help.
package struct OpenNeedRows: RowWriter {
  package let words: Words
  private let groups: OpenNeedGroups
  private let sentences: UnmatchedSentences
  private let ruleSentences: [RuleID: LocalizedText]
  private let mentorCount: Int

  package init(_ matching: Matching, _ groups: OpenNeedGroups, _ words: Words) {
    self.words = words
    self.groups = groups
    sentences = UnmatchedSentences(matching.cohort)
    ruleSentences = Dictionary(
      matching.rules.requirements.map { ($0.id, $0.sentence) }, uniquingKeysWith: { first, _ in first })
    mentorCount = matching.cohort.mentors.count
  }

  package func write(_ unmatched: UnmatchedNeed, to out: Markup) { write(unmatched, id: nil, to: out) { _ in } }

  /// Adds a need under an id, if it is to have one, and below it what a function adds.
  package func write(_ unmatched: UnmatchedNeed, id: String?, to out: Markup, more: (Markup) -> Void) {
    let mentee = PersonLabel.shown(name: unmatched.need.mentee.name, id: unmatched.need.mentee.id.text)
    let eligible = unmatched.eligibleMentors == 1 ? ReportSentence.oneEligible : .eligible
    out.raw("<article class=\"open-need\"")
    if let id { out.raw(" id=\"").text(id).raw("\"") }
    out.raw(">\n<h3><bdi>").text(mentee.name).raw("</bdi> <span class=\"id\">")
      .text(mentee.id).raw("</span> <span class=\"type\">").text(words(unmatched.need.type.label))
      .raw("</span></h3>\n<p class=\"meta\"><bdi>").text(unmatched.need.programme.name).raw("</bdi> · ")
      .text(label(.priority)).raw(" \(unmatched.need.mentee.priority) · ")
      .text(words(eligible(["n": .number(unmatched.eligibleMentors)])))
    if let wait = unmatched.need.mentee.waitLabel { out.raw(" · ").text(words(wait)) }
    out.raw("</p>\n<p class=\"cause\"><bdi>").text(words(sentences.explanation(of: unmatched))).raw("</bdi>")
    if let number = groups.number(of: unmatched) {
      out.raw(" <a href=\"#group-\(number)\">").text(label(.group)).raw(" \(number)</a>")
    }
    out.raw("</p>\n")
    if !unmatched.eliminations.isEmpty { writeFunnel(unmatched, to: out) }
    if let change = change(of: unmatched) {
      out.raw("<p class=\"change\"><strong>").text(label(.smallestChange)).raw("</strong> <bdi>").text(change)
        .raw("</bdi></p>")
    }
    out.raw("\n")
    more(out)
    out.raw("</article>\n")
  }

  /// How many mentors were left after each requirement.
  private func writeFunnel(_ unmatched: UnmatchedNeed, to out: Markup) {
    out.raw("<table class=\"funnel\">\n<caption>").text(label(.funnel))
      .raw("</caption>\n<thead><tr><th scope=\"col\">").text(label(.requirement))
      .raw("</th><th scope=\"col\" class=\"number\">").text(label(.removed))
      .raw("</th><th scope=\"col\" class=\"number\">").text(label(.left))
      .raw("</th><td class=\"bar\"></td></tr></thead>\n<tbody>\n")
    writeStep(nil, label(.allMentors), removed: "", left: mentorCount, to: out)
    for step in unmatched.eliminations {
      writeStep(
        step.rule, words(ruleSentences[step.rule] ?? ""), removed: words.number(step.removed), left: step.left,
        to: out)
    }
    out.raw("</tbody>\n</table>\n")
  }

  private func writeStep(_ rule: RuleID?, _ label: String, removed: String, left: Int, to out: Markup) {
    out.raw("<tr><th scope=\"row\">")
    if let rule { out.raw("<code>").text(rule.text).raw("</code> ") }
    out.text(label).raw("</th><td class=\"number\">").text(removed).raw("</td><td class=\"number\">")
      .text(words.number(left))
      .raw("</td><td class=\"bar\"><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
      .raw("<rect class=\"track\" width=\"100\" height=\"10\"/><rect class=\"filled\" width=\"")
      .raw(Drawing.decimal(100 * left, over: max(1, mentorCount))).raw("\" height=\"10\"/></svg></td></tr>\n")
  }

  /// The smallest change, or that there is none; nothing where it was not settled whether one is called for.
  private func change(of unmatched: UnmatchedNeed) -> String? {
    if let change = sentences.change(of: unmatched) { return words(change) }
    switch unmatched.cause {
    case .notProven, .noFreeTime, .noSeat, .tooFewPoints, .heldBack: return nil
    default: return words(UnmatchedText.noChange())
    }
  }
}

extension UnmatchedNeed.Cause {
  /// The needs and mentors that compete, if any do.
  var competition: Competition? {
    switch self {
    case .tooFewPlaces(let competition), .tooFewHours(let competition): competition
    case .noEligibleMentor, .mentorsFull, .noFreeTime, .noSeat, .tooFewPoints, .heldBack, .notProven: nil
    }
  }
}
