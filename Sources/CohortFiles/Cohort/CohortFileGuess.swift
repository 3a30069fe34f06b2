// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Which file of a cohort another one is, by its name or by what it holds.
package enum CohortFileGuess {
  /// The file of a cohort that has this very name, whatever folder stands before it and however it is capitalised.
  package static func named(_ name: String) -> CohortFileName? {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    return CohortFileName(rawValue: last.lowercased())
  }

  /// The file that one of another name is most likely meant as: a table by its header, others by what they list.
  /// Nothing where that cannot be told.
  package static func likely(name: String, _ bytes: [UInt8]) -> CohortFileName? {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    return ["yaml", "yml"].contains(ending) ? ofYAML(bytes) : ofTable(bytes)
  }

  private static func ofTable(_ bytes: [UInt8]) -> CohortFileName? {
    guard let table = try? EditableTable(bytes, file: ""), table.rowCount > 0 else { return nil }
    let header = Set(table.cells(ofRow: 0).map { FoldedName.of($0.text) })
    let ranked = [
      fit(MentorColumn.self, .mentors, header), fit(MenteeColumn.self, .mentees, header),
      fit(SessionColumn.self, .sessions, header), fit(PreviousColumn.self, .previous, header),
      fit(DecisionColumn.self, .decisions, header),
    ].sorted { ($0.isWhole ? 1 : 0, $0.known) > ($1.isWhole ? 1 : 0, $1.known) }
    let (best, next) = (ranked[0], ranked[1])
    let isClear = best.isWhole && !next.isWhole || best.isWhole == next.isWhole && best.known > next.known
    return isClear && best.known > 1 ? best.file : nil
  }

  private static func fit<Known: Column>(
    _ columns: Known.Type, _ file: CohortFileName, _ header: Set<String>
  ) -> (file: CohortFileName, isWhole: Bool, known: Int) {
    let there = Known.allCases.filter { column in column.names.all.contains { header.contains(FoldedName.of($0)) } }
    return (file, Known.allCases.allSatisfy { !$0.isRequired || there.contains($0) }, there.count)
  }

  private static func ofYAML(_ bytes: [UInt8]) -> CohortFileName? {
    let text = String(decoding: bytes, as: UTF8.self)
    let keys = Set(
      text.split(whereSeparator: \.isNewline).filter { $0.first?.isLetter == true }
        .compactMap { $0.split(separator: ":").first.map(String.init) })
    if keys.contains("expectations") { return .expectations }
    if !keys.isDisjoint(with: ["requirements", "wishes", "fairness"]) { return .rules }
    return keys.isDisjoint(with: ["programmes", "first_day", "last_day"]) ? nil : .frame
  }
}
