// SPDX-License-Identifier: GPL-3.0-or-later

/// Decides which tasks need a look at all agents again after prices have changed.
enum Repricing {
  /// How many drops are tried.
  private static let steps = 32
  /// A look at part of the agents is made where it saves at least one part in so many of a look at all.
  private static let leastPartSaved = 4

  /// The drop to allow for: tasks with room for it look only at agents that have dropped more, the others at all.
  ///
  /// - Parameters:
  ///   - rooms: for each task, how much cheaper all agents may get before an unknown edge could be worth too much.
  ///   - drops: how much cheaper each agent is; less than 0 where it is dearer.
  /// - Returns: the drop with the fewest pairs to look at; nothing where that is hardly less than all.
  /// - Complexity: O(n log n).
  static func cheapestDrop(rooms: [Int], drops: [Int]) -> Int? {
    guard !drops.isEmpty else { return nil }
    let sortedRooms = rooms.sorted()
    let sortedDrops = drops.sorted()
    let whole = rooms.count * drops.count
    var best: (drop: Int, pairs: Int)?
    for step in 0...steps {
      let drop = sortedDrops[(drops.count - 1) * step / steps]
      let passing = drops.count - sortedDrops.count(upTo: drop)
      let lacking = sortedRooms.count(upTo: drop - 1)
      let pairs = lacking * drops.count + (rooms.count - lacking) * passing
      if pairs < best?.pairs ?? whole { best = (drop, pairs) }
    }
    guard let best, best.pairs <= whole - whole / leastPartSaved else { return nil }
    return best.drop
  }
}

extension [Int] {
  /// How many elements of a sorted array are at most a number. O(log n).
  fileprivate func count(upTo number: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
