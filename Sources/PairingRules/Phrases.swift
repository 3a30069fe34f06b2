// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension LocalizedText {
  /// A number.
  static func count(_ number: Int) -> LocalizedText { LocalizedText(verbatim: String(number)) }

  /// A number in thousandths, with the language's decimal sign.
  static func number(thousandths: Int) -> LocalizedText {
    let magnitude = thousandths.magnitude
    var fraction = String(magnitude % 1000 + 1000).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    let whole = (thousandths < 0 ? "-" : "") + String(magnitude / 1000)
    guard !fraction.isEmpty else { return LocalizedText(verbatim: whole) }
    return LocalizedText(danish: "\(whole),\(fraction)", english: "\(whole).\(fraction)")
  }

  /// A weekly window: `mandag 16:00-18:00`, `Monday 16:00-18:00`.
  static func window(_ window: TimeWindow) -> LocalizedText {
    let times = "\(TimeWindow.clock(window.startMinute))-\(TimeWindow.clock(window.endMinute))"
    return window.weekday.label + LocalizedText(verbatim: " " + times)
  }

  /// Words as people typed them: `a`, `a and b`, `a, b and c`.
  static func words(_ tags: some Sequence<Tag>) -> LocalizedText {
    .list(tags.map { LocalizedText(verbatim: $0.label) })
  }

  /// The first letter in upper case, the rest as it is.
  var capitalised: LocalizedText {
    map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }
}
