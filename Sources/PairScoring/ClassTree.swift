// SPDX-License-Identifier: GPL-3.0-or-later

/// Mentors sorted by what some rules judge them alike in, a rule a level, as a tree of stretches: a need goes down only
/// where no requirement on the way is broken, and has the points of the wishes on the way.
struct ClassTree: Sendable {
  /// One rule.
  struct Level: Sendable {
    /// The class of mentors at each node.
    let classes: Memory<Int32>
    /// The first node below each node, one entry more than there are nodes; below the last level, the first mentor.
    let children: Memory<Int32>
    /// The verdicts, a row for each class of needs; points less the least of them.
    let verdicts: Memory<Int32>
    let width: Int
    let needs: Memory<Int32>
  }

  let levels: [Level]
  /// The cohort's position of the mentor at each position of the tree.
  let order: [Int32]
  /// Those of the tables that are not levels of the tree.
  let others: [FactTable]

  /// A stretch has at least so many mentors on the average; fewer cost more than looking at each.
  private static let meanMentors = 24

  /// Takes tables as levels, the most selective requirements first and the wishes that differ most next, while
  /// stretches stay long enough.
  init(_ tables: [FactTable], mentorCount: Int) {
    // Stable: equally good ones stay in the order of the rules.
    let ranked = tables.enumerated().map {
      (index: $0.offset, rank: ($0.element.refusedShare, $0.element.range.spread))
    }
    .sorted { ($1.rank.0, $1.rank.1, $0.index) < ($0.rank.0, $0.rank.1, $1.index) }
    var chosen: [FactTable] = []
    var parents: [[Int32]] = []
    var classes: [[Int32]] = []
    var prefixes = [Int32](repeating: 0, count: mentorCount)
    var prefixCount = min(1, mentorCount)
    var others: [FactTable] = []
    for (index, _) in ranked {
      let table = tables[index]
      let width = table.mentors.count
      let codes = prefixCount * width
      guard codes <= 8 * mentorCount + 65_536 else {
        others.append(table)
        continue
      }
      var numbers = [Int32](repeating: -1, count: codes)
      for mentor in 0..<mentorCount { numbers[Int(prefixes[mentor]) * width + Int(table.mentors.ids[mentor])] = 0 }
      var parent: [Int32] = []
      var kind: [Int32] = []
      for code in numbers.indices where numbers[code] == 0 {
        numbers[code] = Int32(parent.count)
        parent.append(Int32(code / width))
        kind.append(Int32(code % width))
      }
      guard parent.count * Self.meanMentors <= max(mentorCount, Self.meanMentors) else {
        others.append(table)
        continue
      }
      for mentor in 0..<mentorCount {
        prefixes[mentor] = numbers[Int(prefixes[mentor]) * width + Int(table.mentors.ids[mentor])]
      }
      prefixCount = parent.count
      chosen.append(table)
      parents.append(parent)
      classes.append(kind)
    }
    self.others = others

    // A counting sort by the last level's nodes, which are in the order of their paths.
    let starts = Self.starts(of: prefixes, count: prefixCount)
    var next = starts
    var order = [Int32](repeating: 0, count: mentorCount)
    for mentor in 0..<mentorCount {
      let node = Int(prefixes[mentor])
      order[Int(next[node])] = Int32(mentor)
      next[node] += 1
    }
    self.order = order
    levels = chosen.indices.map { level in
      let table = chosen[level]
      let least = Int32(table.range.least)
      return Level(
        classes: Memory(classes[level]),
        children: Memory(
          level + 1 < chosen.count ? Self.starts(of: parents[level + 1], count: classes[level].count) : starts),
        verdicts: Memory(table.verdicts.map { $0 == FactTable.refused ? $0 : $0 - least }), width: table.mentors.count,
        needs: Memory(table.needs.ids))
    }
  }

  /// Where each number's elements begin in the sorted list, one entry more than there are numbers.
  private static func starts(of numbers: [Int32], count: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: count + 1)
    for number in numbers { starts[Int(number) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    return starts
  }
}
