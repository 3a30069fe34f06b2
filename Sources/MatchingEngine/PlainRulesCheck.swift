// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairScoring
import PairingRules
import ParallelWork

/// Judges the pairs of some needs by the rule objects themselves, beside what was compiled from the rules.
///
/// The compiled rules put prices on pairs in a matching and in its verification alike, so that nothing else would tell
/// when they are wrong.
struct PlainRulesCheck {
  private let problem: MatchingProblem
  /// The needs that are judged, each with every mentor, ascending: all that are left to decide, or a sample of them.
  let needs: [Int]

  /// What of a proof is compared with the plain rules.
  struct Proof {
    /// The prices.
    let certificate: Certificate
    /// Every pair that a best matching may use, unless those are too many.
    let tight: AssignmentProblem?
  }

  /// - Parameters:
  ///   - seed: draws the sample, together with the cohort's name.
  ///   - limit: the most pairs of which all are judged; of more, a sample of about as many, and of one need at least.
  init(_ problem: MatchingProblem, seed: Int, limit: Int) {
    self.problem = problem
    let open = problem.requiredMentors.indices.filter { problem.requiredMentors[$0] < 0 }
    let count = max(1, limit / max(1, problem.cohort.mentors.count))
    guard open.count > count else {
      needs = open
      return
    }
    let start = StableHash.mixed(StableHash.of(problem.cohort.frame.name) &+ UInt64(truncatingIfNeeded: seed))
    // One of each of as many stretches, so that the sample reaches from the first need to the last.
    needs = (0..<count).map { part in
      let stretch = part * open.count / count..<(part + 1) * open.count / count
      let lot = StableHash.mixed(start &+ UInt64(part)) % UInt64(stretch.count)
      return open[stretch.lowerBound + Int(lot)]
    }
  }

  /// The pairs that prices do not cover, at most one a need; none where hours are side constraints of a stored problem:
  /// there the stored weights are compared, so that checking the prices against these is enough.
  ///
  /// - Throws: `unsound` where the compiled rules judge a pair otherwise than the plain ones; `interrupted`.
  /// - Complexity: O(needs judged · mentors · rules) on all cores.
  func faults(of proof: Proof?, isInterrupted: @escaping @Sendable () -> Bool) throws(MatchingError)
    -> [CertificateFault]
  {
    let pieces = TaskPieces(needs.count, length: max(1, (1 << 14) / max(1, problem.cohort.mentors.count)))
    let found = Parallel.map(pieces.count) { piece -> [Judgement]? in
      isInterrupted() ? nil : needs[pieces[piece]].map { judge($0, proof) }
    }
    var faults: [CertificateFault] = []
    for piece in found {
      guard let piece else { throw .interrupted }
      for judgement in piece {
        if let pair = judgement.disagreement { throw .unsound("compiled rules: \(pair)") }
        if let fault = judgement.uncovered { faults.append(fault) }
      }
    }
    return faults
  }

  /// What is found of one need.
  private struct Judgement: Sendable {
    /// The first pair that the compiled rules judge otherwise, as `T-12/social/M-7`.
    var disagreement: String?
    /// The first pair that is worth more than its prices.
    var uncovered: CertificateFault?
  }

  private func judge(_ need: Int, _ proof: Proof?) -> Judgement {
    let item = problem.cohort.needs[need]
    let minutes = item.programme.minutesPerMonth
    let bonus = problem.objective.bonus(priority: item.mentee.priority) ?? 0
    var row = PairRow()
    problem.scorer.row(of: need, into: &row)
    var next = 0
    var result = Judgement()
    for (mentor, person) in problem.cohort.mentors.enumerated() {
      let pair = Pair(need: item, mentor: person, context: problem.context)
      let points = problem.rules.allows(pair) ? problem.rules.points(of: pair) : nil
      var compiled: Int?
      if next < row.mentors.count, row.mentors[next] == mentor {
        compiled = Int(row.points[next])
        next += 1
      }
      let isReachable = problem.limits.hasHours(mentor: mentor, for: minutes)
      let isStrong = points.map { $0 >= problem.stance.leastPoints ?? .min } ?? false
      let weight = isReachable && isStrong ? points.map { bonus + $0 + problem.keptBonus(need, mentor) } : nil
      guard points == compiled, isAsStored(need, mentor, weight: weight) else {
        return Judgement(disagreement: "\(item.id)/\(person.id)")
      }
      guard let proof, let weight, problem.limits.places[mentor] > 0, result.uncovered == nil else { continue }
      switch proof.covering(need, mentor, weight: weight) {
      case .more: break
      case .exactly where proof.tight.map { $0.weight(task: need, agent: mentor) == weight } ?? true: break
      case .exactly: return Judgement(disagreement: "\(item.id)/\(person.id)")
      case .less(let fault): result.uncovered = fault
      }
    }
    return next == row.mentors.count ? result : Judgement(disagreement: "\(item.id)")
  }

  /// Whether a stored problem has the pair at its weight, or does not have it where there is none.
  private func isAsStored(_ need: Int, _ mentor: Int, weight: Int?) -> Bool {
    guard case .stored(let stored) = problem.open else { return true }
    return stored.weight(task: need, agent: mentor) == weight
  }
}

extension PlainRulesCheck.Proof {
  /// How prices compare with what a pair is worth.
  enum Covering {
    case more, exactly
    case less(CertificateFault)
  }

  /// Compares in exact integers; prices of side constraints are left out.
  func covering(_ need: Int, _ mentor: Int, weight: Int) -> Covering {
    let prices = Int128(certificate.taskPrices[need]) + Int128(certificate.agentPrices[mentor])
    let worth = Int128(certificate.scale) * Int128(weight)
    if prices == worth { return .exactly }
    return prices > worth
      ? .more
      : .less(
        .pricesTooLow(task: need, agent: mentor, prices: Int(clamping: prices), weight: Int(clamping: worth)))
  }
}
