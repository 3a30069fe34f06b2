// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import SolverConformance
import Testing

/// One best answer, with its proof, broken in one way after the other.
@Suite struct CertifyTests {
  /// Best: task 0 to agent 1, task 1 to agent 0, task 2 to agent 1; 8 + 9 + 4 = 21.
  let problem: AssignmentProblem
  let assignment: [Int32] = [1, 0, 1]
  let certificate: Certificate

  init() throws {
    problem = try AssignmentProblem([[7, 8, nil], [9, 6, nil], [3, 4, -2]], capacities: [1, 2, 1])
    certificate = Certificate(taskPrices: [8, 7, 4], agentPrices: [2, 0, 0])
  }

  private func faults(
    assignment: [Int32]? = nil, value: Int = 21, bound: Int = 21, certificate: Certificate? = nil
  ) -> [CertificateFault] {
    Certify.faults(
      in: assignment ?? self.assignment, value: value, bound: bound, certificate: certificate ?? self.certificate,
      of: problem)
  }

  @Test func aSoundProofHasNoFaults() {
    #expect(faults() == [])
    #expect(Certify.provenBound(of: certificate, for: problem) == 21)
  }

  @Test func anEdgeThatDoesNotExist() {
    #expect(faults(assignment: [2, 0, 1], value: 13) == [.noEdge(task: 0, agent: 2)])
    #expect(faults(assignment: [7, 0, -9], value: 9) == [.noEdge(task: 0, agent: 7), .noEdge(task: 2, agent: -9)])
  }

  @Test func anAgentOverCapacity() {
    #expect(faults(assignment: [0, 0, 1], value: 20) == [.overCapacity(agent: 0, tasks: 2, capacity: 1)])
  }

  @Test func aWrongValueOrBound() {
    #expect(faults(value: 20) == [.wrongValue(claimed: 20, actual: 21)])
    #expect(faults(bound: 22) == [.wrongBound(claimed: 22, proven: 21)])
    #expect(
      faults(bound: 20) == [.wrongBound(claimed: 20, proven: 21), .boundBelowValue(bound: 20, value: 21)])
  }

  @Test func pricesThatAreTooLow() {
    let low = Certificate(taskPrices: [8, 6, 4], agentPrices: [2, 0, 0])
    #expect(
      faults(certificate: low) == [
        .pricesTooLow(task: 1, agent: 0, prices: 8, weight: 9), .wrongBound(claimed: 21, proven: 20),
      ])
    #expect(Certify.provenBound(of: low, for: problem) == nil)
  }

  @Test func aNegativePrice() {
    let negative = Certificate(taskPrices: [8, 7, 4], agentPrices: [2, 0, -1])
    #expect(
      faults(certificate: negative) == [
        .negativePrice(.agentPrices, index: 2, price: -1), .wrongBound(claimed: 21, proven: 20),
      ])
  }

  @Test func wrongLengths() {
    #expect(faults(assignment: [1, 0]) == [.wrongLength(.assignment, found: 2, expected: 3)])
    let short = Certificate(taskPrices: [8], agentPrices: [], sidePrices: [1])
    #expect(
      faults(certificate: short) == [
        .wrongLength(.taskPrices, found: 1, expected: 3), .wrongLength(.agentPrices, found: 0, expected: 3),
        .wrongLength(.sidePrices, found: 1, expected: 0),
      ])
    #expect(
      faults(certificate: Certificate(scale: 0, taskPrices: [8, 7, 4], agentPrices: [2, 0, 0])) == [
        .scaleNotPositive(0)
      ])
  }

  @Test func numbersAtTheEndsOfTheRangeOverflowNothing() throws {
    let huge = Certificate(scale: .max, taskPrices: [.max, .max, .max], agentPrices: [.max, .max, .max])
    #expect(faults(certificate: huge).contains(.wrongBound(claimed: 21, proven: 7)))
    let tooLarge = Certificate(taskPrices: [.max, .max, .max], agentPrices: [.max, .max, .max])
    #expect(faults(certificate: tooLarge) == [.boundTooLarge])
    let least = Certificate(taskPrices: [.min, .min, .min], agentPrices: [.min, .min, .min])
    #expect(faults(certificate: least).contains(.pricesTooLow(task: 0, agent: 0, prices: .min, weight: 7)))

    let rows = [Int](repeating: 0, count: 5).map { _ in
      SideConstraint(terms: [.init(edge: 0, coefficient: .max)], upperBound: .max)
    }
    let sided = try AssignmentProblem([[1]], capacities: [.max], sideConstraints: rows)
    for price in [Int.max, .min] {
      let extreme = Certificate(
        taskPrices: [price], agentPrices: [price], sidePrices: [Int](repeating: price, count: 5))
      #expect(!Certify.faults(in: [-1], value: 0, bound: 1, certificate: extreme, of: sided).isEmpty)
    }
  }

  @Test func sideConstraintsAreCheckedAndPriced() throws {
    let hours = SideConstraint(
      terms: [.init(edge: 0, coefficient: 3), .init(edge: 1, coefficient: 2)], upperBound: 4)
    let sided = try AssignmentProblem([[10], [7]], capacities: [2], sideConstraints: [hours])
    // At best 10; the relaxation's 13.5 shows in prices of scale 2: q = 7, u = (20 - 3·7, 14 - 2·7) cut off at 0.
    let certificate = Certificate(scale: 2, taskPrices: [0, 0], agentPrices: [0], sidePrices: [7])
    #expect(Certify.provenBound(of: certificate, for: sided) == 14)
    #expect(Certify.faults(in: [0, -1], value: 10, bound: 10, certificate: certificate, of: sided) == [])
    #expect(Certify.faults(in: [0, -1], value: 10, bound: 14, certificate: certificate, of: sided) == [])
    #expect(
      Certify.faults(in: [0, -1], value: 10, bound: 15, certificate: certificate, of: sided)
        == [.wrongBound(claimed: 15, proven: 14)])
    #expect(
      Certify.faults(in: [0, 0], value: 17, of: sided) == [.sideConstraintExceeded(row: 0, sum: 5, bound: 4)])
  }

  @Test func theBestTaskPricesAreMadeFromAgentPrices() throws {
    #expect(Certificate(agentPrices: [2, 0, 0], for: problem) == certificate)
    #expect(Certificate(agentPrices: [2, 0], for: problem) == nil)
    #expect(Certificate(agentPrices: [.min, 0, 0], for: problem) == nil)
    #expect(certificate.bound(for: problem) == 21)
    let negative = Certificate(scale: 2, taskPrices: [-1, 0, 0], agentPrices: [0, 0, 0])
    #expect(negative.bound(for: problem) == -1)
  }
}
