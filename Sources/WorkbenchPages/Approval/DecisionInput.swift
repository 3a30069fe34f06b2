// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import PairingRules
import RunReports
import Wording
import YearRecords

/// A decision as somebody typed it, with everything that is wrong with it.
struct DecisionInput {
  /// The most characters of a reason.
  static let longestReason = 500

  /// What was typed, by the name of the field.
  let typed: [String: String]
  /// What is wrong, by the name of the field.
  private(set) var faults: [String: LocalizedText] = [:]
  private(set) var kind: Decision.Kind?
  private(set) var mentee: MenteeID?
  private(set) var mentor: MentorID?
  private(set) var type: MentorType?

  /// Reads the fields `kind`, `mentee`, `mentor` and `type`.
  init(_ fields: Fields, _ cohort: Cohort, _ names: AnswerNames) {
    func text(_ name: String) -> String { fields.trimmed(name) }
    typed = Dictionary(uniqueKeysWithValues: ["kind", "mentee", "mentor", "type"].map { ($0, text($0)) })
    kind = Decision.Kind(rawValue: text("kind"))
    if kind == nil { faults["kind"] = DecisionPageText.unknownKind() }
    if text("mentee").isEmpty {
      faults["mentee"] = DecisionPageText.chooseBoth()
    } else {
      let found = cohort.mentee(named: text("mentee"))
      faults["mentee"] = AskedPair.fault(found, text("mentee"), .unknownMentee, .nearestMentee)
      if case .found(let id) = found { mentee = id }
    }
    if text("mentor").isEmpty {
      faults["mentor"] = DecisionPageText.chooseBoth()
    } else {
      let found = cohort.mentor(named: text("mentor"))
      faults["mentor"] = AskedPair.fault(found, text("mentor"), .unknownMentor, .nearestMentor)
      if case .found(let id) = found { mentor = id }
    }
    type = MentorType(rawValue: text("type"))
    if !text("type").isEmpty, type == nil {
      faults["type"] = AskingText.unknownType(["found": LocalizedText(verbatim: text("type"))])
    }
    guard let mentee else { return }
    let needs = cohort.needs.filter { $0.mentee.id == mentee }.map(\.type)
    if let type, !needs.contains(type) {
      faults["type"] = DecisionPageText.notNeeded(["mentee": names[mentee], "type": type.label])
    } else if type == nil, kind == .require, text("type").isEmpty {
      if needs.count == 1 {
        type = needs[0]
      } else {
        faults["type"] = DecisionPageText.chooseType(["mentee": names[mentee]])
      }
    }
  }

  /// The pair, where it can be told.
  var pair: PairKey? {
    guard faults.isEmpty, let mentee, let mentor else { return nil }
    return PairKey(mentee: mentee, mentor: mentor, type: type)
  }

  /// What is wrong with a reason; nothing where it can be kept.
  static func fault(inReason reason: String, isOptional: Bool = false) -> LocalizedText? {
    if reason.isEmpty { return isOptional ? nil : AskingText.reasonMissing() }
    return reason.count > longestReason ? AskingText.reasonLong(["n": .number(longestReason)]) : nil
  }
}

extension Fields {
  /// A value without space around it, on one line; empty where it did not come.
  func trimmed(_ name: String) -> String {
    (self[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
