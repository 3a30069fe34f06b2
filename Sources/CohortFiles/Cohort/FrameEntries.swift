// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// An entry under `modules` in `cohort.yaml`.
enum ModuleEntry {
  static let keys = ["id", "name", "hours", "prerequisites", "covered_by"]

  static func module(_ entry: YAMLMapping, _ faults: inout YAMLFaults) -> TrainingModule? {
    let id = entry.required("id", &faults)?.id(&faults)
    let name = entry["name"].flatMap { $0.text(&faults) }
    let hours = entry["hours"].flatMap { $0.decimal(scale: 1000, in: 0...10_000_000, &faults) }
    let prerequisites = entry["prerequisites"]?.texts(&faults) ?? []
    let coveredBy = entry["covered_by"]?.texts(&faults) ?? []
    guard let id else { return nil }
    return TrainingModule(
      id: ModuleID(id), name: name, minutes: ((hours ?? 0) * 60 + 500) / 1000,
      prerequisites: prerequisites.map { ModuleID($0) }, coveredBy: TagSet(coveredBy.map { Tag($0) }))
  }
}

/// An entry under `programmes` in `cohort.yaml`. What it leaves out, its kind sets.
enum ProgrammeEntry {
  static let keys = [
    "id", "name", "kind", "mentor_types", "required_modules", "child_certificate", "meetings_per_month",
    "minutes_per_meeting", "months", "rhythm", "support_every_weeks", "provisional_until",
    "handover_weeks",
  ]

  static func programme(_ entry: YAMLMapping, _ faults: inout YAMLFaults) -> Programme? {
    let id = entry.required("id", &faults)?.id(&faults)
    let name = entry["name"].flatMap { $0.text(&faults) }
    let kind = entry["kind"].flatMap { $0.word(Words.kinds, .unknownKind, &faults) } ?? .youth
    let types = entry["mentor_types"].flatMap { mentorTypes($0, &faults) }
    let modules = requiredModules(entry["required_modules"], &faults)
    let certificate = entry["child_certificate"].flatMap { $0.boolean(&faults) }
    let meetings = entry["meetings_per_month"].flatMap { $0.integer(in: 1...31, &faults) }
    let minutes = entry["minutes_per_meeting"].flatMap { $0.integer(in: 5...1440, &faults) }
    let months = entry["months"].flatMap { $0.integer(in: 1...120, &faults) }
    let rhythm = entry["rhythm"].flatMap { $0.word(Words.rhythms, .unknownRhythm, &faults) }
    let support = entry["support_every_weeks"].flatMap { $0.integer(in: 0...52, &faults) }
    let provisional = entry["provisional_until"].flatMap { $0.day(&faults) }
    let handover = entry["handover_weeks"].flatMap { $0.integer(in: 0...52, &faults) }
    guard let id else { return nil }
    let defaults = kind.defaults
    return Programme(
      id: ProgrammeID(id), name: name, kind: kind, mentorTypes: types ?? defaults.mentorTypes,
      requiredModules: modules, childCertificate: certificate ?? defaults.childCertificate,
      meetingsPerMonth: meetings ?? defaults.meetingsPerMonth,
      minutesPerMeeting: minutes ?? defaults.minutesPerMeeting, months: months ?? defaults.months, rhythm: rhythm,
      supportWeeks: support ?? defaults.supportWeeks, provisionalUntil: provisional,
      handoverWeeks: handover ?? 0)
  }

  private static func mentorTypes(_ node: YAMLNode, _ faults: inout YAMLFaults) -> Set<MentorType>? {
    guard let items = node.list(&faults) else { return nil }
    guard !items.isEmpty else {
      faults.add(at: node, expected: Words.mentorTypes.alternatives, advice: AdviceText.writeOneOfThese())
      return nil
    }
    var types: Set<MentorType> = []
    for item in items {
      if let type = item.word(Words.mentorTypes, .unknownType, &faults) { types.insert(type) }
    }
    return types
  }

  /// A module is named alone or as `{module: basic, valid_months: 24}`.
  private static func requiredModules(_ node: YAMLNode?, _ faults: inout YAMLFaults) -> [RequiredModule] {
    var modules: [RequiredModule] = []
    for item in node?.list(&faults) ?? [] {
      if case .mapping = item.content {
        guard let entry = item.mapping(keys: ["module", "valid_months"], &faults) else { continue }
        let module = entry.required("module", &faults)?.id(&faults)
        let months = entry["valid_months"].flatMap { $0.integer(in: 1...1200, &faults) }
        if let module { modules.append(RequiredModule(module: ModuleID(module), validMonths: months)) }
      } else if let module = item.id(&faults) {
        modules.append(RequiredModule(module: ModuleID(module)))
      }
    }
    return modules
  }
}
