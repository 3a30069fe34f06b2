// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The log's lines: what was asked, in the words of the workbench itself and nobody else's.
///
/// A cohort's or a person's name never stands in one, nor a query or a form: of a path only the parts are written that
/// are the same for every cohort.
enum RequestLog {
  private static let knownFirst: Set = ["assets", "c", "cohorts", "language", "login", "logout", "start"]
  private static let knownLater: Set = ["history", "matching", "people", "rules", "runs", "year"]

  /// A path without what is anybody's own.
  static func pattern(_ path: [String]) -> String {
    "/"
      + path.prefix(4).enumerated().map { index, part in
        index == 0 && knownFirst.contains(part) || index == 2 && path[0] == "c" && knownLater.contains(part)
          ? part : "*"
      }.joined(separator: "/")
  }

  /// A line about a request.
  static func line(_ time: Date, method: String, path: [String]?, status: Int, seconds: Double) -> String {
    let known = ["GET", "HEAD", "POST"].contains(method) ? method : "*"
    let milliseconds = Int((seconds * 1000).rounded())
    return "\(time.formatted(.iso8601)) \(known) \(path.map(pattern) ?? "*") \(status) \(milliseconds) ms"
  }
}
