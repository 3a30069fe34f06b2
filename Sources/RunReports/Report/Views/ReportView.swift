// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import MatchingEngine
import Optimization
import PairingRules
package import Wording

/// What the templates show: every property is a text, a list or a yes-or-no, ready to be put in its place.
///
/// A list of no or one element stands for what may be missing, because Mustache would look for a missing value in the
/// surroundings. The summary's parts are in `SummaryView`, and so on; the templates see one flat page.
struct ReportView: ViewPart {
  let language: String
  let t: [String: String]
  let title: String
  let period: String
  let size: String
  let makkerVersion: String
  let sections: [SectionLink]
  /// The year's entry in the table of contents, as markup; nothing where the year is not planned.
  let yearLink: String
  let lastSections: [SectionLink]

  let tiles: [Tile]
  let statements: [Statement]
  let barCharts: [BarChart]
  let columnCharts: [ColumnChart]
  let hasCharts: Bool
  let hasPairs: Bool
  let pairsNote: [String]
  let hasUnmatched: Bool
  let unmatchedNote: [String]
  let groups: [GroupView]
  let hasGroups: Bool
  let hasLoads: Bool
  let loadsNote: [String]
  let requirements: [RuleView]
  let hasRequirements: Bool
  let wishes: [RuleView]
  let hasWishes: Bool
  let warnings: [WarningView]
  let hasWarnings: Bool
  let warningsNote: [String]
  /// The words of the part about fairness.
  let f: [String: String]
  let fairSettings: [FairSettingView]
  let hasFairSettings: Bool
  let fairNotes: [String]
  let fairTables: [FairTableView]
  let lotteryNotes: [String]
  let proof: [Fact]
  let files: [Fact]
  let settings: [Fact]

  /// A section in the table of contents, with how much is in it where that can be counted.
  struct SectionLink: ViewPart {
    let anchor: String
    let heading: String
    let count: [String]
  }

  /// A name and what is so.
  struct Fact: ViewPart {
    let name: String
    let fact: String
  }

  /// Puts a matching into the words of a language. Linear in the size of the matching.
  init(
    _ matching: Matching, groups: [GroupView], inputs: [String: String], warnings: [FileFault], yearLink: String = "",
    options: RunOptions
  ) {
    self.yearLink = yearLink
    let words = Words(options.language)
    let frame = matching.cohort.frame
    language = options.language.rawValue
    t = Dictionary(
      ReportText.allCases.map { ($0.rawValue, words($0())) }, uniquingKeysWith: { first, _ in first })
    title = frame.name
    period = words(ReportSentence.period(["first": frame.firstDay.label, "last": frame.lastDay.label]))
    size = words(
      ReportSentence.size([
        "mentors": CountText.mentors(matching.cohort.mentors.count),
        "mentees": CountText.mentees(matching.cohort.mentees.count),
        "needs": CountText.needs(matching.cohort.needs.count),
      ]))
    makkerVersion = options.versions["makker"] ?? ""

    let summary = SummaryView(matching, repaired: options.repaired, words)
    tiles = summary.tiles
    statements = summary.statements
    barCharts = summary.barCharts
    columnCharts = summary.columnCharts
    hasCharts = summary.hasCharts
    hasPairs = !matching.pairs.isEmpty
    pairsNote = Self.note(.firstPairs, matching.pairs.count, words)
    hasUnmatched = !matching.unmatched.isEmpty
    unmatchedNote = Self.note(.firstWaiting, matching.unmatched.count, words)
    self.groups = groups
    hasGroups = !groups.isEmpty
    hasLoads = !matching.loads.isEmpty
    loadsNote = Self.note(.firstMentors, matching.loads.count, words)
    requirements = RuleView.requirements(of: matching.rules, words)
    hasRequirements = !requirements.isEmpty
    wishes = RuleView.wishes(of: matching.rules, words)
    hasWishes = !wishes.isEmpty
    self.warnings = warnings.prefix(HTMLReport.mostRows).map { WarningView($0, words) }
    hasWarnings = !warnings.isEmpty
    warningsNote = Self.note(.firstWarnings, warnings.count, words)
    let fairness = FairnessView(matching, words)
    f = Dictionary(
      FairnessReportText.allCases.map { ($0.rawValue, words($0())) }, uniquingKeysWith: { first, _ in first })
    fairSettings = fairness.settings
    hasFairSettings = !fairness.settings.isEmpty
    fairNotes = fairness.notes
    fairTables = fairness.tables
    lotteryNotes = fairness.lottery
    proof = Self.proof(matching.proof, words)
    files = inputs.sorted { $0.key < $1.key }.map { Fact(name: $0.key, fact: $0.value) }
    settings = Self.settings(matching.proof, options, words)

    func link(_ anchor: String, _ heading: ReportText, _ count: Int? = nil) -> SectionLink {
      SectionLink(
        anchor: anchor, heading: words(heading()), count: count.map { [words(LocalizedText.number($0))] } ?? [])
    }
    sections = [
      link("summary", .summary), link("pairs", .pairs, matching.pairs.count),
      link("unmatched", .unmatched, matching.unmatched.count), link("loads", .loads),
      SectionLink(anchor: "fairness", heading: words(FairnessReportText.heading()), count: []),
    ]
    lastSections =
      [link("rules", .rules)] + (hasWarnings ? [link("warnings", .warnings, warnings.count)] : []) + [
        link("basis", .basis)
      ]
  }

