// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation

/// What is being forgotten, beside the store until it is done, so that a forgetting that was cut short can be finished:
/// the tables that the names stood in may be changed already.
struct ForgetNote: Codable {
  let people: [ForgottenPerson]

  static func path(in folder: String) -> String { folder + "/.makker-forgetting" }

  /// The note of a forgetting that was cut short.
  static func read(in folder: String) -> ForgetNote? {
    FileBytes.read(path(in: folder)).flatMap { try? JSONDecoder().decode(ForgetNote.self, from: Data($0)) }
  }

  /// Leaves the note, which its owner alone can read.
  func write(in folder: String) throws(ForgetRefusal) {
    do {
      try WrittenFile.write([UInt8](JSONEncoder().encode(self)), to: Self.path(in: folder), permissions: 0o600)
    } catch let refusal as ForgetRefusal {
      throw refusal
    } catch {
      throw .cannotWrite(path: Self.path(in: folder), reason: error.localizedDescription)
    }
  }

  /// Takes the note away.
  static func remove(in folder: String) throws(ForgetRefusal) { try WrittenFile.remove(path(in: folder)) }
}

/// Files that are there whole or not at all.
enum WrittenFile {
  /// Writes a file beside its place, behind a link if there is one, and gives it its name when it is complete.
  ///
  /// - Parameter permissions: nothing means those of the file that was there.
  static func write(_ bytes: [UInt8], to path: String, permissions: Int? = nil) throws(ForgetRefusal) {
    let url = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    let partial = url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).partial-\(ProcessInfo.processInfo.processIdentifier)")
    let manager = FileManager.default
    let mode = permissions ?? (try? manager.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int) ?? 0o644
    do {
      guard manager.createFile(atPath: partial.path, contents: nil, attributes: [.posixPermissions: mode]) else {
        throw CocoaError(.fileWriteNoPermission)
      }
      let handle = try FileHandle(forWritingTo: partial)
      try handle.write(contentsOf: Data(bytes))
      try handle.synchronize()
      try handle.close()
      try rename(partial.path, url.path)
    } catch {
      try? manager.removeItem(at: partial)
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  /// Gives a file another name, over what had it.
  static func rename(_ old: String, _ new: String) throws(ForgetRefusal) {
    guard Foundation.rename(old, new) == 0 else {
      throw .cannotWrite(path: new, reason: String(cString: strerror(errno)))
    }
  }

  /// Takes a file away, if it is there.
  static func remove(_ path: String) throws(ForgetRefusal) {
    guard Foundation.unlink(path) != 0, errno != ENOENT else { return }
    throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
