// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import YearRecords

/// A cohort's folder as a publishing finds it and leaves it, which the store keeps so that it can be put back.
struct FolderVersions {
  private let cohort: String
  private let found: [String: [UInt8]]
  private let left: [String: [UInt8]]

  /// Nothing where the publishing changes no file, or where one of the two cannot be read: a file of such a cohort may
  /// hold a personal number, which the store must not.
  init?(of publication: Publication, in folder: String) throws {
    guard !publication.changes.isEmpty else { return nil }
    let found = try CohortFolder.load(folder).files
    var left = found
    for change in publication.changes {
      left[URL(fileURLWithPath: change.path).lastPathComponent] = change.new
    }
    guard (try? CohortReader.read(files: found)) != nil, (try? CohortReader.read(files: left)) != nil else {
      return nil
    }
    (cohort, self.found, self.left) = (publication.cohort, found, left)
  }

  /// Keeps both.
  func recorded(in year: StoreTransaction) throws(StoreError) -> FolderChange {
    FolderChange(
      found: try year.recordCohort(named: cohort, files: Self.stored(found)),
      left: try year.recordCohort(named: cohort, files: Self.stored(left)))
  }

  private static func stored(_ files: [String: [UInt8]]) -> [StoredFile] {
    files.map { StoredFile(name: $0.key, bytes: $0.value) }.sorted { $0.name < $1.name }
  }
}
