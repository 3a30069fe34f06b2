// SPDX-License-Identifier: GPL-3.0-or-later

public import Expectations
public import Wording

/// What came of testing a matching, as a test runner prints it: a line for each expectation, below each that fails
/// those that it fails for, and last how many of each there are.
///
///     ✓ passed  certificates: Nobody under 15 has a mentor without a child certificate – no such pair
///     ✗ FAILED  internships: Needs filled (mentee stage: internship): at least 95% – 20 of 22 needs; it takes 21
///         U-73 (business mentor) unmatched
public struct ExpectationListing: Sendable {
  private let report: ExpectationReport

  /// The most people shown below an expectation, where not all are asked for.
  public static let shownOffenders = 10

  /// Makes the list of a report.
  public init(_ report: ExpectationReport) {
    self.report = report
  }

  /// The lines, without a line feed at their end.
  ///
  /// - Parameters:
  ///   - language: The language of the words.
  ///   - coloured: Whether the terminal shows colours (ANSI escape sequences).
  ///   - showsAll: Whether long lists of people are shown whole.
  ///   - failuresOnly: Whether what holds is left out, and the summary too where all holds.
  public func text(
    in language: Language, coloured: Bool = false, showsAll: Bool = false, failuresOnly: Bool = false
  ) -> String {
    var lines: [String] = []
    let marks = [true: ExpectationCommandText.passed()[language], false: ExpectationCommandText.failed()[language]]
    let width = marks.values.map(\.displayWidth).max() ?? 0
    for verdict in report.verdicts where !failuresOnly || !verdict.passes {
      let mark = (verdict.passes ? "✓ " : "✗ ") + (marks[verdict.passes] ?? "").padded(to: width)
      let painted = coloured ? "\u{1B}[\(verdict.passes ? 32 : 31)m\(mark)\u{1B}[0m" : mark
      lines.append("\(painted)  \(verdict.line[language])")
      if verdict.isEmpty { lines.append("    " + ExpectationCommandText.testsNobody()[language]) }
      guard !verdict.passes else { continue }
      lines += offenders(of: verdict, showsAll).map { "    " + $0[language] }
    }
    guard !failuresOnly || report.failed > 0 else { return lines.joined(separator: "\n") }
    if report.verdicts.isEmpty {
      lines.append(ExpectationCommandText.none()[language])
    } else {
      lines.append("")
    }
    if report.failed > 0, !report.isProven {
      lines.append(ExpectationCommandText.gap(["gap": .gap(report.gap)])[language])
    }
    lines.append(
      ExpectationCommandText.summary(["passed": .number(report.passed), "failed": .number(report.failed)])[language])
    return lines.joined(separator: "\n")
  }

  private func offenders(of verdict: Verdict, _ showsAll: Bool) -> [LocalizedText] {
    let all = verdict.offenders
    // One line that says there is one more would take as much room as the one.
    guard !showsAll, all.count > Self.shownOffenders + 1 else { return all.map(\.sentence) }
    let left = all.count - Self.shownOffenders
    return all.prefix(Self.shownOffenders).map(\.sentence) + [ExpectationCommandText.more(["n": .number(left)])]
  }
}

extension Verdict {
  /// The expectation and what was found, in one line.
  var line: LocalizedText {
    // A sentence of the author's ends as sentences do; here it goes on.
    let sentence = expectation.sentence.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return title(sentence) + " – " + finding.sentence
  }

  /// The expectation's id and sentence.
  package var title: LocalizedText { title(expectation.sentence) }

  private func title(_ sentence: LocalizedText) -> LocalizedText {
    LocalizedText(verbatim: expectation.id) + ": " + sentence
  }
}
