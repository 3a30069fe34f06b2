// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// The files of a cohort folder that are read; whatever else lies there is left alone.
package enum CohortFileName: String, CaseIterable, Sendable {
  case frame = "cohort.yaml"
  case mentors = "mentors.csv"
  case mentees = "mentees.csv"
  case sessions = "training_sessions.csv"
  case previous = "previous.csv"
  case decisions = "decisions.csv"
  case rules = "rules.yaml"
  case expectations = "expectations.yaml"

  /// Whether there is no cohort without it.
  package var isRequired: Bool {
    switch self {
    case .frame, .mentors, .mentees: true
    case .sessions, .previous, .decisions, .rules, .expectations: false
    }
  }

  /// Faults for files that are missing, and for others whose names are nearly those of files that are not there: they
  /// would be passed over in silence otherwise.
  package static func faults(amongNames names: some Sequence<String>) -> [FileFault] {
    let names = Set(names)
    let absent = allCases.filter { !names.contains($0.rawValue) }
    var faults: [FileFault] = []
    var explained: Set<CohortFileName> = []
    for name in names.sorted() where CohortFileName(rawValue: name) == nil {
      guard let meant = absent.first(where: { $0.isMeant(by: name, among: absent) }) else { continue }
      let values: [String: LocalizedText] = ["nearest": LocalizedText(verbatim: meant.rawValue)]
      let isWorkbook = meant.rawValue.hasSuffix(".csv") && !name.lowercased().hasSuffix(".csv")
      explained.insert(meant)
      faults.append(
        FileFault(
          file: name, found: FaultText.unknownFile(), expected: ExpectedText.fileName(values),
          advice: isWorkbook ? AdviceText.saveFileAs(values) : AdviceText.renameFile(values)))
    }
    for file in absent where file.isRequired && !explained.contains(file) {
      faults.append(
        FileFault(
          file: file.rawValue, found: FaultText.missingFile(), expected: ExpectedText.requiredFiles(),
          advice: AdviceText.addFile()))
    }
    return faults
  }

  private func isMeant(by name: String, among absent: [CohortFileName]) -> Bool {
    // Editors and spreadsheets put hidden files beside the one that is open.
    guard !name.hasPrefix("."), !name.hasPrefix("~") else { return false }
    if NearestName.nearest(to: name, among: absent.map(\.rawValue)) == rawValue { return true }
    let parts = name.lowercased().split(separator: ".")
    return parts.count == 2 && rawValue.hasSuffix(".csv") && rawValue.hasPrefix(parts[0] + ".")
      && ["xlsx", "xls", "xlsm", "ods", "numbers", "txt", "tsv"].contains(parts[1])
  }
}
