// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// How pairs and weekly times are chosen together: what each mentor's times are, which of them exclude each other, and
/// whether the problem is still a network's.
///
/// A mentor's times fall into groups of which only one can be used where all that overlap, or lie too near for the way,
/// do so with each other; a group is a cell then (`SlotProblem`), and the problem stays a network's. Where that is not
/// so for some mentor, where mentees have several needs with times, where rooms or decisions or hours have their say,
/// each time is a cell of its own, and rows beside the network say what excludes what.
///
/// A relaxation that is always a network has a cell for each of a mentor's free windows, which takes as many meetings as
/// fit into it one after the other.
struct TimedShape: Sendable {
  /// The most edges of a network, and of a problem with rows, which branch and bound has to bear: on 1,600 edges it may
  /// take a minute, on 13,000 it proves next to nothing.
  private static let mostEdges = (network: 4_000_000, rows: 10_000)

  let weekly: WeeklyTimes
  /// Whether cells alone say all.
  let isNetwork: Bool
  /// The pairs: each need's mentors, as in the problem of pairs, then the mentors that decisions require.
  let rows: [[Int32]]
  /// Each mentor's times by number, where times are told apart; empty for a mentor with one place in a network.
  let choices: [[WeeklyTimes.Choice]]
  /// The cell of each of a mentor's times; their own number, or that of their group.
  let cellOfChoice: [[Int]]
  private let numberOfChoice: [[WeeklyTimes.Choice: Int]]
  /// How many meetings each of a mentor's windows holds; only where cells are windows.
  private let meetingsOfWindow: [[Int]]

  /// The cell of a pair that needs no time of its own, or whose time is the mentor's only one: no other pair's.
  static func cell(ofNeed need: Int) -> Int { -1 - need }

  /// Nothing where there are too many edges.
  ///
  /// - Parameters:
  ///   - rows: each need's mentors, ascending; a required one where the need has one.
  ///   - places: how many pairs each mentor can have, required ones among them.
  ///   - hasRows: whether decisions or hours have rows anyway.
  ///   - asWindows: whether cells are windows.
  init?(_ weekly: WeeklyTimes, rows: [[Int32]], places: [Int], hasRows: Bool, asWindows: Bool) {
    self.weekly = weekly
    self.rows = rows
    var edgeCount = 0
    var isRowed = hasRows
    var seen = [Set<WeeklyTimes.Choice>](repeating: [], count: places.count)
    var shortest = [Int](repeating: .max, count: places.count)
    for (need, mentors) in rows.enumerated() where !mentors.isEmpty {
      // A mentee's other needs, and rooms, ask for the time itself.
      isRowed =
        isRowed || weekly.needsRoom(need) || weekly.siblings(of: need).contains { $0 != need && !rows[$0].isEmpty }
      for mentor in mentors where weekly.isAsked(need, Int(mentor)) {
        shortest[Int(mentor)] = min(shortest[Int(mentor)], weekly.cohort.needs[need].programme.minutesPerMeeting)
        weekly.forEachTime(need, Int(mentor)) {
          edgeCount += 1
          seen[Int(mentor)].insert(weekly.choice($0, of: need))
          return true
        }
        guard edgeCount <= Self.mostEdges.network else { return nil }
      }
    }
    choices = seen.map { $0.sorted() }
    numberOfChoice = choices.map { choices in
      Dictionary(uniqueKeysWithValues: choices.enumerated().map { ($1, $0) })
    }
    guard !asWindows else {
      isNetwork = true
      let windows = weekly.cohort.mentors.map(\.availability.windows)
      meetingsOfWindow = zip(windows, shortest).map { windows, shortest in
        windows.map { weekly.meetings(of: shortest, within: $0) }
      }
      cellOfChoice = zip(choices, windows).map { choices, windows in
        choices.map { choice in windows.firstIndex { $0.intersection(choice.time) == choice.time } ?? 0 }
      }
      return
    }
    meetingsOfWindow = []
    let groups = zip(choices, places).map { choices, places in
      // Who has one place has one group.
      places < 2 ? Array(repeating: 0, count: choices.count) : Self.groups(of: choices, weekly)
    }
    isNetwork = !isRowed && groups.allSatisfy { $0 != nil }
    guard isNetwork || edgeCount <= Self.mostEdges.rows else { return nil }
    cellOfChoice =
      isNetwork ? groups.map { $0 ?? [] } : choices.map { Array($0.indices) }
  }

  /// How many meetings a cell holds.
  func capacity(of cell: SlotProblem.Cell) -> Int {
    cell.slot < 0 || meetingsOfWindow.isEmpty ? 1 : meetingsOfWindow[cell.agent][cell.slot]
  }

  /// The same for the pairs that are left to decide and those that decisions require.
  init?(
    _ weekly: WeeklyTimes, _ edges: OpenEdges, _ requiredMentors: [Int32], _ places: [Int], _ required: [RequiredPair],
    hasRows: Bool, asWindows: Bool
  ) {
    var places = places
    for pair in required { places[pair.mentor] += 1 }
    let rows = requiredMentors.indices.map { need in
      requiredMentors[need] >= 0
        ? [requiredMentors[need]] : Array(edges.mentors[edges.offsets[need]..<edges.offsets[need + 1]])
    }
    self.init(
      weekly, rows: rows, places: places, hasRows: hasRows || !required.isEmpty, asWindows: asWindows)
  }

  /// The cells of a pair, ascending, each with the first of the best of its times that lie in it, and with the points
  /// that this one costs; one without a time where none is stated.
  func cells(_ need: Int, _ mentor: Int) -> [(cell: Int, time: TimeWindow?, loss: Int)] {
    guard weekly.isAsked(need, mentor) else { return [(Self.cell(ofNeed: need), nil, 0)] }
    let losses = weekly.losses.of(need, mentor)
    var best: [Int: (time: TimeWindow, loss: Int)] = [:]
    weekly.forEachTime(need, mentor) { time in
      if let number = numberOfChoice[mentor][weekly.choice(time, of: need)] {
        let loss = losses.loss(at: time)
        let cell = cellOfChoice[mentor][number]
        if best[cell].map({ loss < $0.loss }) ?? true { best[cell] = (time, loss) }
      }
      return true
    }
    return best.sorted { $0.key < $1.key }.map { ($0.key, $0.value.time, $0.value.loss) }
  }

  /// The group of each time, where times that are linked by excluding each other all do so; else nothing. O(times²).
  private static func groups(of choices: [WeeklyTimes.Choice], _ weekly: WeeklyTimes) -> [Int]? {
    var groups: [Int] = []
    var members: [[Int]] = []
    // Where linked times all exclude each other, the first of a group tells who belongs to it.
    for (number, choice) in choices.enumerated() {
      let excluding = members.indices.filter { group in
        members[group].contains { weekly.exclude(choices[$0], choice) }
      }
      switch excluding.count {
      case 0:
        groups.append(members.count)
        members.append([number])
      case 1:
        let group = excluding[0]
        guard members[group].allSatisfy({ weekly.exclude(choices[$0], choice) }) else { return nil }
        groups.append(group)
        members[group].append(number)
      default: return nil
      }
    }
    return groups
  }
}
