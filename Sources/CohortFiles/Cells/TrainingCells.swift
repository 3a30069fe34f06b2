// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension CellReader {
  /// Completed modules: `basic@2026-03-01|coaching`. Of a module that stands twice, the latest day counts.
  mutating func training(_ cell: Cell?) -> [ModuleID: Completion] {
    guard let cell else { return [:] }
    if let known = memories.training[cell] { return known }
    let reports = reportCount
    var completed: [ModuleID: Completion] = [:]
    for item in cell.items() {
      guard let new = completedModule(item) else { continue }
      completed[new.module] = max(completed[new.module] ?? .undated, new.completion)
    }
    if reportCount == reports { memories.training.remember(completed, for: cell) }
    return completed
  }

  private mutating func completedModule(_ item: Cell) -> CompletedModule? {
    if let known = memories.completion[item] { return known }
    let parts = item.split(at: UInt8(ascii: "@"))
    let module = ModuleID((parts?.before ?? item).text)
    guard !module.text.isEmpty else {
      report(item, .trainingWithoutModule, .training, AdviceText.writeTraining())
      return nil
    }
    var completion = Completion.undated
    if let day = parts?.after {
      guard let date = date(day) else { return nil }
      completion = .on(date)
    }
    let completed = CompletedModule(module: module, completion: completion)
    memories.completion.remember(completed, for: item)
    return completed
  }

  /// What is known of a child certificate: `none`, `requested@2026-06-01`, `obtained`, or the day it was obtained.
  mutating func childCertificate(_ cell: Cell?) -> ChildCertificate {
    guard let cell else { return .none }
    if let known = memories.certificate[cell] { return known }
    let reports = reportCount
    let certificate = certificate(cell)
    if reportCount == reports { memories.certificate.remember(certificate, for: cell) }
    return certificate
  }

  private mutating func certificate(_ cell: Cell) -> ChildCertificate {
    let parts = cell.split(at: UInt8(ascii: "@"))
    if parts == nil, cell.bytes.first?.isDigit == true {
      return date(cell).map { .obtained($0) } ?? .none
    }
    guard let status = word(parts?.before ?? cell, Words.certificates, .unknownCertificate) else { return .none }
    var day: CalendarDate?
    if let after = parts?.after {
      guard let date = date(after) else { return .none }
      day = date
    }
    switch status {
    case .none: return .none
    case .requested: return .requested(day)
    case .obtained: return .obtained(day)
    }
  }
}
