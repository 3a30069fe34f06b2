// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import MatchingEngine
import Optimization
import PairingRules
public import Wording

/// The short table that ends a matching on a terminal: what is filled by kind of mentor, the points, what is proven.
public struct MatchTable: Sendable {
  private let matching: Matching

  /// Makes the table of a matching.
  public init(_ matching: Matching) {
    self.matching = matching
  }

  /// The table, without a line feed at its end.
  ///
  /// - Parameters:
  ///   - language: The language of the words.
  ///   - coloured: Whether the terminal shows colours (ANSI escape sequences).
  ///   - width: How many columns the terminal has; bars are left out where there is no room for them.
  ///   - plain: Whether only ASCII may be used for bars and rules; the words keep their letters.
  public func text(in language: Language, coloured: Bool = false, width: Int = 80, plain: Bool = false) -> String {
    let style = Style(isColoured: coloured, isPlain: plain)
    let rows = rows(language)
    let names = (rows.map { $0.name.displayWidth }.max() ?? 0)
    let headings = [MatchTableText.filled()[language], MatchTableText.needs()[language]]
    let numbers = rows.flatMap { [$0.filled, $0.needs] } + headings
    let column = numbers.map(\.displayWidth).max() ?? 0
    let bar = min(24, width - names - 2 * column - 16)

    func line(_ name: String, _ filled: String, _ needs: String) -> String {
      "  " + name.padded(to: names) + "  " + filled.aligned(to: column) + "  " + needs.aligned(to: column)
    }
    func line(_ row: Row) -> String {
      let start = line(row.name, row.filled, row.needs)
      guard bar >= 4 else { return start }
      return start + "  " + style.bar(row.count, width: bar) + " " + row.percent.aligned(to: 5)
    }

    var lines = [style.bold(matching.cohort.frame.name.clipped(to: width)), ""]
    lines.append(style.dim(line("", headings[0], headings[1])))
    lines += rows.dropLast().map { line($0) }
    if rows.count > 1 { lines.append(style.dim("  " + style.rule(width: names + 2 * column + 4))) }
    lines += rows.suffix(1).map { line($0) }
    lines.append("")
    lines += closing(language).map { "  " + $0 }
    return lines.joined(separator: "\n")
  }

  private struct Row {
    let name: String
    let count: FilledCount
    let filled: String
    let needs: String
    let percent: String

    init(_ name: LocalizedText, _ count: FilledCount, _ language: Language) {
      self.name = name[language]
      self.count = count
      filled = LocalizedText.number(count.filled)[language]
      needs = LocalizedText.number(count.needs)[language]
      percent = LocalizedText.percent(count.filled, of: count.needs)[language]
    }
  }

  /// A row for each kind of mentor that is needed, and where there are several, the total last.
  private func rows(_ language: Language) -> [Row] {
    let counts = FilledCount.by(\.type, in: matching)
    let total = FilledCount(filled: matching.pairs.count, needs: matching.pairs.count + matching.unmatched.count)
    let rows = MentorType.allCases.compactMap { type in counts[type].map { Row(type.label, $0, language) } }
    return rows.count == 1 ? rows : rows + [Row(MatchTableText.total(), total, language)]
  }

  /// What is proven, and why needs are open.
  private func closing(_ language: Language) -> [String] {
    let proof = matching.proof
    let isProven = proof.primalStatus == .optimal
    let wording = isProven ? MatchTableText.proven : .notProven
    var statement = wording([
      "points": CountText.points(matching.points), "gap": .gap(proof.gap), "cause": proof.termination.label,
    ])
    if case .lottery = proof.tieBreak {
      statement = statement + ", " + MatchTableText.seed(["seed": LocalizedText(verbatim: String(proof.seed))])
    }
    var lines = [statement]
    lines.append(
      matching.unmatched.isEmpty
        ? MatchTableText.allFilled()
        : MatchTableText.unmatched([
          "needs": CountText.needs(matching.unmatched.count), "causes": causes.joined(),
        ]))
    if let fairness = FairnessSentences(matching) { lines += fairness.lines }
    let waiting = matching.pairsWithoutTime
    if waiting > 0 { lines.append(MatchTableText.withoutTime(["pairs": CountText.pairs(waiting)])) }
    return lines.map { $0[language] }
  }

  private var causes: [LocalizedText] {
    var counts: [MatchTableText: Int] = [:]
    for unmatched in matching.unmatched {
      counts[unmatched.cause.short, default: 0] += 1
    }
    return MatchTableText.allCases.compactMap { text in
      counts[text].map { text(["n": .number($0)]) }
    }
  }
}

extension UnmatchedNeed.Cause {
  /// The cause in a few words, with the number of needs.
  package var short: MatchTableText {
    switch self {
    case .noEligibleMentor: .noEligibleMentor
    case .tooFewPlaces: .tooFewPlaces
    case .tooFewHours: .tooFewHours
    case .mentorsFull: .mentorsFull
    case .noFreeTime: .noFreeTime
    case .noSeat: .noSeat
    case .tooFewPoints: .tooFewPoints
    case .heldBack: .heldBack
    case .notProven: .notSettled
    }
  }
}

/// How bars, rules and emphasis are drawn.
private struct Style {
  let isColoured: Bool
  let isPlain: Bool

  func bold(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  func dim(_ text: String) -> String { isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
  func rule(width: Int) -> String { String(repeating: isPlain ? "-" : "─", count: width) }

  /// A bar that is full only where every need is filled, and empty only where none is.
  func bar(_ count: FilledCount, width: Int) -> String {
    var filled = count.needs > 0 ? Int(Double(width) * Double(count.filled) / Double(count.needs) + 0.5) : width
    if count.unfilled > 0 { filled = min(filled, width - 1) }
    if count.filled > 0 { filled = max(filled, 1) }
    let full = String(repeating: isPlain ? "#" : "█", count: filled)
    let rest = String(repeating: isPlain ? "." : "░", count: width - filled)
    return isColoured ? "\u{1B}[32m\(full)\u{1B}[33m\(rest)\u{1B}[0m" : full + rest
  }
}
