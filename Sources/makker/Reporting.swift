// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// Does the work, and turns what the library throws into words on standard error and the contract's exit code.
func reportingFaults<Outcome>(_ work: () throws -> Outcome) throws -> Outcome {
  do {
    return try work()
  } catch let exit as ExitCode {
    throw exit
  } catch let faults as FileFaults {
    Console.printError(FaultListing(faults.faults).text(in: Console.language))
    throw ExitCode.data
  } catch let faults as ChangeFaults {
    Console.printError(FaultListing(faults.faults).text(in: Console.language))
    throw ExitCode.usage
  } catch let refusal as StoredMatching.Refusal {
    Console.printError(refusal.text.shown)
    throw ExitCode.checkFailed
  } catch let refusal as YearBookRefusal {
    Console.printError(refusal.text.shown)
    throw refusal.exitCode
  } catch let refusal as ForgetRefusal {
    Console.printError(refusal.text.shown)
    throw refusal.isUsage ? ExitCode.usage : ExitCode.internal
  } catch let error as StoreError {
    Console.printError(error.text.shown)
    throw error.exitCode
  } catch let refusal as AskedFile.Refusal {
    Console.printError(refusal.text.shown)
    throw refusal.isUsage ? ExitCode.usage : ExitCode.internal
  } catch let error as RunFolderError {
    Console.printError(error.text.shown)
    throw error.isUsage ? ExitCode.usage : ExitCode.internal
  } catch let error as JUnitFileError {
    Console.printError(error.text.shown)
    throw error.isUsage ? ExitCode.usage : ExitCode.internal
  } catch let error as MatchingError {
    Console.printError(error.text.shown)
    throw error == .interrupted ? ExitCode.interrupted : error.isOfData ? ExitCode.data : ExitCode.internal
  } catch {
    Console.printError(CommandText.internalFault(["reason": LocalizedText(verbatim: "\(error)")]).shown)
    throw ExitCode.internal
  }
}

extension RunFolderError {
  /// Whether another command line would have gone well.
  fileprivate var isUsage: Bool {
    switch self {
    case .exists, .notARun, .holdsOtherFiles, .overlapsCohort: true
    case .cannotWrite, .oldRunLeft: false
    }
  }
}

extension YearBookRefusal {
  fileprivate var exitCode: ExitCode { if case .filesLeft = self { .internal } else { .usage } }
}

extension StoreError {
  /// A store that cannot be used as it is, or a command that asks for what cannot be.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .notAStore, .damaged, .newerStore, .fileChanged: .data
    case .cannotOpen, .readOnly, .busy: .internal
    default: .usage
    }
  }
}

extension JUnitFileError {
  /// Whether another command line would have gone well.
  fileprivate var isUsage: Bool {
    switch self {
    case .notJUnit, .noFolder: true
    case .cannotWrite: false
    }
  }

  /// What happened, and what to do.
  fileprivate var text: LocalizedText {
    switch self {
    case .notJUnit(let path): ExpectationCommandText.notJUnit(["path": LocalizedText(verbatim: path)])
    case .noFolder(let path): ExpectationCommandText.noFolder(["path": LocalizedText(verbatim: path)])
    case .cannotWrite(let path, let reason):
      ExpectationCommandText.cannotWrite(["path": LocalizedText(verbatim: path), "reason": sentencePart(reason)])
    }
  }
}

extension MatchingError {
  /// Whether the cohort or its rules ask for what cannot be.
  fileprivate var isOfData: Bool { if case .refused = self { true } else { false } }
}

/// A message of the system's, without the full stop that the sentence around it brings.
private func sentencePart(_ message: String) -> LocalizedText {
  LocalizedText(verbatim: message.hasSuffix(".") ? String(message.dropLast()) : message)
}
