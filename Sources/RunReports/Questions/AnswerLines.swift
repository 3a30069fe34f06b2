// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
package import MatchingQuestions
import PairingRules
package import Wording

/// Lines of an answer on a terminal, and the sentences that all answers share.
struct AnswerLines {
  let language: Language
  let names: AnswerNames
  /// Whether long lists are shown whole.
  let showsAll: Bool
  private(set) var lines: [String] = []

  /// The columns of a terminal that lines are folded to.
  static let width = 80
  /// How many entries of a long list are shown.
  static let listed = 8

  init(_ cohort: Cohort, language: Language, showsAll: Bool) {
    self.language = language
    self.showsAll = showsAll
    names = AnswerNames(cohort)
  }

  /// The lines as they are, without a line feed at the end.
  var text: String { lines.joined(separator: "\n") }

  mutating func addBlank() { if !lines.isEmpty { lines.append("") } }

  /// Adds a text, folded at spaces; further lines stand two columns further in.
  mutating func add(_ text: LocalizedText, indent: Int = 0) {
    let words = text[language].split(separator: " ", omittingEmptySubsequences: true).map { word in
      word.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        ? String(word) : String(word).clipped(to: 200)
    }
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in words {
      if !isEmpty, line.displayWidth + 1 + word.displayWidth > Self.width {
        lines.append(line)
        line = String(repeating: " ", count: indent + 2) + word
      } else {
        line += (isEmpty ? "" : " ") + word
      }
      isEmpty = false
    }
    lines.append(line)
  }

  /// Adds a line that is not folded.
  mutating func add(raw line: String) { lines.append(line) }

  /// What a mentee is called.
  func mentee(_ id: MenteeID) -> LocalizedText { names[id] }

  /// Who moves in another matching, as many as are listed.
  mutating func add(moves: [Move], indent: Int = 2) {
    guard !moves.isEmpty else { return }
    add(QuestionText.moves(), indent: indent)
    let shown = showsAll ? moves.count : min(moves.count, Self.listed)
    for move in moves.prefix(shown) { add(names.sentence(of: move), indent: indent + 2) }
    if shown < moves.count {
      add(QuestionText.moreMoves(["n": .number(moves.count - shown)]), indent: indent + 2)
    }
  }
}

extension Alternative {
  /// How another matching differs: `1 need worse, 12 points (0.1%) worse`, or `just as good`.
  package var effect: LocalizedText {
    let differences = after.differences(from: before)
    let namesPriorities = differences.count > 1
    var parts = differences.map { difference -> LocalizedText in
      let isMore = difference.filled > 0
      let wording: QuestionText =
        namesPriorities
        ? (isMore ? .needsMoreOfPriority : .needsLessOfPriority) : (isMore ? .needsMore : .needsLess)
      return wording(["needs": CountText.needs(abs(difference.filled)), "priority": .number(difference.priority)])
    }
    if points != 0 {
      parts.append(
        (points > 0 ? QuestionText.pointsMore : .pointsLess)([
          "points": CountText.points(abs(points)), "percent": Self.share(abs(points), of: before.points),
        ]))
    }
    return parts.isEmpty ? QuestionText.nothing() : parts.joined()
  }

  /// A part of a whole in tenths of a percent, rounded to the nearest.
  static func share(_ part: Int, of whole: Int) -> LocalizedText {
    let tenths = whole == 0 ? 0 : (abs(part) * 2000 + abs(whole)) / (2 * abs(whole))
    return .number(tenths, decimals: 1) + LocalizedText(danish: "\u{A0}%", english: "%")
  }
}

extension Int {
  /// The number with its sign, also where it is more than 0.
  package var signed: LocalizedText { self > 0 ? "+" + .number(self) : .number(self) }
}
