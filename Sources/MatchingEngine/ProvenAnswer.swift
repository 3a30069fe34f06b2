// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// A solver's answer, checked, with what is proven of it; among equal answers, the one that the lottery chose.
///
/// Value and bound are those of the problem, without what required pairs give.
struct ProvenAnswer: Sendable {
  let termination: Termination
  let primalStatus: SolutionStatus
  let dualStatus: SolutionStatus
  /// The mentor of each need, or -1; required pairs are not in it.
  let assignment: [Int32]
  let value: Int
  let bound: Int
  /// What the prices prove by themselves.
  let priceBound: Int
  let certificate: Certificate?
  let tieBreak: TieBreakProof
  let statistics: SolveStatistics
  /// What the library that was asked to confirm the answer said of it.
  let confirmation: Confirmation
  /// Where prices alone prove that the answer is best: the prices, and a problem with every pair that a best answer
  /// may use, unless those are too many.
  let optimum: Optimum?

  /// What proves that an answer is best.
  struct Optimum: Sendable {
    let certificate: Certificate
    let tight: AssignmentProblem?
  }

  /// Solves, checks, and draws. Nothing where floors and shares of groups are rows and nothing was found that keeps them.
  ///
  /// - Throws: what the solver throws, or `unsound`.
  init?(
    _ problem: MatchingProblem, solver: any Solver, seed: Int, options: MatchingOptions
  ) throws(MatchingError) {
    options.progress(.posed(problem.objective, required: problem.required.count))
    guard let checked = try Self.checked(problem, solver: solver, options: options) else { return nil }
    let proven = checked.result.steady(problem.open, options: options)
    optimum =
      proven.dualStatus == .optimal ? proven.certificate.map { Optimum(certificate: $0, tight: checked.tight) } : nil
    let drawn = try Self.draw(problem, proven, optimum, solver: solver, seed: seed, options: options)

    termination = proven.termination
    primalStatus = proven.primalStatus
    dualStatus = proven.dualStatus
    value = proven.value
    bound = proven.bound
    priceBound = checked.priceBound
    certificate = proven.certificate
    statistics = proven.statistics
    confirmation = proven.confirmation
    assignment = drawn?.assignment ?? proven.assignment
    tieBreak = drawn.map { .lottery(value: $0.lotteryValue, certificate: $0.certificate) } ?? .order
  }

  /// Solves pairs and times together; the assignment holds each need's cell. Ties go by order, for nothing draws among
  /// times. Nothing where the solver finds nothing, or the numbers are too large for it.
  ///
  /// - Throws: what the solver throws beside that; `unsound` where its answer does not hold.
  init?(
    _ problem: MatchingProblem, _ timed: TimedProblem, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) {
    var limits = options.forSolver { .solving($0) }
    if !timed.shape.isNetwork, limits.timeLimitSeconds == nil {
      limits.timeLimitSeconds = MatchingOptions.timedSearchSeconds
    }
    options.progress(.posed(problem.objective, required: problem.required.count))
    let result: SolveResult
    do {
      result =
        timed.shape.isNetwork
        ? try solver.solve(timed.slots, options: limits) : try solver.solve(timed.problem, options: limits)
    } catch .numbersTooLarge {
      return nil
    } catch {
      throw .solver(error)
    }
    guard result.primalStatus != .none else { return nil }
    let checked = try CheckedResult(result, of: .stored(timed.problem), options: options)
    let proven = checked.result
    self.init(
      termination: proven.termination, primalStatus: proven.primalStatus, dualStatus: proven.dualStatus,
      assignment: proven.assignment, value: proven.value, bound: proven.bound, priceBound: checked.priceBound,
      certificate: proven.certificate, tieBreak: .order, statistics: proven.statistics,
      confirmation: proven.confirmation, optimum: nil)
  }

