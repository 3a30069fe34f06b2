// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules

extension Inspection {
  /// The numbers that sum up the run.
  mutating func checkSums() {
    let value = actualValue
    let sums: [(RunNumber, Int, Int)] = [
      (.filled, claim.filled, pairs.count), (.needs, claim.needs, cohort.needs.count),
      (.points, claim.points, actualPoints), (.value, claim.value, value),
    ]
    for (number, claimed, actual) in sums where claimed != actual {
      findings.append(.wrongSum(number, claimed: claimed, actual: actual))
    }
    let gap = Double(claim.bound.subtractingClamped(claim.value)) / max(1, abs(Double(claim.bound)))
    if !(abs(gap - claim.gap) <= 0.000_000_5) { findings.append(.wrongGap(claimed: claim.gap, actual: gap)) }
    if claim.objective != problem.objective {
      findings.append(.wrongObjective(claimed: claim.objective, actual: problem.objective))
    }
    if !(0..<1 << 53).contains(claim.seed) { findings.append(.seedOutOfRange(claim.seed)) }
  }

  /// The prices, what they prove, and whether the statuses say that.
  ///
  /// - Throws: `interrupted`.
  mutating func checkProof(_ options: MatchingOptions) throws(MatchingError) {
    if claim.bound < claim.value {
      findings.append(.boundBelowValue(bound: claim.bound, value: claim.value))
    }
    let plain = PlainRulesCheck(problem, seed: claim.seed, limit: options.plainlyJudgedPairs)
    guard claim.formulation == .pairs || problem.timed != nil || problem.weeks != nil else {
      findings.append(.malformedPrices(.objective))
      return
    }
    guard let certificate = claim.certificate else {
      findings.append(.missingCertificate)
      _ = try plain.faults(of: nil, isInterrupted: options.isInterrupted)
      return
    }
    let proof = try checked(certificate, plain, options)
    guard proof.isSound, let priceBound = proof.bound else { return }
    let proven = priceBound.addingClamped(problem.fixedValue)
    provenBound = proven
    // Branch and bound may have proven less than prices can.
    if proof.isNetwork ? claim.bound != proven : claim.bound > proven {
      findings.append(.wrongBound(claimed: claim.bound, proven: proven, of: .objective))
    }
    provesOptimum = proven == claim.value
    checkStatuses(pricesProveValue: provesOptimum)
    checkDraw(certificate, tight: proof.tight)
  }

  /// What prices prove.
  private struct CheckedProof {
    let isSound: Bool
    let bound: Int?
    let isNetwork: Bool
    /// Every pair that a best answer may use, where they are known.
    let tight: AssignmentProblem?
  }

  /// Checks prices over all pairs, or over all the weeks that mentors can have.
  private mutating func checked(
    _ certificate: Certificate, _ plain: PlainRulesCheck, _ options: MatchingOptions
  ) throws(MatchingError) -> CheckedProof {
    if let weeks = problem.weeks {
      let faults = Certify.faults(in: certificate, of: weeks.problem)
      _ = try plain.faults(of: nil, isInterrupted: options.isInterrupted)
      add(faults, of: .objective)
      return CheckedProof(
        isSound: faults.isEmpty, bound: certificate.bound(for: weeks.problem), isNetwork: false, tight: nil)
    }
    let coverage = try problem.proven.coverage(by: certificate, options: options)
    let faults = try coverage.faults + uncovered(certificate, beside: coverage, plain, options)
    add(faults, of: .objective)
    return CheckedProof(
      isSound: faults.isEmpty, bound: problem.proven.bound(of: certificate),
      isNetwork: problem.proven.sideConstraints.isEmpty, tight: coverage.tight)
  }

  /// The pairs that the prices leave uncovered by the plain rules, of needs without any by the compiled ones.
  private func uncovered(
    _ certificate: Certificate, beside coverage: OpenPairs.Coverage, _ plain: PlainRulesCheck,
    _ options: MatchingOptions
  ) throws(MatchingError) -> [CertificateFault] {
    let known = Set(coverage.faults.compactMap(\.uncoveredTask))
    let isComparable = problem.proven.sideConstraints.isEmpty && known.count == coverage.faults.count
    let faults = try plain.faults(
      of: isComparable ? PlainRulesCheck.Proof(certificate: certificate, tight: coverage.tight) : nil,
      isInterrupted: options.isInterrupted)
    return faults.filter { $0.uncoveredTask.map { !known.contains($0) } ?? true }
  }

