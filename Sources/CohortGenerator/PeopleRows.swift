// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Writes the rows of both tables, person by person; a person depends on the seed and their number alone, save for what
/// a recipe spreads over all.
struct PeopleRows: Sendable {
  let request: CohortRequest
  let recipe: Recipe
  let words = FileWords()
  /// How likely a mentor of each type is in each programme, in the order of `MentorType`.
  let programmesOfType: [WeightedChoice?]
  let programmeIDs: WordList
  let modules: WordList
  let stages: WordList

  init(_ request: CohortRequest) {
    self.request = request
    let recipe = Recipe(request)
    self.recipe = recipe
    programmesOfType = MentorType.allCases.map { type in
      let weights = recipe.programmes.map { $0.types.contains(type) ? 1 : 0 }
      return weights.contains(1) ? WeightedChoice(weights) : nil
    }
    programmeIDs = WordList(recipe.programmes.map(\.id))
    modules = WordList(recipe.modules.map(\.id))
    stages = WordList(recipe.programmes.map(\.stage.rawValue))
  }

  // MARK: What both tables have

  func appendSkills(_ types: UInt64, _ stream: inout PersonStream, to rows: inout RowBuffer) {
    // Whoever has two types has the skills of one of them; the other's are as good as any.
    let type = types.trailingZeroBitCount
    let vocabulary = recipe.skills[type]
    let set = vocabulary.choice.drawSet(of: stream.within(recipe.skillCount), &stream)
    rows.forEach(of: set) { rows, skill in
      rows.append(vocabulary.words, skill)
      rows.append(UInt8(ascii: ":"))
      rows.append(number: recipe.levels.draw(&stream) + 1)
    }
    rows.endCell()
  }

  func appendInterests(_ stream: inout PersonStream, to rows: inout RowBuffer) {
    let interests = recipe.interests
    rows.append(interests.words, set: interests.choice.drawSet(of: stream.within(recipe.interestCount), &stream))
    rows.endCell()
  }

  /// Nearly everybody speaks the first language; some speak others, too, and a few only another.
  func appendLanguages(_ stream: inout PersonStream, to rows: inout RowBuffer) {
    guard let languages = recipe.languages else { return }
    let roll = stream.below(100)
    var set: UInt64 = roll < 97 ? 1 : 0
    if roll >= 97 || roll < 35 { set |= languages.choice.drawSet(of: 1, &stream) }
    rows.append(languages.words, set: set)
    rows.endCell()
  }

  func appendHome(_ side: PersonStream.Side, _ stream: inout PersonStream, to rows: inout RowBuffer) {
    switch recipe.homes {
    case .words(let homes): rows.append(homes.words, homes.choice.draw(&stream))
    case .groups(let count):
      var group = stream.below(count)
      // Two thirds of the mentors that every third group would have are in the group after it.
      if side == .mentor, group % 3 == 0, stream.below(3) > 0 { group = (group + 1) % count }
      rows.append("group ")
      rows.append(number: group + 1, digits: 6)
    }
    rows.endCell()
  }

  func appendWindows(_ side: PersonStream.Side, _ stream: inout PersonStream, to rows: inout RowBuffer) {
    guard let windows = recipe.windows else { return }
    let weekday = side == .mentor ? windows.mentorStarts : windows.menteeStarts
    let days = windows.days.drawSet(of: windows.counts.draw(&stream) + 1, &stream)
    rows.forEach(of: days) { rows, day in
      let starts = day < 5 ? weekday : windows.weekendStarts
      let start = starts.first + starts.choice.draw(&stream)
      rows.append(words.days, day)
      rows.append(UInt8(ascii: " "))
      rows.append(words.halfHours, start)
      rows.append(UInt8(ascii: "-"))
      rows.append(words.halfHours, start + windows.lengths.draw(&stream) + 2)
    }
    rows.endCell()
  }

  func appendLevel(_ stream: inout PersonStream, to rows: inout RowBuffer) {
    guard let most = recipe.levelColumn else { return }
    rows.append(number: stream.below(most) + 1)
    rows.endCell()
  }
}

/// The words that the files of a cohort are written in.
struct FileWords: Sendable {
  let types = WordList(MentorType.allCases.map(\.rawValue))
  let days = WordList(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
  /// The times of day, every half hour from midnight to midnight.
  let halfHours = WordList(
    (0...48).map { half in (half < 20 ? "0" : "") + "\(half / 2):" + (half % 2 == 0 ? "00" : "30") })
}