  /// Says that not all rows are shown, where that is so.
  private static func note(_ sentence: ReportSentence, _ count: Int, _ words: Words) -> [String] {
    guard count > HTMLReport.mostRows else { return [] }
    return [words(sentence(["shown": .number(HTMLReport.mostRows), "all": .number(count)]))]
  }

  private static func proof(_ proof: MatchingProof, _ words: Words) -> [Fact] {
    let bonuses = proof.objective.bonuses.map {
      ReportSentence.bonus(["bonus": .number($0.bonus), "priority": LocalizedText(verbatim: String($0.priority))])
    }
    let counts = [
      proof.statistics.iterations, proof.statistics.rounds, proof.statistics.columns, proof.statistics.nodes,
    ]
    let facts: [(ReportText, LocalizedText)] = [
      (.solver, LocalizedText(verbatim: proof.solver)),
      (.termination, LocalizedText(verbatim: proof.termination.rawValue)),
      (.primalStatus, LocalizedText(verbatim: proof.primalStatus.rawValue)),
      (.dualStatus, LocalizedText(verbatim: proof.dualStatus.rawValue)), (.value, .number(proof.value)),
      (.bound, .number(proof.bound)), (.gap, .gap(proof.gap)),
      (.step, bonuses.joined(separator: "; ")),
      (.statistics, counts.map { LocalizedText.number($0) }.joined(separator: " · ")),
    ]
    return facts.map { Fact(name: words($0.0()), fact: words($0.1)) }
  }

  private static func settings(_ proof: MatchingProof, _ options: RunOptions, _ words: Words) -> [Fact] {
    var facts = [Fact(name: words(ReportText.seed()), fact: String(proof.seed))]
    if let limit = options.timeLimitSeconds {
      let seconds = LocalizedText.number(Int((min(limit, 1e12) * 1000).rounded()), decimals: 3)
      facts.append(Fact(name: words(ReportText.timeLimit()), fact: words(seconds + " " + ReportText.seconds())))
    }
    if let record = options.repaired?.record {
      facts.append(Fact(name: words(ReportText.repairedRun()), fact: record))
    }
    let versions = options.versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    facts.append(Fact(name: words(ReportText.versions()), fact: versions.joined(separator: ", ")))
    return facts
  }
}

/// Picks the wording of one language.
package struct Words {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  /// The text in the report's language.
  package func callAsFunction(_ text: LocalizedText) -> String { text[language] }

  /// A whole number in the report's language.
  package func number(_ number: Int) -> String { LocalizedText.number(number)[language] }
}
