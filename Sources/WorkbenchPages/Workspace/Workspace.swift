// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import Foundation
import MakkerKit
import RunReports
import Synchronization
import Wording
import YearRecords

/// The folder that a workbench serves: the cohorts in it, the store beside them, and what is remembered of both so that
/// pages need not be worked out anew.
///
/// The folder and the store are the truth; whatever is kept here can be read again.
public final class Workspace: Sendable {
  /// The folder's path.
  public let folder: String
  /// Where the store is; it is made when something is first recorded.
  let location: StoreLocation
  /// What runs in the background.
  let jobs = JobBoard()
  /// Values of the parts of the workbench that last as long as the program, such as tables that are being corrected.
  let shelf = Shelf()
  private let store = Mutex<YearBook?>(nil)
  private let readings = Memory<String, CohortReading>(most: 4)
  private let matchings = Memory<Int, StoredMatching>(most: 3) { $0 is StoredMatching.Refusal }

  /// Takes a folder of cohorts, or one cohort's own, whose neighbours are served too.
  ///
  /// - Throws: `FileFaults` where there is no such folder.
  public init(_ folder: String) throws(FileFaults) {
    let given = URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: given.path, isDirectory: &isFolder), isFolder.boolValue else {
      throw FileFaults([
        FileFault(
          file: folder, found: FaultText.missingFolder(), expected: WorkbenchText.workspaceExpected(),
          advice: AdviceText.checkPath())
      ])
    }
    let isCohort = FileManager.default.fileExists(atPath: given.appendingPathComponent("cohort.yaml").path)
    let root = isCohort ? given.deletingLastPathComponent() : given
    self.folder = root.path
    location = StoreLocation(named: root.appendingPathComponent(StoreLocation.fileName).path)
  }

  /// The names of the cohort folders, sorted; runs, and folders that begin with a full stop, are none.
  func cohorts() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      !name.hasPrefix(".") && FileManager.default.fileExists(atPath: folder + "/" + name + "/cohort.yaml")
    }.sorted()
  }

  /// A cohort's folder. Only names that are in the folder are taken, so that no name leads out of it.
  ///
  /// - Throws: `PageProblem.nothingHere`.
  func folder(of cohort: String) throws(PageProblem) -> String {
    guard cohorts().contains(cohort) else { throw .nothingHere }
    return folder + "/" + cohort
  }

  /// A cohort as its files are now. They are read once, and again when one has changed.
  ///
  /// - Throws: `PageProblem.nothingHere`; `FileFaults` with everything that is wrong.
  func reading(of cohort: String) throws -> CohortReading {
    let folder = try folder(of: cohort)
    let stamp = FolderStamp.of(folder)
    return try readings.value(of: cohort, stamp: stamp) { try CohortReader.read(folder: folder) }
  }

  /// The store; made where there is none.
  ///
  /// - Throws: `StoreError`.
  func book() throws(StoreError) -> YearBook {
    try store.withLock { kept throws(StoreError) in
      if let kept, location.exists { return kept }
      let book = try YearBook(location)
      kept = book
      return book
    }
  }

  /// The store, if there is one: a page that is looked at makes none.
  ///
  /// - Throws: `StoreError`.
  func existingBook() throws(StoreError) -> YearBook? { location.exists ? try book() : nil }

  /// The runs of a cohort that the store holds, the newest first, but for those that were deleted.
  ///
  /// - Throws: `StoreError`.
  func runs(of cohort: String) throws(StoreError) -> [RunSummary] {
    guard let book = try existingBook() else { return [] }
    return try book.store.runs().filter { $0.cohort.name == cohort && !$0.isDeleted }.sorted { $0.number > $1.number }
  }

  /// A run of a cohort.
  ///
  /// - Throws: `PageProblem.nothingHere`, `StoreError`.
  func run(_ text: String?, of cohort: String) throws -> RunSummary {
    guard let number = text.flatMap({ Int($0) }),
      let run = try runs(of: cohort).first(where: { $0.number == number })
    else { throw PageProblem.nothingHere }
    return run
  }

  /// The proven matching of a recorded run; kept for the next page that asks.
  ///
  /// - Throws: `StoreError`, `StoredMatching.Refusal`, `FileFaults`.
  func matching(ofRun number: Int) throws -> StoredMatching {
    try matchings.value(of: number, stamp: forgotten()) { try book().matching(ofRun: number) }
  }

  /// Why a recorded run answers no questions, where it was read and does not.
  ///
  /// - Throws: `StoreError`.
  func refusal(ofRun number: Int) throws(StoreError) -> StoredMatching.Refusal? {
    matchings.failure(of: number, stamp: try forgotten()) as? StoredMatching.Refusal
  }

  /// A stamp for what is kept of runs: a run changes by nothing but that somebody in it is forgotten.
  ///
  /// - Throws: `StoreError`.
  func forgotten() throws(StoreError) -> String { "\(try existingBook()?.store.pseudonyms().count ?? 0)" }

  /// The number of the last event, for a form to bring along; 0 where there is no store.
  ///
  /// - Throws: `StoreError`.
  func head() throws(StoreError) -> Int { try existingBook()?.store.head().seq ?? 0 }
}
