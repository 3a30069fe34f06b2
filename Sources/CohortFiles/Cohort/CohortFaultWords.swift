// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension CohortPlaces {
  /// A fault of the draft as a fault of the file that it was read from.
  func fileFault(_ fault: CohortFault) -> FileFault {
    let place = place(fault.subject, field: fault.field, item: Self.item(of: fault))
    let words = words(fault)
    return FileFault(
      file: place.file.rawValue, line: place.line, column: place.column, found: words.found, expected: words.expected,
      advice: words.advice)
  }

  /// Tells the item of a list that a fault is about.
  private static func item(of fault: CohortFault) -> ((String) -> Bool)? {
    switch fault.problem {
    case .unknown(let id, _):
      { text in
        text == id
          || fault.field == "training" && text.hasPrefix(id)
            && text.dropFirst(id.count).trimmingWhitespace().hasPrefix("@")
      }
    case .typeNotInProgramme(let type, _): { Words.mentorTypes.meaning(of: $0) == type }
    default: nil
    }
  }

  private typealias ThreeTexts = (found: LocalizedText, expected: LocalizedText, advice: LocalizedText)

  private func words(_ fault: CohortFault) -> ThreeTexts {
    switch fault.problem {
    case .duplicate(let id, let first):
      let line = self.place(fault.subject, at: first, field: fault.field).line ?? 0
      let values: [String: LocalizedText] = ["value": .typed(id), "line": "\(line)"]
      if case .decision = fault.subject {
        return (FaultText.repeatedDecision(values), ExpectedText.eachDecisionOnce(), AdviceText.deleteRow())
      }
      return (FaultText.duplicateID(values), ExpectedText.eachIDOnce(), AdviceText.changeID())
    case .unknown(let id, let nearest):
      let target = fault.target
      return (
        target.unknown(["value": .typed(id)]),
        ExpectedText.knownID(["file": LocalizedText(verbatim: target.file.rawValue)]),
        nearest.map { AdviceText.writeNearestID(["nearest": .typed($0)]) } ?? AdviceText.correctOrAddID()
      )
    case .circularPrerequisites(let chain):
      return (
        FaultText.circularPrerequisites(["chain": .typed(chain.joined(separator: " → "))]), ExpectedText.noCircle(),
        AdviceText.breakCircle()
      )
    case .endsBeforeStart(let start, let end):
      return (
        FaultText.cohortEndsBeforeStart(["start": "\(start)", "end": "\(end)"]), ExpectedText.endAfterStart(),
        AdviceText.correctDate()
      )
    case .provisionalBeforeStart(let until, let start):
      return (
        FaultText.provisionalBeforeStart(["until": "\(until)", "start": "\(start)"]),
        ExpectedText.dayAfterStart(), AdviceText.correctOrDeleteDate()
      )
    case .typeNotInProgramme(let type, let programme):
      return (
        FaultText.typeNotInProgramme(["type": Words.mentorTypes.word(for: type), "programme": .typed(programme)]),
        ExpectedText.typeOfProgramme(), AdviceText.changeNeedOrProgramme()
      )
    case .typeNotNeeded(let type, let mentee):
      return (
        FaultText.typeNotNeeded(["type": Words.mentorTypes.word(for: type), "mentee": .typed(mentee)]),
        ExpectedText.typeOfMentee(), AdviceText.correctDecision()
      )
    case .contradicts(let decision, let earlier, let position):
      let line = self.place(.decision(position), field: "decision").line ?? 0
      let values: [String: LocalizedText] = [
        "line": "\(line)", "decision": decision.words, "earlier": earlier.words,
      ]
      return (FaultText.contradictingDecision(values), ExpectedText.decisionsAgree(), AdviceText.keepOne())
    }
  }
}

extension Decision {
  /// The decision as its row says it.
  fileprivate var words: LocalizedText {
    let values: [String: LocalizedText] = [
      "kind": LocalizedText(verbatim: kind.rawValue), "mentee": LocalizedText(verbatim: mentee.text),
      "mentor": LocalizedText(verbatim: mentor.text),
    ]
    return FaultText.decisionWords(values)
  }
}

extension CohortFault {
  /// What the field names, and the file where those things are listed.
  var target: (unknown: FaultText, file: CohortFileName) {
    switch field {
    case "programme", "programmes": return (.unknownProgramme, .frame)
    case "mentor": return (.unknownMentor, .mentors)
    case "mentee": return (.unknownMentee, .mentees)
    case "avoid", "prefer":
      if case .mentor = subject { return (.unknownMentee, .mentees) }
      return (.unknownMentor, .mentors)
    default: return (.unknownModule, .frame)
    }
  }
}
