// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import PairingRules
import Wording

/// The fairness settings as the form of the rules shows them, with what was typed into them: the floor under each pair,
/// the groups that have a floor or a share, and one more group.
///
/// A setting that the form says nothing of stays as it is.
struct FairnessForm {
  /// What is asked of the weakest pair.
  enum Weakest: String, CaseIterable {
    case none, highest, points
  }

  /// A floor or share that the rules have.
  struct Setting {
    let target: Fairness.Target
    /// Whether it is to stay.
    let isOn: Bool
    /// What was typed; nothing where nothing was.
    let typed: String?

    /// What was typed as a level; nothing where it cannot be one.
    var level: Fairness.Level? { typed.map { FairnessForm.level($0, isShare: target.isShare) } ?? target.level }
    /// What it is called.
    var label: LocalizedText {
      (target.isShare ? FairnessPageText.shareOf : .floorOf)(["group": target.group.label])
    }
    /// Whether something else was typed than the setting has.
    var isChanged: Bool { !isOn || level != target.level }
  }

  /// The settings as they are.
  let fairness: Fairness
  let weakest: Weakest
  /// The points that were typed for the weakest pair.
  let points: String
  let settings: [Setting]
  /// What one more group can be told by.
  let choices: GroupChoices
  /// The group that was ticked.
  let newGroup: Fairness.Group
  let newIsShare: Bool
  /// What was typed for it.
  let newLevel: String
  private let ticked: Fields
  /// The points that the rules ask of each pair.
  private let presentPoints: String

  static let weakestField = "f.weakest"
  static let pointsField = "f.points"
  static let newGroupField = "f.group"
  static let newSortField = "f.sort"
  static let newLevelField = "f.new"

  /// The name of the field of a level, which is its element's id too.
  static func field(level id: String) -> String { "f.level.\(id)" }
  /// The name of the field that says whether a setting stays.
  static func field(on id: String) -> String { "f.on.\(id)" }

  init(_ fairness: Fairness, of cohort: Cohort, _ fields: Fields) {
    func typed(_ name: String) -> String? { fields[name]?.trimmingCharacters(in: .whitespacesAndNewlines) }
    self.fairness = fairness
    let (present, least): (Weakest, String) =
      switch fairness.worstOff {
      case nil: (.none, "")
      case .highest: (.highest, "")
      case .points(let points): (.points, "\(points)")
      }
    weakest = typed(Self.weakestField).flatMap(Weakest.init) ?? present
    points = typed(Self.pointsField) ?? least
    settings = fairness.targets.map { target in
      let sent = fields.values(of: Self.field(on: target.id))
      return Setting(
        target: target, isOn: sent.isEmpty || sent.contains("1"), typed: typed(Self.field(level: target.id)))
    }
    choices = GroupChoices(cohort)
    newGroup = choices.group(fields)
    newIsShare = typed(Self.newSortField) == "share"
    newLevel = typed(Self.newLevelField) ?? ""
    ticked = fields
    presentPoints = least
  }

  /// Whether a value of a group's column is ticked.
  func isTicked(_ column: GroupChoices.Column, _ option: GroupChoices.Option) -> Bool {
    ticked.values(of: column.field).contains(option.value)
  }

  /// Whether anything was said of one more group.
  var isAdding: Bool { !newGroup.conditions.isEmpty || !newLevel.isEmpty }

  /// The floor under each pair; of points that cannot be used, none.
  var worstOff: Fairness.WorstOff? {
    switch weakest {
    case .none: nil
    case .highest: .highest
    case .points: Int(points).flatMap { Fairness.WorstOff.possiblePoints.contains($0) ? .points($0) : nil }
    }
  }

  /// The group that was added; nothing where something of it cannot be used.
  var added: Fairness.Target? {
    guard isAdding, newFaults.isEmpty, let level = Self.level(newLevel, isShare: newIsShare) else { return nil }
    return Fairness.Target(id: fairness.freeID(for: newGroup), group: newGroup, level: level)
  }

