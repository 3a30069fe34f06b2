// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
import Wording

/// How somebody asks for a matching, as typed.
struct MatchForm {
  /// As typed.
  var timeLimitText = ""
  var seedText = ""
  /// Whether calendars call people by their ids alone.
  var isPrivate = false
  /// Which fields cannot be used, and why.
  private(set) var faults: [String: LocalizedText] = [:]
  /// The most seconds that the search may take.
  private(set) var timeLimitSeconds: Double?
  private(set) var seed: Int?

  /// An empty form.
  init() {}

  /// Reads a form that was sent.
  init(_ context: PageContext) {
    timeLimitText = context.field("seconds")
    seedText = context.field("seed")
    isPrivate = context.request.form["private"] != nil
    if !timeLimitText.isEmpty {
      // People write a comma where they live.
      let number = Double(timeLimitText.replacing(",", with: "."))
      if let number, number > 0, number <= 86_400 {
        timeLimitSeconds = number
      } else {
        faults["seconds"] = MatchingPageText.timeLimitFault()
      }
    }
    if !seedText.isEmpty {
      if let number = Int(seedText), MatchingOptions.seedRange.contains(number) {
        seed = number
      } else {
        faults["seed"] = MatchingPageText.seedFault([
          "largest": LocalizedText(verbatim: "\(MatchingOptions.seedRange.upperBound)")
        ])
      }
    }
  }

  /// What the template shows.
  func values(_ context: PageContext) -> [String: Any] {
    var values: [String: Any] = ["seconds": timeLimitText, "seed": seedText, "isPrivate": isPrivate]
    for (name, fault) in faults { values[name + "Fault"] = context(fault) }
    return values
  }
}
