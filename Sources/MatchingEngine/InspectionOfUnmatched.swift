// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import ParallelWork

extension Inspection {
  /// That each need is filled or listed, once, with the cause that it has, and that the waiting list is in order.
  mutating func checkUnmatched() {
    var isListed = [Bool](repeating: false, count: cohort.needs.count)
    for item in claim.unmatched {
      guard let position = needs[item.need] else {
        findings.append(.unknownUnmatched(item.need))
        continue
      }
      if isListed[position] { findings.append(.unmatchedMoreThanOnce(item.need)) }
      isListed[position] = true
      if isFilled[position] { findings.append(.filledAndUnmatched(item.need)) }
      let programme = cohort.needs[position].programme.id
      if programme != item.programme {
        findings.append(.wrongProgramme(item.need, claimed: item.programme, actual: programme))
      }
    }
    for (position, need) in cohort.needs.enumerated() where !isFilled[position] && !isListed[position] {
      findings.append(.missingNeed(need.id))
    }
    checkCauses()
    checkWaitingList()
  }

  /// The causes follow from the pairs; where these are impossible, nothing follows.
  private mutating func checkCauses() {
    guard claim.unmatched.contains(where: { $0.cause != nil }), let mentorOfNeed else { return }
    let explainer = Explainer(
      problem, mentorOfNeed: mentorOfNeed, optimum: nil, isOptimal: claim.primalStatus == .optimal,
      isInterrupted: claim.termination == .interrupted)
    let pieces = TaskPieces(claim.unmatched.count, length: 64)
    let found = Parallel.map(pieces.count) { [self] piece in
      claim.unmatched[pieces[piece]].compactMap { item -> Finding? in
        guard let claimed = item.cause, let position = needs[item.need] else { return nil }
        let actual = explainer.cause(of: position, decides: false).code
        return actual == claimed ? nil : .wrongCause(item.need, claimed: claimed, actual: actual)
      }
    }
    findings += found.joined()
  }

  private mutating func checkWaitingList() {
    guard let claimed = claim.waitingList else { return }
    let actual = cohort.needs.indices.filter { !isFilled[$0] }.map { cohort.needs[$0] }
      .sorted { $0.waitsBefore($1) }.map(\.id)
    for position in 0..<max(claimed.count, actual.count) {
      let stated = position < claimed.count ? claimed[position] : nil
      let right = position < actual.count ? actual[position] : nil
      if stated != right {
        findings.append(.wrongWaitingList(position: position + 1, claimed: stated, actual: right))
        return
      }
    }
    for (need, claimed) in zip(claimed, claim.waits ?? []) {
      guard let mentee = needs[need].map({ cohort.needs[$0].mentee }) else { continue }
      let actual = MatchingClaim.ClaimedWait(since: mentee.waitingSince, timesLeftOut: mentee.timesLeftOut)
      if claimed != actual { findings.append(.wrongWait(need, claimed: claimed, actual: actual)) }
    }
  }
}
