// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import Expectations
import Foundation
public import Wording

/// What came of testing a matching, as JSON for other programs.
public enum ExpectationRecord {
  /// The record, with a line feed at its end.
  ///
  /// - Throws: Where the encoder fails; never because of what the report holds.
  public static func bytes(_ report: ExpectationReport, language: Language) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(Record(report, language))) + [0x0A]
  }

  private struct Record: Encodable {
    let cohort: String
    let proven: Bool
    let gap: Double
    let passed: Int
    let failed: Int
    let expectations: [Entry]

    init(_ report: ExpectationReport, _ language: Language) {
      cohort = report.cohort
      proven = report.isProven
      gap = report.gap
      passed = report.passed
      failed = report.failed
      expectations = report.verdicts.map { Entry($0, language) }
    }
  }

  private struct Entry: Encodable {
    let id: String
    let kind: String
    let passed: Bool
    let sentence: String
    let found: String
    let testsNobody: Bool
    let offenders: [Person]

    enum CodingKeys: String, CodingKey {
      case id, kind, passed, sentence, found, offenders
      case testsNobody = "tests_nobody"
    }

    init(_ verdict: Verdict, _ language: Language) {
      id = verdict.expectation.id
      kind = verdict.expectation.kind.name.rawValue
      passed = verdict.passes
      sentence = verdict.expectation.sentence[language]
      found = verdict.finding.sentence[language]
      testsNobody = verdict.isEmpty
      offenders = verdict.offenders.map(Person.init)
    }
  }

  /// Ids of an offender; what it does not have is left out.
  private struct Person: Encodable {
    var mentee: String?
    var type: String?
    var mentor: String?
    var points: Int?
    var pairs: Int?
    var now: String?

    init(_ offender: Offender) {
      switch offender {
      case .pair(let need, let mentor, let points):
        set(need)
        self.mentor = mentor.text
        self.points = points
      case .need(let need, let mentor):
        set(need)
        self.mentor = mentor?.text
      case .earlierPair(let need, let mentor, let now):
        set(need)
        self.mentor = mentor.text
        self.now = now?.text
      case .mentor(let mentor, let pairs):
        self.mentor = mentor.text
        self.pairs = pairs
      }
    }

    private mutating func set(_ need: NeedID) {
      mentee = need.mentee.text
      type = need.type.rawValue
    }
  }
}
