// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
public import Wording

/// What one more session of each module brings, line by line.
public struct ExtraSessionTable: Sendable {
  private let outcome: ExtraSessionJob.Outcome

  /// Makes the table of an outcome.
  public init(_ outcome: ExtraSessionJob.Outcome) {
    self.outcome = outcome
  }

  /// The lines, without a line feed at the end.
  public func text(in language: Language) -> String {
    let matching = outcome.matching
    var lines = [
      ExtraSessionText.base([
        "filled": .number(matching.pairs.count), "needs": .number(matching.cohort.needs.count),
        "points": CountText.points(matching.points),
      ])[language]
    ]
    if outcome.gains.isEmpty { lines.append(ExtraSessionText.noModules()[language]) }
    for gain in outcome.gains {
      let wording = gain.filled == 0 && gain.points == 0 ? ExtraSessionText.bringsNothing : .brings
      lines.append(
        "  "
          + wording([
            "module": LocalizedText(verbatim: gain.module.name), "date": gain.session.date.label,
            "seats": .number(gain.session.seats), "needs": CountText.needs(gain.filled),
            "points": signed(gain.points),
          ])[language])
    }
    if outcome.gains.contains(where: { !$0.isProven }) { lines.append(ExtraSessionText.notProven()[language]) }
    return lines.joined(separator: "\n")
  }

  private func signed(_ points: Int) -> LocalizedText {
    points > 0 ? "+" + CountText.points(points) : CountText.points(points)
  }
}
