// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Wording

/// Reads what rules and expectations say of people's columns: the names of columns, and the words that they hold.
struct ColumnReader {
  /// The columns and programmes that there are; nothing where they could not be read, and any may be named.
  let scope: RulesFileScope?

  /// The column of a name that was typed; nothing, after noting why, where it cannot be compared or is not there.
  ///
  /// - Parameter more: built-in names that would have been right here too, for the message.
  func column(
    _ typed: String, at node: YAMLNode, _ side: PairSide, more: [String] = [], _ faults: inout YAMLFaults
  ) -> RulesFileScope.ColumnMatch? {
    if let name = BuiltInColumns.name(typed, of: side) {
      do {
        _ = try Field(side, name)
        return .init(name: name, kind: BuiltInColumns.kind(name))
      } catch {
        faults.add(at: node, error)
        return nil
      }
    }
    guard let scope else { return .init(name: typed, kind: nil) }
    if let match = scope.ownColumn(typed, of: side) { return match }
    let names = more + scope.ownColumns(of: side) + Field.builtIn(side)
    let nearest = NearestName.nearest(to: typed, among: names)
    faults.add(
      at: node, found: RulesFileText.unknownColumn(["column": .typed(typed)]),
      expected: RulesFileText.unknownColumnExpected([
        "file": LocalizedText(verbatim: side == .mentee ? "mentees.csv" : "mentors.csv"),
        "columns": LocalizedText(verbatim: names.joined(separator: ", ")),
      ]),
      advice: nearest.map { YAMLText.unknownKeyNearest(["nearest": LocalizedText(verbatim: $0)]) }
        ?? RulesFileText.unknownColumnAdvice())
    return nil
  }

  /// A word that a column may hold; of a column with few words, one of those, as the files know it.
  func word(
    _ text: String, at node: YAMLNode, for column: RulesFileScope.ColumnMatch?, _ faults: inout YAMLFaults
  ) -> String? {
    switch column?.name {
    case "stage": return term(text, at: node, Words.stages, &faults)?.rawValue
    case "needs", "type", "types": return term(text, at: node, Words.mentorTypes, &faults)?.rawValue
    case "programme", "programmes":
      guard let scope, !scope.programmes.contains(where: { Tag($0) == Tag(text) }) else { return text }
      let names = LocalizedText(verbatim: scope.programmes.joined(separator: ", "))
      faults.add(
        at: node, expected: RulesFileText.unknownProgrammeExpected(["programmes": names]),
        advice: Self.advice(NearestName.nearest(to: text, among: scope.programmes)))
      return nil
    default: return text
    }
  }

  /// What one of the words of the files means.
  func term<Meaning>(
    _ text: String, at node: YAMLNode, _ words: Vocabulary<Meaning>, _ faults: inout YAMLFaults
  ) -> Meaning? {
    if let meaning = words.meaning(of: text) { return meaning }
    faults.add(
      at: node, found: YAMLText.quoted(["found": .typed(text)]),
      expected: YAMLText.oneOf(["words": words.alternatives]), advice: Self.advice(words.nearest(to: text)))
    return nil
  }

  private static func advice(_ nearest: String?) -> LocalizedText {
    nearest.map { YAMLText.unknownWordNearest(["nearest": LocalizedText(verbatim: $0)]) }
      ?? YAMLText.unknownWordAdvice()
  }
}
