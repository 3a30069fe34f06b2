// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
public import YearRecords

extension YearBook {
  /// What became of a cohort's files.
  public struct TakenFiles: Hashable, Sendable {
    /// The version that the store keeps of the cohort as it was; nothing where it could not be read.
    public let earlier: CohortVersion?
    /// The version that the store keeps of the cohort as it is now; nothing where it cannot be read.
    public let version: CohortVersion?
    /// The files that are others now, sorted.
    public let changed: [String]
  }

  /// Makes a cohort's folder hold other files, all in one go: a crash between leaves all of them or none. The store
  /// keeps the cohort as it was and as it is.
  ///
  /// A cohort that cannot be read is not kept: a file of it may hold a personal number, which the store must not.
  ///
  /// - Parameters:
  ///   - new: every file that the cohort is to have, by name.
  ///   - folder: the cohort's.
  ///   - old: every file that it has, as the caller knows them.
  ///   - isPutBack: whether files are put back that were there before, whatever is wrong with them.
  /// - Throws: `FileFaults` where the new files are no sound cohort; `StoreError.fileChanged` where the folder is not as
  ///   the caller knows it; what recording throws.
  @discardableResult
  public func take(
    _ new: [String: [UInt8]], inCohort folder: String, from old: [String: [UInt8]], isPutBack: Bool = false
  ) throws -> TakenFiles {
    let isSound: Bool
    if isPutBack {
      isSound = (try? CohortReader.read(files: new)) != nil
    } else {
      _ = try CohortReader.read(files: new)
      isSound = true
    }
    func path(_ name: String) -> String { URL(fileURLWithPath: folder).appendingPathComponent(name).path }
    // Whether the new files are sound depends on those that stay as they are, too.
    for file in CohortFileName.allCases where FileBytes.read(path(file.rawValue)) != old[file.rawValue] {
      throw StoreError.fileChanged(path: path(file.rawValue))
    }
    let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
    let changes = changed.map { FileChange(path: path($0), from: old[$0], to: new[$0]) }
    let name = StoreLocation.cohortName(of: folder)
    let wasSound = (try? CohortReader.read(files: old)) != nil
    return try write(changes) { year throws(StoreError) in
      let earlier = wasSound ? try year.recordCohort(named: name, files: Self.stored(old)) : nil
      let version = isSound ? try year.recordCohort(named: name, files: Self.stored(new)) : nil
      return TakenFiles(earlier: earlier, version: version, changed: changed)
    }
  }

  /// Takes files into a cohort in the place of those of the same name, or adds them.
  ///
  /// - Parameter files: by their names within the cohort's folder.
  /// - Throws: as `take(_:inCohort:from:isPutBack:)`.
  @discardableResult
  public func take(_ files: [String: [UInt8]], into folder: String) throws -> TakenFiles {
    let old = try CohortFolder.load(folder).files
    return try take(old.merging(files) { _, new in new }, inCohort: folder, from: old)
  }

  /// Puts a version of a cohort back that the store keeps.
  ///
  /// - Throws: as `take(_:inCohort:from:isPutBack:)`.
  @discardableResult
  public func putBack(_ version: CohortVersion, into folder: String) throws -> TakenFiles {
    let files = try store.files(ofCohort: version).map { ($0.name, $0.bytes) }
    return try take(
      Dictionary(files, uniquingKeysWith: { first, _ in first }), inCohort: folder,
      from: try CohortFolder.load(folder).files, isPutBack: true)
  }

  private static func stored(_ files: [String: [UInt8]]) -> [StoredFile] {
    files.map { StoredFile(name: $0.key, bytes: $0.value) }.sorted { $0.name < $1.name }
  }
}
