// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import MatchingQuestions
import PairingRules
import RunReports
import Wording
import YearRecords

/// All mentors for a need: whether they meet the requirements, and the points; each a way to the exact answer.
struct MentorChoice {
  /// How many mentors a page shows.
  private static let most = 100

  private let pair: AskedPair

  init(_ pair: AskedPair) { self.pair = pair }

  private var context: PageContext { pair.context }

  func page() throws -> PageReply {
    let out = Markup()
    let page = AskingPage(pair, out)
    try page.writePlace()
    let cohort = pair.asked.inquiry.cohort
    let points = pair.asked.inquiry.points(of: pair.need)
    let current = Int(pair.asked.inquiry.matching.mentorOfNeed[pair.need])
    let search = PeopleSearch(context.request.query["q"])
    let found = cohort.mentors.indices.filter { search.fit(cohort.mentors[$0].name, cohort.mentors[$0].id.text) }
      .sorted { left, right in
        // Those who meet no requirement stand last, then by points, then by their order.
        let (first, second) = (points[left] ?? .min, points[right] ?? .min)
        return first == second ? left < right : first > second
      }
    out.element("p", context(AskingText.whyNotChooseHint()))
      .element(
        "p",
        context(AskingText.noteEligible(["n": .number(points.count), "all": .number(cohort.mentors.count)])),
        class: "hint")
    writeSearch(search, to: out)
    let slice = PageSlice(count: found.count, most: Self.most, asked: context.request.query["page"])
    if found.isEmpty {
      out.element("p", context(AskingText.foundNone()))
    } else {
      try write(found[slice.range].map { ($0, points[$0]) }, current: current, page: page, to: out)
      slice.write(context, to: out) { number in
        PagePath.of(
          context.request.path,
          query: Fields(
            [(name: "mentee", value: pair.needID.mentee.text), (name: "type", value: pair.needID.type.rawValue)]
              + (search.isEmpty ? [] : [(name: "q", value: search.text)]) + [(name: "page", value: "\(number)")]))
      }
    }
    return try context.page(
      AskingText.whyNotChoose(["need": pair.asked.names[pair.needID]]), in: .matching, body: out.string)
  }

  private func writeSearch(_ search: PeopleSearch, to out: Markup) {
    out.raw("<form method=\"get\" class=\"search\"").attribute(
      "action", PagePath.of(context.request.path, query: Fields())
    )
    .raw(">\n").hidden("mentee", pair.needID.mentee.text).hidden("type", pair.needID.type.rawValue)
    .textField(
      context(AskingText.search()), id: "q", name: "q", value: search.text, type: "search",
      hint: context(AskingText.searchHint())
    )
    .raw("<button class=\"quiet\">").text(context(AskingText.find())).raw("</button>\n</form>\n")
  }

  private func write(
    _ mentors: [(position: Int, points: Int?)], current: Int, page: AskingPage, to out: Markup
  ) throws {
    let matching = pair.asked.inquiry.matching
    let (name, standing, points) = (
      context(AskingText.mentor()), context(AskingText.standing()), context(AskingText.pointsOfPair())
    )
    out.raw("<table class=\"stacked\" aria-labelledby=\"page-title\">\n<thead><tr><th scope=\"col\">").text(name).raw(
      "</th><th scope=\"col\">"
    )
    .text(standing).raw("</th><th scope=\"col\" class=\"number\">").text(points).raw("</th></tr></thead>\n<tbody>\n")
    for mentor in mentors {
      let person = matching.cohort.mentors[mentor.position]
      let shown = PersonLabel.shown(name: person.name, id: person.id.text)
      let isPresent = mentor.position == current
      let rules = mentor.points == nil ? matching.obstacles(pair.need, mentor.position).map(\.rule.text) : []
      let target =
        isPresent
        ? AskingPath.why(try context.cohort, pair.run.number, pair.needID) : try page.whyNot(person.id)
      out.raw("<tr><th scope=\"row\"><a").attribute("href", target).raw("><bdi>").text(shown.name)
        .raw("</bdi></a> <span class=\"id\">").text(shown.id).raw("</span>")
      if isPresent { out.raw(" ").chip(context(AskingText.present())) }
      out.raw("</th><td").attribute("data-label", standing).raw(">")
        .text(
          mentor.points != nil || isPresent
            ? context(AskingText.eligible())
            : context(AskingText.notEligible(["rules": rules.map { LocalizedText(verbatim: $0) }.joined()]))
        )
        .raw("</td><td class=\"number\"").attribute("data-label", points).raw(">")
        .text(mentor.points.map { context(.number($0)) } ?? "–").raw("</td></tr>\n")
    }
    out.raw("</tbody>\n</table>\n")
  }
}

/// What somebody types to find people, as it is shown again in its field.
struct PeopleSearch {
  /// As it was typed, cut where it is longer than any name.
  let text: String
  private let words: SearchWords

  init(_ text: String?) {
    self.text = String((text ?? "").prefix(200))
    words = SearchWords(self.text)
  }

  /// Whether everybody fits.
  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// Whether somebody fits.
  func fit(_ name: String, _ id: String) -> Bool { isEmpty || words.fit(name, id) }
}

/// A part of a long list.
struct PageSlice {
  /// The positions that are shown.
  let range: Range<Int>
  private let count: Int
  /// The page's number, from 1, and how many there are.
  let number: Int
  let pages: Int

  /// - Parameter asked: the number of the page as an address has it; out of range, it is the nearest one.
  init(count: Int, most: Int, asked: String?) {
    self.count = count
    pages = max(1, (count + most - 1) / most)
    number = min(max(asked.flatMap { Int($0) } ?? 1, 1), pages)
    range = min((number - 1) * most, count)..<min(number * most, count)
  }

  /// What is shown, of how many.
  var label: LocalizedText {
    AskingText.shownOf([
      "from": .number(count == 0 ? 0 : range.lowerBound + 1), "to": .number(range.upperBound), "all": .number(count),
    ])
  }

  /// Adds what is shown and the ways to the neighbouring pages, where there is more than one.
  func write(
    _ context: PageContext, label name: LocalizedText = AskingText.pages(), to out: Markup, path: (Int) -> String
  ) {
    guard pages > 1 else { return }
    out.raw("<nav class=\"buttons\"").attribute("aria-label", context(name)).raw(">\n<span>").text(context(name) + ": ")
      .text(context(label)).raw("</span>\n")
    if number > 1 { out.link(context(AskingText.earlierPage()), to: path(number - 1), class: "button quiet") }
    if number < pages { out.link(context(AskingText.nextPage()), to: path(number + 1), class: "button quiet") }
    out.raw("</nav>\n")
  }
}
