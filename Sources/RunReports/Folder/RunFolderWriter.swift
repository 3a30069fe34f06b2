// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation

/// Why a run was not written where it was asked for.
public enum RunFolderError: Error, Hashable, Sendable {
  /// Something that is not an empty folder is there already, and replacing it was not asked for.
  case exists(path: String)
  /// Replacing was asked for, but somebody has put files of their own among the run's, which would be lost.
  case holdsOtherFiles(path: String, names: [String])
  /// Replacing was asked for, but what is there is no run: it has no `run.json`.
  case notARun(path: String)
  /// The folder is the cohort's own, or one of the two lies in the other.
  case overlapsCohort(path: String)
  /// The disk refused, with its own words; what was there before is untouched.
  case cannotWrite(path: String, reason: String)
  /// The new run is in place, but the old one could not be removed and lies beside it.
  case oldRunLeft(path: String, reason: String)
}

extension RunFolder {
  /// Whether a run could be written to a folder, asked before the work is done; writing asks again.
  ///
  /// - Parameters:
  ///   - path: The folder that the run is to be written to.
  ///   - replacing: Whether a run that is there already may be replaced.
  ///   - cohort: The cohort folder, which a run must not be mixed up with.
  /// - Throws: `RunFolderError`.
  public static func check(
    _ path: String, replacing: Bool = false, apartFrom cohort: String
  ) throws(RunFolderError) {
    let destination = folder(at: path)
    let ends = [destination.path + "/", folder(at: cohort).path + "/"]
    if ends[0].hasPrefix(ends[1]) || ends[1].hasPrefix(ends[0]) { throw .overlapsCohort(path: path) }
    _ = try mayTake(destination, as: path, replacing: replacing)
  }

  /// Writes the run to a folder: all of it, or nothing.
  ///
  /// The files are written to a hidden folder beside it, which takes its name only when it is complete. A run that is
  /// replaced is moved aside first and removed last, so that no failure loses it.
  ///
  /// - Parameters:
  ///   - path: The folder, which need not be there; nor need the folders above it.
  ///   - replacing: Whether a run that is there already may be replaced.
  ///   - progress: Told each file, by its path within the folder, before it is made.
  /// - Throws: `RunFolderError`.
  public func write(
    to path: String, replacing: Bool = false, progress: (String) -> Void = { _ in }
  ) throws(RunFolderError) {
    try write(to: path, replacing: replacing, operations: .disk, progress: progress)
  }

  func write(
    to path: String, replacing: Bool, operations: FolderOperations, progress: (String) -> Void = { _ in }
  ) throws(RunFolderError) {
    try Self.put(at: path, replacing: replacing, operations: operations, progress: progress) { try write($0) }
  }

  /// Puts a folder in its place when all that a function writes to it is there.
  static func put(
    at path: String, replacing: Bool, operations: FolderOperations, progress: (String) -> Void = { _ in },
    _ write: (FileWriting) throws -> Void
  ) throws(RunFolderError) {
    let destination = folder(at: path)
    let replaced = try mayTake(destination, as: path, replacing: replacing)
    let parent = destination.deletingLastPathComponent()
    let partial = parent.appendingPathComponent(unusedName(in: parent, for: destination, suffix: "partial"))
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try withoutActuallyEscaping(progress) { try writeFiles(to: partial, operations, $0, write) }
      if replaced {
        try exchange(destination, with: partial, operations)
      } else {
        try operations.rename(partial, destination)
      }
    } catch let error as RunFolderError {
      throw error
    } catch {
      try? FileManager.default.removeItem(at: partial)
      throw .cannotWrite(path: path, reason: reason(error))
    }
  }

  private static func folder(at path: String) -> URL {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
  }

  /// Whether a run stands at the destination and is to be replaced.
  private static func mayTake(_ destination: URL, as path: String, replacing: Bool) throws(RunFolderError) -> Bool {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: destination.path, isDirectory: &isFolder) else { return false }
    if isFolder.boolValue, (try? manager.contentsOfDirectory(atPath: destination.path))?.isEmpty == true {
      return false
    }
    guard replacing else { throw .exists(path: path) }
    let record = destination.appendingPathComponent(recordName)
    guard isFolder.boolValue, manager.fileExists(atPath: record.path) else { throw .notARun(path: path) }
    let others = otherFiles(in: destination)
    guard others.isEmpty else { throw .holdsOtherFiles(path: path, names: others) }
    return true
  }

  /// What lies in a run folder, by its path there, that no run has: not one of its files, not an input nor an output
  /// that its record names.
  private static func otherFiles(in folder: URL) -> [String] {
    let manager = FileManager.default
    let bytes = FileBytes.read(folder.appendingPathComponent(recordName).path)
    let record = bytes.flatMap { try? JSONParser.parse($0) }
    var own = outputNames.union(folders)
    if case .object(let members) = record?["inputs"]?.value {
      own.formUnion(members.map { "\(inputFolder)/\($0.name)" })
    }
    if case .object(let members) = record?["outputs"]?.value { own.formUnion(members.map(\.name)) }
    var found = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
    for inner in folders {
      let names = (try? manager.contentsOfDirectory(atPath: folder.appendingPathComponent(inner).path)) ?? []
      found += names.map { "\(inner)/\($0)" }
    }
    return found.filter { !own.contains($0) }.sorted()
  }

  private static func writeFiles(
    to folder: URL, _ operations: FolderOperations, _ progress: @escaping (String) -> Void,
    _ write: (FileWriting) throws -> Void
  ) throws {
    try operations.createFolder(folder)
    var made: Set<String> = []
    try write { name, content in
      progress(name)
      let file = folder.appendingPathComponent(name)
      let parent = file.deletingLastPathComponent()
      if parent.path != folder.path, made.insert(parent.path).inserted {
        try operations.createFolder(parent)
      }
      return try operations.writeFile(file, content)
    }
  }

  /// Puts a complete folder in the place of a run: the run goes aside, comes back if anything fails, and is removed
  /// only when the new one stands.
  private static func exchange(_ destination: URL, with partial: URL, _ operations: FolderOperations) throws {
    let parent = destination.deletingLastPathComponent()
    let aside = parent.appendingPathComponent(unusedName(in: parent, for: destination, suffix: "old"))
    try operations.rename(destination, aside)
    do {
      try operations.rename(partial, destination)
    } catch {
      do {
        try operations.rename(aside, destination)
      } catch {
        // Both runs are whole, the new one in the partial folder; say where the old one is, and touch neither.
        throw RunFolderError.cannotWrite(path: aside.path, reason: reason(error))
      }
      throw error
    }
    do {
      try operations.remove(aside)
    } catch {
      throw RunFolderError.oldRunLeft(path: aside.path, reason: reason(error))
    }
  }

  /// A hidden name beside the destination that nothing has yet.
  private static func unusedName(in parent: URL, for destination: URL, suffix: String) -> String {
    let stem = ".\(destination.lastPathComponent).\(suffix)-\(ProcessInfo.processInfo.processIdentifier)"
    var name = stem
    var attempt = 1
    while FileManager.default.fileExists(atPath: parent.appendingPathComponent(name).path) {
      attempt += 1
      name = "\(stem)-\(attempt)"
    }
    return name
  }

  private static func reason(_ error: any Error) -> String {
    (error as NSError).localizedDescription
  }
}