  /// Solves the mentors' weeks from an answer; nothing where the solver knows no way.
  ///
  /// - Parameter likely: weeks that are likely to be worth having.
  /// - Returns: the answer, its bundles, and the weeks that its bound was found with.
  /// - Throws: what the solver throws; `unsound` where its answer does not hold.
  static func answer(
    _ weeks: MentorWeeks, start: [[Int]], likely: [MentorWeek] = [], solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) -> (answer: ProvenAnswer, bundles: [[Int]], weeks: [MentorWeek])? {
    var limits = options.forSolver { .solving($0) }
    if limits.timeLimitSeconds == nil { limits.timeLimitSeconds = MatchingOptions.timedSearchSeconds }
    limits.bundlePrices = options.weekPrices?.prices(factor: weeks.factor)
    limits.bundles = weeks.bundles(of: likely)
    options.progress(.posed(nil, required: 0))
    let result: BundleResult
    do {
      guard let found = try solver.solve(weeks.problem, start: start, options: limits) else { return nil }
      result = found
    } catch {
      throw .solver(error)
    }
    // Also after an interruption: an answer whose prices are not checked would have to be thrown away.
    let priceFaults = Certify.faults(in: result.certificate, of: weeks.problem, isStopped: options.isGivenUp)
    guard let priceFaults else { throw .interrupted }
    let faults = Certify.faults(in: result.bundles, value: result.value, of: weeks.problem) + priceFaults
    guard faults.isEmpty, let priceBound = result.certificate.bound(for: weeks.problem) else {
      throw .unsound("weeks: \(faults.prefix(3))")
    }
    guard min(priceBound, result.bound) >= result.value else {
      throw .unsound("bound \(min(priceBound, result.bound)) below value \(result.value)")
    }
    // What is kept is worth less than one point together, and falls out of sums that are rounded down.
    let value = result.value.flooredQuotient(by: weeks.factor)
    let ownBound = priceBound.flooredQuotient(by: weeks.factor)
    let bound = min(ownBound, result.bound.flooredQuotient(by: weeks.factor))
    let isOptimal = bound == value
    let answer = ProvenAnswer(
      termination: isOptimal ? .optimal : result.termination, primalStatus: isOptimal ? .optimal : .feasible,
      dualStatus: ownBound == value ? .optimal : .feasible,
      assignment: weeks.plan(result.bundles).mentorOfNeed, value: value, bound: bound, priceBound: ownBound,
      certificate: result.certificate, tieBreak: .order, statistics: result.statistics, confirmation: .notAsked,
      optimum: nil)
    return (answer, result.bundles, weeks.weeks(of: result.columns))
  }

  /// Takes pairs that were found without a proof, with the plainest bound there is.
  ///
  /// - Parameter value: what they are worth beside the problem's fixed value.
  init(_ problem: MatchingProblem, value: Int, termination: Termination) throws(MatchingError) {
    guard let certificate = problem.open.plainestCertificate, let priceBound = problem.open.bound(of: certificate),
      priceBound >= value
    else { throw .unsound("no prices that prove a bound") }
    let isOptimal = priceBound == value
    self.init(
      termination: isOptimal ? .optimal : termination, primalStatus: isOptimal ? .optimal : .feasible,
      dualStatus: isOptimal ? .optimal : .feasible, assignment: [], value: value, bound: priceBound,
      priceBound: priceBound, certificate: certificate, tieBreak: .order, statistics: SolveStatistics(),
      confirmation: .notAsked, optimum: nil)
  }

  private init(
    termination: Termination, primalStatus: SolutionStatus, dualStatus: SolutionStatus, assignment: [Int32],
    value: Int, bound: Int, priceBound: Int, certificate: Certificate?, tieBreak: TieBreakProof,
    statistics: SolveStatistics, confirmation: Confirmation, optimum: Optimum?
  ) {
    self.termination = termination
    self.primalStatus = primalStatus
    self.dualStatus = dualStatus
    self.assignment = assignment
    self.value = value
    self.bound = bound
    self.priceBound = priceBound
    self.certificate = certificate
    self.tieBreak = tieBreak
    self.statistics = statistics
    self.confirmation = confirmation
    self.optimum = optimum
  }

  /// The same proof for another answer, of a value that is known, and a bound that holds too.
  func undone(to value: Int, bound: Int) -> ProvenAnswer {
    let isOptimal = value == bound
    let termination = isOptimal ? .optimal : termination == .optimal ? .gapLeft : termination
    return ProvenAnswer(
      termination: termination, primalStatus: isOptimal ? .optimal : .feasible,
      dualStatus: value == priceBound ? .optimal : .feasible, assignment: assignment, value: value, bound: bound,
      priceBound: priceBound, certificate: certificate, tieBreak: .order, statistics: statistics,
      confirmation: confirmation, optimum: nil)
  }

  /// A solver's answer, checked. Nothing where rows of groups stand beside the network and no answer was found.
  private static func checked(
    _ problem: MatchingProblem, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) -> CheckedResult? {
    var options = options
    if let kept = problem.kept {
      options.start =
        options.keptPrices?.start(problem, kept) ?? SolveStart(agentPrices: [], assignment: kept.mentorOfNeed)
    }
    let result = try solve(problem.open, solver: solver, options: options)
    if result.primalStatus == .none, !problem.fairRows.isEmpty { return nil }
    do {
      return try CheckedResult(result, of: problem.open, options: options)
    } catch {
      guard case .unsound = error, options.start?.claim != nil else { throw error }
    }
    // What the earlier prices claim is not so any more: something has changed that was not seen.
    options.start?.claim = nil
    return try CheckedResult(solve(problem.open, solver: solver, options: options), of: problem.open, options: options)
  }

