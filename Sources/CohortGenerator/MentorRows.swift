// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The rows of `mentors.csv`.
extension PeopleRows {
  /// The columns that this family's mentors have.
  var mentorHeader: String {
    let columns: [(name: String, isThere: Bool)] = [
      ("id", true), ("types", true), ("programmes", recipe.mentorsChooseProgrammes),
      ("background", recipe.backgrounds != nil), ("skills", true), ("interests", true),
      ("languages", recipe.languages != nil), ("municipality", true), ("capacity", true),
      ("availability", recipe.windows != nil), ("training", !recipe.modules.isEmpty),
      ("child_certificate", recipe.statesAges), ("level", recipe.levelColumn != nil),
    ]
    return columns.lazy.filter(\.isThere).map(\.name).joined(separator: ";")
  }

  /// Appends the rows of some mentors, by their numbers from 0 on.
  func appendMentors(_ numbers: Range<Int>, to rows: inout RowBuffer) {
    for number in numbers { appendMentor(number, to: &rows) }
  }

  private func appendMentor(_ number: Int, to rows: inout RowBuffer) {
    var stream = PersonStream(seed: request.seed, .mentor, number: number)
    rows.append(UInt8(ascii: "M"))
    rows.append(number: number + 1, digits: 7)
    rows.endCell()
    let first = recipe.typeChoice.draw(&stream)
    var types: UInt64 = 1 << UInt64(first)
    if stream.chance(percent: recipe.secondTypePercent) { types |= recipe.typeChoice.drawSet(of: 1, &stream) }
    rows.append(words.types, set: types)
    rows.endCell()
    appendProgrammes(first, &stream, to: &rows)
    if let backgrounds = recipe.backgrounds {
      rows.append(backgrounds[first].words, backgrounds[first].choice.draw(&stream))
      rows.endCell()
    }
    appendSkills(1 << UInt64(first), &stream, to: &rows)
    appendInterests(&stream, to: &rows)
    appendLanguages(&stream, to: &rows)
    appendHome(.mentor, &stream, to: &rows)
    appendPlaces(number, &stream, to: &rows)
    appendWindows(.mentor, &stream, to: &rows)
    appendTraining(&stream, to: &rows)
    appendCertificate(&stream, to: &rows)
    appendLevel(&stream, to: &rows)
    rows.endRow()
  }

  /// Three mentors in ten are for every programme, the others for one or two that have a place for their first type.
  private func appendProgrammes(_ type: Int, _ stream: inout PersonStream, to rows: inout RowBuffer) {
    guard recipe.mentorsChooseProgrammes else { return }
    if let choice = programmesOfType[type], !stream.chance(percent: 30) {
      var set = choice.drawSet(of: 1, &stream)
      set |= choice.drawSet(of: 1, &stream)
      rows.append(programmeIDs, set: set)
    }
    rows.endCell()
  }

  private func appendPlaces(_ number: Int, _ stream: inout PersonStream, to rows: inout RowBuffer) {
    switch recipe.places {
    case .drawn(let choice): rows.append(number: choice.draw(&stream) + 1)
    case .spread(let places):
      rows.append(number: (number + 1) * places / request.mentors - number * places / request.mentors)
    }
    rows.endCell()
  }

  /// 85 mentors in a hundred have all training, five have it no longer, five lack the last module, five have none.
  private func appendTraining(_ stream: inout PersonStream, to rows: inout RowBuffer) {
    guard !recipe.modules.isEmpty else { return }
    let roll = stream.below(100)
    let isExpired = (85..<90).contains(roll)
    let count = roll < 90 ? recipe.modules.count : roll < 95 ? recipe.modules.count - 1 : 0
    for module in 0..<count {
      if module > 0 { rows.append(UInt8(ascii: "|")) }
      rows.append(modules, module)
      rows.append(UInt8(ascii: "@"))
      // Every year from 2022 on counts still on the first day in 2026, and none before 2021 does.
      appendDay(isExpired ? 2018...2020 : 2022...2025, &stream, to: &rows)
    }
    rows.endCell()
  }

  private func appendCertificate(_ stream: inout PersonStream, to rows: inout RowBuffer) {
    guard recipe.statesAges else { return }
    let roll = stream.below(100)
    if roll < 75 {
      rows.append("obtained@")
      appendDay(2022...2025, &stream, to: &rows)
    } else if roll < 85 {
      rows.append("requested@2026-06-01")
    }
    rows.endCell()
  }

  private func appendDay(_ years: ClosedRange<Int>, _ stream: inout PersonStream, to rows: inout RowBuffer) {
    rows.append(number: stream.within(years))
    rows.append(UInt8(ascii: "-"))
    rows.append(number: stream.within(1...12), digits: 2)
    rows.append(UInt8(ascii: "-"))
    rows.append(number: stream.within(1...28), digits: 2)
  }
}
