// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import MakkerKit
import RunReports
import Wording
import YearRecords

/// What answers a request is handed: the request, who asks, and the folder.
struct PageContext: Sendable {
  let request: PageRequest
  let workspace: Workspace
  let session: Session
  /// The named parts of the path.
  let names: [String: String]

  /// The language of the page.
  var language: Language { session.language }

  /// A text in the page's language.
  func callAsFunction(_ text: LocalizedText) -> String { text[language] }

  /// The cohort that the path names.
  ///
  /// - Throws: `PageProblem.nothingHere` where the folder holds none of that name.
  var cohort: String {
    get throws(PageProblem) {
      let name = names["cohort"] ?? ""
      _ = try workspace.folder(of: name)
      return name
    }
  }

  /// The run that the path names, of the cohort that it names.
  ///
  /// - Throws: `PageProblem.nothingHere`, `StoreError`.
  var run: RunSummary { get throws { try workspace.run(names["run"], of: try cohort) } }

  /// The store for a form that changes something, which refuses where others did so since the form was shown.
  ///
  /// A run that was recorded meanwhile changes nothing that a form is about, and refuses none.
  ///
  /// - Throws: `PageProblem.changedMeanwhile`, `StoreError`.
  func changingBook() throws -> YearBook {
    try workspace.changingBook(seen: request.form["seen"].flatMap { Int($0) } ?? 0)
  }

  /// Goes to a page with a notice at its top.
  func done(_ text: LocalizedText, undo: Notice.Undo? = nil, goTo path: String) -> PageReply {
    session.leave(Notice(text: text, undo: undo))
    return .seeOther(path)
  }

  /// A field of the form, trimmed; empty where it did not come.
  func field(_ name: String) -> String {
    (request.form[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension Workspace {
  /// The store for a change by somebody who knows of all events up to a number, refused where others did something since.
  ///
  /// - Throws: `PageProblem.changedMeanwhile`, `StoreError`.
  func changingBook(seen: Int) throws -> YearBook {
    var book = try book()
    let head = try book.store.head().seq
    if head != seen {
      let since = try book.store.log(limit: max(0, head - seen)).filter { entry in
        entry.seq > seen
          && ![.runRecorded, .cohortRecorded, .rulesRecorded, .exported, .fileQueued].contains(entry.kind)
      }
      guard since.isEmpty else { throw PageProblem.changedMeanwhile(since) }
    }
    book.expectedSeq = head
    return book
  }
}

/// Addresses of pages, with what stands in them percent-encoded.
enum PagePath {
  /// A path of parts.
  static func of(_ parts: String..., query: [(String, String)] = []) -> String {
    let path = "/" + parts.map(encoded).joined(separator: "/")
    guard !query.isEmpty else { return path }
    return path + "?" + query.map { encoded($0.0) + "=" + encoded($0.1) }.joined(separator: "&")
  }

  private static func encoded(_ part: String) -> String {
    var allowed = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: Unicode.Scalar(0)..."\u{7F}"))
    allowed.insert(charactersIn: "-_.~")
    return part.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }
}