  private static func solve(
    _ open: OpenPairs, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) -> SolveResult {
    var limits = options.forSolver { .solving($0) }
    limits.start = options.start
    if !open.sideConstraints.isEmpty, limits.timeLimitSeconds == nil {
      limits.timeLimitSeconds = MatchingOptions.searchSeconds
    }
    do {
      return switch open {
      case .stored(let problem): try solver.solve(problem, options: limits)
      case .priced(let source): try solver.solve(source, options: limits)
      }
    } catch {
      throw .solver(error)
    }
  }

  /// The draw between equal answers; nothing where it cannot be proven or did not come to its end.
  private static func draw(
    _ problem: MatchingProblem, _ result: SolveResult, _ optimum: Optimum?, solver: any Solver, seed: Int,
    options: MatchingOptions
  ) throws(MatchingError) -> TieBreak.Outcome? {
    guard let optimum, let tight = optimum.tight, let number = lots(problem, seed: seed, options: options) else {
      return nil
    }
    let settled = try? TieBreak.settle(
      tight, result: result, lottery: number, solver: solver, options: options.forSolver { .drawing($0) })
    // A solver that cannot draw leaves its first answer, which is as good.
    guard let outcome = settled ?? nil else { return nil }
    let faults = Certify.lotteryFaults(
      in: outcome.assignment, value: result.value, certificate: optimum.certificate,
      lotteryValue: outcome.lotteryValue, lotteryCertificate: outcome.certificate, lottery: number, of: tight)
    guard faults.isEmpty else { throw .unsound("lottery: \(faults.prefix(3))") }
    return outcome
  }

  /// The lots that tell equal answers apart; nothing where any will do.
  private static func lots(
    _ problem: MatchingProblem, seed: Int, options: MatchingOptions
  ) -> ((_ need: Int, _ mentor: Int) -> Int)? {
    switch options.tieBreak {
    case .lottery: return Lottery(problem.cohort, seed: seed).number
    case .order: return nil
    case .keeping:
      let mentors = MatchingProblem.kept(options.tieBreak, problem.cohort)
      return { mentors[$0] == Int32(truncatingIfNeeded: $1) ? 2 : 1 }
    case .steady(_, let seed):
      let kept = MatchingProblem.kept(options.tieBreak, problem.cohort)
      let lottery = Lottery(problem.cohort, seed: seed)
      // A kept pair is worth more than all that lots can differ by, as far as the greatest number allows.
      let greatest = TieBreak.greatestNumber(taskCount: kept.count)
      let lots = max(1, greatest / (kept.count + 1))
      let bonus = max(1, greatest - lots)
      return { need, mentor in
        let lot = 1 + (lottery.number(need: need, mentor: mentor) - 1) % lots
        return kept[need] == Int32(truncatingIfNeeded: mentor) ? min(greatest, lot + bonus) : lot
      }
    }
  }
}

extension OpenPairs {
  /// The plainest prices that prove a bound: each need at its best mentor; where pairs are not stored, at a better one
  /// than there can be, because an answer that was cut off is wanted at once.
  var plainestCertificate: Certificate? {
    switch self {
    case .stored(let problem):
      Certificate(
        agentPrices: Array(repeating: 0, count: capacities.count),
        sidePrices: Array(repeating: 0, count: problem.sideConstraints.count), for: problem)
    case .priced(let source):
      Certificate(
        taskPrices: (0..<source.taskCount).map { source.weightLimit(task: $0) },
        agentPrices: Array(repeating: 0, count: source.agentCount))
    }
  }
}

extension Certificate {
  /// Prices of the same problem with its weights multiplied; nothing where they do not fit.
  func multiplied(by factor: Int) -> Certificate? {
    var overflows = false
    func multiplied(_ prices: [Int]) -> [Int] {
      prices.map {
        let (product, overflow) = $0.multipliedReportingOverflow(by: factor)
        overflows = overflows || overflow
        return product
      }
    }
    let certificate = Certificate(
      scale: scale, taskPrices: multiplied(taskPrices), agentPrices: multiplied(agentPrices),
      sidePrices: multiplied(sidePrices))
    return overflows ? nil : certificate
  }
}

extension Int {
  /// The quotient by a number of at least 1, rounded down.
  fileprivate func flooredQuotient(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension MatchingOptions {
  /// What of these options concerns a solver.
  func forSolver(_ stage: @escaping @Sendable (SolveProgress) -> MatchingProgress) -> SolveOptions {
    let progress = progress
    var limits = SolveOptions(
      timeLimitSeconds: timeLimitSeconds, memoryLimitMebibytes: memoryLimitMebibytes, isInterrupted: isInterrupted,
      progress: { progress(stage($0)) })
    limits.isGivenUp = isGivenUp
    return limits
  }
}
