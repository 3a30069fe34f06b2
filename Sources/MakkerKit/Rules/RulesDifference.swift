// SPDX-License-Identifier: GPL-3.0-or-later

public import PairingRules
import RunReports
public import Wording

/// Two versions of the rules, rule by rule: those that differ, in the order of the first and then of the second.
public struct RulesDifference: Sendable {
  /// A rule that is not the same in both.
  public struct Row: Hashable, Sendable {
    /// The rule.
    public let rule: String
    /// What it says.
    public let sentence: LocalizedText
    /// What the first version has; nothing where it is not in it.
    public let first: LocalizedText?
    /// What the second version has.
    public let second: LocalizedText?
  }

  /// The rules that differ; fairness settings among them.
  public let rows: [Row]

  /// Compares two sets of rules.
  public init(_ first: RuleSet, _ second: RuleSet) {
    let old = Dictionary(first.specifications.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let new = Dictionary(second.specifications.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let ids = first.ids + second.ids.filter { old[$0] == nil }
    var rows = ids.filter { old[$0] != new[$0] }.map { id in
      let rule = first.rule(RuleID(id)) ?? second.rule(RuleID(id))
      return Row(
        rule: id, sentence: rule?.sentence ?? "", first: old[id].map { Self.text(of: $0, beside: new[id]) },
        second: new[id].map { Self.text(of: $0, beside: old[id]) })
    }
    let (oldSettings, newSettings) = (Self.settings(first.fairness), Self.settings(second.fairness))
    let settings = oldSettings.map(\.id) + newSettings.map(\.id).filter { id in !oldSettings.contains { $0.id == id } }
    for id in settings {
      let one = oldSettings.first { $0.id == id }?.text
      let other = newSettings.first { $0.id == id }?.text
      if one != other { rows.append(Row(rule: id, sentence: one ?? other ?? "", first: one, second: other)) }
    }
    self.rows = rows
  }

  /// The differences as lines for a terminal, without a line feed at the end.
  public func text(in language: Language, first: LocalizedText, second: LocalizedText) -> String {
    guard !rows.isEmpty else { return RulesKeepingText.noDifference()[language] }
    let head = RulesKeepingText.differenceHead(["first": first, "second": second])[language].split(separator: "|")
    let none = RulesKeepingText.onlyIn()[language]
    let lines =
      [head.map(String.init)] + rows.map { [$0.rule, $0.first?[language] ?? none, $0.second?[language] ?? none] }
    let widths = (0..<2).map { column in lines.reduce(0) { max($0, $1[column].count) } }
    return lines.map { cells in
      (0..<2).map { cells[$0] + String(repeating: " ", count: widths[$0] - cells[$0].count) + "  " }.joined() + cells[2]
    }.joined(separator: "\n")
  }

  /// What a version has of a rule: the weight, and what it is told where the other one is told something else.
  private static func text(of rule: RuleSpecification, beside other: RuleSpecification?) -> LocalizedText {
    let weight = rule.weight.map { LocalizedText.number($0) } ?? RulesKeepingText.inUse()
    guard let other, other.arguments != rule.arguments || other.kind != rule.kind else { return weight }
    let told = rule.arguments.keys.sorted().filter { other.arguments[$0] != rule.arguments[$0] }.compactMap { name in
      rule.arguments[name].map {
        let typed = RuleChange.argument(RuleID(rule.id), name: name, value: $0).typed
        return LocalizedText(verbatim: String(typed.dropFirst("--set \(rule.id).".count)))
      }
    }
    return ([weight] + told).joined(separator: ", ")
  }

  private static func settings(_ fairness: Fairness) -> [(id: String, text: LocalizedText)] {
    (fairness.worstOff.map { [("worst_off", $0.sentence)] } ?? []) + fairness.targets.map { ($0.id, $0.sentence) }
  }
}

/// The lines that a file loses and gains, for a terminal.
public struct LineDifference: Sendable {
  /// The lines, those that go marked `-` and those that come `+`, in the order of the files.
  public let lines: [String]

  /// Compares two files.
  public init(_ old: [UInt8], _ new: [UInt8]) {
    func lines(_ bytes: [UInt8]) -> [String] {
      String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    }
    let (before, after) = (lines(old), lines(new))
    let difference = after.difference(from: before)
    let gone = Set(difference.removals.map { if case .remove(let offset, _, _) = $0 { offset } else { -1 } })
    let come = Set(difference.insertions.map { if case .insert(let offset, _, _) = $0 { offset } else { -1 } })
    var shown: [String] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if left < before.count, gone.contains(left) {
        shown.append("- " + before[left])
        left += 1
      } else if right < after.count, come.contains(right) {
        shown.append("+ " + after[right])
        right += 1
      } else {
        (left, right) = (left + 1, right + 1)
      }
    }
    self.lines = shown
  }
}
