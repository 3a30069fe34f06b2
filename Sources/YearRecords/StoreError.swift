// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GRDB
import Hashing
public import Wording

/// Why a store could not be opened, read or written. Nothing was changed by a call that throws one.
///
/// Paths, numbers and ids are named, people never.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// The path leads to a folder.
  case isFolder(path: String)
  /// The file is not one that Makker made as a store.
  case notAStore(path: String)
  /// A newer Makker has changed the store's form.
  case newerStore(path: String)
  /// The file's content is not whole: cut off, overwritten, or changed by hand.
  case damaged(path: String)
  /// The file may not be written.
  case readOnly(path: String)
  /// The file could not be opened or made; the number is the system's or SQLite's.
  case cannotOpen(path: String, code: Int)
  /// Another program kept the store to itself for too long.
  case busy(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The disk, or the library below, failed; the number is SQLite's.
  case failed(path: String, code: Int)
  /// Something was recorded since the caller last looked.
  case changedMeanwhile(expected: Int, found: Int)
  /// No run has the number.
  case unknownRun(Int)
  /// The run's files were deleted, or its state allows no such thing any more.
  case runIsDeleted(Int)
  /// A run in one state cannot go to another.
  case badTransition(run: Int, from: RunState, to: RunState)
  /// A published run cannot be deleted.
  case runIsPublished(Int)
  /// No cohort, or no such version of it, was recorded.
  case unknownCohort(String, version: Int?)
  /// No version of the rules has the number.
  case unknownRules(Int)
  /// Nobody of this id and role is in the store.
  case unknownPerson(Person)
  /// No decision about the pair is in force.
  case noDecision(PairKey)
  /// The pair is not among those that are published.
  case notPublished(PairKey)
  /// Two files have one name.
  case duplicateFile(String)
  /// A file that must be among those recorded is not.
  case fileNotGiven(String)
  /// A file to be written is not as the caller last read it.
  case fileChanged(path: String)
  /// An id or a cohort's name holds a character that SQLite takes for the end of a text.
  case nullCharacter
  /// A number that must not be negative is.
  case negative(Int)
  /// A text that was to vanish is still in some of the contents.
  case stillThere(contents: Int)
}

extension StoreError {
  /// What is said to people.
  public var text: LocalizedText {
    switch self {
    case .missing(let path): StoreFaultText.missing(["path": LocalizedText(verbatim: path)])
    case .isFolder(let path): StoreFaultText.isFolder(["path": LocalizedText(verbatim: path)])
    case .notAStore(let path): StoreFaultText.notAStore(["path": LocalizedText(verbatim: path)])
    case .newerStore(let path): StoreFaultText.newerStore(["path": LocalizedText(verbatim: path)])
    case .damaged(let path): StoreFaultText.damaged(["path": LocalizedText(verbatim: path)])
    case .readOnly(let path): StoreFaultText.readOnly(["path": LocalizedText(verbatim: path)])
    case .cannotOpen(let path, let code):
      StoreFaultText.cannotOpen(["path": LocalizedText(verbatim: path), "code": "\(code)"])
    case .busy(let path): StoreFaultText.busy(["path": LocalizedText(verbatim: path)])
    case .diskFull(let path): StoreFaultText.diskFull(["path": LocalizedText(verbatim: path)])
    case .failed(let path, let code):
      StoreFaultText.failed(["path": LocalizedText(verbatim: path), "code": "\(code)"])
    case .changedMeanwhile(let expected, let found):
      StoreFaultText.changedMeanwhile(["expected": "\(expected)", "found": "\(found)"])
    case .unknownRun(let run): StoreFaultText.unknownRun(["run": "\(run)"])
    case .runIsDeleted(let run): StoreFaultText.runIsDeleted(["run": "\(run)"])
    case .badTransition(let run, let from, let to):
      StoreFaultText.badTransition([
        "run": "\(run)", "from": from.text, "to": to.text,
        "next": from.next.map(\.text).joined(),
      ])
    case .runIsPublished(let run): StoreFaultText.runIsPublished(["run": "\(run)"])
    case .unknownCohort(let name, let version):
      if let version {
        StoreFaultText.unknownVersion(["cohort": LocalizedText(verbatim: name), "version": "\(version)"])
      } else {
        StoreFaultText.unknownCohort(["cohort": LocalizedText(verbatim: name)])
      }
    case .unknownRules(let version): StoreFaultText.unknownRules(["version": "\(version)"])
    case .unknownPerson(let person): StoreFaultText.unknownPerson(["id": LocalizedText(verbatim: person.id)])
    case .noDecision(let pair): StoreFaultText.noDecision(pair.words)
    case .notPublished(let pair): StoreFaultText.notPublished(pair.words)
    case .duplicateFile(let name): StoreFaultText.duplicateFile(["file": LocalizedText(verbatim: name)])
    case .fileNotGiven(let name): StoreFaultText.fileNotGiven(["file": LocalizedText(verbatim: name)])
    case .fileChanged(let path): StoreFaultText.fileChanged(["path": LocalizedText(verbatim: path)])
    case .nullCharacter: StoreFaultText.nullCharacter()
    case .negative(let number): StoreFaultText.negative(["number": "\(number)"])
    case .stillThere(let contents): StoreFaultText.stillThere(["n": .number(contents)])
    }
  }

  /// What an error of SQLite's or OpenSSL's means for the store.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError:
      self = error
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
      case .SQLITE_FULL: self = .diskFull(path: path)
      case .SQLITE_NOTADB: self = .notAStore(path: path)
      case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, code: Int(error.extendedResultCode.rawValue))
      // A missing table is a change by hand; a constraint can only break where derived tables do not fit the events.
      case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_SCHEMA:
        self = .damaged(path: path)
      default: self = .failed(path: path, code: Int(error.extendedResultCode.rawValue))
      }
    case is SHA256.Unavailable:
      self = .failed(path: path, code: -1)
    default:
      // What cannot be decoded is not what was written.
      self = .damaged(path: path)
    }
  }
}

extension PairKey {
  /// The pair as placeholders' values.
  var words: [String: LocalizedText] {
    ["mentee": LocalizedText(verbatim: mentee.text), "mentor": LocalizedText(verbatim: mentor.text)]
  }
}
