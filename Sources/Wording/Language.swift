// SPDX-License-Identifier: GPL-3.0-or-later

/// A language that every text for people exists in.
public enum Language: String, Sendable, CaseIterable, Codable {
  case danish = "da"
  case english = "en"

  /// The language that a POSIX environment asks for, by the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is
  /// set and not empty: Danish for `da…`, else English.
  public init(environment: [String: String]) {
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = asked?.lowercased().hasPrefix("da") == true ? .danish : .english
  }
}
