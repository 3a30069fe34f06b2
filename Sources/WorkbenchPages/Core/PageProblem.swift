// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import MakkerKit
import MatchingEngine
import RunReports
import Wording
import YearRecords

/// Why a page cannot be shown, or a form does nothing.
enum PageProblem: Error {
  /// There is nothing at the address.
  case nothingHere
  /// Others did something since the form was shown; what they did.
  case changedMeanwhile([LogEntry])
  /// A file is not as it was when the form was shown.
  case fileChanged(String)
  /// What was typed cannot be used, and what to do.
  case refused(LocalizedText)
}

/// A problem as a page tells it.
struct ToldProblem {
  let status: Int
  let heading: LocalizedText
  let text: LocalizedText
  var faults: [FileFault] = []
  var entries: [LogEntry] = []

  /// - Parameter error: Anything that a page or a form threw.
  init(_ error: any Error) {
    switch error {
    case PageProblem.nothingHere:
      self.init(404, WorkbenchText.nothingHere(), WorkbenchText.nothingHereAdvice())
    case PageProblem.changedMeanwhile(let entries):
      self.init(409, WorkbenchText.changedMeanwhile(), WorkbenchText.changedMeanwhileAdvice())
      self.entries = entries
    case PageProblem.fileChanged(let file):
      self.init(
        409, WorkbenchText.changedMeanwhile(),
        WorkbenchText.fileChangedAdvice(["file": LocalizedText(verbatim: file)]))
    case PageProblem.refused(let text): self.init(422, WorkbenchText.notDone(), text)
    case let error as FileFaults:
      self.init(422, WorkbenchText.cannotUse(), WorkbenchText.cannotUseAdvice())
      faults = error.faults
    case let error as FairnessRefusal:
      self.init(422, WorkbenchText.cannotUse(), WorkbenchText.cannotUseAdvice())
      faults = error.fileFaults
    case let error as ChangeFaults:
      self.init(422, WorkbenchText.cannotUse(), WorkbenchText.cannotUseAdvice())
      faults = error.faults
    case let error as YearBookRefusal: self.init(409, WorkbenchText.notDone(), error.text)
    case let error as ForgetRefusal: self.init(error.isUsage ? 422 : 503, WorkbenchText.notDone(), error.text)
    case let error as StoredMatching.Refusal: self.init(409, WorkbenchText.notDone(), error.text)
    case let error as StoreError:
      self.init(error.isConflict ? 409 : 503, WorkbenchText.notDone(), error.text)
    case let error as RunFolderError: self.init(422, WorkbenchText.notDone(), error.text)
    case MatchingError.interrupted: self.init(409, WorkbenchText.notDone(), WorkbenchText.interrupted())
    case let error as MatchingError: self.init(422, WorkbenchText.notDone(), error.text)
    default:
      // What went wrong inside may hold names; the page and the log say only of what kind it was.
      self.init(
        500, WorkbenchText.ourFault(),
        WorkbenchText.ourFaultAdvice(["kind": LocalizedText(verbatim: "\(type(of: error))")]))
    }
  }

  private init(_ status: Int, _ heading: LocalizedText, _ text: LocalizedText) {
    self.status = status
    self.heading = heading
    self.text = text
  }
}

extension StoreError {
  /// Whether the store is sound, and what was asked for cannot be.
  fileprivate var isConflict: Bool {
    switch self {
    case .missing, .isFolder, .notAStore, .newerStore, .damaged, .readOnly, .cannotOpen, .busy, .diskFull, .failed:
      false
    default: true
    }
  }
}