  /// What cannot be used, by the field that it stands in.
  var faults: [(field: String, text: LocalizedText)] {
    var faults: [(field: String, text: LocalizedText)] = []
    if weakest == .points, worstOff == nil { faults.append((Self.pointsField, FairnessPageText.badPoints())) }
    // A number that is typed is meant.
    if weakest != .points, !points.isEmpty, points != presentPoints {
      faults.append((Self.pointsField, FairnessPageText.choosePoints()))
    }
    for setting in settings where setting.isOn && setting.level == nil {
      faults.append((Self.field(level: setting.target.id), Self.levelFault(isShare: setting.target.isShare)))
    }
    return faults + newFaults
  }

  private var newFaults: [(field: String, text: LocalizedText)] {
    guard isAdding else { return [] }
    var faults: [(field: String, text: LocalizedText)] = []
    let isThere = settings.contains { $0.isOn && $0.target.group == newGroup && $0.target.isShare == newIsShare }
    if newGroup.conditions.isEmpty {
      faults.append((Self.newGroupField, FairnessPageText.noGroup()))
    } else if isThere {
      faults.append((Self.newGroupField, FairnessPageText.sameGroup()))
    }
    if Self.level(newLevel, isShare: newIsShare) == nil {
      faults.append((Self.newLevelField, Self.levelFault(isShare: newIsShare)))
    }
    return faults
  }

  /// What a field is about.
  func label(of field: String) -> LocalizedText {
    if field == Self.pointsField { return FairnessPageText.weakest() }
    guard let setting = settings.first(where: { Self.field(level: $0.target.id) == field }) else {
      return FairnessPageText.add()
    }
    return setting.label
  }

  private static func levelFault(isShare: Bool) -> LocalizedText {
    isShare ? FairnessPageText.badShare() : FairnessPageText.badFloor()
  }

  /// A level as people type it; a share is a percentage with or without its sign.
  static func level(_ typed: String, isShare: Bool) -> Fairness.Level? {
    Fairness.Level(written: isShare && !typed.hasSuffix("%") ? typed + "%" : typed, isShare: isShare)
  }

  /// What is to be changed.
  var changes: [RuleChange] {
    settings.filter { !$0.isOn }.map { .withoutTarget($0.target.id) }
      + settings.filter { $0.isOn && $0.isChanged }.compactMap { setting in
        setting.level.map { .level(setting.target.id, $0) }
      } + (added.map { [.withTarget($0)] } ?? []) + (worstOff != fairness.worstOff ? [.worstOff(worstOff)] : [])
  }

  /// What is to be changed, in words.
  var described: [LocalizedText] {
    var described: [LocalizedText] = []
    if worstOff != fairness.worstOff, weakest != .points || worstOff != nil {
      described.append(worstOff?.sentence ?? FairnessPageText.noFloorNow())
    }
    for setting in settings where setting.isChanged {
      let target = setting.target
      if !setting.isOn {
        described.append(RulesPageText.turnedOff(["rule": target.sentence]))
      } else if let level = setting.level {
        let changed = Fairness.Target(id: target.id, group: target.group, level: level)
        described.append(
          FairnessPageText.levelChange(["before": target.level.label, "sentence": changed.sentence]))
      }
    }
    if let added { described.append(FairnessPageText.added(["sentence": added.sentence])) }
    return described
  }

  /// What was changed, as fields of another form or of an address.
  var fields: [(String, String)] {
    var fields: [(String, String)] = []
    if worstOff != fairness.worstOff {
      fields.append((Self.weakestField, weakest.rawValue))
      if weakest == .points { fields.append((Self.pointsField, points)) }
    }
    for setting in settings where setting.isChanged {
      if !setting.isOn {
        fields.append((Self.field(on: setting.target.id), "0"))
      } else if let typed = setting.typed {
        fields.append((Self.field(level: setting.target.id), typed))
      }
    }
    guard isAdding else { return fields }
    for column in choices.columns {
      for option in column.options where isTicked(column, option) { fields.append((column.field, option.value)) }
    }
    return fields + [(Self.newSortField, newIsShare ? "share" : "floor"), (Self.newLevelField, newLevel)]
  }

  /// The field that a setting is typed into, by its id.
  func field(of id: String) -> String? {
    if id == added?.id { return Self.newLevelField }
    return settings.contains { $0.target.id == id } ? Self.field(level: id) : nil
  }
}

extension Fairness.Level {
  /// The level as people write it: `95 %` in Danish, `12`.
  var label: LocalizedText {
    switch self {
    case .needs(let count): .number(count)
    case .ofGroup(let part), .ofFilled(let part): part.label
    }
  }
}
