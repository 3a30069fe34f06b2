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

  /// The language that a whole program speaks: what `--lang` says among its arguments, else what its environment asks for.
  ///
  /// For programs whose help screens are written in it too, and who must know it before the arguments are parsed; a language
  /// that there is not is left for the parser to refuse.
  public init(arguments: [String], environment: [String: String]) {
    for (index, argument) in arguments.enumerated() {
      let value =
        argument == "--lang"
        ? arguments.dropFirst(index + 1).first
        : argument.hasPrefix("--lang=") ? String(argument.dropFirst(7)) : nil
      if let asked = value.flatMap(Language.init(rawValue:)) {
        self = asked
        return
      }
    }
    self.init(environment: environment)
  }
}
