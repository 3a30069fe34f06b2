// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import Hashing
import MakkerKit
import Wording

/// A sound draft becomes the cohort's files, and can be taken back; or it is thrown away.
enum KeepPages {
  static let routes: [Route] = [
    .get("c/:cohort/people/keep", showKeep), .post("c/:cohort/people/keep", keep),
    .post("c/:cohort/people/undo", undo), .post("c/:cohort/people/rebase", rebase),
    .get("c/:cohort/people/discard", showDiscard), .post("c/:cohort/people/discard", discard),
  ]

  /// How many people of a kind are named.
  private static let mostNamed = 40

  static func showKeep(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    let check = try desk.check()
    guard let draft = check.draft, !draft.files.isEmpty else { return .seeOther(desk.path()) }
    guard let reading = check.reading, draft.unnamed.isEmpty else { return .seeOther(desk.path()) }
    let before = try? CohortReader.read(files: check.present)
    let changed = check.changedInFolder
    var values: [String: Any] = [
      "t": PageTexts(PeoplePageText.self, context.language), "action": desk.path("keep"), "back": desk.path(),
      "version": "\(draft.version)", "was": try fingerprint(check.presentHashes), "hasChanged": !changed.isEmpty,
      "changed": changed.joined(separator: ", "), "isCompared": before != nil,
      "files": draft.files.keys.sorted { $0.rawValue < $1.rawValue }.map { file in
        [
          "name": file.rawValue,
          "change": context(
            check.present[file.rawValue] == nil ? PeoplePageText.fileAdded() : PeoplePageText.fileReplaced()),
        ]
      },
    ]
    if let before {
      let difference = CohortDifference(before, reading)
      values["sides"] = [
        (PeoplePageText.mentorsFile(), difference.mentors), (PeoplePageText.menteesFile(), difference.mentees),
      ].map { label, side -> [String: Any] in
        [
          "label": context(label),
          "groups": [
            (PeoplePageText.joined(), side.joined), (PeoplePageText.left(), side.left),
            (PeoplePageText.changedPeople(), side.changed),
          ].map { label, people -> [String: Any] in
            [
              "label": context(label), "count": context(.number(people.count)) + (people.isEmpty ? "" : ": "),
              "people": people.prefix(mostNamed).map { $0.name.isEmpty ? $0.id : $0.id + " " + $0.name },
              "more": people.count > mostNamed
                ? context(PeoplePageText.more(["n": .number(people.count - mostNamed)])) : "",
            ]
          },
        ]
      }
      values["rulesChanged"] = difference.files.contains(CohortFileName.rules.rawValue)
    }
    return try context.page(PeoplePageText.keepTitle(), in: .people, template: "peopleKeep", values: values)
  }

  static func keep(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    let check = try desk.check()
    guard let draft = check.draft, "\(draft.version)" == context.field("draft") else {
      throw PageProblem.refused(PeoplePageText.draftChanged())
    }
    guard check.reading != nil, draft.unnamed.isEmpty else { throw PageProblem.refused(PeoplePageText.faultsFirst()) }
    if let file = check.changedInFolder.first { throw PageProblem.fileChanged(file) }
    guard try fingerprint(check.presentHashes) == context.field("was") else {
      throw PageProblem.fileChanged(desk.cohort)
    }
    let book = try context.changingBook()
    let taken: YearBook.TakenFiles
    do {
      taken = try book.take(check.files, inCohort: desk.folder, from: check.present)
    } catch YearBookRefusal.filesLeft(let texts) {
      // The history is safe, and the files that wait are written at the next opening: the draft is done with.
      try desk.shelf.end(desk.cohort, version: draft.version)
      throw YearBookRefusal.filesLeft(texts)
    }
    try desk.shelf.end(desk.cohort, version: draft.version)
    let number = desk.shelf.remember(desk.cohort, before: check.present, after: check.files)
    return context.done(
      PeoplePageText.kept(["files": LocalizedText.list(taken.changed.map { LocalizedText(verbatim: $0) })]),
      undo: Notice.Undo(action: desk.path("undo"), fields: [(name: "version", value: "\(number)")]), goTo: desk.path())
  }

  /// Puts the files back that a draft replaced, if nothing has changed since.
  static func undo(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    guard let kept = desk.shelf.kept(of: desk.cohort), "\(kept.version)" == context.field("version") else {
      throw PageProblem.refused(PeoplePageText.nothingToPutBack())
    }
    let present = try CohortFolder.load(desk.folder).files
    if let file = CohortFileName.allCases.map(\.rawValue).first(where: { present[$0] != kept.after[$0] }) {
      throw PageProblem.fileChanged(file)
    }
    let book = try context.changingBook()
    try book.take(kept.before, inCohort: desk.folder, from: kept.after, isPutBack: true)
    desk.shelf.forgetKept(desk.cohort)
    return context.done(PeoplePageText.wasPutBack(), goTo: desk.path())
  }

  /// Goes on with the draft although the folder's files are others now than when it began.
  static func rebase(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    let hashes = try desk.check().presentHashes
    try desk.shelf.change(desk.cohort, base: hashes) { draft in
      guard "\(draft.version)" == context.field("draft") else {
        throw PageProblem.refused(PeoplePageText.draftChanged())
      }
      draft.base = hashes
    }
    return .seeOther(desk.path())
  }

  static func showDiscard(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    guard let draft = desk.shelf.draft(of: desk.cohort) else { return .seeOther(desk.path()) }
    return try context.page(
      PeoplePageText.discardTitle(), in: .people, template: "peopleDiscard",
      values: [
        "t": PageTexts(PeoplePageText.self, context.language), "action": desk.path("discard"), "back": desk.path(),
        "version": "\(draft.version)",
        "files": draft.files.keys.map(\.rawValue).sorted() + draft.unnamed.map(\.name),
      ])
  }

  static func discard(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    guard let version = Int(context.field("draft")) else { throw PageProblem.refused(PeoplePageText.draftChanged()) }
    try desk.shelf.end(desk.cohort, version: version)
    return context.done(PeoplePageText.discarded(), goTo: desk.path())
  }

  /// What a folder's files are known by, together.
  private static func fingerprint(_ hashes: [String: String]) throws -> String {
    try SHA256.hex(of: Array(hashes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined().utf8))
  }
}
