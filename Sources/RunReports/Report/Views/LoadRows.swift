// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
package import MatchingEngine
import PairingRules
import Wording

/// Writes what each mentor has to do.
package struct LoadRows: RowWriter {
  let words: Words
  private let pairs: [MentorID: [MatchedPair]]

  /// More places than this are not drawn one by one.
  private static let mostDots = 8

  /// - Complexity: linear in the number of pairs.
  init(_ matching: Matching, of mentors: some Sequence<MentorLoad>, _ words: Words) {
    self.words = words
    let shown = Set(mentors.map(\.mentor.id))
    pairs = Dictionary(grouping: matching.pairs.lazy.filter { shown.contains($0.mentor.id) }, by: \.mentor.id)
  }

  func write(_ load: MentorLoad, to out: Markup) {
    let mentor = PersonLabel.shown(name: load.mentor.name, id: load.mentor.id.text)
    out.raw("<tr role=\"row\">\n<th scope=\"row\" role=\"rowheader\" data-label=\"").text(label(.mentor))
      .raw("\"><bdi>").text(mentor.name).raw("</bdi> <span class=\"id\">").text(mentor.id).raw("</span></th>\n")
    out.raw("<td role=\"cell\" data-label=\"").text(label(.type)).raw("\">")
      .text(words(load.mentor.types.sorted().map(\.label).joined())).raw("</td>\n")
    out.raw("<td role=\"cell\" data-label=\"").text(label(.load)).raw("\">")
    Self.writePlaces(of: load, words, to: out)
    out.raw("</td>\n")
    out.raw("<td role=\"cell\" data-label=\"").text(label(.minutesPerMonth)).raw("\"><span>")
      .text(words.number(load.minutesPerMonth))
    if let limit = load.mentor.minutesPerMonth {
      out.raw(" <span class=\"id\">(").text(label(.minutesLimit)).raw(" ").text(words.number(limit)).raw(")</span>")
    }
    out.raw("</span></td>\n<td role=\"cell\" data-label=\"").text(label(.matchedWith))
      .raw("\"><span class=\"who\">")
    let own = pairs[load.mentor.id] ?? []
    if own.isEmpty { out.raw("<span class=\"id\">").text(label(.none)).raw("</span>") }
    for pair in own {
      out.chip(words(PeopleNames.label(name: pair.need.mentee.name, id: pair.need.mentee.id.text)))
    }
    out.raw("</span></td>\n</tr>\n")
  }

  /// Adds how many of a mentor's places are taken, drawn and in words.
  package static func writePlaces(of load: MentorLoad, _ words: Words, to out: Markup) {
    out.raw("<span class=\"places\">")
    drawDots(load, to: out)
    out.raw(" ").text(words(ReportSentence.ofMentors(["some": .number(load.pairs), "all": .number(load.places)])))
      .raw("</span>")
  }

  /// The mentor's places, taken and free.
  private static func drawDots(_ load: MentorLoad, to out: Markup) {
    let count = max(load.pairs, load.places) <= mostDots ? max(load.pairs, load.places) : 0
    let width = max(0, count * 13 - 3)
    out.raw("<svg viewBox=\"0 0 \(width) 12\" width=\"\(width)\" height=\"12\" aria-hidden=\"true\">")
    for dot in 0..<count {
      let shade = dot < load.pairs ? "filled" : "free"
      out.raw("<rect class=\"\(shade)\" x=\"\(dot * 13)\" width=\"10\" height=\"12\" rx=\"2\"/>")
    }
    out.raw("</svg>")
  }
}
