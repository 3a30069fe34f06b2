// SPDX-License-Identifier: GPL-3.0-or-later

/// Mentors sorted by what some rules judge them alike in, a rule a level, as a tree of stretches: a need goes down only
/// where no requirement on the way is broken, and has the points of the wishes on the way.
struct ClassTree: Sendable {
  /// One rule.
  final class Level: Sendable {
    /// The class of mentors at each node.
    let classes: Memory<Int32>
    /// The first node below each node, one entry more than there are nodes; below the last level, the first mentor.
    let children: Memory<Int32>
    /// The verdicts, a row for each class of needs; points less the least of them.
    let verdicts: Memory<Int32>
    let width: Int
    let needs: Memory<Int32>

    fileprivate init(_ table: FactTable, classes: [Int32], children: [Int32]) {
      self.classes = Memory(classes)
      self.children = Memory(children)
      verdicts = Memory(table.verdictsAboveLeast)
      width = table.mentors.count
      needs = Memory(table.needs.ids)
    }
  }

  let levels: [Level]
  /// The cohort's position of the mentor at each position of the tree.
  let order: Memory<Int32>
  /// Those of the tables that are not levels of the tree.
  let others: [FactTable]
  /// Whether some level is a wish.
  let hasPoints: Bool

  /// Takes tables as levels, in this order, while stretches stay long enough on the average.
  init(_ tables: [FactTable], mentorCount: Int, limits: ScoringLimits) {
    var sorting = Sorting(mentorCount: mentorCount, limits: limits)
    var chosen: [FactTable] = []
    var others: [FactTable] = []
    for table in tables {
      if sorting.refine(table) { chosen.append(table) } else { others.append(table) }
    }
    self.others = others
    hasPoints = chosen.contains { !$0.isRequirement }

    // A counting sort by the last level's nodes, which are in the order of their paths.
    let starts = Self.starts(of: sorting.prefixes, count: sorting.count)
    var next = starts
    let order = Memory<Int32>(zeros: mentorCount)
    for mentor in 0..<mentorCount {
      let node = Int(sorting.prefixes[mentor])
      order.start[Int(next[node])] = Int32(mentor)
      next[node] += 1
    }
    self.order = order
    levels = chosen.indices.map { level in
      let classes = sorting.classes[level]
      return Level(
        chosen[level], classes: classes,
        children: level + 1 < chosen.count ? Self.starts(of: sorting.parents[level + 1], count: classes.count) : starts)
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

/// Classes that are made finer rule by rule.
private struct Sorting {
  private let limits: ScoringLimits

  /// For each level the node above each node, and the class of mentors at it.
  private(set) var parents: [[Int32]] = []
  private(set) var classes: [[Int32]] = []
  /// The last level's node of each mentor.
  private(set) var prefixes: [Int32]
  /// The number of nodes on the last level.
  private(set) var count: Int

  init(mentorCount: Int, limits: ScoringLimits) {
    self.limits = limits
    prefixes = [Int32](repeating: 0, count: mentorCount)
    count = min(1, mentorCount)
  }

  /// Adds a level, unless stretches would become too short.
  mutating func refine(_ table: FactTable) -> Bool {
    let width = table.mentors.count
    guard count * width <= 8 * prefixes.count + 65_536 else { return false }
    var numbers = [Int32](repeating: -1, count: count * width)
    for (mentor, kind) in table.mentors.ids.enumerated() { numbers[Int(prefixes[mentor]) * width + Int(kind)] = 0 }
    var parent: [Int32] = []
    var kinds: [Int32] = []
    for code in numbers.indices where numbers[code] == 0 {
      numbers[code] = Int32(parent.count)
      parent.append(Int32(code / width))
      kinds.append(Int32(code % width))
    }
    let mean = table.isRequirement ? limits.requirementStretch : limits.wishStretch
    guard parent.count == count || parent.count * mean <= prefixes.count else { return false }
    for (mentor, kind) in table.mentors.ids.enumerated() {
      prefixes[mentor] = numbers[Int(prefixes[mentor]) * width + Int(kind)]
    }
    count = parent.count
    parents.append(parent)
    classes.append(kinds)
    return true
  }
}
