// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import RunReports

/// A cohort's or a run's folder with all its files, whatever they are; a run that lies within a cohort's folder is one
/// of its own.
struct ForgetFolder: Hashable {
  /// The path, with no link in it.
  let path: String

  /// Whether the folder is a run's.
  var isRun: Bool { Self.holds(path, FolderRedaction.recordName) }
  /// Whether the folder is a cohort's, and not a run's copy.
  var isCohort: Bool { !isRun && Self.holds(path, FrameReading.fileName) }
  /// The file that a run's new record waits in until all other files are written.
  var pendingRecord: String { path + "/" + Self.pendingName }

  private static let pendingName = ".\(FolderRedaction.recordName).forgotten"

  /// The cohorts and runs that lie in a folder, those that they hold, and others that somebody names.
  ///
  /// - Throws: `ForgetRefusal.nothingToRead` for a named folder that is neither.
  static func all(in parent: String, and named: [String]) throws(ForgetRefusal) -> [ForgetFolder] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    var found = names.sorted().map { parent + "/" + $0 }.filter { isFolder($0) && isOne($0) }.map(resolved)
    for path in named {
      guard isOne(path) else { throw .nothingToRead(path: path) }
      found.append(resolved(path))
    }
    var all: [ForgetFolder] = []
    var seen: Set<String> = []
    for path in found {
      for folder in [path] + runs(within: path) where seen.insert(folder).inserted {
        all.append(ForgetFolder(path: folder))
      }
    }
    return all
  }

  /// The folder's files by their paths within it.
  ///
  /// - Throws: `ForgetRefusal.cannotRead`.
  func files() throws(ForgetRefusal) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in names() {
      guard let bytes = FileBytes.read(path + "/" + name) else { throw .cannotRead(path: path + "/" + name) }
      files[name] = bytes
    }
    return files
  }

  private func names() -> [String] {
    var names: [String] = []
    var open = [""]
    while let place = open.popLast() {
      let entries = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + place)) ?? []
      for entry in entries.sorted() where entry != Self.pendingName {
        let name = place + entry
        let inner = path + "/" + name
        if Self.isFolder(inner) {
          if !Self.isLink(inner), !Self.holds(inner, FolderRedaction.recordName) { open.append(name + "/") }
        } else if Self.isFile(inner) {
          names.append(name)
        }
      }
    }
    return names.sorted()
  }

  private static func runs(within path: String) -> [String] {
    var runs: [String] = []
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for entry in entries.sorted() {
      let inner = path + "/" + entry
      guard isFolder(inner), !isLink(inner) else { continue }
      if holds(inner, FolderRedaction.recordName) { runs.append(inner) }
      runs += Self.runs(within: inner)
    }
    return runs
  }

  private static func isOne(_ path: String) -> Bool {
    holds(path, FolderRedaction.recordName) || holds(path, FrameReading.fileName)
  }

  private static func holds(_ folder: String, _ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + name)
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeSymbolicLink
  }

  private static func isFile(_ path: String) -> Bool {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return (try? FileManager.default.attributesOfItem(atPath: real)[.type] as? FileAttributeType) == .typeRegular
  }
}
