// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingQuestions
import PairingRules
import Wording

/// Lines of a terminal about one need: who, how much, from whom to whom, and by which rules.
struct ComparisonLines {
  private let subject: ComparisonSubject
  private let language: Language

  /// The most rules that are named for one need.
  private static let shownRules = 3

  init(_ subject: ComparisonSubject, _ language: Language) {
    self.subject = subject
    self.language = language
  }

  /// Two or three lines.
  func lines(_ change: NeedChange) -> [String] {
    let mentee = PeopleNames.label(name: change.need.mentee.name, id: change.need.mentee.id.text)
    let who = (mentee + " · " + change.need.type.label)[language].clipped(to: 66)
    let points = LocalizedText.signed(change.byFirst.difference)[language]
    var lines = ["  " + who.padded(to: 68) + points.aligned(to: 9)]
    lines.append("    " + mentors(change)[language].clipped(to: 76))
    let rules = Self.rules(of: change)
    if !rules.isEmpty {
      lines.append("    " + rules.prefix(Self.shownRules).joined()[language].clipped(to: 76))
    }
    if let broken = change.after?.broken, !broken.isEmpty {
      lines.append("    " + Self.notEligible(broken, subject)[language].clipped(to: 76))
    }
    return lines
  }

  private func mentors(_ change: NeedChange) -> LocalizedText {
    if change.kind == .kept, let mentor = change.after?.mentor {
      return ComparisonText.sameMentor(["mentor": PeopleNames.label(name: mentor.name, id: mentor.id.text)])
    }
    return ComparisonText.becomes(["before": Self.name(change.before), "after": Self.name(change.after)])
  }

  private static func name(_ side: NeedChange.Side?) -> LocalizedText {
    side.map { PeopleNames.label(name: $0.mentor.name, id: $0.mentor.id.text) } ?? ComparisonText.noMentor()
  }

  /// The differences by the first rules: the one that explains most first, then the greatest; only where both sides have
  /// a mentor, for else everything is gained or lost.
  static func rules(of change: NeedChange) -> [LocalizedText] {
    guard change.before != nil, change.after != nil else { return [] }
    let main = change.mainRule
    let others = change.rules.filter { $0.byFirst.difference != 0 && $0 != main }
      .enumerated().sorted { left, right in
        let (first, second) = (left.element.byFirst.difference.magnitude, right.element.byFirst.difference.magnitude)
        return first == second ? left.offset < right.offset : first > second
      }.map(\.element)
    return ((main.map { [$0] } ?? []) + others).map {
      LocalizedText(verbatim: $0.rule.text + " ") + .signed($0.byFirst.difference)
    }
  }

  /// That a pair would not be allowed by the first rules.
  static func notEligible(_ broken: [RuleID], _ subject: ComparisonSubject) -> LocalizedText {
    let names = broken.map { LocalizedText(verbatim: $0.text) }.joined()
    return ComparisonText.notEligible(["rules": subject.rules.first, "broken": names])
  }
}

/// The lines of a terminal about groups of needs, in columns.
struct GroupTable {
  /// The headings.
  let heading: String
  private let names: GroupNames
  private let language: Language
  private static let widths = (name: 26, filled: 12, needs: 8, average: 17, count: 7)

  init(_ comparison: MatchingComparison, _ language: Language) {
    names = GroupNames(comparison)
    self.language = language
    let widths = Self.widths
    heading =
      "  " + ComparisonText.group()[language].padded(to: widths.name)
      + ComparisonText.filled()[language].aligned(to: widths.filled)
      + ComparisonText.needs()[language].aligned(to: widths.needs)
      + ComparisonText.average()[language].aligned(to: widths.average)
      + ComparisonText.gainColumn()[language].aligned(to: widths.count)
      + ComparisonText.loseColumn()[language].aligned(to: widths.count)
  }

  /// A line about one group.
  func line(_ group: GroupComparison) -> String {
    let widths = Self.widths
    func change(_ values: [LocalizedText]) -> String {
      values[0] == values[1] ? values[0][language] : values.joined(separator: " → ")[language]
    }
    let filled = [group.filled.first, group.filled.second].map { LocalizedText.number($0) }
    let needs = [group.needs.first, group.needs.second].map { LocalizedText.number($0) }
    let averages = [(group.points.first, group.filled.first), (group.points.second, group.filled.second)].map {
      Self.average($0.0, of: $0.1)
    }
    return "  " + names[group.group][language].clipped(to: widths.name).padded(to: widths.name)
      + change(filled).aligned(to: widths.filled) + change(needs).aligned(to: widths.needs)
      + change(averages).aligned(to: widths.average)
      + "\(group.gainers)".aligned(to: widths.count) + "\(group.losers)".aligned(to: widths.count)
  }

  /// The average points of a pair, with one decimal.
  static func average(_ points: Int, of pairs: Int) -> LocalizedText {
    GroupComparison.tenths(points, of: pairs).map { .number($0, decimals: 1) } ?? "–"
  }
}
