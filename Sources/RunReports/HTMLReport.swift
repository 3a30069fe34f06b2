// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import MatchingEngine

enum HTMLReport {
  static func page(
    _ matching: Matching, inputs: [String: String], warnings: [FileFault], options: RunOptions
  ) throws -> String { "" }
}
