// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MakkerKit
import YearRecords

extension YearBook {
  /// Writes a run to a new folder beside the cohort, and records it; a run that is recorded already gets no second
  /// folder.
  ///
  /// - Parameter write: writes the run to a path where nothing is.
  /// - Returns: the run's number.
  /// - Throws: what `write` throws, and as `record(run:of:origin:)`; then there is no new folder.
  func recordNew(
    of cohort: String, origin: RunOrigin, _ workspace: Workspace, write: (String) throws -> Void
  ) throws -> Int {
    let path = workspace.newRunFolder(of: cohort)
    let last = try store.runs().map(\.number).max() ?? 0
    do {
      try write(path)
      let number = try record(run: path, of: try workspace.folder(of: cohort), origin: origin)
      if number <= last { try? FileManager.default.removeItem(atPath: path) }
      return number
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }
}

extension Workspace {
  /// A path for a new run of a cohort: beside the cohort, by its name and a number that no folder has yet.
  func newRunFolder(of cohort: String) -> String {
    var number = 1
    func path() -> String { folder + "/" + cohort + "-run-\(number)" }
    while FileManager.default.fileExists(atPath: path()) { number += 1 }
    return path()
  }
}
