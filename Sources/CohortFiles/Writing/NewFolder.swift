// SPDX-License-Identifier: GPL-3.0-or-later

package import Foundation
import Wording

/// A folder that is made whole or not at all. What is already there is never touched.
package enum NewFolder {
  /// Says whether a folder could be made: nothing has its path, or an empty folder has.
  ///
  /// - Throws: `FileFaults` where something else is there.
  package static func check(_ path: String) throws(FileFaults) {
    let manager = FileManager.default
    let folder = URL(fileURLWithPath: path).standardizedFileURL
    if let names = try? manager.contentsOfDirectory(atPath: folder.path) {
      guard names.isEmpty else {
        throw fault(path, FaultText.folderNotEmpty(), AdviceText.chooseNewFolder())
      }
    } else if manager.fileExists(atPath: folder.path) {
      throw fault(path, FaultText.notAFolder(), AdviceText.chooseNewFolder())
    }
  }

  /// Makes a folder. It is filled under a hidden name beside its place and takes its own name when it is complete.
  ///
  /// - Parameters:
  ///   - path: The folder, which is not there yet or is empty; the folders above it need not be there.
  ///   - fill: Writes the files; answers false to give up.
  /// - Returns: Whether the folder was made; where it was not, nothing is left.
  /// - Throws: `FileFaults` where the folder may not be made or cannot be filled; then, too, nothing is left.
  @discardableResult
  package static func write(to path: String, fill: (URL) throws -> Bool) throws(FileFaults) -> Bool {
    try check(path)
    let manager = FileManager.default
    let folder = URL(fileURLWithPath: path).standardizedFileURL
    let parent = folder.deletingLastPathComponent()
    // Beside the folder, so that giving it its name is one step on the same disk.
    let draft = parent.appendingPathComponent(".\(folder.lastPathComponent).\(UUID().uuidString)")
    do {
      try manager.createDirectory(at: draft, withIntermediateDirectories: true)
      guard try fill(draft) else {
        try manager.removeItem(at: draft)
        return false
      }
      if manager.fileExists(atPath: folder.path) { try manager.removeItem(at: folder) }
      try manager.moveItem(at: draft, to: folder)
      return true
    } catch {
      try? manager.removeItem(at: draft)
      throw fault(path, FaultText.folderNotWritable(), AdviceText.chooseWritableFolder())
    }
  }

  private static func fault(_ path: String, _ found: LocalizedText, _ advice: LocalizedText) -> FileFaults {
    FileFaults([FileFault(file: path, found: found, expected: ExpectedText.newFolder(), advice: advice)])
  }
}
