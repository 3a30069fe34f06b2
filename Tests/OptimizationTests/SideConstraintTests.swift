// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import SolverConformance
import Testing

/// Rows that ask for at most, for at least, and for a share.
@Suite struct SideConstraintTests {
  /// Whether each subset of three single edges keeps a row; the subset's bits are the edges.
  private func kept(_ row: SideConstraint) throws -> [Int] {
    let problem = try AssignmentProblem([[1], [1], [1]], capacities: [3], sideConstraints: [row])
    return (0..<8).filter { bits in
      let assignment = (0..<3).map { bits >> $0 & 1 == 1 ? Int32(0) : -1 }
      return Certify.faults(in: assignment, value: bits.nonzeroBitCount, of: problem).isEmpty
    }
  }

  @Test func eachKindForbidsWhatItShould() throws {
    #expect(try kept(.cap([2, 0, 2], atMost: 1)) == (0..<8).filter { $0 & 0b101 != 0b101 })
    #expect(try kept(.floor([1, 0, 1], atLeast: 1)) == (0..<8).filter { $0 & 0b011 != 0 })
    #expect(try kept(.floor([0, 1, 2], atLeast: 4)) == [])
    #expect(
      try kept(.share(of: [0], in: 0..<3, atLeast: 1, outOf: 2))
        == (0..<8).filter { 2 * ($0 & 1) >= $0.nonzeroBitCount })
    #expect(
      try kept(.budget([(edge: 1, amount: 3), (edge: 0, amount: 2)], atMost: 4))
        == (0..<8).filter { $0 & 0b011 != 0b011 })
  }

  @Test func aShareOfEverythingOrOfOthersHasNoNeedlessTerms() {
    #expect(SideConstraint.share(of: [0, 1], in: [0, 1], atLeast: 2, outOf: 2).terms == [])
    #expect(
      SideConstraint.share(of: [5], in: [3], atLeast: 1, outOf: 4).terms
        == [.init(edge: 3, coefficient: 1), .init(edge: 5, coefficient: -4)])
  }

  @Test func pricesOfARequirementLowerTheBound() throws {
    // Two tasks, one place; the second, worth less, must be filled.
    let floor = SideConstraint.floor([1], atLeast: 1)
    let problem = try AssignmentProblem([[10], [4]], capacities: [1], sideConstraints: [floor])
    let certificate = try #require(Certificate(agentPrices: [10], sidePrices: [6], for: problem))
    #expect(certificate.taskPrices == [0, 0])
    #expect(Certify.provenBound(of: certificate, for: problem) == 4)
    #expect(Certify.faults(in: [-1, 0], value: 4, bound: 4, certificate: certificate, of: problem) == [])
    #expect(
      Certify.faults(in: [0, -1], value: 10, of: problem) == [.sideConstraintExceeded(row: 0, sum: 0, bound: -1)])
  }

  @Test("prices at the ends of the range never prove too much")
  func extremePrices() throws {
    // Positive and negative parts that each pass 128 bits and whose true difference is 0.
    let rows = (0..<12).map { index in
      SideConstraint(terms: [.init(edge: 0, coefficient: index % 2 == 0 ? .max : -.max)], upperBound: 0)
    }
    let problem = try AssignmentProblem([[5]], capacities: [1], sideConstraints: rows)
    for order in [0, 1] {
      let prices = (0..<12).map { $0 % 2 == order ? Int.max : 1 }
      let certificate = Certificate(taskPrices: [0], agentPrices: [0], sidePrices: prices)
      let covers = order == 0
      #expect(Certify.faults(in: certificate, of: problem).isEmpty == covers)
    }
    let all = Certificate(taskPrices: [0], agentPrices: [0], sidePrices: [Int](repeating: .max, count: 12))
    #expect(!Certify.faults(in: all, of: problem).isEmpty)

    let bounds = (0..<12).map { SideConstraint(terms: [], upperBound: $0 % 2 == 0 ? .max : -.max) }
    let empty = try AssignmentProblem([[5]], capacities: [1], sideConstraints: bounds)
    let balanced = Certificate(taskPrices: [5], agentPrices: [0], sidePrices: [Int](repeating: .max, count: 12))
    #expect(balanced.bound(for: empty) == nil)
  }
}
