// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// What a run is written with, beyond the matching and its inputs.
public struct RunOptions: Sendable {
  /// The language of the report and of the sentences in the tables.
  public var language: Language
  /// The version of each program that took part, by its name: `makker`, `glpk`.
  public var versions: [String: String]
  /// The time limit that the user asked for, if any.
  public var timeLimitSeconds: Double?
  /// Whether calendars call people by their ids alone.
  public var isPrivate: Bool
  /// The run that this one repairs, where it repairs one.
  public var repaired: RepairedRun?

  /// Makes options.
  public init(
    language: Language, versions: [String: String], timeLimitSeconds: Double? = nil, isPrivate: Bool = false
  ) {
    self.language = language
    self.versions = versions
    self.timeLimitSeconds = timeLimitSeconds
    self.isPrivate = isPrivate
  }
}
