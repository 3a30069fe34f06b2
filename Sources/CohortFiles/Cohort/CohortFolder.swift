// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Wording

/// Takes the files of a cohort from a folder, each read once.
package enum CohortFolder {
  /// The files that are read, and faults for those that cannot be.
  package static func load(_ path: String) throws(FileFaults) -> (files: [String: [UInt8]], faults: [FileFault]) {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw fault(path, .missingFolder, AdviceText.checkPath())
    }
    guard isFolder.boolValue else { throw fault(path, .notAFolder, AdviceText.nameFolder()) }
    guard let names = try? manager.contentsOfDirectory(atPath: path) else {
      throw fault(path, .unreadableFolder, AdviceText.checkAccess())
    }
    var faults = CohortFileName.faults(amongNames: names)
    var files: [String: [UInt8]] = [:]
    for file in CohortFileName.allCases where names.contains(file.rawValue) {
      let url = URL(fileURLWithPath: path).appendingPathComponent(file.rawValue).resolvingSymlinksInPath()
      let type = try? manager.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
      // Anything but a regular file might never end.
      if type == .typeRegular, let bytes = FileBytes.read(url.path) {
        files[file.rawValue] = bytes
      } else {
        faults.append(
          FileFault(
            file: file.rawValue, found: FaultText.unreadableFile(), expected: ExpectedText.readableFile(),
            advice: AdviceText.checkAccess()))
      }
    }
    return (files, faults)
  }

  private static func fault(_ path: String, _ found: FaultText, _ advice: LocalizedText) -> FileFaults {
    FileFaults([FileFault(file: path, found: found(), expected: ExpectedText.cohortFolder(), advice: advice)])
  }
}
