// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
public import MatchingQuestions
import PairingRules
public import Wording

/// A comparison on a terminal: what changes in total, who loses and gains most and by which rules, which groups change.
public struct ComparisonTable: Sendable {
  private let comparison: MatchingComparison
  private let subject: ComparisonSubject

  /// How many people are shown of a long list.
  static let shownPeople = 5
  /// How many groups are shown of one sort.
  static let shownGroups = 6
  private static let width = 80

  /// Makes the table.
  public init(_ comparison: MatchingComparison, _ subject: ComparisonSubject) {
    self.comparison = comparison
    self.subject = subject
  }

  /// The lines, none wider than 80 columns, without a line feed at the end.
  ///
  /// - Parameter showsAll: Whether long lists are shown as a whole.
  public func text(in language: Language, showsAll: Bool = false) -> String {
    let name = comparison.second.cohort.frame.name.clipped(to: Self.width)
    var lines = [name] + wrapped(subject.heading, language, indent: 2) + [""]
    lines += totals(language) + wrapped(subject.proof(of: comparison), language, indent: 2)
    lines += [""] + verdict(language)
    guard !comparison.isUnchanged else { return lines.joined(separator: "\n") }
    let people = ComparisonLines(subject, language)
    let lists: [(ComparisonText, ComparisonText, ComparisonText, [NeedChange])] = [
      (.lose, .oneLoses, .noLosers, comparison.losers), (.gain, .oneGains, .noGainers, comparison.gainers),
    ]
    for (several, one, none, changes) in lists where !comparison.changes.isEmpty {
      guard !changes.isEmpty else {
        lines += ["", none()[language]]
        continue
      }
      let rules = comparison.haveOtherRules ? ComparisonText.byRules(["rules": subject.rules.first]) : ""
      lines += ["", (Self.count(changes.count, one, several) + rules + ":")[language]]
      lines += cut(changes.map(people.lines), to: Self.shownPeople, showsAll, language)
    }
    if showsAll, !comparison.evens.isEmpty {
      lines += ["", ComparisonText.evens()[language] + ":"] + comparison.evens.flatMap(people.lines)
    }
    lines += shifts(language) + groups(language, showsAll)
    if showsAll { lines += mentors(language) }
    return lines.joined(separator: "\n")
  }

  /// Needs and points, before and after.
  private func totals(_ language: Language) -> [String] {
    let (first, second) = (comparison.first, comparison.second)
    var rows = [
      (ComparisonText.needs() + " " + ComparisonText.filled(), Compared(first.tally.filled, second.tally.filled))
    ]
    if first.cohort.needs.count != second.cohort.needs.count {
      rows.insert((ComparisonText.needs(), Compared(first.cohort.needs.count, second.cohort.needs.count)), at: 0)
    }
    for (priority, _) in first.tally.differences(from: second.tally) {
      rows.append(
        (
          ComparisonText.priorityValue(["n": LocalizedText(verbatim: String(priority))]),
          Compared(first.tally.filled(priority: priority), second.tally.filled(priority: priority))
        ))
    }
    if comparison.haveOtherRules {
      rows.append((ComparisonText.pointsBy(["rules": subject.rules.first]), comparison.byFirst))
      rows.append((ComparisonText.pointsBy(["rules": subject.rules.second]), comparison.bySecond))
    } else {
      rows.append((ComparisonText.points(), comparison.byFirst))
    }
    let names = rows.map { $0.0[language].displayWidth }.max() ?? 0
    let heads = (subject.sides.first[language], subject.sides.second[language])
    let column = max(10, heads.0.displayWidth + 2, heads.1.displayWidth + 2)
    func number(_ value: Int) -> String { LocalizedText.number(value)[language].aligned(to: column) }
    let head = "  " + "".padded(to: names) + heads.0.aligned(to: column) + heads.1.aligned(to: column)
    return [head]
      + rows.map { name, values in
        let difference = values.difference == 0 ? "" : LocalizedText.signed(values.difference)[language].aligned(to: 9)
        return "  " + name[language].padded(to: names) + number(values.first) + number(values.second) + difference
      }
  }

