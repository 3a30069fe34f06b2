// SPDX-License-Identifier: GPL-3.0-or-later

import RunReports
import Wording

/// As much of a long list as a page shows, with links to the rest.
struct ListPage<Item> {
  /// What is shown.
  let items: ArraySlice<Item>
  /// The number of the page, from 1.
  let number: Int
  /// How many pages there are, at least 1.
  let count: Int

  /// Takes the page that the address names by `page`; the nearest one where there is none of that number.
  ///
  /// - Parameter most: The most that a page shows.
  init(_ all: [Item], _ context: PageContext, most: Int = 100) {
    count = max(1, (all.count + most - 1) / most)
    number = min(max(1, context.request.query["page"].flatMap { Int($0) } ?? 1), count)
    items = all.dropFirst((number - 1) * most).prefix(most)
  }

  /// Adds links to the page before and the one after; nothing where there is one page.
  func writeLinks(_ context: PageContext, to out: Markup) {
    guard count > 1 else { return }
    out.raw("<nav class=\"pages\" aria-label=\"").text(context(RunPageText.pages())).raw("\">\n")
    if number > 1 { link(number - 1, .previousPage, "prev", context, to: out) }
    out.raw("<span>")
      .text(context(RunPageText.pageOf(["n": .number(number), "all": .number(count)]))).raw("</span>\n")
    if number < count { link(number + 1, .nextPage, "next", context, to: out) }
    out.raw("</nav>\n")
  }

  private func link(
    _ page: Int, _ label: RunPageText, _ relation: String, _ context: PageContext, to out: Markup
  ) {
    let kept = context.request.query.all.filter { $0.name != "page" && !$0.value.isEmpty }
    let path = PagePath.of(context.request.path, query: Fields(kept + [(name: "page", value: "\(page)")]))
    out.raw("<a class=\"button quiet\" rel=\"\(relation)\" href=\"").text(path).raw("\">")
      .text(context(label())).raw("</a>\n")
  }
}

/// Words that somebody looks for in the names and ids of people: all of them, in any order.
struct SearchWords {
  /// As it was typed, cut where it is longer than any name.
  let text: String
  private let words: [String]

  init(_ text: String?) {
    self.text = String((text ?? "").prefix(200))
    words = self.text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether everybody fits.
  var isEmpty: Bool { words.isEmpty }

  /// Whether all words are in one of the texts or another.
  func fit(_ texts: String...) -> Bool {
    guard !words.isEmpty else { return true }
    let whole = texts.joined(separator: "\n").lowercased()
    return words.allSatisfy { whole.contains($0) }
  }
}
