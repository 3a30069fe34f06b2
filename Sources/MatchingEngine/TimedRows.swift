// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// The rows that keep people from being in two places at once, and rooms from being too full.
///
/// Times that all hold one moment exclude each other: one row says so for all of them, and is tighter than one for every
/// two. Times that only the way between them forbids have a row for every two.
struct TimedRows {
  private(set) var constraints: [SideConstraint] = []

  private let shape: TimedShape
  private let timeOfEdge: [TimeWindow?]

  init(_ shape: TimedShape, _ slots: SlotProblem, timeOfEdge: [TimeWindow?]) {
    self.shape = shape
    self.timeOfEdge = timeOfEdge
    let whole = slots.assignmentProblem
    var edgesOfCell = [[Int]](repeating: [], count: slots.cells.count)
    for edge in whole.agents.indices { edgesOfCell[Int(whole.agents[edge])].append(edge) }
    for mentor in slots.capacities.indices where slots.capacities[mentor] > 1 {
      addMentor(mentor, cells: slots.cells(of: mentor).filter { slots.cells[$0].slot >= 0 }, slots, edgesOfCell)
    }
    addMentees(whole)
    addRooms(whole)
  }

  /// A mentor's times: at each moment that one begins, those that hold it; and those too near each other for the way.
  private mutating func addMentor(_ mentor: Int, cells: [Int], _ slots: SlotProblem, _ edgesOfCell: [[Int]]) {
    let choices = cells.map { shape.choices[mentor][slots.cells[$0].slot] }
    var held: [[Int]] = []
    for start in Set(choices.map { Moment($0.time) }).sorted() {
      let holding = choices.indices.filter { start.isHeld(by: choices[$0].time) }
      guard holding.count > 1, !held.contains(where: { Set($0).isSuperset(of: holding) }) else { continue }
      held.append(holding)
      constraints.append(.cap(holding.lazy.flatMap { edgesOfCell[cells[$0]] }, atMost: 1))
    }
    for first in choices.indices {
      for second in choices.indices.dropFirst(first + 1)
      where choices[first].time.intersection(choices[second].time) == nil
        && shape.weekly.exclude(choices[first], choices[second])
      {
        constraints.append(.cap(edgesOfCell[cells[first]] + edgesOfCell[cells[second]], atMost: 1))
      }
    }
  }

  /// The times of mentees with several needs.
  private mutating func addMentees(_ whole: AssignmentProblem) {
    var need = 0
    while need < whole.taskCount {
      let siblings = shape.weekly.siblings(of: need)
      need = siblings.upperBound
      let edges = siblings.filter { !whole.edges(of: $0).isEmpty }.flatMap { need in
        whole.edges(of: need).compactMap { edge in timeOfEdge[edge].map { (need: need, edge: edge, time: $0) } }
      }
      guard Set(edges.map(\.need)).count > 1 else { continue }
      for start in Set(edges.map { Moment($0.time) }).sorted() {
        let holding = edges.filter { start.isHeld(by: $0.time) }
        guard Set(holding.map(\.need)).count > 1 else { continue }
        constraints.append(.cap(holding.map(\.edge), atMost: 1))
      }
    }
  }

  /// The rooms, at each moment when more pairs could meet than they hold.
  private mutating func addRooms(_ whole: AssignmentProblem) {
    guard let places = shape.weekly.roomPlaces else { return }
    var edgesAtStart = [[Int]](repeating: [], count: shape.weekly.gridStartCount)
    var needsAtStart = [Int](repeating: 0, count: edgesAtStart.count)
    for need in 0..<whole.taskCount where shape.weekly.needsRoom(need) {
      var starts: Set<Int> = []
      for edge in whole.edges(of: need) {
        guard let time = timeOfEdge[edge] else { continue }
        for start in shape.weekly.gridStarts(of: time) {
          edgesAtStart[start].append(edge)
          starts.insert(start)
        }
      }
      for start in starts { needsAtStart[start] += 1 }
    }
    for start in edgesAtStart.indices where needsAtStart[start] > places {
      // What begins no meeting is held by the same ones as the start before it, or by fewer.
      if start > 0, Set(edgesAtStart[start - 1]).isSuperset(of: edgesAtStart[start]) { continue }
      constraints.append(.cap(edgesAtStart[start], atMost: places))
    }
  }
}

/// A moment of the week.
private struct Moment: Hashable, Comparable {
  private let weekday: Weekday
  private let minute: Int

  /// When a time begins.
  init(_ time: TimeWindow) {
    weekday = time.weekday
    minute = time.startMinute
  }

  func isHeld(by time: TimeWindow) -> Bool {
    time.weekday == weekday && time.startMinute <= minute && minute < time.endMinute
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.weekday, left.minute) < (right.weekday, right.minute)
  }
}
