// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import PairingRules
import Wording

/// What a cohort's groups can be told by: its columns, each with the values that its mentees have.
struct GroupChoices {
  /// A value to be ticked.
  struct Option {
    /// What the form sends.
    let value: String
    let label: LocalizedText
    /// The condition that it alone makes.
    let condition: Fairness.Group.Condition
  }

  /// A column with its values.
  struct Column {
    /// The name of the form's field.
    let field: String
    let label: LocalizedText
    let options: [Option]

    /// One condition of the values that are ticked; nothing where none is.
    func condition(ticked: Set<String>) -> Fairness.Group.Condition? {
      let chosen = options.filter { ticked.contains($0.value) }.map(\.condition)
      return chosen.dropFirst().reduce(chosen.first) { $0?.or($1) }
    }
  }

  /// The most values of a column that are offered; a longer list is none to tick in.
  private static let mostPlaces = 100
  private static let mostOwn = 40

  let columns: [Column]

  /// - Complexity: linear in mentees and their columns.
  init(_ cohort: Cohort) {
    let mentees = cohort.mentees
    func option(_ value: String, _ condition: Fairness.Group.Condition, _ label: LocalizedText? = nil) -> Option {
      Option(value: value, label: label ?? condition.values.first ?? "", condition: condition)
    }
    let stages = Set(mentees.compactMap(\.stage))
    let types = Set(cohort.needs.map(\.type))
    let places = Set(mentees.compactMap(\.municipality)).sorted { $0.key < $1.key }
    let priorities = Set(mentees.map(\.priority)).sorted()
    var columns = [
      Column("stage", Stage.allCases.filter(stages.contains).map { option($0.rawValue, .stage([$0])) }),
      Column("type", MentorType.allCases.filter(types.contains).map { option($0.rawValue, .type([$0])) }),
      Column(
        "programme",
        cohort.frame.programmes.map { option($0.id.text, .programme([$0.id]), LocalizedText(verbatim: $0.name)) }),
      Column("municipality", places.map { option($0.key, .municipality([$0])) }, most: Self.mostPlaces),
      Column("priority", priorities.map { option("\($0)", .priority([$0])) }),
    ]
    var own: [Tag: Set<AttributeValue>] = [:]
    for mentee in mentees {
      for (column, cell) in mentee.attributes {
        let values = cell.tags.tags.isEmpty ? [cell] : cell.tags.tags.map { .text($0) }
        own[column, default: []].formUnion(values)
      }
    }
    for (column, values) in own.sorted(by: { $0.key.key < $1.key.key }) where values.count * 2 <= mentees.count {
      let options = values.map { option($0.key, .column(column, [$0])) }.sorted { $0.value < $1.value }
      columns.append(Column("own." + column.key, options, most: Self.mostOwn))
    }
    // A column in which all are the same tells nobody from anybody.
    self.columns = columns.filter { $0.options.count > 1 }
  }

  /// The group of the values that are ticked in a form.
  func group(_ fields: Fields) -> Fairness.Group {
    Fairness.Group(columns.compactMap { $0.condition(ticked: Set(fields.values(of: $0.field))) })
  }
}

extension GroupChoices.Column {
  fileprivate init(_ name: String, _ options: [GroupChoices.Option], most: Int = .max) {
    self.init(
      field: "f.group.\(name)", label: options.first?.condition.name ?? "", options: options.count > most ? [] : options
    )
  }
}

extension AttributeValue {
  /// What a value is known again by, in an order that people expect.
  fileprivate var key: String {
    switch self {
    case .text(let tag): tag.key
    case .number(let thousandths): "\(thousandths)"
    case .date(let date): "\(date)"
    case .list(let tags): tags.tags.map(\.key).joined(separator: "|")
    }
  }
}

extension Fairness.Group.Condition {
  /// This condition with another one's values too, where both are about the same column.
  fileprivate func or(_ other: Self) -> Self {
    switch (self, other) {
    case (.stage(let values), .stage(let more)): .stage(values + more)
    case (.type(let values), .type(let more)): .type(values + more)
    case (.programme(let values), .programme(let more)): .programme(values + more)
    case (.municipality(let values), .municipality(let more)): .municipality(values + more)
    case (.priority(let values), .priority(let more)): .priority(values + more)
    case (.column(let column, let values), .column(_, let more)): .column(column, values + more)
    default: self
    }
  }

  /// The words that a name for a group is made of.
  fileprivate var words: [String] {
    switch self {
    case .stage(let stages): stages.map(\.rawValue)
    case .type(let types): types.map(\.rawValue)
    default: values.map(\.english)
    }
  }
}

extension Fairness {
  /// A name for a group, as `rules.yaml` has it, that no setting has yet: `vojens`, `internship_job`.
  func freeID(for group: Group) -> String {
    let letters: [Character: String] = ["æ": "ae", "ø": "oe", "å": "aa"]
    var name = ""
    for character in group.conditions.flatMap(\.words).joined(separator: "_").lowercased() {
      let plain = letters[character] ?? String(character).folding(options: .diacriticInsensitive, locale: nil)
      for letter in plain.unicodeScalars {
        let isFit = ("a"..."z").contains(letter) || ("0"..."9").contains(letter)
        if isFit { name.unicodeScalars.append(letter) } else if name.last != "_" { name += "_" }
      }
    }
    if name.first?.isLetter != true { name = "group_" + name.drop { $0 == "_" } }
    name = String(name.prefix(30))
    while name.last == "_" { name.removeLast() }
    let taken = Set(targets.map(\.id) + ["worst_off"])
    var free = name
    var number = 2
    while taken.contains(free) {
      free = "\(name)_\(number)"
      number += 1
    }
    return free
  }
}
