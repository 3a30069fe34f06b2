// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

extension Inspection {
  /// That each need is filled or listed, once, with the cause that it has, and that the waiting list is in order.
  mutating func checkUnmatched() {
    let filled = Set(pairs.map(\.need))
    var listed: Set<NeedID> = []
    for item in claim.unmatched {
      guard let position = needs[item.need] else {
        findings.append(.unknownUnmatched(item.need))
        continue
      }
      if !listed.insert(item.need).inserted { findings.append(.unmatchedMoreThanOnce(item.need)) }
      if filled.contains(position) { findings.append(.filledAndUnmatched(item.need)) }
      let programme = cohort.needs[position].programme.id
      if programme != item.programme {
        findings.append(.wrongProgramme(item.need, claimed: item.programme, actual: programme))
      }
    }
    for (position, need) in cohort.needs.enumerated()
    where !filled.contains(position) && !listed.contains(need.id) {
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
    for item in claim.unmatched {
      guard let claimed = item.cause, let position = needs[item.need] else { continue }
      let actual = explainer.cause(of: position, decides: false).code
      if actual != claimed { findings.append(.wrongCause(item.need, claimed: claimed, actual: actual)) }
    }
  }

  private mutating func checkWaitingList() {
    guard let claimed = claim.waitingList else { return }
    let filled = Set(pairs.map(\.need))
    let actual = cohort.needs.indices.filter { !filled.contains($0) }.map { cohort.needs[$0] }
      .sorted { $0.waitsBefore($1) }.map(\.id)
    for position in 0..<max(claimed.count, actual.count) {
      let stated = position < claimed.count ? claimed[position] : nil
      let right = position < actual.count ? actual[position] : nil
      if stated != right {
        findings.append(.wrongWaitingList(position: position + 1, claimed: stated, actual: right))
        return
      }
    }
  }
}
