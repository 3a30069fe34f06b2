// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import SolverConformance
import Wording

/// Random specifications of the catalogue's rules.
struct RandomRules {
  var random: SeededGenerator
  /// The catalogue entries that a rule was made from, with the role.
  private(set) var drawn: Set<String> = []

  /// The own columns that random people have.
  static let columns = ["tone", "age", "since", "hobbies", "mixed", "code", "workplace"]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Every combination of a catalogue entry and a role.
  static var allNames: Set<String> {
    Set(RuleCatalogue.all.flatMap { description in description.roles.map { "\(description.name) \($0)" } })
  }

  /// Some rules, and sometimes one that no catalogue knows.
  mutating func rules() throws -> RuleSet {
    let count = Int.random(in: 0...9, using: &random)
    var specifications: [RuleSpecification] = []
    while specifications.count < count {
      guard let description = RuleCatalogue.all.randomElement(using: &random),
        let role = description.roles.randomElement(using: &random)
      else { continue }
      // Requirements are drawn less often, or nothing would be eligible.
      if role == .requirement, random.chance(percent: 40) { continue }
      let id = description.isGeneric ? "own_\(specifications.count)" : description.name
      if specifications.contains(where: { $0.id == id }) { continue }
      let specification = RuleSpecification(
        id: id, kind: description.name, role: role,
        weight: role == .wish ? weight() : nil, arguments: arguments(description.parameters))
      // What does not fit together is drawn again.
      guard (try? RuleSet(specifications: [specification])) != nil else { continue }
      drawn.insert("\(description.name) \(role)")
      specifications.append(specification)
    }
    let set = try RuleSet(specifications: specifications)
    guard random.chance(percent: 15) else { return set }
    return RuleSet(
      requirements: set.requirements + [OddRequirement(id: "odd_requirement")],
      wishes: set.wishes + [WeightedWish(OddWish(id: "odd_wish"), weight: weight())])
  }

  private mutating func weight() -> Int {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: Int.random(in: -60 ... -1, using: &random)
    case 1: 0
    case 2: Int.random(in: -10_000...10_000, using: &random)
    default: Int.random(in: 1...120, using: &random)
    }
  }

  private mutating func arguments(_ parameters: [RuleParameter]) -> RuleArguments {
    var arguments: RuleArguments = [:]
    for parameter in parameters {
      // A parameter with a standard value is often left out, and so is one side's column.
      if random.chance(percent: parameter.standard == nil ? 20 : 50) { continue }
      arguments[parameter.name] = argument(parameter.shape)
    }
    return arguments
  }

  private mutating func argument(_ shape: RuleParameter.Shape) -> RuleArgument {
    switch shape {
    case .integer(let range):
      // Small numbers are what rules on counts are told.
      .integer(
        Int.random(
          in: range.lowerBound...min(range.upperBound, random.chance(percent: 50) ? range.lowerBound + 3 : 400),
          using: &random))
    case .decimal: .number(thousandths: Int.random(in: 0...60, using: &random) * 500)
    case .choice(let words): .text(words.randomElement(using: &random) ?? "")
    case .column(let side):
      .text(
        (random.chance(percent: 40) ? ["interests", "skills", "hobbies"] : Field.builtIn(side) + Self.columns)
          .randomElement(using: &random) ?? "")
    case .quantity: random.chance(percent: 70) ? number() : date()
    case .value:
      switch Int.random(in: 0..<4, using: &random) {
      case 0: number()
      case 1: date()
      case 2: .list([.text(word()), .text(word())])
      default: .text(word())
      }
    case .lookup:
      .mapping(
        Dictionary(
          [
            (word(), .list([.text(word()), .text(word())])),
            (word(), .mapping([word(): .integer(Int.random(in: -100...100, using: &random)), "none": .integer(40)])),
            ("7", .list([.text(word()), .text("7")])),
          ], uniquingKeysWith: { first, _ in first }))
    case .backgrounds:
      .list([
        .mapping(["stage": .text("primary-school"), "backgrounds": .list([.text("teacher")])]),
        .mapping(["type": .text("social"), "backgrounds": .list([.text("pedagogue"), .text("teacher")])]),
      ])
    }
  }

  private mutating func number() -> RuleArgument { .integer(Int.random(in: -3...12, using: &random)) }

  private mutating func date() -> RuleArgument {
    .date(CalendarDate(dayNumber: 20_000 + Int.random(in: 0...9, using: &random)))
  }

  private mutating func word() -> String { RandomPeople.words.randomElement(using: &random) ?? "red" }
}

/// The facts of a rule made for tests.
struct OddReason: Justification {
  var sentence: LocalizedText { "Odd." }
}

/// A rule that tells nothing of what its verdict depends on.
struct OddRequirement: Requirement {
  let id: RuleID
  var sentence: LocalizedText { "Odd." }
  func allows(_ pair: Pair) -> Bool { StableHash.of("\(pair.mentee.id) \(pair.mentor.id)") % 4 != 0 }
  func justification(for pair: Pair) -> OddReason { OddReason() }
}

/// A wish that tells nothing of what its degree depends on.
struct OddWish: Wish {
  let id: RuleID
  var sentence: LocalizedText { "Odd." }
  var degrees: ClosedRange<Degree> { Degree(thousandths: -1000) ... .full }
  func degree(of pair: Pair) -> Degree {
    Degree(thousandths: Int(StableHash.of("\(pair.mentor.id)/\(pair.type)/\(pair.mentee.id)") % 2001) - 1000)
  }
  func justification(for pair: Pair) -> OddReason { OddReason() }
}
