// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MakkerKit
import YearRecords

extension YearBook {
  /// Writes a run to a new folder beside the cohort, and records it; a run that is recorded already gets no second
  /// folder.
  ///
  /// - Parameter write: writes the run to a path where nothing is: all of it, or nothing.
  /// - Returns: the run's number.
  /// - Throws: what `write` throws, and as `record(run:of:origin:)`; then there is no new folder.
  func recordNew(
    of cohort: String, origin: RunOrigin, _ workspace: Workspace, write: (String) throws -> Void
  ) throws -> Int {
    let cohortFolder = try workspace.folder(of: cohort)
    let path = Self.freeRunFolder(beside: cohortFolder)
    let last = try store.runs().map(\.number).max() ?? 0
    try write(path)
    do {
      let number = try record(run: path, of: cohortFolder, origin: origin)
      if number <= last { try? FileManager.default.removeItem(atPath: path) }
      return number
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }
}
