// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// Writes values as `CellReader` reads them.
struct CellWriter {
  let language: Language

  func word<Meaning>(_ meaning: Meaning, _ words: Vocabulary<Meaning>) -> String {
    words.word(for: meaning)[language]
  }

  func words<Meaning>(_ meanings: [Meaning], _ words: Vocabulary<Meaning>) -> String {
    list(meanings.map { word($0, words) })
  }

  func ids<Subject>(_ ids: some Sequence<Identifier<Subject>>) -> String {
    list(ids.map(\.text))
  }

  func tags(_ tags: TagSet) -> String {
    list(tags.tags.map(\.label).sorted())
  }

  func weightedTags(_ tags: WeightedTags) -> String {
    list(tags.entries.map { "\($0.tag.label):\($0.weight)" }.sorted())
  }

  /// Minutes as hours, to the third decimal: reading rounds to the minute again.
  func hours(_ minutes: Int) -> String {
    DecimalNumber(thousandths: (minutes * 1000 + 30) / 60).written(in: language)
  }

  func availability(_ availability: Availability) -> String {
    list(
      availability.windows.map { window in
        let day = word(window.weekday, Words.weekdays)
        return "\(day) \(TimeWindow.clock(window.startMinute))-\(TimeWindow.clock(window.endMinute))"
      })
  }

  func dateRanges(_ ranges: [ClosedRange<CalendarDate>]) -> String {
    list(ranges.map(Self.dateRange))
  }

  static func dateRange(_ range: ClosedRange<CalendarDate>) -> String {
    range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)..\(range.upperBound)"
  }

  func training(_ training: [ModuleID: Completion]) -> String {
    list(
      training.sorted { $0.key < $1.key }.map { module, completion in
        switch completion {
        case .undated: module.text
        case .on(let date): "\(module)@\(date)"
        }
      })
  }

  func childCertificate(_ certificate: ChildCertificate) -> String {
    func text(_ status: CertificateStatus, _ date: CalendarDate?) -> String {
      word(status, Words.certificates) + (date.map { "@\($0)" } ?? "")
    }
    switch certificate {
    case .none: return ""
    case .requested(let date): return text(.requested, date)
    case .obtained(let date): return text(.obtained, date)
    }
  }

  /// A value of the user's own column. A list of one word keeps a bar, so that it is read as a list again.
  func attribute(_ value: AttributeValue) -> String {
    switch value {
    case .text(let tag): tag.label
    case .number(let thousandths): DecimalNumber(thousandths: thousandths).written(in: language)
    case .date(let date): date.description
    case .list(let tags): tags.count == 1 ? self.tags(tags) + "|" : self.tags(tags)
    }
  }

  private func list(_ items: [String]) -> String {
    items.joined(separator: "|")
  }
}
