// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import MatchingEngine
public import MatchingQuestions

extension StoredMatching {
  /// Asks the run's matching.
  ///
  /// - Parameters:
  ///   - timeLimitSeconds: the most that each matching behind an answer may take.
  ///   - isInterrupted: asked from time to time; when it answers true, the question is given up.
  public func inquiry(
    timeLimitSeconds: Double? = nil, isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) -> Inquiry {
    var options = MatchingOptions(timeLimitSeconds: timeLimitSeconds, isInterrupted: isInterrupted)
    options.isGivenUp = isInterrupted
    // What a repaired run was to keep, other matchings of it are to keep too.
    options.kept = run.claim?.kept
    return Inquiry(matching, solver: QuestionSolver(), options: options)
  }
}

/// Finds the person that somebody means by an id or a name.
public enum PersonLookup<ID: Hashable & Sendable>: Hashable, Sendable {
  /// This one.
  case found(ID)
  /// Several have this name.
  case several([ID])
  /// Nobody; the nearest id or name, if any is near.
  case nobody(nearest: String?)
}

extension Cohort {
  /// The mentee of an id, or else of a name.
  public func mentee(named text: String) -> PersonLookup<MenteeID> {
    lookup(text, mentees.map { ($0.id, $0.id.text, $0.name) })
  }

  /// The mentor of an id, or else of a name.
  public func mentor(named text: String) -> PersonLookup<MentorID> {
    lookup(text, mentors.map { ($0.id, $0.id.text, $0.name) })
  }

  private func lookup<ID>(_ text: String, _ people: [(id: ID, text: String, name: String)]) -> PersonLookup<ID> {
    if let exact = people.first(where: { $0.text == text }) { return .found(exact.id) }
    let folded = text.lowercased()
    let named = people.filter { $0.name.lowercased() == folded || $0.text.lowercased() == folded }
    if named.count > 1 { return .several(named.map(\.id)) }
    if let only = named.first { return .found(only.id) }
    return .nobody(
      nearest: NearestName.nearest(
        to: text, among: people.flatMap { $0.name.isEmpty ? [$0.text] : [$0.text, $0.name] }))
  }
}
