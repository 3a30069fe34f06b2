// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import CohortModel

/// What is different between two readings of a cohort.
public struct CohortDifference: Hashable, Sendable {
  /// Somebody, by id and name.
  public struct Person: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The name; may be empty.
    public let name: String
  }

  /// One side of the pairs.
  public struct Side: Hashable, Sendable {
    /// Who is new, in the order of the file.
    public let joined: [Person]
    /// Who is there no more.
    public let left: [Person]
    /// Of whom something else is said than before.
    public let changed: [Person]

    init<Value: Equatable>(_ before: [Value], _ after: [Value], _ person: (Value) -> Person) {
      let earlier = Dictionary(before.map { (person($0).id, $0) }, uniquingKeysWith: { first, _ in first })
      let ids = Set(after.map { person($0).id })
      joined = after.map(person).filter { earlier[$0.id] == nil }
      left = before.map(person).filter { !ids.contains($0.id) }
      changed = after.filter { value in earlier[person(value).id].map { $0 != value } ?? false }.map(person)
    }
  }

  /// The mentors.
  public let mentors: Side
  /// The mentees.
  public let mentees: Side
  /// The files whose bytes differ, sorted.
  public let files: [String]

  /// Compares two readings.
  ///
  /// - Complexity: linear in the number of people.
  public init(_ before: CohortReading, _ after: CohortReading) {
    mentors = Side(before.cohort.mentors, after.cohort.mentors) { Person(id: $0.id.text, name: $0.name) }
    mentees = Side(before.cohort.mentees, after.cohort.mentees) { Person(id: $0.id.text, name: $0.name) }
    let old = Dictionary(before.inputs.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.inputs.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    files = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }
}
