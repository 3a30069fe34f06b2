// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// Comparisons with numbers and days as people write them: `under 15`, `at least 2`, `efter 2026-01-01`, `12..14`.
enum RangeWords {
  private static let words: [(word: String, make: @Sendable (RuleArgument) -> ColumnCondition.Comparison)] = [
    ("under", { .under($0) }), ("before", { .under($0) }), ("før", { .under($0) }),
    ("over", { .over($0) }), ("after", { .over($0) }), ("efter", { .over($0) }),
    ("at least", { .atLeast($0) }), ("mindst", { .atLeast($0) }),
    ("at most", { .atMost($0) }), ("højst", { .atMost($0) }),
  ]

  /// The comparison that a text writes, with the values in it; nothing where it is a plain value.
  static func comparison(_ text: String) -> (comparison: ColumnCondition.Comparison, ends: [RuleArgument])? {
    for (word, make) in words where text.count > word.count && text.lowercased().hasPrefix(word + " ") {
      let end = RuleArgument(scalar: String(text.dropFirst(word.count)).trimmingWhitespace())
      return (make(end), [end])
    }
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let ends = parts.map { RuleArgument(scalar: String($0).trimmingWhitespace()) }
    return (.between(ends[0], ends[1]), ends)
  }
}
