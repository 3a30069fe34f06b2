// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import LargeRunSolver
import Optimization
import ProblemFiles
import SolverConformance
import Testing
import Wording

/// Minimum-cost flows that say a joint plan of agent and slot.
@Suite struct SlotShapeTests {
  /// Two tasks; agent 6 has the slots 3 and 4, agent 7 has slot 5; 8 takes all.
  private func network(
    arcs: String = "", slot: String = "a 3 6 0 1 0\n", agent: String = "a 6 8 0 2 0\n"
  ) -> String {
    let base = """
      n 1 1
      n 2 1
      n 8 -2
      a 1 3 0 1 4
      a 1 4 0 1 6
      a 2 3 0 1 3
      a 2 3 0 1 5
      a 2 5 0 -1 9
      a 4 6 0 1 0
      a 5 7 0 -1 0
      a 7 8 0 1 0

      """
    let text = base + slot + agent + arcs
    return "p min 8 \(text.split(separator: "\n").count - 3)\n" + text
  }

  private func solve(_ text: String, with solver: any Solver = GLPKSolver()) throws -> ProblemSummary {
    try ProblemFile(Array(text.utf8)).solve(with: solver)
  }

  @Test("a layered network is read as agents and slots")
  func reads() throws {
    let file = try ProblemFile(Array(network().utf8))
    #expect(file.format == .dimacsMinimumCost)
    let slots = try #require(file.slotProblem)
    #expect(slots.capacities == [2, 1])
    #expect(slots.cells.map(\.agent) == [0, 0, 1])
    #expect(file.problem.weights == slots.assignmentProblem.weights && file.problem.sideConstraints.count == 2)
    #expect(file.problem.offsets == [0, 2, 4] && file.problem.capacities == [1, 1, 2])
    #expect(try ProblemFile(Array("2 4 1 2 3".utf8)).slotProblem == nil)
  }

  @Test("slots, agents and open tasks count")
  func costs() throws {
    #expect(try solve(network()).cost == 6 + 3)
    #expect(try solve(network(slot: "a 3 6 0 2 0\n")).cost == 4 + 3)
    #expect(try solve(network(agent: "a 6 8 0 1 0\n")).cost == 4 + 9)
    #expect(try solve(network(arcs: "a 2 8 0 1 7\na 2 8 0 1 2\n", agent: "a 6 8 0 1 0\n")).cost == 4 + 2)
    #expect(try solve(network(arcs: "a 1 8 0 1 -5\na 2 8 0 0 -9\n")).cost == -5 + 3)
    for text in [network(), network(agent: "a 6 8 0 1 0\n")] {
      let summary = try solve(text)
      #expect(summary.status == .optimal && summary.isCertified && summary.bound == summary.cost)
    }
  }

  @Test("a task that must be done and cannot be")
  func infeasible() throws {
    let summary = try solve(network(agent: ""))
    #expect(summary.status == .infeasible && summary.isCertified && summary.cost == nil)
    #expect(try solve(network(arcs: "a 1 8 0 1 20\n", agent: "")).cost == 20 + 9)
    #expect(try solve(network(arcs: "a 2 8 0 1 20\n", agent: "")).status == .infeasible)
  }

  @Test("random plans against brute force, and every solver")
  func bruteForce() throws {
    for seed in UInt64(0)..<150 {
      var generator = SeededGenerator(seed: seed)
      var problem = try SlotInstances.random(using: &generator)
      while !(1...14).contains(problem.assignmentProblem.edgeCount) || !problem.capacities.contains(where: { $0 > 0 }) {
        problem = try SlotInstances.random(using: &generator)
      }
      let isOptional = (0..<problem.assignmentProblem.taskCount).map { _ in generator.chance(percent: 60) }
      let best = leastCost(of: problem, isOptional)
      for solver in [GLPKSolver(), NetworkSolver()] as [any Solver] {
        let summary = try solve(text(of: problem, isOptional), with: solver)
        #expect(summary.cost == best && summary.bound == best, "seed \(seed)")
        #expect(summary.status == (best == nil ? .infeasible : .optimal) && summary.isCertified, "seed \(seed)")
      }
    }
  }

  private func openCost(of task: Int) -> Int { task % 4 * 3 }

