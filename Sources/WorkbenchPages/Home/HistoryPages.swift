// SPDX-License-Identifier: GPL-3.0-or-later

import MakkerKit
import Wording
import YearRecords

/// What happened to a cohort.
enum HistoryPages {
  static let routes: [Route] = [.get("c/:cohort/history", show)]

  /// How many events a page shows at first.
  private static let most = 200

  static func show(_ context: PageContext) throws -> PageReply {
    let name = try context.cohort
    let limit = context.request.query["most"].flatMap { Int($0) }.map { min(max($0, 1), 1_000_000) } ?? most
    // One more than is shown tells whether there are more.
    let entries = try context.workspace.existingBook()?.store.log(limit: limit + 1, LogFilter(cohort: name)) ?? []
    return try context.page(
      WorkbenchText.history(), in: .history, template: "history",
      values: [
        "hasEntries": !entries.isEmpty, "entries": entries.prefix(limit).map { context.values(of: $0) },
        "more": entries.count > limit
          ? [PagePath.of("c", name, "history", query: [("most", "\(limit * 10)")])] : [],
      ])
  }
}

let historyTemplate = """
  <p>{{w.historyHint}}</p>
  {{^hasEntries}}<p>{{w.historyEmpty}}</p>{{/hasEntries}}
  {{#hasEntries}}
  <table class="stacked" aria-label="{{w.history}}">
  <thead><tr><th scope="col" class="number">#</th><th scope="col">{{w.when}}</th><th scope="col">{{w.what}}</th></tr></thead>
  <tbody>
  {{#entries}}
  <tr><td class="number" data-label="#">{{seq}}</td><td class="time" data-label="{{w.when}}"><time datetime="{{time}}">{{shownTime}}</time></td><td data-label="{{w.what}}">{{sentence}}</td></tr>
  {{/entries}}
  </tbody>
  </table>
  {{#more}}<p><a class="button quiet" href="{{.}}">{{w.earlier}}</a></p>{{/more}}
  {{/hasEntries}}
  """
