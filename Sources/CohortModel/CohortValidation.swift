// SPDX-License-Identifier: GPL-3.0-or-later

extension CohortDraft {
  /// Every fault of the draft, in the order of its parts.
  ///
  /// People of earlier years (`previous`) may have left, so their ids need not be known.
  func findFaults() -> [CohortFault] {
    var check = CohortCheck(self)
    check.frame(frame)
    check.mentors(mentors)
    check.mentees(mentees)
    check.sessions(trainingSessions)
    check.decisions(decisions, mentees: mentees)
    return check.faults
  }
}

/// One pass over a draft, with what it looks up.
private struct CohortCheck {
  private(set) var faults: [CohortFault] = []
  private let programmes: Known<Programme>
  private let modules: Known<TrainingModule>
  private let mentors: Known<Mentor>
  private let mentees: Known<Mentee>
  private let programmeByID: [ProgrammeID: Programme]

  init(_ draft: CohortDraft) {
    programmes = Known(draft.frame.programmes.map(\.id))
    modules = Known(draft.frame.modules.map(\.id))
    mentors = Known(draft.mentors.map(\.id))
    mentees = Known(draft.mentees.map(\.id))
    programmeByID = Dictionary(draft.frame.programmes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func frame(_ frame: CohortFrame) {
    if frame.lastDay < frame.firstDay {
      let problem = CohortFault.Problem.endsBeforeStart(start: frame.firstDay, end: frame.lastDay)
      report(.frame, "last_day", problem)
    }
    unique(modules) { .module($0) }
    for (index, module) in frame.modules.enumerated() {
      for id in module.prerequisites { known(id, in: modules, .module(index), "prerequisites") }
    }
    for (index, chain) in PrerequisiteCircles.find(in: frame.modules) {
      report(.module(index), "prerequisites", .circularPrerequisites(chain: chain.map(\.text)))
    }
    unique(programmes) { .programme($0) }
    for (index, programme) in frame.programmes.enumerated() {
      for required in programme.requiredModules {
        known(required.module, in: modules, .programme(index), "required_modules")
      }
      if let until = programme.provisionalUntil, until < frame.firstDay {
        report(
          .programme(index), "provisional_until", .provisionalBeforeStart(until: until, start: frame.firstDay))
      }
    }
  }

  mutating func mentors(_ people: [Mentor]) {
    unique(mentors) { .mentor($0) }
    for (index, mentor) in people.enumerated() {
      known(mentor.programmes, in: programmes, .mentor(index), "programmes")
      known(mentor.training.keys, in: modules, .mentor(index), "training")
      known(mentor.avoid, in: mentees, .mentor(index), "avoid")
      for id in mentor.prefer { known(id, in: mentees, .mentor(index), "prefer") }
    }
  }

  mutating func mentees(_ people: [Mentee]) {
    unique(mentees) { .mentee($0) }
    for (index, mentee) in people.enumerated() {
      known(mentee.programme, in: programmes, .mentee(index), "programme")
      if let programme = programmeByID[mentee.programme] {
        for type in mentee.needs where !programme.mentorTypes.contains(type) {
          report(.mentee(index), "needs", .typeNotInProgramme(type: type, programme: programme.id.text))
        }
      }
      known(mentee.avoid, in: mentors, .mentee(index), "avoid")
      for id in mentee.prefer { known(id, in: mentors, .mentee(index), "prefer") }
    }
  }

  mutating func sessions(_ sessions: [TrainingSession]) {
    unique(Known(sessions.map(\.id))) { .session($0) }
    for (index, session) in sessions.enumerated() {
      known(session.module, in: modules, .session(index), "module")
    }
  }

  mutating func decisions(_ decisions: [Decision], mentees people: [Mentee]) {
    guard !decisions.isEmpty else { return }
    let menteeByID = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, decision) in decisions.enumerated() {
      known(decision.mentee, in: mentees, .decision(index), "mentee")
      known(decision.mentor, in: mentors, .decision(index), "mentor")
      // A block of what nobody needs does no harm.
      if decision.kind == .require, let type = decision.type, let mentee = menteeByID[decision.mentee],
        !mentee.needs.contains(type)
      {
        report(.decision(index), "type", .typeNotNeeded(type: type, mentee: mentee.id.text))
      }
    }
    for (index, earlier, isRepeated) in DecisionConflicts.find(in: decisions, mentees: menteeByID) {
      let id = "\(decisions[index].mentee) - \(decisions[index].mentor)"
      let problem: CohortFault.Problem =
        isRepeated
        ? .duplicate(id: id, firstAt: earlier)
        : .contradicts(decisions[index], earlier: decisions[earlier], at: earlier)
      report(.decision(index), "decision", problem)
    }
  }

  private mutating func unique<Subject>(_ ids: Known<Subject>, _ subject: (Int) -> CohortFault.Subject) {
    for (index, first) in ids.repeated {
      report(subject(index), "id", .duplicate(id: ids.inOrder[index].text, firstAt: first))
    }
  }

  /// Ids in no order of their own; only where one is unknown does an order have to be found.
  private mutating func known<Subject>(
    _ given: some Collection<Identifier<Subject>>, in ids: Known<Subject>, _ subject: CohortFault.Subject,
    _ field: String
  ) {
    guard !given.allSatisfy(ids.contains) else { return }
    for id in given.sorted() { known(id, in: ids, subject, field) }
  }

  private mutating func known<Subject>(
    _ id: Identifier<Subject>, in ids: Known<Subject>, _ subject: CohortFault.Subject, _ field: String
  ) {
    guard !ids.contains(id) else { return }
    let nearest = NearestName.nearest(to: id.text, among: ids.inOrder.lazy.map(\.text))
    report(subject, field, .unknown(id: id.text, nearest: nearest))
  }

  private mutating func report(_ subject: CohortFault.Subject, _ field: String, _ problem: CohortFault.Problem) {
    faults.append(CohortFault(subject: subject, field: field, problem: problem))
  }
}

/// The ids of one part of a draft.
private struct Known<Subject> {
  let inOrder: [Identifier<Subject>]
  /// The positions of ids that stand at an earlier position too.
  let repeated: [(index: Int, first: Int)]
  /// Where each id stands first; nothing where the ids ascend, which most files' do: then none is repeated, and each
  /// is found by halving.
  private let first: [Identifier<Subject>: Int]?

