// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// What happens to a cohort in the middle of its year.
public struct MidYearChange: Sendable {
  /// The ids of mentors and mentees who have left.
  public var left: [String] = []
  /// The ids of mentees who have left, where a mentor may have the same.
  public var leftMentees: [String] = []
  /// Tables of people who have come, each as `mentors.csv` or `mentees.csv`.
  public var joined: [InputFile] = []
  /// The mentees or needs, as `MENTEE` or `MENTEE/type`, whose required pair is one no longer.
  public var released: [String] = []
  /// Whether no pair is required any more.
  public var releasesAll = false
  /// The pairs that there were.
  public var pairs: [NeedID: MentorID] = [:]
  /// The mentees or needs whose pair is required from now on.
  public var kept: [String] = []
  /// Whether all of those pairs are, but for those that are released.
  public var keepsAll = false
  /// The reason that is written beside those.
  public var fixedReason = ""

  /// No change.
  public init() {}
}

/// A cohort after changes in the middle of its year.
public struct MidYearCohort: Sendable {
  /// The cohort as its files say it now.
  public let reading: CohortReading
  /// Decisions that went with people.
  public let goneDecisions: [Decision]
  /// What a person should look at in the tables of those who have come.
  public let warnings: [FileFault]
}

extension CohortReading {
  /// The cohort after a change.
  ///
  /// Tables that nothing happens to stay as they are, byte for byte; the others are written anew.
  ///
  /// - Parameters:
  ///   - edit: what else happens to the draft, after all others.
  ///   - language: of headers and words in the tables that are written anew.
  /// - Throws: `ChangeFaults` for people who are not there; `FileFaults` for tables that cannot be used.
  /// - Complexity: linear in the size of the cohort.
  public func changed(
    by change: MidYearChange, language: Language, edit: (inout CohortDraft) -> Void = { _ in }
  ) throws -> MidYearCohort {
    var reader = MidYearReader(cohort: cohort)
    for id in change.left { reader.leave(id) }
    for id in change.leftMentees { reader.leaveMentee(id) }
    let released = change.released.compactMap { reader.need($0, "--release \($0)") }
    let kept = change.kept.compactMap { reader.need($0, "--fixed \($0)") }
    guard reader.faults.isEmpty else { throw ChangeFaults(reader.faults) }
    var draft = CohortDraft(
      frame: cohort.frame, mentors: cohort.mentors, mentees: cohort.mentees,
      trainingSessions: cohort.trainingSessions, previous: cohort.previous, decisions: cohort.decisions
    ).leaving(mentors: reader.mentors, mentees: reader.mentees)
    let remaining = Set(draft.decisions)
    let gone = cohort.decisions.filter { !remaining.contains($0) }
    draft.decisions.removeAll { decision in
      decision.kind == .require
        && (change.releasesAll
          || released.contains { $0.mentee == decision.mentee && ($0.type ?? decision.type) == decision.type })
    }
    func isMeant(_ need: NeedID, _ list: [TypedNeed]) -> Bool {
      list.contains { $0.mentee == need.mentee && ($0.type ?? need.type) == need.type }
    }
    for (need, mentor) in change.pairs.sorted(by: { $0.key < $1.key })
    where isMeant(need, kept) || change.keepsAll && !isMeant(need, released) {
      let isThere =
        draft.mentors.contains { $0.id == mentor }
        && draft.mentees.contains { $0.id == need.mentee && $0.needs.contains(need.type) }
      let isDecided = draft.decisions.contains {
        $0.kind == .require && $0.mentee == need.mentee && ($0.type == nil || $0.type == need.type)
      }
      guard isThere, !isDecided else { continue }
      draft.decisions.append(
        Decision(
          mentee: need.mentee, mentor: mentor, type: need.type, kind: .require, reason: change.fixedReason))
    }
    edit(&draft)
    let frame = inputs.first { $0.name == CohortFileName.frame.rawValue }?.bytes ?? []
    let joined = JoinedPeople(change.joined, to: draft, frame: frame)
    let changed = try joined.cohort()
    let files = files(of: changed, language: language)
    return MidYearCohort(
      reading: try CohortReader.read(
        files: Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })),
      goneDecisions: gone, warnings: joined.warnings)
  }

  /// The files of a changed cohort: the tables that differ written anew, all others as they are.
  private func files(of changed: Cohort, language: Language) -> [InputFile] {
    var isChanged: Set<CohortFileName> = []
    if changed.mentors != cohort.mentors { isChanged.insert(.mentors) }
    if changed.mentees != cohort.mentees { isChanged.insert(.mentees) }
    if changed.trainingSessions != cohort.trainingSessions { isChanged.insert(.sessions) }
    if changed.previous != cohort.previous { isChanged.insert(.previous) }
    if changed.decisions != cohort.decisions { isChanged.insert(.decisions) }
    let written = isChanged.isEmpty ? [] : CohortWriter.files(for: changed, language: language)
    let kept = inputs.filter { file in !isChanged.contains { $0.rawValue == file.name } }
    return kept + written.filter { file in isChanged.contains { $0.rawValue == file.name } }
  }
}

