// SPDX-License-Identifier: GPL-3.0-or-later

extension TrainingOffer {
  /// Whether a mentor is trained for a programme on the first day, can be trained in time, or neither.
  ///
  /// Exact for a mentor alone: sessions of all modules that are missing, prerequisites included, are sought so that
  /// each prerequisite's session is over before the next begins, no two overlap, and the mentor is not away. Others'
  /// wish for the same seats is not looked at.
  ///
  /// - Complexity: linear in modules and sessions where earliest sessions fit together; else sessions are tried in
  ///   turn, up to 100,000 of them, and a mentor for whom that does not suffice counts as untrained.
  public func standing(of mentor: Mentor, for programme: Programme) -> TrainingStanding {
    if isTrained(mentor, for: programme) { return .trained }
    // A start with all modules is better than one while the training is under way.
    let lacking = programme.requiredModules.filter { standing(of: $0, for: mentor) != .met }
    if let steps = steps(for: lacking, of: mentor, by: firstDay) {
      return .trainable(TrainingPath(steps: steps, deadline: firstDay, isProvisional: false))
    }
    let deadline = deadline(for: programme)
    guard deadline > firstDay else { return .untrained }
    let missing = missingModules(of: mentor, for: programme, by: deadline)
    guard let steps = steps(for: missing, of: mentor, by: deadline) else { return .untrained }
    return .trainable(TrainingPath(steps: steps, deadline: deadline, isProvisional: true))
  }

  /// The first way to take some required modules by a deadline, or nothing.
  func steps(for required: [RequiredModule], of mentor: Mentor, by deadline: CalendarDate) -> [TrainingPath.Step]? {
    // Most mentors who lack something lack something for which there is no session at all.
    guard required.allSatisfy({ hasSession(of: $0.module, by: deadline) }) else { return nil }
    let modules = modulesToTake(required.map(\.module), by: mentor)
    var choices: [TrainingPathSearch.Choice] = []
    for (index, module) in modules.enumerated() {
      let asking = required.filter { $0.module == module }
      let candidates = sessions(of: module, for: mentor, by: deadline).filter { position in
        asking.allSatisfy { counts(sessions[position], for: $0, by: deadline) }
      }
      guard !candidates.isEmpty else { return nil }
      let before = missingPrerequisites(of: module, for: mentor).compactMap { modules[..<index].firstIndex(of: $0) }
      choices.append(TrainingPathSearch.Choice(candidates: candidates, after: before))
    }
    var search = TrainingPathSearch(sessions: sessions, choices: choices)
    guard search.run() else { return nil }
    return zip(modules, search.chosen).map { TrainingPath.Step(module: $0, session: $1) }
  }

  private func hasSession(of module: ModuleID, by deadline: CalendarDate) -> Bool {
    earliestSession(of: module).map { $0.date <= deadline } ?? false
  }
}

/// Picks a session for each of some modules: depth first, earliest first.
struct TrainingPathSearch {
  /// A module that needs a session.
  struct Choice {
    /// The sessions to choose from, earliest end first.
    let candidates: [Int]
    /// The earlier choices whose sessions have to be over before.
    let after: [Int]
  }

  private static let patience = 100_000

  private let sessions: [TrainingSession]
  private let choices: [Choice]
  /// The sessions chosen, one a choice.
  private(set) var chosen: [Int] = []

  init(sessions: [TrainingSession], choices: [Choice]) {
    self.sessions = sessions
    self.choices = choices
  }

  /// Whether there is a session for every choice; `chosen` has them.
  mutating func run() -> Bool {
    chosen = []
    // The next candidate to try, for each choice up to the one that is open.
    var next = [0]
    var tries = 0
    while chosen.count < choices.count {
      let depth = chosen.count
      let candidates = choices[depth].candidates
      while next[depth] < candidates.count, !fits(candidates[next[depth]], at: depth) { next[depth] += 1 }
      tries += 1
      guard tries <= Self.patience else { return false }
      if next[depth] < candidates.count {
        chosen.append(candidates[next[depth]])
        next.append(0)
      } else {
        guard depth > 0 else { return false }
        next.removeLast()
        chosen.removeLast()
        next[depth - 1] += 1
      }
    }
    return true
  }

  private func fits(_ candidate: Int, at depth: Int) -> Bool {
    let session = sessions[candidate]
    return choices[depth].after.allSatisfy { sessions[chosen[$0]].ends(before: session) }
      && chosen.allSatisfy { !sessions[$0].overlaps(session) }
  }
}
