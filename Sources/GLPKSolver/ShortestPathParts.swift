// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// The tasks assigned to each agent, as doubly linked lists; every operation is O(1).
struct TaskLists {
  private var firsts: [Int]
  private var nexts: [Int]
  private var previous: [Int]

  init(tasks: Int, agents: Int) {
    firsts = [Int](repeating: -1, count: agents)
    nexts = [Int](repeating: -1, count: tasks)
    previous = [Int](repeating: -1, count: tasks)
  }

  /// An agent's first task, or -1.
  func first(of agent: Int) -> Int { firsts[agent] }

  /// The task after another one of the same agent, or -1.
  func next(after task: Int) -> Int { nexts[task] }

  mutating func add(_ task: Int, to agent: Int) {
    let first = firsts[agent]
    if first >= 0 { previous[first] = task }
    nexts[task] = first
    previous[task] = -1
    firsts[agent] = task
  }

  mutating func remove(_ task: Int, from agent: Int) {
    let (before, after) = (previous[task], nexts[task])
    if before >= 0 { nexts[before] = after } else { firsts[agent] = after }
    if after >= 0 { previous[after] = before }
  }
}

/// How far a search has come: the agents reached, the nearest of them first.
struct Front {
  /// How far each agent is from the root; `Int.max` where it has not been reached.
  private(set) var distances: [Int]
  /// The agents that were taken as the nearest, in order.
  private(set) var passed: [Int] = []

  private var origins: [(task: Int, edge: Int)]
  private var reached: [Int] = []
  /// A binary heap; an agent reached again nearer is in it twice, and the farther entry is passed over.
  /// Its keys are twice the distance, and one more for a full agent, so that paths end as early as they can.
  private var heap: [(key: Int, agent: Int)] = []
  /// Agents at the distance of the one passed last: no heap is needed to find the nearest among them.
  private var level: [Int] = []
  private var levelDistance = 0

  init(agents: Int) {
    distances = [Int](repeating: .max, count: agents)
    origins = [(Int, Int)](repeating: (-1, -1), count: agents)
  }

  /// Forgets a search. O(agents reached).
  mutating func reset() {
    for agent in reached { distances[agent] = .max }
    reached.removeAll(keepingCapacity: true)
    passed.removeAll(keepingCapacity: true)
    heap.removeAll(keepingCapacity: true)
    level.removeAll(keepingCapacity: true)
    levelDistance = 0
  }

  /// Where the path to an agent comes from.
  func origin(of agent: Int) -> (task: Int, edge: Int) { origins[agent] }

  /// Notes that an agent is nearer than was known.
  mutating func reach(_ agent: Int, isFull: Bool, at distance: Int, from task: Int, along edge: Int) {
    if distances[agent] == .max { reached.append(agent) }
    distances[agent] = distance
    origins[agent] = (task, edge)
    if distance == levelDistance {
      level.append(agent)
    } else {
      push((2 * distance + (isFull ? 1 : 0), agent))
    }
  }

  /// Notes that an agent was taken as the nearest, and that the search goes on from it.
  mutating func pass(_ agent: Int) {
    passed.append(agent)
    levelDistance = distances[agent]
  }

  /// Takes the nearest agent that was not taken before.
  mutating func pop() -> (agent: Int, distance: Int)? {
    if let agent = level.popLast() { return (agent, levelDistance) }
    while let nearest = popHeap() {
      if nearest.key / 2 == distances[nearest.agent] { return (nearest.agent, nearest.key / 2) }
    }
    return nil
  }

  private mutating func push(_ entry: (key: Int, agent: Int)) {
    heap.append(entry)
    var place = heap.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard heap[parent].key > entry.key else { break }
      heap[place] = heap[parent]
      place = parent
    }
    heap[place] = entry
  }

  private mutating func popHeap() -> (key: Int, agent: Int)? {
    guard let nearest = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return nearest }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].key < heap[child].key { child += 1 }
      guard heap[child].key < last.key else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = last
    return nearest
  }
}

extension AssignmentProblem {
  /// The tasks, those with the greatest weights first; among equals in order.
  func tasksByGreatestWeight() -> [Int] {
    let greatest = (0..<taskCount).map { task in
      edges(of: task).reduce(Int.min) { max($0, weights[$1]) }
    }
    return (0..<taskCount).sorted { (-Int128(greatest[$0]), $0) < (-Int128(greatest[$1]), $1) }
  }
}
