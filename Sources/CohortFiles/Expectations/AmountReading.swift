// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import Wording

extension [YAMLNode.Entry] {
  /// The keys without those that are only what a decimal comma has cut off: in `{at_least: 97,5 %}` the key `5 %`. Notes
  /// each of them.
  func refusingDecimalCommas(_ faults: inout YAMLFaults) -> [YAMLNode.Entry] {
    filter { entry in
      let digits = entry.key.drop { $0.isNumber }.trimmingWhitespace()
      guard entry.value.isNothing, entry.key.first?.isNumber == true, ["", "%"].contains(digits) else { return true }
      faults.add(
        line: entry.line, column: entry.column, found: ExpectationFileText.decimalComma(["found": .typed(entry.key)]),
        expected: ExpectationFileText.decimalCommaExpected(), advice: ExpectationFileText.decimalCommaAdvice())
      return false
    }
  }
}

extension YAMLNode {
  /// A whole number in a range, or where a share may be asked for, a percentage: `20`, `95 %`, `97,5 %`, `all`, `none`.
  /// Nothing, after noting the fault, where it is something else.
  func amount(in range: ClosedRange<Int>, isShare: Bool, _ faults: inout YAMLFaults) -> Amount? {
    if isShare, case .text(let text) = content {
      switch text.trimmingWhitespace().lowercased() {
      case "all", "alle", "alt": return .all
      case "none", "ingen", "intet": return .count(0)
      case let percent where percent.hasSuffix("%"):
        let digits = String(percent.dropLast()).trimmingWhitespace()
        if let thousandths = Self.parts(of: digits, scale: 1000), (0...100_000).contains(thousandths) {
          return .percent(thousandths: thousandths)
        }
        faults.add(
          at: self, expected: ExpectationFileText.percentExpected(), advice: ExpectationFileText.percentAdvice())
        return nil
      case let number:
        if let count = Int(number), range.contains(count) { return .count(count) }
        faults.add(
          at: self, expected: ExpectationFileText.amountExpected(), advice: ExpectationFileText.percentAdvice())
        return nil
      }
    }
    return integer(in: range, &faults).map(Amount.count)
  }
}
