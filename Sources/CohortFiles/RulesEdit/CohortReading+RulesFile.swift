// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import PairingRules
public import Wording

extension CohortReading {
  /// The name of the file of rules within the cohort folder.
  public static var rulesFileName: String { CohortFileName.rules.rawValue }

  /// The cohort's `rules.yaml` as it was read; nothing where there is none.
  public var rulesFile: [UInt8]? { inputs.first { $0.name == Self.rulesFileName }?.bytes }

  /// `rules.yaml` with changes kept in it: read again, it gives the rules that the changes give, in the file's own
  /// order. Comments and all lines that are about something else stay as they are.
  ///
  /// A rule in lines of its own that is left out and that says more than an id stays as a comment. A file in another
  /// encoding than UTF-8 becomes UTF-8 with a byte-order mark.
  ///
  /// - Parameters:
  ///   - changes: Changes that can be made to the cohort's rules, one after the other.
  ///   - language: That of the comment at the head of a file that is made anew.
  /// - Throws: `ChangeFaults` for changes that cannot be made; `FileFaults` where the file is written in a way that a
  ///   change does not fit into.
  /// - Complexity: linear in the file, for each change.
  public func rulesFile(keeping changes: [RuleChange], language: Language) throws -> [UInt8] {
    let name = Self.rulesFileName
    let old = rulesFile ?? Self.newRulesFile(RulesKeepingText.newFile(), language)
    let source = try TextDecoding.decode(old, file: name)
    let hasMark = source.bytes != old
    var edit = RulesFileEdit(String(decoding: source.bytes, as: UTF8.self))
    var wanted = rules
    for change in changes {
      do {
        wanted = try wanted.applying([change])
      } catch {
        throw ChangeFaults([
          FileFault(file: change.typed, found: error.found, expected: error.expected, advice: error.advice)
        ])
      }
      do {
        try edit.make(change)
      } catch {
        throw Self.cannotEdit(change)
      }
    }
    let new = (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(edit.text.utf8)
    let read = try? rules(in: InputFile(name: name, bytes: new)).rules
    guard let read, read.saysTheSame(as: wanted) else { throw Self.cannotEdit(changes.last ?? .with("")) }
    return new
  }

  /// A file that says that the built-in rules are used as they are.
  public static func builtInRulesFile(_ language: Language) -> [UInt8] {
    newRulesFile(RulesKeepingText.builtInFile(), language) + Array("base: default\n".utf8)
  }

  private static func newRulesFile(_ head: LocalizedText, _ language: Language) -> [UInt8] {
    Array("# \(head[language])\n".utf8)
  }

  private static func cannotEdit(_ change: RuleChange) -> FileFaults {
    FileFaults([
      FileFault(
        file: rulesFileName, found: RulesKeepingText.cannotEdit(["rule": LocalizedText(verbatim: change.subject)]),
        expected: RulesKeepingText.cannotEditExpected(), advice: RulesKeepingText.cannotEditAdvice())
    ])
  }
}

extension RuleSet {
  /// Whether two sets hold the same rules with the same weights and the same fairness settings, in whatever order.
  public func saysTheSame(as other: RuleSet) -> Bool {
    fairness == other.fairness && Set(specifications) == Set(other.specifications)
      && specifications.count == other.specifications.count
  }
}