  init(_ ids: [Identifier<Subject>]) {
    inOrder = ids
    guard !Self.ascend(ids) else {
      repeated = []
      first = nil
      return
    }
    var first: [Identifier<Subject>: Int] = [:]
    first.reserveCapacity(ids.count)
    var repeated: [(index: Int, first: Int)] = []
    for (index, id) in ids.enumerated() {
      if let earlier = first[id] {
        repeated.append((index, earlier))
      } else {
        first[id] = index
      }
    }
    self.repeated = repeated
    self.first = first
  }

  func contains(_ id: Identifier<Subject>) -> Bool {
    if let first { return first[id] != nil }
    // A letter that is not ASCII may be equal to one that is: the sign of Kelvin is a K.
    guard id.text.utf8.allSatisfy({ $0 < 0x80 }) else { return inOrder.contains(id) }
    var low = 0
    var high = inOrder.count
    while low < high {
      let middle = (low + high) / 2
      if inOrder[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < inOrder.count && inOrder[low] == id
  }

  /// Whether each id is greater than the one before, and all are ASCII, so that bytes tell which are equal.
  private static func ascend(_ ids: [Identifier<Subject>]) -> Bool {
    for index in ids.indices {
      guard ids[index].text.utf8.allSatisfy({ $0 < 0x80 }), index == 0 || ids[index - 1] < ids[index] else {
        return false
      }
    }
    return true
  }
}
