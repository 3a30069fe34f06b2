// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import PairingRules
import Wording

/// Changes to a cohort as they are typed: `--leave-out M-07`, `--places M-03=2`, `--require U-04=M-12`.
public struct TypedCohortChanges: Hashable, Sendable {
  /// Pairs to be made, as `MENTEE=MENTOR` or `MENTEE/type=MENTOR`.
  public var require: [String] = []
  /// Pairs not to be made, written in the same way.
  public var forbid: [String] = []
  /// Mentors who are not there.
  public var leaveOut: [String] = []
  /// Other numbers of places, as `MENTOR=N`.
  public var places: [String] = []

  /// The most places that can be typed.
  static let mostPlaces = 1000

  /// No changes.
  public init() {}
}

extension CohortReading {
  /// The changes that were typed, in the order they are made: mentors left out, places, pairs made, pairs not made.
  ///
  /// - Throws: every fault of them.
  /// - Complexity: O(changes · people).
  public func changes(_ typed: TypedCohortChanges) throws(ChangeFaults) -> [CohortChange] {
    var reader = CohortChangeReader(cohort: cohort)
    for text in typed.leaveOut { reader.leaveOut(text) }
    for text in typed.places { reader.places(text) }
    for text in typed.require { reader.pair("--require", text) { .require($0, $1, $2) } }
    for text in typed.forbid { reader.pair("--forbid", text) { .forbid($0, $1, $2) } }
    guard reader.faults.isEmpty else { throw ChangeFaults(reader.faults) }
    return reader.changes
  }

  /// The cohort with changes made.
  ///
  /// - Throws: the changes that contradict each other.
  public func cohort(with changes: [CohortChange]) throws(ChangeFaults) -> Cohort {
    do {
      return try cohort.applying(changes)
    } catch {
      let typed = changes.map(\.description).joined(separator: " ")
      throw ChangeFaults([
        FileFault(
          file: typed, found: RuleChangeText.twice(), expected: RuleChangeText.once(), advice: RuleChangeText.dropOne())
      ])
    }
  }
}

/// Reads changes one by one.
private struct CohortChangeReader {
  private(set) var changes: [CohortChange] = []
  private(set) var faults: [FileFault] = []
  private let cohort: Cohort

  init(cohort: Cohort) {
    self.cohort = cohort
  }

  mutating func leaveOut(_ text: String) {
    if let mentor = mentor(text, "--leave-out \(text)") { changes.append(.leaveOut(mentor)) }
  }

  mutating func places(_ text: String) {
    let option = "--places \(text)"
    guard let (id, number) = Self.halves(of: text), let places = Int(number),
      (0...TypedCohortChanges.mostPlaces).contains(places)
    else {
      note(
        option, RuleChangeText.noPlaces(),
        RuleChangeText.placesExpected(["most": "\(TypedCohortChanges.mostPlaces)"]), RuleChangeText.placesAdvice())
      return
    }
    if let mentor = mentor(id, option) { changes.append(.places(mentor, places)) }
  }

  mutating func pair(
    _ name: String, _ text: String, _ change: (MenteeID, MentorID, MentorType?) -> CohortChange
  ) {
    let option = "\(name) \(text)"
    guard let (left, right) = Self.halves(of: text) else {
      note(option, RuleChangeText.noPair(), RuleChangeText.pair(), RuleChangeText.pairAdvice())
      return
    }
    let need = need(left, option)
    let mentor = mentor(right, option)
    if let need, let mentor { changes.append(change(need.mentee, mentor, need.type)) }
  }

  /// A mentee, and the kind of mentor where one is named behind a stroke that is no part of the id.
  private mutating func need(_ text: String, _ option: String) -> (mentee: MenteeID, type: MentorType?)? {
    if cohort.mentees.contains(where: { $0.id.text == text }) { return (MenteeID(text), nil) }
    guard let stroke = text.lastIndex(of: "/"),
      let mentee = cohort.mentees.first(where: { $0.id.text == text[..<stroke].trimmingWhitespace() })
    else {
      unknown(text, .unknownMentee, file: .mentees, among: cohort.mentees.map(\.id.text), option)
      return nil
    }
    let word = text[text.index(after: stroke)...].trimmingWhitespace()
    if let type = Words.mentorTypes.meaning(of: word), mentee.needs.contains(type) { return (mentee.id, type) }
    note(
      option, RuleChangeText.noSuchNeed(["mentee": LocalizedText(verbatim: mentee.id.text), "type": .typed(word)]),
      RuleChangeText.ownNeeds(["types": mentee.needs.map { Words.mentorTypes.word(for: $0) }.joined()]),
      RuleChangeText.chooseNeed())
    return nil
  }

  private mutating func mentor(_ text: String, _ option: String) -> MentorID? {
    let id = text.trimmingWhitespace()
    if cohort.mentors.contains(where: { $0.id.text == id }) { return MentorID(id) }
    unknown(id, .unknownMentor, file: .mentors, among: cohort.mentors.map(\.id.text), option)
    return nil
  }

  private mutating func unknown(
    _ id: String, _ found: RuleChangeText, file: CohortFileName, among ids: [String], _ option: String
  ) {
    let name = ["file": LocalizedText(verbatim: file.rawValue)]
    let nearest = NearestName.nearest(to: id, among: ids)
    note(
      option, found(["id": .typed(id)]), RuleChangeText.unknownID(name),
      nearest.map { RuleChangeText.nearestID(["nearest": LocalizedText(verbatim: $0)]) } ?? RuleChangeText.listIDs(name)
    )
  }

  private static func halves(of text: String) -> (String, String)? {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let halves = (text[..<equals].trimmingWhitespace(), text[text.index(after: equals)...].trimmingWhitespace())
    return halves.0.isEmpty || halves.1.isEmpty ? nil : halves
  }

  private mutating func note(
    _ option: String, _ found: LocalizedText, _ expected: LocalizedText, _ advice: LocalizedText
  ) {
    faults.append(FileFault(file: option, found: found, expected: expected, advice: advice))
  }
}