  /// The least cost of what does all that must be done, an edge's cost being its weight with the other sign.
  private func leastCost(of problem: SlotProblem, _ isOptional: [Bool]) -> Int? {
    let whole = problem.assignmentProblem
    return BruteForce.assignments(of: whole)
      .filter { answer in answer.indices.allSatisfy { answer[$0] >= 0 || isOptional[$0] } }
      .map { answer in
        answer.indices.reduce(-BruteForce.value(of: answer, in: whole)) {
          $0 + (answer[$1] < 0 ? openCost(of: $1) : 0)
        }
      }
      .min()
  }

  /// A problem as a network, nodes numbered from the sink down to the tasks.
  private func text(of problem: SlotProblem, _ isOptional: [Bool]) -> String {
    let whole = problem.assignmentProblem
    func agent(_ number: Int) -> Int { 2 + number }
    func cell(_ number: Int) -> Int { agent(problem.capacities.count) + number }
    func task(_ number: Int) -> Int { cell(problem.cells.count) + number }
    var arcs: [String] = []
    for number in isOptional.indices {
      for edge in whole.edges(of: number) {
        arcs.append("a \(task(number)) \(cell(Int(whole.agents[edge]))) 0 1 \(-whole.weights[edge])")
      }
      if isOptional[number] { arcs.append("a \(task(number)) 1 0 1 \(openCost(of: number))") }
    }
    for (number, place) in problem.cells.enumerated() {
      arcs.append("a \(cell(number)) \(agent(place.agent)) 0 \(whole.capacities[number]) 0")
    }
    for (number, capacity) in problem.capacities.enumerated() { arcs.append("a \(agent(number)) 1 0 \(capacity) 0") }
    let supplies = isOptional.indices.map { "n \(task($0)) 1" } + ["n 1 \(-isOptional.count)"]
    return (["p min \(task(isOptional.count) - 1) \(arcs.count)"] + supplies + arcs).joined(separator: "\n")
  }

  @Test("what has another shape is named")
  func faults() {
    let text = """
      p min 6 11
      n 1 2
      n 2 1
      n 6 -3
      a 1 3 1 1 4
      a 2 3 0 -2 4
      a 3 4 0 1 7
      a 4 6 0 1 1
      a 3 5 0 1 0
      a 4 6 0 1 0
      a 1 4 0 1 0
      a 1 2 0 1 0
      a 5 1 0 1 0
      a 6 5 0 1 0
      a 3 6 0 1 0

      """
    let shape = "arcs from supply to slot, from slot to agent, and from agent or supply to the node that takes all"
    let error = #expect(throws: ProblemFileFaults.self) { try ProblemFile(Array(text.utf8)) }
    #expect(
      error?.faults.map(english) == [
        "2: found the supply 2; expected 1",
        "5: found the lower bound 1; expected 0",
        "6: found the capacity -2; expected 0, or at least 1, so that the arc itself limits nothing",
        "7: found the cost 7; expected 0",
        "8: found the cost 1; expected 0",
        "9: found another arc from node 3; expected only one arc onwards",
        "10: found another arc from node 4; expected only one arc onwards",
        "11: found an arc from node 1 to node 4; expected \(shape)",
        "12: found an arc from node 1 to node 2; expected \(shape)",
        "13: found an arc from node 5 to node 1; expected \(shape)",
        "14: found an arc from node 6 to node 5; expected \(shape)",
        "15: found an arc from node 3 to node 6; expected \(shape)",
      ])
  }

  @Test("costs that differ by too much, and unequal sums")
  func numbers() {
    let wide = network(arcs: "a 1 8 0 1 9223372036854775807\na 2 8 0 1 -3\n")
    let error = #expect(throws: ProblemFileFaults.self) { try ProblemFile(Array(wide.utf8)) }
    #expect(error?.faults.first?.found.english == "costs from -3 to 9223372036854775807")
    let more = network().replacing("n 8 -2", with: "n 8 -3")
    let unequal = #expect(throws: ProblemFileFaults.self) { try ProblemFile(Array(more.utf8)) }
    #expect(unequal?.faults.map(english) == [": found supply 2 and demand 3; expected as much demand as supply"])
  }

  private func english(_ fault: ProblemFileFault) -> String {
    "\(fault.line.map(String.init) ?? ""): found \(fault.found.english); expected \(fault.expected.english)"
  }
}