  private mutating func checkStatuses(pricesProveValue: Bool) {
    let isOptimal = claim.bound == claim.value
    let primal: SolutionStatus = isOptimal ? .optimal : .feasible
    let dual: SolutionStatus = pricesProveValue ? .optimal : .feasible
    if claim.primalStatus != primal {
      findings.append(.wrongStatus(.primalStatus, claimed: claim.primalStatus.rawValue, actual: primal.rawValue))
    }
    if claim.dualStatus != dual {
      findings.append(.wrongStatus(.dualStatus, claimed: claim.dualStatus.rawValue, actual: dual.rawValue))
    }
    if (claim.termination == .optimal) != isOptimal {
      findings.append(
        .wrongStatus(
          .termination, claimed: claim.termination.rawValue, actual: isOptimal ? "optimal" : "not optimal"))
    }
  }

  /// The lottery's sum and prices, over all pairs that a best matching may use.
  private mutating func checkDraw(_ certificate: Certificate, tight: AssignmentProblem?) {
    guard case .lottery(let lotteryValue, let prices) = claim.tieBreak else { return }
    guard provesOptimum, let tight, problem.proven.sideConstraints.isEmpty else {
      findings.append(.unfoundedLottery)
      return
    }
    // Required pairs are not the lottery's. Where the pairs have another value, that has been said already.
    guard let drawn = mentorOfNeed.map(problem.decided), actualValue == claim.value else { return }
    let value = claim.value - problem.fixedValue
    let lottery = Lottery(cohort, seed: claim.seed)
    let faults = Certify.lotteryFaults(
      in: drawn, value: value, certificate: certificate, lotteryValue: lotteryValue, lotteryCertificate: prices,
      lottery: lottery.number, of: tight)
    add(faults.map(\.innermost), of: .lottery)
    provesDraw = faults.isEmpty
  }

  /// Says of faults by position whom they concern.
  private mutating func add(_ faults: [CertificateFault], of list: PriceList) {
    var uncovered: [Finding] = []
    for fault in faults {
      switch fault {
      case .negativePrice(let part, let index, let price):
        findings.append(.negativePrice(owner(part, index), price: price, of: list))
      case .pricesTooLow(let task, let agent, let prices, let weight):
        // Behind the needs come the modules that mentors have to take; nothing is to be gained by those.
        guard cohort.needs.indices.contains(task), let mentor = mentor(agent) else {
          findings.append(.malformedPrices(list))
          continue
        }
        uncovered.append(
          .pricesTooLow(
            cohort.needs[task].id, cohort.mentors[mentor].id, prices: prices, weight: weight, count: 1, of: list)
        )
      case .bundleUncovered(let agent, let price, let worth):
        findings.append(.weekUncovered(cohort.mentors[agent].id, price: price, worth: worth))
      case .wrongBound(let claimed, let proven):
        findings.append(.wrongBound(claimed: claimed, proven: proven, of: list))
      case .wrongValue(let claimed, let actual):
        findings.append(.wrongLotteryValue(claimed: claimed, actual: actual))
      default: findings.append(.malformedPrices(list))
      }
    }
    // One pair stands for all: prices that are wrong at one end leave hundreds uncovered.
    if case .pricesTooLow(let need, let mentor, let prices, let weight, _, let list) = uncovered.first {
      findings.append(
        .pricesTooLow(need, mentor, prices: prices, weight: weight, count: uncovered.count, of: list))
    }
  }

  private func owner(_ part: CertificateFault.Part, _ index: Int) -> PriceOwner {
    switch part {
    case .taskPrices,
      .assignment where cohort.needs.indices.contains(index):
      return .need(cohort.needs[index].id)
    case .agentPrices: return mentor(index).map { .mentor(cohort.mentors[$0].id) } ?? .row(index + 1)
    case .sidePrices where problem.timed == nil && problem.weeks == nil:
      let first = problem.open.sideConstraints.count - problem.fairRows.count
      if index >= first { return .group(problem.fairRows[index - first].target.id) }
      // A floor under the points may leave a mentor no pair whose hours could be limited.
      let hours = problem.budgetMentors
      let others = problem.kept?.hasRow == true ? 1 : 0
      return hours.count + others == first && index < hours.count
        ? .hours(cohort.mentors[hours[index]].id) : .row(index + 1)
    default: return .row(index + 1)
    }
  }

  /// The mentor that an agent of the proven problem is, or is a time of; nothing for a training session.
  private func mentor(_ agent: Int) -> Int? {
    guard let timed = problem.timed else { return agent }
    return timed.slots.cells.indices.contains(agent) ? timed.slots.cells[agent].agent : nil
  }
}

extension CertificateFault {
  /// The task with an edge that is worth more than its prices, where that is the fault.
  fileprivate var uncoveredTask: Int? {
    if case .pricesTooLow(let task, _, _, _) = self { task } else { nil }
  }

  /// The fault of the lottery's own prices, or itself.
  fileprivate var innermost: CertificateFault {
    if case .lottery(let inner) = self { inner.innermost } else { self }
  }
}
