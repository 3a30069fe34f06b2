// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of the mentors whom the tree lets through for a need: so many one after the other, and again from the first
/// where they reach beyond the last.
struct MentorPart {
  /// How many have gone by.
  private var seen = 0
  /// Those from the first on, and those from the beginning on; none before they are chosen.
  private var chosen = (0..<0, 0..<0)

  /// Chooses among those that have gone by, and goes back to the first.
  mutating func choose(_ count: Int, beginningBy number: UInt32) {
    let start = seen > 0 ? Int(number) % seen : 0
    let end = start + min(count, seen)
    chosen = (0..<max(0, end - seen), start..<min(end, seen))
    seen = 0
  }

  /// Which of the next so many are chosen, counted from the first of them.
  mutating func next(_ count: Int) -> (Range<Int>, Range<Int>) {
    let (first, all) = (seen, 0..<count)
    seen += count
    func lanes(_ range: Range<Int>) -> Range<Int> {
      (range.lowerBound - first..<range.upperBound - first).clamped(to: all)
    }
    return (lanes(chosen.0), lanes(chosen.1))
  }
}