  /// What becomes of the pairs, in a sentence or two.
  private func verdict(_ language: Language) -> [String] {
    if comparison.isUnchanged { return wrapped(ComparisonText.nothing(), language) }
    let pairs = comparison.pairs
    if pairs.new == 0, pairs.gone == 0, comparison.loads.isEmpty {
      return wrapped(ComparisonText.onlyPoints(), language) + own(language)
    }
    var stay = ComparisonText.stay(["kept": .number(pairs.kept), "all": .number(comparison.firstPairs)])
    if pairs.retimed > 0 { stay = stay + ", " + ComparisonText.retimed(["n": .number(pairs.retimed)]) }
    let counts: [(Int, ComparisonText, ComparisonText)] = [
      (pairs.moved, .oneMoved, .moved), (pairs.filled, .oneFilled, .filledNeeds),
      (pairs.unfilled, .oneUnfilled, .unfilledNeeds), (pairs.joined, .oneJoined, .joined),
      (pairs.left, .oneLeft, .left),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { Self.count($0.0, $0.1, $0.2) }
    var lines = wrapped(stay + (parts.isEmpty ? "" : "; ") + parts.joined() + ".", language)
    if !comparison.loads.isEmpty {
      lines += wrapped(Self.count(comparison.loads.count, .oneBusyMentor, .busyMentors), language)
    }
    return lines + own(language)
  }

  /// So many, with the right form of the verb.
  private static func count(_ count: Int, _ one: ComparisonText, _ several: ComparisonText) -> LocalizedText {
    (count == 1 ? one : several)(["n": .number(count)])
  }

  /// People who are on one side only.
  private func own(_ language: Language) -> [String] {
    let sides = [
      (subject.sides.first, comparison.ownMentees.first.count, comparison.ownMentors.first.count),
      (subject.sides.second, comparison.ownMentees.second.count, comparison.ownMentors.second.count),
    ]
    return sides.filter { $0.1 + $0.2 > 0 }.flatMap { name, mentees, mentors in
      let people = [(mentees, CountText.mentees(mentees)), (mentors, CountText.mentors(mentors))]
      let named = LocalizedText.list(people.filter { $0.0 > 0 }.map(\.1))
      return wrapped(ComparisonText.onlyIn(["name": name, "people": named]), language)
    }
  }

  /// What the pairs that stay get from rules that have changed.
  private func shifts(_ language: Language) -> [String] {
    guard !comparison.shifts.isEmpty else { return [] }
    let texts = comparison.shifts.map { shift in
      ComparisonText.shift([
        "rule": LocalizedText(verbatim: shift.rule.text), "points": .signed(shift.points.difference),
        "pairs": CountText.pairs(shift.pairs),
      ])
    }
    return ["", ComparisonText.shifts(["pairs": CountText.pairs(comparison.pairs.kept)])[language]]
      + wrapped(texts.joined(), language, indent: 2)
  }

  private func groups(_ language: Language, _ showsAll: Bool) -> [String] {
    let table = GroupTable(comparison, language)
    let changed = NeedGroup.Dimension.allCases.map { dimension in
      comparison.groups.filter { $0.group.dimension == dimension && $0.isChanged }
    }
    guard changed.contains(where: { !$0.isEmpty }) else { return [] }
    return ["", table.heading]
      + changed.flatMap { cut($0.map { [table.line($0)] }, to: Self.shownGroups, showsAll, language) }
  }

  private func mentors(_ language: Language) -> [String] {
    guard !comparison.loads.isEmpty else { return [] }
    let lines = comparison.loads.map { load in
      let name = PeopleNames.label(name: load.mentor.name, id: load.mentor.id.text)[language].clipped(to: 50)
      let counts = [load.pairs.first, load.pairs.second].map { $0.map { "\($0)" } ?? "–" }
      return "  \(name)  \(counts[0]) → \(counts[1])"
    }
    return ["", ComparisonText.mentors()[language]] + lines
  }

  /// A long list, cut with the count of what is left out.
  private func cut(_ entries: [[String]], to most: Int, _ showsAll: Bool, _ language: Language) -> [String] {
    // One more is not worth a line that says so.
    guard !showsAll, entries.count > most + 1 else { return entries.flatMap(\.self) }
    return entries.prefix(most).flatMap(\.self) + [
      "  " + ComparisonText.more(["n": .number(entries.count - most)])[language]
    ]
  }

  /// A text in lines of at most 80 columns, broken at spaces.
  private func wrapped(_ text: LocalizedText, _ language: Language, indent: Int = 0) -> [String] {
    text[language].wrapped(to: Self.width, indent: indent)
  }
}
