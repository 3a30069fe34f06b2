// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Wording

/// Reads which people are meant: `T-12`, `[T-12, T-13]`, or columns with what they say,
/// `{stage: internship, age: under 15, municipality: {not: [Haderslev, Vojens]}}`.
struct FilterReader {
  /// Whom and what may be named; nothing where that could not be read, and any may be.
  let scope: ExpectationScope?

  /// Reads the names of columns and the words in them.
  var columns: ColumnReader { ColumnReader(scope: scope?.columns) }

  /// The filter of a side; nothing after noting what is wrong with it.
  func filter(_ node: YAMLNode, _ side: PairSide, _ faults: inout YAMLFaults) -> PersonFilter? {
    let before = faults.faults.count
    let conditions: [ColumnCondition]
    switch node.content {
    case .text, .list:
      conditions = ids(node, side, &faults).map { [ColumnCondition(.id, .anyOf($0))] } ?? []
    case .mapping(let entries) where !entries.isEmpty:
      conditions = entries.refusingDecimalCommas(&faults).compactMap { condition($0, side, &faults) }
    case .mapping, .nothing:
      faults.add(
        at: node, expected: ExpectationFileText.filterExpected(), advice: ExpectationFileText.filterAdvice())
      return nil
    }
    return faults.faults.count == before ? PersonFilter(side, conditions) : nil
  }

  private func condition(
    _ entry: YAMLNode.Entry, _ side: PairSide, _ faults: inout YAMLFaults
  ) -> ColumnCondition? {
    let place = YAMLNode(content: .text(entry.key), line: entry.line, column: entry.column)
    var value = entry.value
    var isNegated = false
    if case .mapping = value.content {
      guard let inner = value.mapping(keys: ["not"], &faults)?.required("not", &faults) else { return nil }
      value = inner
      isNegated = true
    }
    guard let subject = subject(entry.key, at: place, side, &faults) else { return nil }
    guard let comparison = comparison(value, subject, side, &faults) else { return nil }
    return ColumnCondition(subject.column, comparison, isNegated: isNegated)
  }

  /// What a condition is about.
  private struct Subject {
    let column: ColumnCondition.Column
    /// The column in the files, where it is one that rules can compare.
    let match: RulesFileScope.ColumnMatch?
  }

  private func subject(
    _ key: String, at node: YAMLNode, _ side: PairSide, _ faults: inout YAMLFaults
  ) -> Subject? {
    let builtIn = BuiltInColumns.name(key, of: side)
    if builtIn == "id" { return Subject(column: .id, match: nil) }
    if side == .mentor, builtIn == "child_certificate" { return Subject(column: .childCertificate, match: nil) }
    // A column of one's own with that name says it better than the year of birth.
    if side == .mentee, ["age", "alder"].contains(FoldedName.of(key)), scope?.columns.ownColumn(key, of: side) == nil {
      return Subject(column: .age, match: .init(name: "age", kind: .numbers))
    }
    let more = side == .mentee ? ["id", "age"] : ["id", "child_certificate"]
    guard let match = columns.column(key, at: node, side, more: more, &faults),
      let field = try? Field(side, match.name)
    else { return nil }
    return Subject(column: .field(field), match: match)
  }

  private func comparison(
    _ node: YAMLNode, _ subject: Subject, _ side: PairSide, _ faults: inout YAMLFaults
  ) -> ColumnCondition.Comparison? {
    switch subject.column {
    case .id: return ids(node, side, &faults).map { .anyOf($0) }
    case .childCertificate: return node.boolean(&faults).map { .anyOf([.text($0 ? "yes" : "no")]) }
    case .age, .field: break
    }
    switch node.content {
    case .list(let items) where !items.isEmpty:
      let values = items.compactMap { value($0, subject, &faults) }
      return values.count == items.count ? .anyOf(values) : nil
    case .text(let text) where !text.trimmingWhitespace().isEmpty:
      if ["missing", "mangler"].contains(FoldedName.of(text)) { return .isMissing }
      if subject.match?.kind != .words, let comparison = RangeWords.comparison(text.trimmingWhitespace()) {
        if comparison.ends.allSatisfy({ fits($0, subject.match?.kind) }) { return comparison.comparison }
        refuse(node, subject, &faults)
        return nil
      }
      return value(node, subject, &faults).map { .anyOf([$0]) }
    case .list, .text, .mapping, .nothing:
      faults.add(at: node, expected: RulesFileText.valueExpected(), advice: ExpectationFileText.filterAdvice())
      return nil
    }
  }

  /// One value of a column.
  private func value(_ node: YAMLNode, _ subject: Subject, _ faults: inout YAMLFaults) -> RuleArgument? {
    guard let text = node.text(&faults) else { return nil }
    if subject.match?.kind == .words {
      return columns.word(text, at: node, for: subject.match, &faults).map(RuleArgument.text)
    }
    let argument = RuleArgument(scalar: text)
    if fits(argument, subject.match?.kind) { return argument }
    refuse(node, subject, &faults)
    return nil
  }

  private func fits(_ argument: RuleArgument, _ kind: RulesFileScope.Kind?) -> Bool {
    switch (kind, argument) {
    case (.numbers, .number), (.dates, .date), (.words, .text), (nil, _): true
    default: false
    }
  }

  private func refuse(_ node: YAMLNode, _ subject: Subject, _ faults: inout YAMLFaults) {
    let texts: (ExpectationFileText, ExpectationFileText) =
      subject.match?.kind == .dates
      ? (.dateComparison, .dateComparisonAdvice) : (.numberComparison, .numberComparisonAdvice)
    faults.add(at: node, expected: texts.0(), advice: texts.1())
  }

  /// The ids of people who are there.
  private func ids(_ node: YAMLNode, _ side: PairSide, _ faults: inout YAMLFaults) -> [RuleArgument]? {
    let items = node.list(&faults) ?? []
    if items.isEmpty {
      if case .list = node.content {
        faults.add(
          at: node, expected: ExpectationFileText.filterExpected(), advice: ExpectationFileText.filterAdvice())
      }
      return nil
    }
    return items.compactMap { item in
      guard let id = item.text(&faults) else { return nil }
      guard let known = scope?.ids(of: side), !known.contains(id) else { return .text(id) }
      let file = side == .mentee ? CohortFileName.mentees : .mentors
      faults.add(
        at: item,
        found: (side == .mentee ? FaultText.unknownMentee : .unknownMentor)(["value": .typed(id)]),
        expected: ExpectedText.knownID(["file": LocalizedText(verbatim: file.rawValue)]),
        advice: NearestName.nearest(to: id, among: known.sorted()).map {
          AdviceText.writeNearestID(["nearest": LocalizedText(verbatim: $0)])
        } ?? AdviceText.correctOrAddID())
      return nil
    }
  }
}
