// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Wording

/// Files that somebody drops: recognised by name or header, and put into the draft.
enum UploadPages {
  static let routes: [Route] = [.post("c/:cohort/people/files", take), .post("c/:cohort/people/names", name)]

  /// Takes files into the draft, and asks of those of other names which they are.
  static func take(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    // A form without a chosen file sends one without a name.
    let given = context.request.files.filter { $0.field == "files" && !($0.name.isEmpty && $0.bytes.isEmpty) }
    guard !given.isEmpty else { throw PageProblem.refused(PeoplePageText.noFilesChosen()) }
    var refused: [FileFault] = []
    var sound: [UploadedFile] = []
    for file in given {
      if file.bytes.count > DraftShelf.mostOfAFile {
        refused.append(
          FileFault(
            file: shown(file.name), found: PeoplePageText.tooLargeFound(),
            expected: PeoplePageText.tooLargeExpected(["most": "\(DraftShelf.mostOfAFile >> 20)"]),
            advice: PeoplePageText.tooLargeAdvice()))
      } else if let fault = fault(of: file) {
        refused.append(fault)
      } else {
        sound.append(file)
      }
    }
    var taken: [CohortFileName] = []
    if !sound.isEmpty {
      let check = try desk.check()
      taken = try desk.shelf.change(desk.cohort, base: check.presentHashes) { draft in
        var taken: [CohortFileName] = []
        for file in sound {
          if let name = CohortFileGuess.named(file.name), !taken.contains(name) {
            draft.put(file.bytes, as: name, over: check.present[name.rawValue])
            taken.append(name)
          } else {
            let guess = CohortFileGuess.named(file.name) ?? CohortFileGuess.likely(name: file.name, file.bytes)
            draft.unnamed.append(
              .init(
                number: (draft.unnamed.map(\.number).max() ?? 0) + 1, name: shown(file.name), bytes: file.bytes,
                guess: guess))
          }
        }
        return taken
      }
    }
    guard refused.isEmpty else { return try PeoplePages.show(context, refused: refused, status: 422) }
    guard !taken.isEmpty else { return .seeOther(desk.path()) }
    let text = PeoplePageText.taken(["files": LocalizedText.list(taken.map { LocalizedText(verbatim: $0.rawValue) })])
    return context.done(text + " " + (try desk.standing()), goTo: desk.path())
  }

  /// Says which file of the cohort others are.
  static func name(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    let check = try desk.check()
    let taken = try desk.shelf.change(desk.cohort, base: check.presentHashes) { draft in
      guard "\(draft.version)" == context.field("draft") else {
        throw PageProblem.refused(PeoplePageText.draftChanged())
      }
      var taken: [CohortFileName] = []
      var left: [PeopleDraft.Unnamed] = []
      for unnamed in draft.unnamed {
        let choice = context.field("file-\(unnamed.number)")
        if choice == "none" { continue }
        guard let file = CohortFileName(rawValue: choice) else {
          left.append(unnamed)
          continue
        }
        guard !taken.contains(file) else { throw PageProblem.refused(PeoplePageText.twoForOne()) }
        draft.put(unnamed.bytes, as: file, over: check.present[file.rawValue])
        taken.append(file)
      }
      draft.unnamed = left
      return taken
    }
    guard !taken.isEmpty else { return .seeOther(desk.path()) }
    let text = PeoplePageText.taken(["files": LocalizedText.list(taken.map { LocalizedText(verbatim: $0.rawValue) })])
    return context.done(text + " " + (try desk.standing()), goTo: desk.path())
  }

  /// What is wrong with a file that is no text: a workbook, say.
  private static func fault(of file: UploadedFile) -> FileFault? {
    do throws(FileFault) {
      _ = try EditableTable(file.bytes, file: shown(file.name))
      return nil
    } catch {
      return error
    }
  }

  /// A file's name fit to be shown; it may hold a personal number, too.
  static func shown(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "?"
    let safe = PersonalNumber.masked(last)
    return safe.count > 80 ? String(safe.prefix(79)) + "…" : safe
  }
}
