// SPDX-License-Identifier: GPL-3.0-or-later

/// Every text for people, by subject. The tests walk this list: a part that is not on it is not checked.
public enum Catalogue {
  /// All parts of the catalogue.
  public static let parts: [any TextCatalogue.Type] = [
    AdviceText.self,
    ExpectedText.self,
    ExpectationCommandText.self,
    ExpectationFileText.self,
    ExpectationTemplateText.self,
    ExpectationText.self,
    ExtraSessionText.self,
    FaultListingText.self,
    FaultText.self,
    FilterText.self,
    TemplateText.self,
    TermText.self,
    ProblemText.self,
    CommandText.self,
    GeneratorText.self,
    RuleListingText.self,
    ColumnText.self,
    MonthText.self,
    RuleFaultText.self,
    RuleHelpText.self,
    HistoryRuleText.self,
    WaitingText.self,
    PairOutcomeText.self,
    RollOverFaultText.self,
    RollOverText.self,
    JourneyText.self,
    RuleText.self,
    EngineText.self,
    FairnessText.self,
    FairnessReportText.self,
    FindingText.self,
    RulesFileText.self,
    YAMLText.self,
    CountText.self,
    UnmatchedText.self,
    MatchTableText.self,
    QuestionText.self,
    QuestionHelpText.self,
    StressText.self,
    ReportText.self,
    ReportSentence.self,
    RunFileText.self,
    HolidayText.self,
    YearText.self,
    YearFaultText.self,
    YearFindingText.self,
    YearReportText.self,
    RuleChangeText.self,
    RulesKeepingText.self,
    ComparisonText.self,
    ComparisonPageText.self,
    ComparisonCommandText.self,
    SweepFaultText.self,
    SweepText.self,
    StoreAuditText.self,
    StoreFaultText.self,
    StoreLogText.self,
    ForgetText.self,
    YearBookText.self,
    OutcomeText.self,
    OutcomeCommandText.self,
  ]

  /// All entries with their names, in the order of the parts.
  public static var entries: [(name: String, entry: TextEntry)] {
    func entries<Part: TextCatalogue>(of part: Part.Type) -> [(name: String, entry: TextEntry)] {
      part.allCases.map { ("\(part).\($0.rawValue)", $0.entry) }
    }
    return parts.flatMap { entries(of: $0) }
  }
}
