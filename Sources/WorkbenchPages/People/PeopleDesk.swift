// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Hashing
import Wording

/// What the pages of a cohort's files work with.
struct PeopleDesk: Sendable {
  let context: PageContext
  let cohort: String
  let folder: String
  let shelf: DraftShelf

  /// - Throws: `PageProblem.nothingHere`.
  init(_ context: PageContext) throws(PageProblem) {
    self.context = context
    cohort = try context.cohort
    folder = try context.workspace.folder(of: cohort)
    shelf = .of(context.workspace)
  }

  /// The cohort with its draft.
  ///
  /// - Throws: `FileFaults` where the folder cannot be read.
  func check() throws -> DraftCheck { try shelf.check(cohort, in: folder) }

  /// The address of a page of the part.
  func path(_ parts: String..., query: [(String, String)] = []) -> String {
    let start = PagePath.of("c", cohort, "people")
    return parts.reduce(start) { $0 + PagePath.of($1) } + PagePath.of("", query: query).dropFirst()
  }

  /// The file that the address names.
  ///
  /// - Throws: `PageProblem.nothingHere`.
  var file: CohortFileName {
    get throws(PageProblem) {
      guard let file = context.names["file"].flatMap(CohortFileName.init(rawValue:)) else { throw .nothingHere }
      return file
    }
  }

  /// Corrects a file that is still as the form showed it.
  ///
  /// - Parameter body: The file anew; nothing where it stays as it is.
  /// - Returns: Whether it was changed.
  /// - Throws: `PageProblem.fileChanged` where somebody else was quicker; what `body` throws.
  func correct(_ file: CohortFileName, _ body: ([UInt8]) throws -> [UInt8]?) throws -> Bool {
    let check = try check()
    let was = context.field("was")
    let shown = check.files[file.rawValue] ?? []
    guard let hash = check.hashes[file.rawValue], hash == was else { throw PageProblem.fileChanged(file.rawValue) }
    guard let corrected = try body(shown), corrected != shown else { return false }
    guard corrected.count <= DraftShelf.mostOfAFile else { throw Self.tooLarge(file.rawValue) }
    try shelf.change(cohort, base: check.presentHashes) { draft in
      // Between the look and now, another tab may have been quicker.
      guard draft.version == (check.draft?.version ?? 0) else { throw PageProblem.fileChanged(file.rawValue) }
      // What was damaged in the folder is damaged here.
      if draft.files[file] == nil, DamagedText.repaired(shown) != nil { draft.damaged.insert(file) }
      draft.correct(file, to: corrected)
      // What is as in the folder again is no part of the draft.
      if corrected == check.present[file.rawValue] { draft.files[file] = nil }
    }
    return true
  }

  /// That a file is larger than any can be.
  static func tooLarge(_ name: String) -> PageProblem {
    .refused(
      PeoplePageText.fileTooLarge([
        "file": LocalizedText(verbatim: name), "most": "\(DraftShelf.mostOfAFile >> 20)",
      ]))
  }

  /// How things stand after something was saved: how many faults are left.
  func standing() throws -> LocalizedText {
    let check = try check()
    let faults = check.count(.fault)
    return faults == 0 ? PeoplePageText.noFaultsLeft() : PeoplePageText.faultsLeft(["n": .number(faults)])
  }
}
