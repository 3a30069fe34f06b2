// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The names that a new cohort's folder may have.
enum CohortName {
  static func isFit(_ name: String) -> Bool {
    (1...60).contains(name.count) && name.first != "-"
      && name.unicodeScalars.allSatisfy { CharacterSet.alphanumerics.contains($0) || $0 == "-" || $0 == "_" }
  }
}
