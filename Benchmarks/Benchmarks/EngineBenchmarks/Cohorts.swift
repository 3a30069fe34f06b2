// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MakkerKit

/// Generated cohorts of a fixed seed.
enum Cohorts {
  /// A cohort's files in memory, by name.
  static func files(_ family: CohortFamily, mentees: Int, mentors: Int) -> [String: [UInt8]] {
    let files = CohortGenerator(CohortRequest(family: family, mentees: mentees, mentors: mentors, seed: 1)).files()
    return Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// A cohort's folder, newly written; whoever asks takes it away.
  static func folder(_ family: CohortFamily, mentees: Int, mentors: Int) throws -> URL {
    let folder = scratch()
    let request = CohortRequest(family: family, mentees: mentees, mentors: mentors, seed: 1)
    try CohortGenerator(request).write(to: folder.path)
    return folder
  }

  /// A path that nothing has yet.
  static func scratch() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("makker-benchmark-\(UUID().uuidString)")
  }
}
