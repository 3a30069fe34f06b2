// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import Optimization
import PairingRules
import Wording

/// A fairness setting in the report.
struct FairSettingView: ViewPart {
  let name: String
  let asked: String
  let reached: String
  let price: String
  /// The class of the row: `missed`, or nothing.
  let tone: String
}

/// How a matching falls out for the groups of one sort.
struct FairTableView: ViewPart {
  let caption: String
  let groupHeading: String
  let rows: [FairGroupRow]
}

/// One group of needs.
struct FairGroupRow: ViewPart {
  let name: String
  let needs: String
  let filled: String
  let percent: String
  let average: String
  let least: String
}

/// The report's part about fairness.
struct FairnessView {
  /// The most groups of one sort that are shown one by one.
  private static let mostGroups = 100

  let settings: [FairSettingView]
  /// Sentences about all settings.
  let notes: [String]
  let tables: [FairTableView]
  /// What lots decided.
  let lottery: [String]

  /// Linear in the size of the matching.
  init(_ matching: Matching, _ words: Words) {
    let sentences = FairnessSentences(matching)
    settings = (sentences?.settings ?? []).map { setting in
      FairSettingView(
        name: setting.id, asked: words(setting.asked), reached: words(setting.reached),
        price: words(setting.price ?? FairnessReportText.unknownPrice()), tone: setting.isMissed ? "missed" : "")
    }
    notes = Self.notes(matching, sentences).map { words($0) }
    tables = Self.tables(matching, words)
    lottery = Self.lottery(matching).map { words($0) }
  }

  private static func notes(_ matching: Matching, _ sentences: FairnessSentences?) -> [LocalizedText] {
    guard let outcome = matching.fairness, let sentences else { return [FairnessReportText.noSettings()] }
    var notes = [sentences.all, sentences.gap].compactMap(\.self)
    if outcome.isHighestProven == true {
      let standing = outcome.standing
      notes.append(
        standing.filling != nil && standing.higher != nil
          ? FairnessReportText.proofOfHighest() : FairnessReportText.noProofOfHighest())
    }
    if outcome.standing.hasRows { notes.append(FairnessReportText.boundByRows()) }
    return notes
  }

  private static func lottery(_ matching: Matching) -> [LocalizedText] {
    guard case .lottery = matching.proof.tieBreak else { return [FairnessReportText.notDrawn()] }
    var sentences = [FairnessReportText.seed(["seed": LocalizedText(verbatim: "\(matching.proof.seed)")])]
    // Of very many needs not each is looked at so closely.
    if matching.unmatched.allSatisfy(\.isDetailed) {
      let drawn = matching.unmatched.count { $0.cause.competition?.decider == .draw }
      sentences.append(
        drawn == 0
          ? FairnessReportText.drawnAgainstNobody()
          : FairnessReportText.drawnAgainst(["needs": CountText.needs(drawn)]))
    }
    return sentences
  }

  private static func tables(_ matching: Matching, _ words: Words) -> [FairTableView] {
    let frame = matching.cohort.frame
    let stages = GroupTally.all(of: matching, by: \.mentee.stage)
    let types = GroupTally.all(of: matching, by: { Optional($0.type) })
    let places = GroupTally.all(of: matching, by: \.mentee.municipality)
    let programmes = GroupTally.all(of: matching, by: { Optional($0.programme.id) })
    let labels = Dictionary(
      places.keys.compactMap { $0.map { ($0, $0.label) } }, uniquingKeysWith: { first, _ in first })
    let byPlace = places.sorted { left, right in
      let (first, second) = (left.key?.key ?? "", right.key?.key ?? "")
      return first.isEmpty == second.isEmpty ? first < second : second.isEmpty
    }
    let tables: [(FairnessReportText, ReportText?, [(name: LocalizedText, tally: GroupTally)])] = [
      (
        .byStage, nil,
        (Stage.allCases.map(Optional.some) + [nil]).compactMap { stage in
          stages[stage].map { (stage?.label ?? FairnessReportText.notStated(), $0) }
        }
      ),
      (.byType, .type, MentorType.allCases.compactMap { type in types[type].map { (type.label, $0) } }),
      (
        .byMunicipality, nil,
        byPlace.map { place, tally in
          (place.map { LocalizedText(verbatim: labels[$0] ?? $0.label) } ?? FairnessReportText.notStated(), tally)
        }
      ),
      (
        .byProgramme, .programme,
        frame.programmes.compactMap { programme in
          programmes[programme.id].map { (LocalizedText(verbatim: programme.name), $0) }
        }
      ),
    ]
    return tables.compactMap { caption, heading, rows in
      // Where nobody states it, there is nothing to tell apart.
      guard rows.contains(where: { $0.name != FairnessReportText.notStated() }) else { return nil }
      return FairTableView(
        caption: words(caption()), groupHeading: words((heading ?? .group)()),
        rows: shortened(rows).map { FairGroupRow($0.name, $0.tally, words) })
    }
  }

  /// The first rows, and the others together.
  private static func shortened(
    _ rows: [(name: LocalizedText, tally: GroupTally)]
  ) -> [(name: LocalizedText, tally: GroupTally)] {
    guard rows.count > mostGroups else { return rows }
    let others = rows.dropFirst(mostGroups - 1)
    let sum = others.reduce(into: GroupTally()) { $0.add($1.tally) }
    return Array(rows.prefix(mostGroups - 1)) + [
      (FairnessReportText.others(["n": .number(others.count)]), sum)
    ]
  }
}

/// The needs of one group: how many, how many filled, and with what points.
private struct GroupTally {
  var needs = 0
  var filled = 0
  var points = 0
  var least: Int?

  mutating func add(_ other: GroupTally) {
    needs += other.needs
    filled += other.filled
    points += other.points
    if let other = other.least { least = min(least ?? other, other) }
  }

  /// The groups of a matching by some property of the need. Linear.
  static func all<Key: Hashable>(of matching: Matching, by property: (Need) -> Key?) -> [Key?: GroupTally] {
    var tallies: [Key?: GroupTally] = [:]
    for pair in matching.pairs {
      tallies[property(pair.need), default: GroupTally()]
        .add(GroupTally(needs: 1, filled: 1, points: pair.points, least: pair.points))
    }
    for unmatched in matching.unmatched {
      tallies[property(unmatched.need), default: GroupTally()].needs += 1
    }
    return tallies
  }
}

extension FairGroupRow {
  fileprivate init(_ name: LocalizedText, _ tally: GroupTally, _ words: Words) {
    self.name = words(name).capitalizedFirst
    needs = words.number(tally.needs)
    filled = words.number(tally.filled)
    percent = words(.percent(tally.filled, of: tally.needs))
    // Rounded to the nearest tenth, halves away from 0.
    let doubled = tally.filled > 0 ? abs(tally.points) * 20 / tally.filled : 0
    let tenths = (doubled + 1) / 2 * (tally.points < 0 ? -1 : 1)
    average = tally.filled > 0 ? words(.number(tenths, decimals: 1)) : "–"
    least = tally.least.map { words.number($0) } ?? "–"
  }
}
