// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Where the store of a coordinator's years lies: beside the cohort folders and the run folders that it tells of.
public struct StoreLocation: Hashable, Sendable {
  /// The file's name where nobody gives another.
  public static let fileName = "makker.db"

  /// The store's path.
  public let path: String

  /// - Parameters:
  ///   - named: a path that somebody gave; nothing means beside the folder.
  ///   - folder: a cohort or run folder; the working folder's own store is meant where there is none.
  public init(named: String? = nil, beside folder: String? = nil) {
    if let named {
      path = named
    } else if let folder {
      path =
        URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent(Self.fileName).path
    } else {
      path = Self.fileName
    }
  }

  /// Whether there is a file.
  public var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// The folder that the cohorts and runs lie in.
  public var folder: String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().deletingLastPathComponent().path
  }

  /// What the store calls a cohort: its folder's name.
  public static func cohortName(of folder: String) -> String {
    URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath().lastPathComponent
  }

  /// The folder of a cohort that the store names.
  public func cohortFolder(_ name: String) -> String {
    URL(fileURLWithPath: folder).appendingPathComponent(name).path
  }
}
