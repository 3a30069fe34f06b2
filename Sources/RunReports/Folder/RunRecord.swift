// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MatchingEngine
import Optimization
import PairingRules
import Wording

/// What `run.json` says: what was asked, what was found, and what is proven of it.
///
/// Counts and integers only, besides the gap; no time, no path, nothing that differs between two runs of the same
/// input.
struct RunRecord: Encodable {
  let cohort: String
  let termination: Termination
  let primalStatus: SolutionStatus
  let dualStatus: SolutionStatus
  let value: Int
  let bound: Int
  let gap: Double
  let solver: String
  let confirmation: Confirmation
  let seed: Int
  let filled: Int
  let needs: Int
  let points: Int
  let objective: Bonuses
  let certificate: Prices?
  let formulation: Formulation
  let tieBreak: TieBreak
  let fairness: FairnessRecord?
  let repair: RepairRecord?
  let replannedFrom: String?
  let rules: Rules
  let settings: Settings
  let statistics: Statistics
  let inputs: [String: String]
  let outputs: [String: String]
  let versions: [String: String]

  /// The key of the first day of a later plan; `makker schedule` puts it in.
  static let replannedKey = "replanned_from"
  /// The key of how many people of the run were forgotten; `makker forget` puts it in.
  static let forgottenKey = "forgotten"

  enum CodingKeys: String, CodingKey {
    case cohort, termination
    case primalStatus = "primal_status"
    case dualStatus = "dual_status"
    case value, bound, gap, solver, confirmation, seed, filled, needs, points, objective, certificate, formulation
    case tieBreak = "tie_break"
    case fairness, repair
    case replannedFrom = "replanned_from"
    case rules, settings, statistics, inputs, outputs, versions
  }

  /// How the objective is put together: for each filled need the bonus of its priority, and the points.
  struct Bonuses: Encodable {
    let step: Int
    let bonuses: [Bonus]
    /// What an earlier pair is worth that stays, where some are to.
    let kept: Int?
  }

  /// What a filled need of one priority is worth beside its points.
  struct Bonus: Encodable {
    let priority: Int
    let bonus: Int
  }

  /// A certificate; its prices stand in the order of the needs and of the mentors, both by id.
  struct Prices: Encodable {
    let scale: Int
    let taskPrices: LongList
    let agentPrices: LongList
    let sidePrices: LongList

    enum CodingKeys: String, CodingKey {
      case scale
      case taskPrices = "task_prices"
      case agentPrices = "agent_prices"
      case sidePrices = "side_prices"
    }
  }

  /// How equal answers were told apart.
  struct TieBreak: Encodable {
    static let lottery = "lottery"
    static let order = "order"

    let kind: String
    let value: Int?
    let certificate: Prices?
  }

  /// The rules by id, in the order they were applied.
  struct Rules: Encodable {
    let requirements: [String]
    let wishes: [Wish]
  }

  /// A wish and its weight.
  struct Wish: Encodable {
    let id: String
    let weight: Int
  }

  /// What the user asked for.
  struct Settings: Encodable {
    let language: Language
    let timeLimitSeconds: Double?

    enum CodingKeys: String, CodingKey {
      case language
      case timeLimitSeconds = "time_limit_seconds"
    }
  }

  /// What the work took.
  struct Statistics: Encodable {
    let iterations: Int
    let rounds: Int
    let columns: Int
    let nodes: Int
  }
}

extension RunRecord {
  /// The record of a matching. Linear in the numbers of needs and mentors.
  init(
    _ matching: Matching, options: RunOptions, inputs: [String: String], outputs: [String: String],
    history: RunHistory? = nil
  ) {
    let proof = matching.proof
    cohort = matching.cohort.frame.name
    termination = proof.termination
    primalStatus = proof.primalStatus
    dualStatus = proof.dualStatus
    value = proof.value
    bound = proof.bound
    gap = proof.gap
    solver = proof.solver
    confirmation = proof.confirmation
    seed = proof.seed
    filled = matching.pairs.count
    needs = matching.cohort.needs.count
    points = matching.points
    objective = Bonuses(
      step: proof.objective.step,
      bonuses: proof.objective.bonuses.map { Bonus(priority: $0.priority, bonus: $0.bonus) },
      kept: proof.objective.kept)
    certificate = proof.certificate.map(Prices.init)
    formulation = proof.formulation
    tieBreak = TieBreak(proof.tieBreak)
    fairness = FairnessRecord(matching)
    repair = RepairRecord(matching, of: options.repaired?.record, former: history?.former ?? [])
    replannedFrom = history?.from.map { "\($0)" }
    rules = Rules(
      requirements: matching.rules.requirements.map(\.id.text),
      wishes: matching.rules.wishes.map { Wish(id: $0.wish.id.text, weight: $0.weight) })
    settings = Settings(language: options.language, timeLimitSeconds: options.timeLimitSeconds)
    statistics = Statistics(
      iterations: proof.statistics.iterations, rounds: proof.statistics.rounds, columns: proof.statistics.columns,
      nodes: proof.statistics.nodes)
    self.inputs = inputs
    self.outputs = outputs
    versions = options.versions
  }
}

extension RunRecord.Prices {
  init(_ certificate: Certificate) {
    self.init(
      scale: certificate.scale, taskPrices: LongList(certificate.taskPrices),
      agentPrices: LongList(certificate.agentPrices), sidePrices: LongList(certificate.sidePrices))
  }

  /// The lists, by their keys.
  fileprivate var lists: [String: [Int]] {
    [
      CodingKeys.taskPrices.rawValue: taskPrices.numbers, CodingKeys.agentPrices.rawValue: agentPrices.numbers,
      CodingKeys.sidePrices.rawValue: sidePrices.numbers,
    ]
  }
}

extension RunRecord {
  /// Writes the file's bytes: keys in order, one value a line, a line feed at the end. Of the long lists, no more than
  /// a piece is in memory as text.
  func write(to sink: FileSink) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(self), as: UTF8.self)
    // In the order of their keys.
    var certificates = [
      certificate, fairness?.worstOff?.filling, fairness?.worstOff?.higher, tieBreak.certificate,
    ].compactMap(\.self).makeIterator()
    var lists: [String: [Int]] = [:]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.last == "\n" ? 1 : 0) {
      let hasNext = line.last == ","
      let indent = line.prefix { $0 == " " }
      let parts = line.dropFirst(indent.count).dropLast(hasNext ? 1 : 0).components(separatedBy: "\" : \"")
      // In what somebody typed, the encoder puts a stroke before each quotation mark.
      guard parts.count == 2, parts[1] == LongList.mark + "\"",
        let name = Prices.CodingKeys(rawValue: String(parts[0].dropFirst()))
      else {
        try sink.write(String(line))
        try sink.write("\n")
        continue
      }
      let key = name.rawValue
      // A certificate's keys come in order too; the first of them is another's beginning.
      if lists[key] == nil { lists = certificates.next()?.lists ?? [:] }
      let numbers = lists.removeValue(forKey: key) ?? []
      try sink.write("\(indent)\"\(key)\" : ")
      try LongList.write(numbers, indent: String(indent), to: sink)
      try sink.write(hasNext ? ",\n" : "\n")
    }
  }
}

extension RunRecord.TieBreak {
  init(_ proof: TieBreakProof) {
    switch proof {
    case .lottery(let value, let certificate):
      self.init(kind: Self.lottery, value: value, certificate: RunRecord.Prices(certificate))
    case .order:
      self.init(kind: Self.order, value: nil, certificate: nil)
    }
  }
}
