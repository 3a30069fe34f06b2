// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The mentor has, on the first day, every module that the programme asks for: completed and still valid, or covered by
/// the mentor's background.
///
/// A module that counts for m months counts up to and including the same day of the month m months later (the month's
/// last day, where it has no such day).
struct TrainingRequirement: Requirement {
  let id: RuleID = "training"
  var sentence: LocalizedText { RuleText.training() }

  func allows(_ pair: Pair) -> Bool {
    if pair.programme.requiredModules.isEmpty { return true }
    let context = pair.context
    return context.training.isTrained(pair.mentor, for: pair.programme)
      ?? Self.isTrained(pair.mentor, for: pair.programme, modules: context.modules, firstDay: context.firstDay)
  }

  /// Whether every module that the programme asks for counts for the mentor on the first day.
  static func isTrained(
    _ mentor: Mentor, for programme: Programme, modules: [ModuleID: TrainingModule], firstDay: CalendarDate
  ) -> Bool {
    programme.requiredModules.allSatisfy { state(of: $0, mentor, modules, firstDay) == .met }
  }

  func justification(for pair: Pair) -> TrainingReason {
    func named(_ id: ModuleID) -> TrainingReason.Module {
      TrainingReason.Module(id: id, name: pair.context.modules[id]?.name ?? id.text)
    }
    let gaps = pair.programme.requiredModules.compactMap { required -> TrainingReason.Gap? in
      let state = Self.state(of: required, pair.mentor, pair.context.modules, pair.context.firstDay)
      guard state != .met else { return nil }
      return TrainingReason.Gap(
        module: named(required.module), state: state,
        prerequisites: Self.missingPrerequisites(of: required.module, for: pair).map(named))
    }
    return TrainingReason(
      required: pair.programme.requiredModules.map { named($0.module) }, gaps: gaps, firstDay: pair.context.firstDay)
  }

  private static func state(
    of required: RequiredModule, _ mentor: Mentor, _ modules: [ModuleID: TrainingModule], _ firstDay: CalendarDate
  ) -> TrainingReason.State {
    let background = mentor.background
    if !background.isEmpty, let module = modules[required.module], module.coveredBy.intersects(background) {
      return .met
    }
    guard let completion = mentor.training[required.module] else { return .notTaken }
    switch completion {
    case .undated: return required.validMonths == nil ? .met : .undated
    case .on(let date):
      if date > firstDay { return .tooLate(date) }
      guard let months = required.validMonths else { return .met }
      let lastDay = date.adding(months: months)
      return lastDay >= firstDay ? .met : .expired(lastDay)
    }
  }

  /// The modules to be taken before a module that the mentor has neither completed nor has the background for, first
  /// things first.
  private static func missingPrerequisites(of id: ModuleID, for pair: Pair) -> [ModuleID] {
    guard pair.mentor.training[id] == nil else { return [] }
    var seen: Set<ModuleID> = [id]
    var missing: [ModuleID] = []
    func visit(_ id: ModuleID) {
      for prerequisite in pair.context.modules[id]?.prerequisites ?? [] where seen.insert(prerequisite).inserted {
        let isCovered = pair.context.modules[prerequisite]?.coveredBy.intersects(pair.mentor.background) ?? false
        guard pair.mentor.training[prerequisite] == nil, !isCovered else { continue }
        visit(prerequisite)
        missing.append(prerequisite)
      }
    }
    visit(id)
    return missing
  }

  static let description = RuleDescription(
    requirement: "training", sentence: RuleText.training(), explanation: RuleHelpText.training(),
    columns: [
      "mentors.csv: training, background",
      "cohort.yaml: first_day, programmes: required_modules, modules: covered_by, prerequisites",
    ], remedy: RuleHelpText.trainingRemedy()
  ) { _ in TrainingRequirement() }
}

/// The modules that the programme asks for, and those that the mentor lacks.
public struct TrainingReason: Justification {
  /// A training module.
  public struct Module: Hashable, Sendable {
    /// The module's id.
    public let id: ModuleID
    /// The module's name.
    public let name: String

    /// Makes a module.
    public init(id: ModuleID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// How a mentor stands with a module.
  public enum State: Hashable, Sendable {
    /// It counts on the first day.
    case met
    /// It has not been completed.
    case notTaken
    /// It counted up to and including this day.
    case expired(CalendarDate)
    /// It was completed on a day that is not stated, and counts for a time only.
    case undated
    /// It is completed after the first day.
    case tooLate(CalendarDate)
  }

  /// A module that the mentor lacks.
  public struct Gap: Hashable, Sendable {
    /// The module.
    public let module: Module
    /// What is wrong with it.
    public let state: State
    /// Modules that have to be taken before it, first things first.
    public let prerequisites: [Module]

    /// Makes a gap.
    public init(module: Module, state: State, prerequisites: [Module] = []) {
      self.module = module
      self.state = state
      self.prerequisites = prerequisites
    }
  }

  /// The modules that the programme asks for.
  public let required: [Module]
  /// Those that the mentor lacks.
  public let gaps: [Gap]
  /// The cohort's first day.
  public let firstDay: CalendarDate

  /// Makes a reason.
  public init(required: [Module], gaps: [Gap], firstDay: CalendarDate) {
    self.required = required
    self.gaps = gaps
    self.firstDay = firstDay
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    if required.isEmpty { return RuleText.trainingNotAsked() }
    if gaps.isEmpty {
      return RuleText.trainingComplete(["modules": .list(required.map { LocalizedText(verbatim: $0.name) })])
    }
    let phrases = gaps.map { gap in
      let name = LocalizedText(verbatim: gap.module.name)
      return switch gap.state {
      case .met: name
      case .notTaken: RuleText.moduleNotTaken(["module": name])
      case .expired(let date): RuleText.moduleExpired(["module": name, "date": date.label])
      case .undated: RuleText.moduleUndated(["module": name])
      case .tooLate(let date): RuleText.moduleTooLate(["module": name, "date": date.label])
      }
    }
    return RuleText.trainingLacking(["modules": .list(phrases)])
  }

  /// To complete what is lacking in time, with what has to come before it.
  public var remedy: LocalizedText? {
    guard !gaps.isEmpty else { return nil }
    var seen: Set<ModuleID> = []
    let modules = gaps.flatMap { $0.prerequisites + [$0.module] }.filter { seen.insert($0.id).inserted }
    let values: [String: LocalizedText] = [
      "modules": .list(modules.map { LocalizedText(verbatim: $0.name) }), "date": firstDay.label,
    ]
    return gaps.contains { $0.state == .undated }
      ? RuleText.trainingDateRemedy(values) : RuleText.trainingRemedy(values)
  }
}
