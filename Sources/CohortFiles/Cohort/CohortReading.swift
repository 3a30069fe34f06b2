// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Expectations
public import PairingRules
public import Wording

/// What a cohort's files held.
public struct CohortReading: Sendable {
  /// The cohort, without any fault.
  public let cohort: Cohort
  /// The rules: those of `rules.yaml` where there is one, else the default ones.
  public let rules: RuleSet
  /// What is expected of a matching, in the order of `expectations.yaml`; nothing where there is no such file.
  public let expectations: [Expectation]?
  /// What a person should look at, by file, line and column.
  public let warnings: [FileFault]
  /// The files that were read, exactly as they were, by name.
  public let inputs: [InputFile]
  let places: CohortPlaces

  /// The language of the tables, by the header of what mentees need.
  public var language: Language {
    let header = places.mentees?.table.header.cell(of: .needs)?.text ?? ""
    return FoldedName.of(header) == FoldedName.of(MenteeColumn.needs.names.danish) ? .danish : .english
  }

  /// Where a part of the cohort stands, by its position in the file that it was read from.
  public func place(of subject: CohortFault.Subject) -> (file: String, line: Int?, column: Int?) {
    let place = places.place(subject, field: "id")
    return (place.file.rawValue, place.line, place.column)
  }

  /// Where a fairness setting stands: a floor or share by its id, or `worst_off`.
  public func place(ofFairness id: String) -> (file: String, line: Int?, column: Int?) {
    let name = CohortFileName.rules.rawValue
    let place = inputs.first { $0.name == name }.flatMap { RulesFileFairness.places($0.bytes)[id] }
    return (name, place?.line, place?.column)
  }
}
