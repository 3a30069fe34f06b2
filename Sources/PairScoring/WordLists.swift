// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import ParallelWork

/// The words of one column, person after person in the order of the cohort.
struct WordList: Sendable {
  /// Where each person's words begin, one entry more than there are people.
  let starts: Memory<Int32>
  /// The number of each word.
  let tags: Memory<Int32>
  /// Its importance or level.
  let weights: Memory<Int32>
  /// The words by number.
  let vocabulary: Numbering<Tag>

  fileprivate init(_ parts: [WordPart]) {
    var numbering = Numbering<Tag>()
    starts = Memory(zeros: parts.reduce(1) { $0 + $1.counts.count })
    tags = Memory(zeros: parts.reduce(0) { $0 + $1.tags.count })
    weights = Memory(zeros: tags.count)
    var person = 0
    var word = 0
    for part in parts {
      for count in part.counts {
        starts.start[person + 1] = starts.start[person] + count
        person += 1
      }
      let numbers = part.vocabulary.map { numbering.add($0, fingerprint: $0.fingerprint) }
      for (tag, weight) in zip(part.tags, part.weights) {
        tags.start[word] = numbers[Int(tag)]
        weights.start[word] = weight
        word += 1
      }
    }
    vocabulary = numbering
  }
}

/// The words of some people that follow each other, with numbers of their own.
private struct WordPart: Sendable {
  var counts: [Int32] = []
  var tags: [Int32] = []
  var weights: [Int32] = []
  var vocabulary: [Tag] = []
}

/// The words of all columns that rules look at.
struct WordLists: Sendable {
  private let needColumns: [TagColumn]
  private let mentorColumns: [TagColumn]
  private let needs: [WordList]
  private let mentors: [WordList]

  init(_ people: People, _ tags: [SharedTags]) {
    let context = people.context
    needColumns = Array(Set(tags.map(\.need)))
    mentorColumns = Array(Set(tags.map(\.mentor)))
    needs = Self.gather(people.needs, needColumns) { $0.forEachWord(of: $1, in: context, $2) }
    mentors = Self.gather(people.mentors, mentorColumns) { $0.forEachWord(of: $1, in: context, $2) }
  }

  /// The words that a rule looks at.
  func lists(for tags: SharedTags) -> (needs: WordList, mentors: WordList)? {
    guard let need = needColumns.firstIndex(of: tags.need), let mentor = mentorColumns.firstIndex(of: tags.mentor)
    else { return nil }
    return (needs[need], mentors[mentor])
  }

  /// The words in each column. All columns of a person are looked at together, while the person is in the cache.
  private static func gather<Person: Sendable>(
    _ people: [Person], _ columns: [TagColumn],
    forEachWord: @Sendable (TagColumn, Person, (Tag, Int) -> Void) -> Void
  ) -> [WordList] {
    let parts = Parallel.map(Stretch.count(people.count)) { number in
      var parts = [WordPart](repeating: WordPart(), count: columns.count)
      var numberings = [Numbering<Tag>](repeating: Numbering(), count: columns.count)
      for person in Stretch.range(number, of: people.count) {
        let someone = people[person]
        for index in columns.indices {
          var count: Int32 = 0
          forEachWord(columns[index], someone) { tag, weight in
            parts[index].tags.append(numberings[index].add(tag, fingerprint: tag.fingerprint))
            parts[index].weights.append(Int32(clamping: weight))
            count += 1
          }
          parts[index].counts.append(count)
        }
      }
      for index in columns.indices { parts[index].vocabulary = numberings[index].keys }
      return parts
    }
    return Parallel.map(columns.count) { index in WordList(parts.map { $0[index] }) }
  }
}
