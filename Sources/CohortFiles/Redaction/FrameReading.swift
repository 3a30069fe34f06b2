// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel

/// Reads `cohort.yaml` alone, for what it says whatever state the tables are in.
package enum FrameReading {
  /// The file's name within a cohort's folder.
  package static let fileName = CohortFileName.frame.rawValue

  /// What the file says; nothing where it cannot be read.
  package static func frame(_ bytes: [UInt8]) -> CohortFrame? {
    var faults = YAMLFaults(file: fileName)
    guard let (text, _) = TextCoding.decode(bytes), let frame = FrameFile(text, &faults)?.frame else { return nil }
    // A deadline with a slip in it is none that anybody should act upon.
    return faults.faults.contains { $0.severity == .fault } ? nil : frame
  }
}
