// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import Wording

/// Values of `cohort.yaml` that are written as in the tables.
extension YAMLNode {
  /// An id that can stand in a list of a cell.
  func id(_ faults: inout YAMLFaults) -> String? {
    guard let text = text(&faults) else { return nil }
    guard !text.contains(where: { $0 == "|" || $0 == "@" || $0.isNewline }) else {
      faults.add(at: self, expected: ExpectedText.id(), advice: AdviceText.shortenID())
      return nil
    }
    return text
  }

  /// Several texts.
  func texts(_ faults: inout YAMLFaults) -> [String] {
    var texts: [String] = []
    for item in list(&faults) ?? [] {
      if let text = item.text(&faults) { texts.append(text) }
    }
    return texts
  }

  /// One of some known words, in English or Danish.
  func word<Meaning>(
    _ words: Vocabulary<Meaning>, _ unknown: FaultText, _ faults: inout YAMLFaults
  ) -> Meaning? {
    guard let text = text(&faults) else { return nil }
    if let meaning = words.meaning(of: text) { return meaning }
    faults.add(
      at: self, found: unknown(["value": .typed(text)]), expected: words.alternatives,
      advice: CellReader.nearestAdvice(words.nearest(to: text)))
    return nil
  }

  /// A day.
  func day(_ faults: inout YAMLFaults) -> CalendarDate? {
    guard let text = text(&faults) else { return nil }
    switch WrittenDate(text) {
    case .date(let date):
      return date
    case .impossible:
      faults.add(
        at: self, found: FaultText.impossibleDate(["value": .typed(text)]), expected: ExpectedText.existingDate(),
        advice: AdviceText.correctDate())
    case .noDate:
      faults.add(
        at: self, found: FaultText.notDate(["value": .typed(text)]), expected: ExpectedText.date(),
        advice: AdviceText.writeDate())
    }
    return nil
  }

  /// Days, weeks and stretches of them.
  func dateRanges(_ faults: inout YAMLFaults) -> [ClosedRange<CalendarDate>] {
    var ranges: [ClosedRange<CalendarDate>] = []
    for item in list(&faults) ?? [] {
      guard let text = item.text(&faults) else { continue }
      switch WrittenRange(text) {
      case .days(let days): ranges.append(days)
      case .fault(let fault):
        faults.add(at: item, found: fault.found, expected: fault.expected, advice: fault.advice)
      }
    }
    return ranges
  }

  /// A grid that a day divides into without a rest.
  func slotMinutes(_ faults: inout YAMLFaults) -> Int? {
    guard let minutes = integer(in: 5...240, &faults) else { return nil }
    guard (24 * 60) % minutes == 0 else {
      faults.add(at: self, expected: ExpectedText.slotMinutes(), advice: AdviceText.writeSlotMinutes())
      return nil
    }
    return minutes
  }

  /// The IANA name of a time zone. On a machine without the time zone database any name passes.
  func timeZone(_ faults: inout YAMLFaults) -> String? {
    guard let text = text(&faults) else { return nil }
    let hasDatabase = TimeZone(identifier: "Europe/Copenhagen") != nil
    guard hasDatabase, TimeZone(identifier: text) == nil else { return text }
    let nearest = NearestName.nearest(to: text, among: TimeZone.knownTimeZoneIdentifiers.sorted())
    faults.add(
      at: self, expected: ExpectedText.timeZone(),
      advice: nearest.map { AdviceText.writeNearest(["nearest": LocalizedText(verbatim: $0)]) }
        ?? AdviceText.writeTimeZone())
    return nil
  }
}
