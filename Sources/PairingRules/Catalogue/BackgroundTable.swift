// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The backgrounds that suit some pairs; a condition that is left out holds for every pair.
struct BackgroundRow: Hashable, Sendable {
  let stage: Stage?
  let kind: ProgrammeKind?
  let type: MentorType?
  let backgrounds: TagSet

  init(stage: Stage? = nil, kind: ProgrammeKind? = nil, type: MentorType? = nil, backgrounds: TagSet) {
    self.stage = stage
    self.kind = kind
    self.type = type
    self.backgrounds = backgrounds
  }

  /// The keys of a row.
  static let keys = ["stage", "kind", "type", "backgrounds"]

  func covers(_ pair: Pair) -> Bool {
    (type == nil || type == pair.type) && (kind == nil || kind == pair.programme.kind)
      && (stage == nil || stage == pair.mentee.stage)
  }

  /// What is used where `rules.yaml` has no table: school work asks for teachers, leisure for those who know children,
  /// colleagues for colleagues; else the kind of help decides.
  static let standard: [BackgroundRow] = [
    BackgroundRow(kind: .schoolWork, backgrounds: TagSet(teachers + pedagogues)),
    BackgroundRow(kind: .leisure, backgrounds: TagSet(trainers + pedagogues + teachers)),
    BackgroundRow(kind: .career, backgrounds: TagSet(employees + advisers)),
    BackgroundRow(kind: .onboarding, type: .business, backgrounds: TagSet(employees)),
    BackgroundRow(kind: .promotion, backgrounds: TagSet(employees)),
    BackgroundRow(type: .business, backgrounds: TagSet(employees)),
    BackgroundRow(type: .social, backgrounds: TagSet(pedagogues)),
    BackgroundRow(stage: .primarySchool, type: .education, backgrounds: TagSet(teachers)),
    BackgroundRow(type: .education, backgrounds: TagSet(advisers + teachers)),
  ]

  // In the words of both languages, as coordinators write them.
  private static let teachers: [Tag] = ["teacher", "lærer", "student teacher", "lærerstuderende"]
  private static let pedagogues: [Tag] = ["pedagogue", "pædagog", "social worker", "socialrådgiver"]
  private static let advisers: [Tag] = [
    "career adviser", "studievejleder", "uddannelsesvejleder", "erhvervsvejleder", "karrierevejleder", "vejleder",
  ]
  private static let trainers: [Tag] = ["trainer", "coach", "træner", "idrætsleder"]
  private static let employees: [Tag] = [
    "company employee", "employee", "virksomhedsansat", "medarbejder", "manager", "leder", "entrepreneur",
    "iværksætter", "HR",
  ]
}

extension BackgroundRow {
  /// The row that a rule is told; nothing where a word in it is unknown or there are no backgrounds.
  init?(_ argument: RuleArgument) {
    guard case .mapping(let values) = argument, values.keys.allSatisfy(Self.keys.contains),
      let words = values["backgrounds"].flatMap({ FieldValue($0) }), words.wordCount > 0
    else { return nil }
    func word(_ key: String) -> String? {
      if case .text(let text)? = values[key] { text } else { nil }
    }
    stage = word("stage").flatMap(Stage.init)
    kind = word("kind").flatMap(ProgrammeKind.init)
    type = word("type").flatMap(MentorType.init)
    backgrounds = TagSet((0..<words.wordCount).compactMap(words.word(at:)))
    guard (stage != nil) == (values["stage"] != nil), (kind != nil) == (values["kind"] != nil),
      (type != nil) == (values["type"] != nil)
    else { return nil }
  }
}
