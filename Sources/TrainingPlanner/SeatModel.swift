// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// The seats that might be taken, with what they are worth.
struct SeatModel: Sendable {
  let choices: SeatChoices
  fileprivate let demands: [Demand]
  fileprivate let offer: TrainingOffer
  /// How late each session is among those of its module: 1 is the first.
  fileprivate let lateness: [Int]
  /// What a module, a programme and a duty count, each more than all that comes after it together.
  fileprivate let moduleWorth: Int
  fileprivate let programmeWorth: Int
  fileprivate let dutyWorth: Int

  init(_ demands: [Demand], choices: SeatChoices, offer: TrainingOffer) {
    self.demands = demands
    self.choices = choices
    self.offer = offer
    var lateness = [Int](repeating: 1, count: offer.sessions.count)
    for sessions in Dictionary(grouping: offer.sessions.indices, by: { offer.sessions[$0].module }).values {
      let dates = Set(sessions.map { offer.sessions[$0].date }).sorted()
      let ranks = Dictionary(
        dates.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
      for session in sessions { lateness[session] = ranks[offer.sessions[session].date] ?? 1 }
    }
    self.lateness = lateness
    // Beyond any number that a solver takes, sums stop growing; the problem then says that it is too large.
    let latest = choices.tasks.reduce(0) { sum, task in sum + (task.sessions.map { lateness[$0] }.max() ?? 0) }
    moduleWorth = latest + 1
    programmeWorth = 2 * moduleWorth
    let all = choices.tasks.count + 2 * demands.count { !$0.isNeeded } + 1
    let (product, overflow) = moduleWorth.multipliedReportingOverflow(by: all)
    dutyWorth = overflow ? .max / 8 : min(product, .max / 8) + 1
  }

  /// Some mentors who compete for seats, and nobody else with them.
  struct Part {
    /// The tasks, all of each mentor.
    let tasks: [Int]
    /// The sessions that they lead to, by ascending position: the agents of the part's problem. One agent more stands
    /// for what is completed.
    let sessions: [Int]
    fileprivate let model: SeatModel
    fileprivate let demands: [Int]
  }

  /// The parts, by their first mentor. O(tasks · sessions).
  func parts() -> [Part] {
    var wanted = [Int](repeating: 0, count: offer.sessions.count)
    for task in choices.tasks { for session in task.sessions { wanted[session] += 1 } }
    // The first mentor seen at each scarce session joins all others to itself.
    var leader: [Int: Int] = [:]
    func find(_ mentor: Int) -> Int {
      var mentor = mentor
      while let next = leader[mentor], next != mentor { mentor = next }
      return mentor
    }
    var firstAt: [Int: Int] = [:]
    for task in choices.tasks {
      for session in task.sessions where wanted[session] > offer.sessions[session].seats {
        let (left, right) = (find(firstAt[session] ?? task.mentor), find(task.mentor))
        firstAt[session] = min(left, right)
        leader[max(left, right)] = min(left, right)
      }
    }
    let tasks = Dictionary(grouping: choices.tasks.indices) { find(choices.tasks[$0].mentor) }
    let demands = Dictionary(grouping: self.demands.indices) { find(self.demands[$0].mentor) }
    return tasks.sorted { $0.key < $1.key }.map { mentor, tasks in
      Part(
        tasks: tasks, sessions: Set(tasks.flatMap { choices.tasks[$0].sessions }).sorted(), model: self,
        demands: demands[mentor] ?? [])
    }
  }

  /// What a seat is worth by itself.
  fileprivate func worth(of session: Int, counting: Set<Int>) -> Int {
    (counting.contains(session) ? moduleWorth : 0) - lateness[session]
  }
}

extension SeatModel.Part {
  /// The part as a problem: the tasks in their order, then one for each demand that can be met.
  func problem() throws(ProblemError) -> AssignmentProblem {
    let agentOf = Dictionary(
      sessions.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var counting: [Int: Set<Int>] = [:]
    var completions: [(demand: Demand, modules: [(task: Int, sessions: Set<Int>)])] = []
    for demand in demands.map({ model.demands[$0] }) {
      var modules: [(task: Int, sessions: Set<Int>)] = []
      for required in demand.missing {
        guard let task = model.choices.task(demand.mentor, required.module) else { continue }
        let sessions = Set(model.choices.sessions(of: task, for: required, of: demand))
        counting[task, default: []].formUnion(sessions)
        modules.append((task, sessions))
      }
      if modules.allSatisfy({ !$0.sessions.isEmpty }) { completions.append((demand, modules)) }
    }
    var offsets = [0]
    var agents: [Int32] = []
    var weights: [Int] = []
    var edges: [Int: Int] = [:]
    for task in tasks {
      edges[task] = agents.count
      for session in model.choices.tasks[task].sessions {
        agents.append(Int32(agentOf[session] ?? 0))
        weights.append(model.worth(of: session, counting: counting[task] ?? []))
      }
      offsets.append(agents.count)
    }
    var rows = model.choices.rows(of: tasks, firstEdge: 0)
    for (demand, modules) in completions {
      for (task, sessions) in modules {
        let seats = model.choices.tasks[task].sessions.enumerated().filter { sessions.contains($0.element) }
          .map { SideConstraint.Term(edge: (edges[task] ?? 0) + $0.offset, coefficient: -1) }
        rows.append(
          SideConstraint(terms: seats + [SideConstraint.Term(edge: agents.count, coefficient: 1)], upperBound: 0))
      }
      agents.append(Int32(sessions.count))
      weights.append(demand.isNeeded ? model.dutyWorth : model.programmeWorth)
      offsets.append(agents.count)
    }
    let seats = sessions.map { min(model.offer.sessions[$0].seats, tasks.count) }
    return try AssignmentProblem(
      capacities: seats + [completions.count], offsets: offsets, agents: agents, weights: weights,
      sideConstraints: rows)
  }
}
