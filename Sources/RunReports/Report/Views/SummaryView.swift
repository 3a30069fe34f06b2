// SPDX-License-Identifier: GPL-3.0-or-later

package import MatchingEngine
import Optimization
import Wording

/// A matching's key figures, what is proven of it, and its charts, for the template `summary`.
package struct SummaryView: ViewPart {
  let t: [String: String]
  let tiles: [Tile]
  let statements: [Statement]
  let barCharts: [BarChart]
  let columnCharts: [ColumnChart]
  let hasCharts: Bool

  /// Puts a matching into words. Linear in its size.
  ///
  /// - Parameter repaired: who left and who joined, where the run repairs another and that is known.
  package init(_ matching: Matching, repaired: RepairedRun? = nil, _ words: Words) {
    t = Dictionary(
      ReportText.allCases.map { ($0.rawValue, words($0())) }, uniquingKeysWith: { first, _ in first })
    tiles = Tile.all(of: matching, words)
    statements = Statement.all(of: matching, repaired, words)
    barCharts = BarChart.all(of: matching, words)
    columnCharts = ColumnChart.all(of: matching, words)
    hasCharts = !barCharts.isEmpty || !columnCharts.isEmpty
  }
}

/// A key figure.
struct Tile: ViewPart {
  let figure: String
  let label: String

  /// Needs filled, points, mentors in use, gap.
  static func all(of matching: Matching, _ words: Words) -> [Tile] {
    let needs = matching.pairs.count + matching.unmatched.count
    let filled = ReportSentence.filledOf(["filled": .number(matching.pairs.count), "needs": .number(needs)])
    let used = ReportSentence.ofMentors([
      "some": .number(matching.loads.count { $0.pairs > 0 }), "all": .number(matching.loads.count),
    ])
    let tiles: [(LocalizedText, ReportText)] = [
      (filled, .filledTile), (.number(matching.points), .pointsTile), (used, .mentorsTile),
      (.gap(matching.proof.gap), .proofTile),
    ]
    return tiles.map { Tile(figure: words($0.0), label: words($0.1())) }
  }
}

/// A sentence about the proof.
struct Statement: ViewPart {
  /// The class of the paragraph: `proven`, `open`, or nothing.
  let tone: String
  let sentence: String

  /// Of a repair what stays, who left and who joined; what is proven, how, and how ties were settled.
  static func all(of matching: Matching, _ repaired: RepairedRun?, _ words: Words) -> [Statement] {
    let proof = matching.proof
    let isProven = proof.primalStatus == .optimal
    let claim =
      isProven
      ? ReportSentence.proven()
      : ReportSentence.notProven(["cause": proof.termination.label, "gap": .gap(proof.gap)])
    var details: [LocalizedText] = []
    if isProven, proof.dualStatus == .optimal, proof.certificate != nil {
      details.append(ReportSentence.provenCertificate())
    }
    switch proof.tieBreak {
    case .lottery: details.append(ReportSentence.lottery(["seed": LocalizedText(verbatim: String(proof.seed))]))
    case .order: details.append(ReportSentence.order())
    }
    var statements = [
      Statement(tone: isProven ? "proven" : "open", sentence: words(claim)),
      Statement(tone: "", sentence: words(details.joined(separator: " "))),
    ]
    if let count = matching.keptCount {
      let values: [String: LocalizedText] = [
        "kept": .number(count.kept), "possible": .number(count.possible), "changes": .number(count.changes),
      ]
      let sentences = [ReportSentence.repairs(values)] + (repaired?.people ?? [])
      statements.insert(contentsOf: sentences.map { Statement(tone: "", sentence: words($0)) }, at: 0)
    }
    return statements
  }
}
