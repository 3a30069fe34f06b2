// SPDX-License-Identifier: GPL-3.0-or-later

public import MatchingEngine
public import RunReports
public import Wording

extension RunFolderError {
  /// What happened, and what to do.
  public var text: LocalizedText {
    switch self {
    case .exists(let path): CommandText.runExists(["path": LocalizedText(verbatim: path)])
    case .holdsOtherFiles(let path, let names):
      CommandText.holdsOtherFiles([
        "path": LocalizedText(verbatim: path), "names": names.map(LocalizedText.init(verbatim:)).joined(),
      ])
    case .notARun(let path): CommandText.replacedNotARun(["path": LocalizedText(verbatim: path)])
    case .overlapsCohort(let path): CommandText.outIsCohort(["path": LocalizedText(verbatim: path)])
    case .cannotWrite(let path, let reason):
      CommandText.cannotWrite(["path": LocalizedText(verbatim: path), "reason": sentencePart(reason)])
    case .oldRunLeft(let path, let reason):
      CommandText.oldRunLeft(["path": LocalizedText(verbatim: path), "reason": sentencePart(reason)])
    }
  }
}

extension MatchingError {
  /// What happened, and what to do.
  public var text: LocalizedText {
    switch self {
    case .interrupted: CommandText.interruptedEmpty()
    case .numbersTooLarge(let number), .solver(.numbersTooLarge(let number)):
      CommandText.numbersTooLarge(["number": LocalizedText(verbatim: number)])
    case .solver(.memoryLimit(let mebibytes)): CommandText.memoryLimit(["limit": .number(mebibytes)])
    case .solver(.libraryFault(let message)), .unsound(let message):
      CommandText.internalFault(["reason": LocalizedText(verbatim: message)])
    case .refused(let refusal):
      (refusal.faults.map(\.found) + refusal.fairness.map(\.found)).joined(separator: "\n")
    }
  }
}

extension StoredMatching.Refusal {
  /// What happened, and what to do.
  public var text: LocalizedText {
    switch self {
    case .doesNotHold(let path, let findings):
      ComparisonCommandText.doesNotHold([
        "path": LocalizedText(verbatim: path), "findings": CountText.findings(findings),
      ])
    case .forgotten(let path, let people):
      ComparisonCommandText.forgotten(["path": LocalizedText(verbatim: path), "n": .number(people)])
    }
  }
}

/// A message of the system's, without the full stop that the sentence around it brings.
private func sentencePart(_ message: String) -> LocalizedText {
  LocalizedText(verbatim: message.hasSuffix(".") ? String(message.dropLast()) : message)
}
