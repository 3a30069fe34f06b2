// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The modules that the programme asks for, those that the mentor lacks, and whether they can still be taken.
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
  public typealias State = ModuleStanding

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

  /// What the mentor still takes, so that the pair is possible: it rests on seats in training sessions.
  public struct Plan: Hashable, Sendable {
    /// The modules, each after its prerequisites.
    public let modules: [Module]
    /// The first day, or the agreed last date of a start while the training is under way.
    public let deadline: CalendarDate
    /// Whether the mentor starts while the training is under way.
    public let isProvisional: Bool

    /// Makes a plan.
    public init(modules: [Module], deadline: CalendarDate, isProvisional: Bool) {
      self.modules = modules
      self.deadline = deadline
      self.isProvisional = isProvisional
    }
  }

  /// The modules that the programme asks for.
  public let required: [Module]
  /// Those that the mentor lacks on the first day.
  public let gaps: [Gap]
  /// The cohort's first day.
  public let firstDay: CalendarDate
  /// The day by which modules have to be completed: the first day, or the programme's agreed last date.
  public let deadline: CalendarDate
  /// How the mentor can still take what is missing; nothing where nothing is, and where it cannot be taken in time.
  public let plan: Plan?

  /// Makes a reason; without a deadline, it is the first day.
  public init(
    required: [Module], gaps: [Gap], firstDay: CalendarDate, deadline: CalendarDate? = nil, plan: Plan? = nil
  ) {
    self.required = required
    self.gaps = gaps
    self.firstDay = firstDay
    self.deadline = deadline ?? firstDay
    self.plan = plan
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    if required.isEmpty { return RuleText.trainingNotAsked() }
    if gaps.isEmpty {
      return RuleText.trainingComplete(["modules": .list(required.map { LocalizedText(verbatim: $0.name) })])
    }
    if let plan {
      let values: [String: LocalizedText] = [
        "modules": .list(plan.modules.map { LocalizedText(verbatim: $0.name) }), "date": plan.deadline.label,
      ]
      return plan.isProvisional ? RuleText.trainingUnderWay(values) : RuleText.trainingInTime(values)
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
    guard !gaps.isEmpty, plan == nil else { return nil }
    var seen: Set<ModuleID> = []
    let modules = gaps.flatMap { $0.prerequisites + [$0.module] }.filter { seen.insert($0.id).inserted }
    let values: [String: LocalizedText] = [
      "modules": .list(modules.map { LocalizedText(verbatim: $0.name) }), "date": deadline.label,
    ]
    return gaps.contains { $0.state == .undated }
      ? RuleText.trainingDateRemedy(values) : RuleText.trainingRemedy(values)
  }
}
