// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// The seats that mentors might take: a task for each mentor and module, an edge for each session of it.
struct SeatChoices: Sendable {
  /// A module that a mentor might take.
  struct Task: Sendable {
    let mentor: Int
    let module: ModuleID
    /// The sessions that the mentor can attend, by ascending position; none that no prerequisite can come before.
    let sessions: [Int]
  }

  /// By mentor; of one mentor each module after its prerequisites.
  private(set) var tasks: [Task] = []
  private var positions: [Int: [ModuleID: Int]] = [:]
  private let offer: TrainingOffer
  private let mentors: [Mentor]

  /// - Parameter demands: by mentor.
  /// - Complexity: O(demands · modules · sessions of a module).
  init(_ demands: [Demand], offer: TrainingOffer, mentors: [Mentor], busy: [BusyTime]) {
    self.offer = offer
    self.mentors = mentors
    let busy = Dictionary(grouping: busy, by: \.mentor)
    var first = 0
    while first < demands.count {
      let index = demands[first].mentor
      let own = demands[first...].prefix { $0.mentor == index }
      first = own.endIndex
      let deadline = own.reduce(own[own.startIndex].deadline) { max($0, $1.deadline) }
      for module in offer.modulesToTake(own.flatMap { $0.missing.map(\.module) }, by: mentors[index]) {
        let sessions = offer.sessions(of: module, for: mentors[index], by: deadline).filter { position in
          !(busy[index] ?? []).contains { $0.prevents(offer.sessions[position]) }
        }
        let before = offer.missingPrerequisites(of: module, for: mentors[index]).map { prerequisite in
          task(index, prerequisite).map { tasks[$0].sessions } ?? []
        }
        let possible = sessions.filter { position in
          before.allSatisfy { $0.contains { offer.sessions[$0].ends(before: offer.sessions[position]) } }
        }
        positions[index, default: [:]][module] = tasks.count
        tasks.append(Task(mentor: index, module: module, sessions: possible.sorted()))
      }
    }
  }

  /// The task of a mentor and a module, if there is one.
  func task(_ mentor: Int, _ module: ModuleID) -> Int? { positions[mentor]?[module] }

  /// The sessions by which a module is held for a demand.
  func sessions(of task: Int, for required: RequiredModule, of demand: Demand) -> [Int] {
    tasks[task].sessions.filter { offer.counts(offer.sessions[$0], for: required, by: demand.deadline) }
  }

  /// The rows that a plan of seats has to keep beside those of the network: prerequisites first, and no two sessions at
  /// once.
  ///
  /// - Parameters:
  ///   - chosen: the tasks of some mentors, all of each, in their order.
  ///   - firstEdge: the position of the first edge of the first of them; the others follow.
  func rows(of chosen: [Int], firstEdge: Int) -> [SideConstraint] {
    var rows: [SideConstraint] = []
    var edges: [Int: Int] = [:]
    var edge = firstEdge
    for task in chosen {
      edges[task] = edge
      edge += tasks[task].sessions.count
    }
    var first = 0
    while first < chosen.count {
      let mentor = tasks[chosen[first]].mentor
      let own = chosen[first...].prefix { tasks[$0].mentor == mentor }
      first = own.endIndex
      let seats = own.flatMap { task in
        tasks[task].sessions.enumerated().map { Seat(task: task, session: $1, edge: (edges[task] ?? 0) + $0) }
      }
      for task in own {
        for prerequisite in offer.missingPrerequisites(of: tasks[task].module, for: mentors[mentor]) {
          guard let before = self.task(mentor, prerequisite) else { continue }
          rows += order(seats.filter { $0.task == before }, before: seats.filter { $0.task == task })
        }
      }
      rows += clashes(seats)
    }
    return rows
  }

  private struct Seat {
    let task: Int
    let session: Int
    let edge: Int
  }

  /// Up to any moment at which a session begins, so many have begun as sessions of the prerequisite were over.
  ///
  /// One row a moment says more than a row a session would, for a module is taken once: the linear program comes nearer
  /// to whole numbers.
  private func order(_ before: [Seat], before after: [Seat]) -> [SideConstraint] {
    let after = after.sorted { (start(of: $0), $0.edge) < (start(of: $1), $1.edge) }
    var rows: [SideConstraint] = []
    for (index, seat) in after.enumerated() {
      let over = before.filter { offer.sessions[$0.session].ends(before: offer.sessions[seat.session]) }
      if index + 1 < after.count {
        let next = offer.sessions[after[index + 1].session]
        // The next row asks the same of more.
        if over.count == before.count(where: { offer.sessions[$0.session].ends(before: next) }) { continue }
      }
      let terms =
        after[...index].map { SideConstraint.Term(edge: $0.edge, coefficient: 1) }
        + over.map { SideConstraint.Term(edge: $0.edge, coefficient: -1) }
      rows.append(SideConstraint(terms: terms.sorted { $0.edge < $1.edge }, upperBound: 0))
    }
    return rows
  }

  private func start(of seat: Seat) -> Int {
    offer.sessions[seat.session].date.dayNumber * 1440 + offer.sessions[seat.session].startMinute
  }

  /// Of the sessions under way when one of them begins, a mentor attends one.
  private func clashes(_ seats: [Seat]) -> [SideConstraint] {
    var groups: [Set<Int>] = []
    for seat in seats {
      let session = offer.sessions[seat.session]
      let underWay = seats.filter { other in
        let other = offer.sessions[other.session]
        return other.date == session.date && other.startMinute <= session.startMinute
          && session.startMinute < other.endMinute
      }
      guard underWay.contains(where: { $0.task != seat.task }) else { continue }
      groups.append(Set(underWay.map(\.edge)))
    }
    let maximal = groups.enumerated().filter { index, group in
      !groups.enumerated().contains { other, larger in
        other != index && group.isSubset(of: larger) && (group != larger || other < index)
      }
    }
    return maximal.map { SideConstraint.cap($0.element, atMost: 1) }
  }
}
