// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Wording

/// The cohort's files: what is there, what is wrong with it, and new ones.
enum PeoplePages {
  static let routes: [Route] =
    [.get("c/:cohort/people", show)] + UploadPages.routes + KeepPages.routes + FilePages.routes

  static func show(_ context: PageContext) throws -> PageReply { try show(context, refused: [], status: 200) }

  /// The page, with what is wrong with files that were just sent and not taken.
  static func show(_ context: PageContext, refused: [FileFault], status: Int) throws -> PageReply {
    let desk = try PeopleDesk(context)
    let check = try desk.check()
    var values: [String: Any] = [
      "t": PageTexts(PeoplePageText.self, context.language),
      "files": CohortFileName.allCases.map { self.values(of: $0, check, desk) },
      "upload": desk.path("files"),
      "hasRefused": !refused.isEmpty, "refused": refused.map { context.values(of: $0) },
      "faultCount": context(.number(check.count(.fault))), "hasFaults": check.count(.fault) > 0,
      "warningCount": context(.number(check.count(.warning))), "hasWarnings": check.count(.warning) > 0,
    ]
    let stray = check.faults.filter { CohortFileName(rawValue: $0.file) == nil }
    values["hasStray"] = !stray.isEmpty
    values["stray"] = stray.map { context.values(of: $0) }
    if let draft = check.draft { values["draft"] = self.values(of: draft, check, desk) }
    if check.draft == nil, let kept = desk.shelf.kept(of: desk.cohort), kept.after == check.present {
      values["kept"] = ["action": desk.path("undo"), "version": "\(kept.version)"]
    }
    return try context.page(
      PeoplePageText.title(), in: .people, template: "people", values: values, status: status)
  }

  private static func values(of file: CohortFileName, _ check: DraftCheck, _ desk: PeopleDesk) -> [String: Any] {
    let context = desk.context
    let bytes = check.files[file.rawValue]
    let isInDraft = check.draft?.files[file] != nil
    let faults = check.count(.fault, of: file)
    let warnings = check.count(.warning, of: file)
    let state: LocalizedText =
      if isInDraft {
        PeoplePageText.inDraft()
      } else if bytes != nil {
        PeoplePageText.inFolder()
      } else {
        file.isRequired ? PeoplePageText.missingFile() : PeoplePageText.noFile()
      }
    var values: [String: Any] = [
      "name": file.rawValue, "what": context(file.subject), "isThere": bytes != nil, "state": context(state),
      "isInDraft": isInDraft, "faults": context(.number(faults)), "hasFaults": faults > 0,
      "warnings": context(.number(warnings)), "hasWarnings": warnings > 0, "path": desk.path(file.rawValue),
      "download": desk.path(file.rawValue, "download"), "rows": "",
    ]
    if let bytes, file.isTable, let hash = check.hashes[file.rawValue],
      let table = try? desk.shelf.table(bytes, hash: hash, file: file, of: desk.cohort)
    {
      values["rows"] = context(.number((1..<max(1, table.rowCount)).count { !table.isBlank($0) }))
    }
    return values
  }

  private static func values(of draft: PeopleDraft, _ check: DraftCheck, _ desk: PeopleDesk) -> [String: Any] {
    let changed = check.changedInFolder
    return [
      "version": "\(draft.version)", "isSound": check.isSound && changed.isEmpty && draft.unnamed.isEmpty,
      "hasFiles": !draft.files.isEmpty, "keep": desk.path("keep"), "discard": desk.path("discard"),
      "hasChanged": !changed.isEmpty, "changed": changed.joined(separator: ", "), "rebase": desk.path("rebase"),
      "hasUnnamed": !draft.unnamed.isEmpty, "name": desk.path("names"),
      "unnamed": draft.unnamed.map { unnamed -> [String: Any] in
        [
          "number": "\(unnamed.number)", "file": unnamed.name, "hasGuess": unnamed.guess != nil,
          "choices": CohortFileName.allCases.map { file -> [String: Any] in
            ["value": file.rawValue, "isGuess": file == unnamed.guess, "what": desk.context(file.subject)]
          },
        ]
      },
    ]
  }
}

extension CohortFileName {
  /// Whether it is a table, and not YAML.
  var isTable: Bool { rawValue.hasSuffix(".csv") }

  /// What the file holds.
  var subject: LocalizedText {
    switch self {
    case .frame: PeoplePageText.frameFile()
    case .mentors: PeoplePageText.mentorsFile()
    case .mentees: PeoplePageText.menteesFile()
    case .sessions: PeoplePageText.sessionsFile()
    case .previous: PeoplePageText.previousFile()
    case .decisions: PeoplePageText.decisionsFile()
    case .rules: PeoplePageText.rulesFile()
    case .expectations: PeoplePageText.expectationsFile()
    }
  }
}
