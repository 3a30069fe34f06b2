// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import ParallelWork

/// The classes of people in each fact that some rule depends on.
struct FactClasses: Sendable {
  private let needFacts: [NeedFact]
  private let mentorFacts: [MentorFact]
  private let needs: [Classes]
  private let mentors: [Classes]
  private let needCount: Int
  private let mentorCount: Int

  init(_ people: People, needs needFacts: [NeedFact], mentors mentorFacts: [MentorFact]) {
    needCount = people.needs.count
    mentorCount = people.mentors.count
    var seen: Set<ObjectIdentifier> = []
    let distinct = people.needs.lazy.map(\.programme).filter { seen.insert(ObjectIdentifier($0)).inserted }
    let (programmes, context) = (Array(distinct), people.context)
    let (needList, mentorList) = (Array(Set(needFacts)), Array(Set(mentorFacts)))
    needs = Self.gather(people.needs, needList) { $0.key(of: $1, in: context) }
    mentors = Self.gather(people.mentors, mentorList) { $0.key(of: $1, in: context, programmes: programmes) }
    (self.needFacts, self.mentorFacts) = (needList, mentorList)
  }

  func needClasses(_ facts: [NeedFact]) -> Classes {
    facts.compactMap { needFacts.firstIndex(of: $0) }.reduce(Classes(alike: needCount)) { $0.crossed(with: needs[$1]) }
  }

  func mentorClasses(_ facts: [MentorFact]) -> Classes {
    facts.compactMap { mentorFacts.firstIndex(of: $0) }.reduce(Classes(alike: mentorCount)) {
      $0.crossed(with: mentors[$1])
    }
  }

  /// Some people that follow each other, with numbers of their own.
  private struct Part: Sendable {
    var ids: [Int32] = []
    var samples: [Int] = []
    var keys: [FactKey] = []
  }

  /// The classes in each fact. All facts of a person are looked at together, while the person is in the cache.
  private static func gather<Person: Sendable, Fact: Sendable>(
    _ people: [Person], _ facts: [Fact], key: @Sendable (Fact, Person) -> FactKey
  ) -> [Classes] {
    let parts = Parallel.map(Stretch.count(people.count)) { number in
      var parts = [Part](repeating: Part(), count: facts.count)
      var numberings = [Numbering<FactKey>](repeating: Numbering(), count: facts.count)
      for person in Stretch.range(number, of: people.count) {
        let someone = people[person]
        for index in facts.indices {
          let key = key(facts[index], someone)
          let id = numberings[index].add(key, fingerprint: key.fingerprint)
          if Int(id) == parts[index].samples.count { parts[index].samples.append(person) }
          parts[index].ids.append(id)
        }
      }
      for index in facts.indices { parts[index].keys = numberings[index].keys }
      return parts
    }
    return Parallel.map(facts.count) { index in
      var numbering = Numbering<FactKey>()
      var classes = Classes(alike: 0)
      classes.ids.reserveCapacity(people.count)
      for part in parts.lazy.map({ $0[index] }) {
        let numbers = zip(part.keys, part.samples).map { key, sample in
          let number = numbering.add(key, fingerprint: key.fingerprint)
          if Int(number) == classes.samples.count { classes.samples.append(sample) }
          return number
        }
        for id in part.ids { classes.ids.append(numbers[Int(id)]) }
      }
      return classes
    }
  }
}

/// People who follow each other, looked at by one thread.
enum Stretch {
  /// A multiple of 64.
  private static let length = 2048

  /// How many stretches there are.
  static func count(_ people: Int) -> Int { (people + length - 1) / length }

  /// The people of one.
  static func range(_ number: Int, of people: Int) -> Range<Int> {
    number * length..<min(people, (number + 1) * length)
  }
}