/// A mentee's need, or all of them.
private typealias TypedNeed = (mentee: MenteeID, type: MentorType?)

/// Reads who leaves and who is released.
private struct MidYearReader {
  private(set) var mentors: Set<MentorID> = []
  private(set) var mentees: Set<MenteeID> = []
  private(set) var faults: [FileFault] = []
  private let cohort: Cohort

  init(cohort: Cohort) {
    self.cohort = cohort
  }

  mutating func leave(_ text: String) {
    let id = text.trimmingWhitespace()
    let isMentor = cohort.mentors.contains { $0.id.text == id }
    let isMentee = cohort.mentees.contains { $0.id.text == id }
    switch (isMentor, isMentee) {
    case (true, false): mentors.insert(MentorID(id))
    case (false, true): mentees.insert(MenteeID(id))
    case (true, true):
      note("--left \(text)", RepairText.bothAre(["id": .typed(id)]), RepairText.onePerson(), RepairText.editCohort())
    case (false, false):
      let nearest = NearestName.nearest(to: id, among: cohort.mentors.map(\.id.text) + cohort.mentees.map(\.id.text))
      note(
        "--left \(text)", RepairText.unknownPerson(["id": .typed(id)]), RepairText.onePerson(),
        nearest.map { RuleChangeText.nearestID(["nearest": LocalizedText(verbatim: $0)]) } ?? RepairText.listPeople())
    }
  }

  mutating func leaveMentee(_ text: String) {
    let id = text.trimmingWhitespace()
    guard !cohort.mentees.contains(where: { $0.id.text == id }) else {
      mentees.insert(MenteeID(id))
      return
    }
    let nearest = NearestName.nearest(to: id, among: cohort.mentees.map(\.id.text))
    note(
      "--left-mentee \(text)", RepairText.unknownPerson(["id": .typed(id)]), RepairText.onePerson(),
      nearest.map { RuleChangeText.nearestID(["nearest": LocalizedText(verbatim: $0)]) } ?? RepairText.listPeople())
  }

  mutating func need(_ text: String, _ option: String) -> TypedNeed? {
    let id = text.trimmingWhitespace()
    if cohort.mentees.contains(where: { $0.id.text == id }) { return (MenteeID(id), nil) }
    if let stroke = id.lastIndex(of: "/"),
      let mentee = cohort.mentees.first(where: { $0.id.text == id[..<stroke].trimmingWhitespace() }),
      let type = Words.mentorTypes.meaning(of: id[id.index(after: stroke)...].trimmingWhitespace()),
      mentee.needs.contains(type)
    {
      return (mentee.id, type)
    }
    let nearest = NearestName.nearest(to: id, among: cohort.mentees.map(\.id.text))
    note(
      option, RepairText.unknownNeed(["id": .typed(id)]), RepairText.oneNeed(),
      nearest.map { RuleChangeText.nearestID(["nearest": LocalizedText(verbatim: $0)]) } ?? RepairText.listPeople())
    return nil
  }

  private mutating func note(
    _ option: String, _ found: LocalizedText, _ expected: LocalizedText, _ advice: LocalizedText
  ) {
    faults.append(FileFault(file: option, found: found, expected: expected, advice: advice))
  }
}
