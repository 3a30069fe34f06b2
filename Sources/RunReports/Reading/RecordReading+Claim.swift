// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import MatchingEngine
import Optimization
import Wording

extension RecordReading {
  /// What `run.json` states beside the matching.
  mutating func statement(_ root: JSONNode) -> StoredRun.Statement? {
    let cohort = text("cohort", of: root)
    let inputs = texts("inputs", of: root)
    let outputs = texts("outputs", of: root)
    guard let rules = member("rules", of: root) else { return nil }
    let requirements = list("requirements", of: rules) { $0.text($1) }
    let wishes = list("wishes", of: rules) { reading, node -> String? in
      guard let id = reading.text("id", of: node), let weight = reading.integer("weight", of: node) else { return nil }
      return StoredRun.Statement.wish(id: id, weight: weight)
    }
    // Its faults are noted with the claim's.
    var silent = self
    let settings = silent.fairness(root) { $0.certificate($1) }?.settings ?? []
    var replannedFrom: CalendarDate?
    if let node = root[RunRecord.replannedKey] {
      guard let day = date(node) else { return nil }
      replannedFrom = day
    }
    var forgotten = 0
    if let node = root[RunRecord.forgottenKey] {
      guard let people = integer(node) else { return nil }
      forgotten = people
    }
    let language: Language? = member("settings", of: root).flatMap { word("language", of: $0) }
    guard let cohort, let inputs, let outputs, let requirements, let wishes, let language else { return nil }
    return StoredRun.Statement(
      cohort: cohort, requirements: requirements, wishes: wishes, fairness: settings, inputs: inputs, outputs: outputs,
      replannedFrom: replannedFrom, former: former(root), forgotten: forgotten, language: language)
  }

  /// What `run.json` says of the matching, without the tables.
  mutating func claim(_ root: JSONNode) -> MatchingClaim? {
    let termination: Termination? = word("termination", of: root)
    let primalStatus: SolutionStatus? = word("primal_status", of: root)
    let dualStatus: SolutionStatus? = word("dual_status", of: root)
    let value = integer("value", of: root)
    let bound = integer("bound", of: root)
    let gap = number("gap", of: root)
    let seed = integer("seed", of: root)
    let filled = integer("filled", of: root)
    let needs = integer("needs", of: root)
    let points = integer("points", of: root)
    let objective = objective(root)
    let tieBreak = tieBreak(root)
    // Runs of older versions know of pairs only.
    let formulation: Formulation? = root["formulation"] == nil ? .pairs : word("formulation", of: root)
    let standing = fairness(root) { $0.certificate($1) }?.standing
    let repair = repair(root)
    var prices: Certificate?
    if let node = root["certificate"], node.value != .null {
      guard let certificate = certificate(node) else { return nil }
      prices = certificate
    }
    guard let termination, let primalStatus, let dualStatus, let value, let bound, let gap, let seed, let filled,
      let needs, let points, let objective, let tieBreak,
      let formulation
    else { return nil }
    return MatchingClaim(
      rules: [], pairs: [], unmatched: [], filled: filled, needs: needs, points: points, termination: termination,
      primalStatus: primalStatus, dualStatus: dualStatus, value: value, bound: bound, gap: gap, objective: objective,
      certificate: prices, formulation: formulation, tieBreak: tieBreak, seed: seed,
      fairness: standing, kept: repair?.kept, keptCount: repair?.count)
  }

  private mutating func objective(_ root: JSONNode) -> Objective? {
    guard let node = member("objective", of: root) else { return nil }
    let step = integer("step", of: node)
    let bonuses = list("bonuses", of: node) { reading, node -> Objective.Bonus? in
      guard let priority = reading.integer("priority", of: node), let bonus = reading.integer("bonus", of: node)
      else { return nil }
      return Objective.Bonus(priority: priority, bonus: bonus)
    }
    let kept = node["kept"].flatMap { _ in integer("kept", of: node) }
    guard let step, let bonuses else { return nil }
    return Objective(step: step, bonuses: bonuses, kept: kept)
  }

  private mutating func certificate(_ node: JSONNode) -> Certificate? {
    let scale = integer("scale", of: node)
    let taskPrices = integers("task_prices", of: node)
    let agentPrices = integers("agent_prices", of: node)
    let sidePrices = integers("side_prices", of: node)
    guard let scale, let taskPrices, let agentPrices, let sidePrices else { return nil }
    return Certificate(scale: scale, taskPrices: taskPrices, agentPrices: agentPrices, sidePrices: sidePrices)
  }

  private mutating func tieBreak(_ root: JSONNode) -> TieBreakProof? {
    guard let node = member("tie_break", of: root), let kindNode = member("kind", of: node),
      let kind = text(kindNode)
    else { return nil }
    switch kind {
    case RunRecord.TieBreak.order:
      return .order
    case RunRecord.TieBreak.lottery:
      let value = integer("value", of: node)
      let prices = member("certificate", of: node).flatMap { certificate($0) }
      guard let value, let prices else { return nil }
      return .lottery(value: value, certificate: prices)
    default:
      refuse(
        kindNode,
        expected: RunFileText.oneOf(["words": Self.words([RunRecord.TieBreak.lottery, RunRecord.TieBreak.order])]))
      return nil
    }
  }
}
