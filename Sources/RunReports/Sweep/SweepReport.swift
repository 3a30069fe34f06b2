// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel
import Hashing
public import MatchingQuestions

/// A sweep with what its outputs say around it. The same points, inputs and versions give the same bytes, whoever matched
/// which part.
public struct SweepReport: Sendable {
  /// What was found.
  public let outcome: SweepOutcome
  /// The cohort's name.
  let cohort: String
  /// How many needs it has.
  let needs: Int
  /// The hash of each input file, by name.
  let inputs: [String: String]
  /// What took part.
  let versions: [String: String]

  /// Takes what the outputs are made of.
  ///
  /// - Throws: where the system's hash function fails.
  public init(
    _ outcome: SweepOutcome, cohort: Cohort, inputs: [InputFile], versions: [String: String]
  ) throws {
    self.outcome = outcome
    self.cohort = cohort.frame.name
    needs = cohort.needs.count
    self.inputs = Dictionary(
      try inputs.map { ($0.name, try SHA256.hex(of: $0.bytes)) }, uniquingKeysWith: { first, _ in first })
    self.versions = versions
  }

  /// The weights that are tried, as people read them: `interests.weight × skills.weight`.
  var axes: String { outcome.grid.axes.map(\.name).joined(separator: " × ") }
}
