// SPDX-License-Identifier: GPL-3.0-or-later

/// The best pairs of one need among those seen so far, in bounded memory: a heap with the worst on top.
struct TopPairs {
  /// A pair that may be chosen.
  struct Candidate {
    var value: Int
    var tie: UInt32
    /// The mentor's position in the cohort.
    var mentor: Int32
    var points: Int32

    /// Whether another is to be had before this one.
    @inline(__always)
    func isWorse(than other: Candidate) -> Bool {
      if value != other.value { return value < other.value }
      if tie != other.tie { return tie > other.tie }
      return mentor > other.mentor
    }
  }

  private var heap: [Candidate] = []
  private var limit = 0
  /// Only pairs of at least this value can still be chosen.
  private(set) var leastValue = Int.min

  /// Begins with nothing; at most `limit` are kept, of those with a value greater than `floor`.
  mutating func begin(limit: Int, floor: Int) {
    heap.removeAll(keepingCapacity: true)
    self.limit = limit
    leastValue = floor + 1
  }

  /// Takes a pair, if it is among the best.
  @inline(__always)
  mutating func take(_ candidate: Candidate) {
    guard candidate.value >= leastValue, limit > 0 else { return }
    if heap.count < limit {
      heap.append(candidate)
      if heap.count == limit { makeHeap() }
    } else if heap[0].isWorse(than: candidate) {
      heap[0] = candidate
      siftDown(0)
      leastValue = heap[0].value
    }
  }

  /// Appends the pairs by ascending mentor.
  mutating func append(to rows: inout PairRows) {
    heap.sort { $0.mentor < $1.mentor }
    for candidate in heap {
      rows.mentors.append(candidate.mentor)
      rows.points.append(candidate.points)
    }
  }

  private mutating func makeHeap() {
    for index in (0..<heap.count / 2).reversed() { siftDown(index) }
    leastValue = heap[0].value
  }

  private mutating func siftDown(_ start: Int) {
    var index = start
    while true {
      var worst = index
      for child in [2 * index + 1, 2 * index + 2] where child < heap.count {
        if heap[child].isWorse(than: heap[worst]) { worst = child }
      }
      if worst == index { return }
      heap.swapAt(index, worst)
      index = worst
    }
  }
}
