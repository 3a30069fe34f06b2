// SPDX-License-Identifier: GPL-3.0-or-later

public import Expectations
public import Wording

/// What came of testing a matching, as JUnit XML, which continuous integration reads: one suite with a case for each
/// expectation. No time and no machine is in it, so the same matching gives the same bytes.
public struct JUnitReport: Sendable {
  private let report: ExpectationReport

  /// Makes the XML of a report.
  public init(_ report: ExpectationReport) {
    self.report = report
  }

  /// The XML in UTF-8, with a line feed at its end. Linear in the offenders.
  public func bytes(in language: Language) -> [UInt8] {
    let counts = "tests=\"\(report.verdicts.count)\" failures=\"\(report.failed)\" errors=\"0\""
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      "<testsuites name=\"makker\" \(counts)>",
      "  <testsuite name=\"\(Self.escaped(report.cohort))\" \(counts) skipped=\"0\">",
    ]
    for verdict in report.verdicts { lines += testCase(verdict, language) }
    lines += ["  </testsuite>", "</testsuites>", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func testCase(_ verdict: Verdict, _ language: Language) -> [String] {
    let found = Self.escaped(verdict.finding.sentence[language])
    let start = "    <testcase classname=\"expectations\" name=\"\(Self.escaped(verdict.title[language]))\">"
    guard !verdict.passes else {
      var said = found
      if verdict.isEmpty { said += ". " + Self.escaped(ExpectationCommandText.testsNobody()[language]) }
      return [start, "      <system-out>\(said)</system-out>", "    </testcase>"]
    }
    var details = verdict.offenders.map { Self.escaped($0.sentence[language]) }
    if !report.isProven {
      details.append(Self.escaped(ExpectationCommandText.gap(["gap": .gap(report.gap)])[language]))
    }
    let kind = verdict.expectation.kind.name.rawValue
    return [
      start,
      "      <failure message=\"\(found)\" type=\"\(kind)\">\(details.joined(separator: "\n"))</failure>",
      "    </testcase>",
    ]
  }

  /// A text as it may stand in an element or an attribute; what no XML can hold becomes the replacement character.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // A parser would make spaces of them in an attribute.
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
