// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The rows of `mentees.csv`.
extension PeopleRows {
  /// The columns that this family's mentees have.
  var menteeHeader: String {
    let columns: [(name: String, isThere: Bool)] = [
      ("id", true), ("birth_year", recipe.statesAges), ("stage", true), ("programme", true), ("needs", true),
      ("skills", true), ("interests", true), ("languages", recipe.languages != nil), ("municipality", true),
      ("priority", recipe.priorities != nil), ("availability", recipe.windows != nil),
      ("level", recipe.levelColumn != nil),
    ]
    return columns.lazy.filter(\.isThere).map(\.name).joined(separator: ";")
  }

  /// Appends the rows of some mentees, by their numbers from 0 on.
  func appendMentees(_ numbers: Range<Int>, to rows: inout RowBuffer) {
    for number in numbers { appendMentee(number, to: &rows) }
  }

  private func appendMentee(_ number: Int, to rows: inout RowBuffer) {
    var stream = PersonStream(seed: request.seed, .mentee, number: number)
    rows.append(UInt8(ascii: "T"))
    rows.append(number: number + 1, digits: 7)
    rows.endCell()
    let index = recipe.programmeChoice.draw(&stream)
    let programme = recipe.programmes[index]
    if recipe.statesAges {
      rows.append(number: stream.within(programme.birthYears))
      rows.endCell()
    }
    rows.append(stages, index)
    rows.endCell()
    rows.append(programmeIDs, index)
    rows.endCell()
    let first = programme.needChoice.draw(&stream)
    var needs: UInt64 = 1 << UInt64(first)
    if programme.types.count > 1, stream.chance(percent: recipe.secondNeedPercent) {
      while needs.nonzeroBitCount < 2 { needs |= programme.needChoice.drawSet(of: 1, &stream) }
    }
    rows.append(words.types, set: needs)
    rows.endCell()
    appendSkills(1 << UInt64(first), &stream, to: &rows)
    appendInterests(&stream, to: &rows)
    appendLanguages(&stream, to: &rows)
    appendHome(.mentee, &stream, to: &rows)
    if let priorities = recipe.priorities {
      rows.append(number: priorities.draw(&stream) + 1)
      rows.endCell()
    }
    appendWindows(.mentee, &stream, to: &rows)
    appendLevel(&stream, to: &rows)
    rows.endRow()
  }
}
