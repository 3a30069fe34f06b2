// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import PairingRules
public import Wording

/// A wish and the weights that are tried for it.
public struct WeightAxis: Hashable, Sendable {
  /// The wish.
  public let rule: RuleID
  /// The weights, ascending, each once.
  public let weights: [Int]

  /// Makes an axis from weights in any order.
  public init(rule: RuleID, weights: [Int]) {
    self.rule = rule
    self.weights = Set(weights).sorted()
  }

  /// Reads what a person types: `interests.weight=0:100:10` for every tenth weight from 0 to 100, 100 among them, or
  /// `interests.weight=50,100,200`.
  ///
  /// - Throws: `SweepFault` where the text is neither, or asks for more than `SweepGrid.mostPlannedPoints` weights.
  public init(reading text: String) throws(SweepFault) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    let suffix = ".weight"
    guard parts.count == 2, parts[0].hasSuffix(suffix), parts[0].count > suffix.count else {
      throw SweepFault(
        text, found: SweepFaultText.noAxis(), expected: SweepFaultText.axis(), advice: SweepFaultText.axisAdvice())
    }
    self.init(
      rule: RuleID(String(parts[0].dropLast(suffix.count))), weights: try Self.weights(String(parts[1]), in: text))
  }

  /// The name as it is typed, and as it heads columns: `interests.weight`.
  public var name: String { rule.text + ".weight" }

  private static func weights(_ values: String, in text: String) throws(SweepFault) -> [Int] {
    let isRange = values.contains(":")
    let parts = values.split(separator: isRange ? ":" : ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, !isRange || numbers.count == 3 else {
      throw SweepFault(
        text, found: SweepFaultText.noWeights(["values": LocalizedText(verbatim: values)]),
        expected: SweepFaultText.weights(), advice: SweepFaultText.axisAdvice())
    }
    guard isRange else { return numbers }
    let (start, end, step) = (numbers[0], numbers[1], numbers[2])
    guard step > 0, start <= end else {
      throw SweepFault(
        text, found: SweepFaultText.badRange(["values": LocalizedText(verbatim: values)]),
        expected: SweepFaultText.range(), advice: SweepFaultText.axisAdvice())
    }
    let (length, overflow) = end.subtractingReportingOverflow(start)
    guard !overflow, length / step < SweepGrid.mostPlannedPoints else {
      throw SweepFault.tooLarge(text, count: nil, limit: SweepGrid.mostPlannedPoints)
    }
    return Array(stride(from: start, through: end, by: step))
  }
}

/// Why a sweep cannot be made as it was asked for: what was typed, what is wrong with it and what to do.
public struct SweepFault: Error, Hashable, Sendable {
  /// What was typed.
  public let text: String
  /// What was found.
  public let found: LocalizedText
  /// What was expected.
  public let expected: LocalizedText
  /// What to do.
  public let advice: LocalizedText

  /// Makes a fault.
  public init(_ text: String, found: LocalizedText, expected: LocalizedText, advice: LocalizedText) {
    self.text = text
    self.found = found
    self.expected = expected
    self.advice = advice
  }

  /// More points than there may be.
  static func tooLarge(_ text: String, count: Int?, limit: Int) -> SweepFault {
    SweepFault(
      text,
      found: count.map { SweepFaultText.points(["count": .number($0)]) } ?? SweepFaultText.tooManyPoints(),
      expected: SweepFaultText.mostPoints(["limit": .number(limit)]),
      advice: limit < SweepGrid.mostPlannedPoints ? SweepFaultText.coarserOrPlan() : SweepFaultText.coarser())
  }
}
