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
    check.decisions(decisions)
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
  private let menteeByID: [MenteeID: Mentee]

  init(_ draft: CohortDraft) {
    programmes = Known(draft.frame.programmes.map(\.id))
    modules = Known(draft.frame.modules.map(\.id))
    mentors = Known(draft.mentors.map(\.id))
    mentees = Known(draft.mentees.map(\.id))
    programmeByID = Dictionary(draft.frame.programmes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    menteeByID = Dictionary(draft.mentees.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
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
    }
  }

  mutating func mentors(_ people: [Mentor]) {
    unique(mentors) { .mentor($0) }
    for (index, mentor) in people.enumerated() {
      for id in mentor.programmes.sorted() { known(id, in: programmes, .mentor(index), "programmes") }
      for id in mentor.training.keys.sorted() { known(id, in: modules, .mentor(index), "training") }
      for id in mentor.avoid.sorted() { known(id, in: mentees, .mentor(index), "avoid") }
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
      for id in mentee.avoid.sorted() { known(id, in: mentors, .mentee(index), "avoid") }
      for id in mentee.prefer { known(id, in: mentors, .mentee(index), "prefer") }
    }
  }

  mutating func sessions(_ sessions: [TrainingSession]) {
    unique(Known(sessions.map(\.id))) { .session($0) }
    for (index, session) in sessions.enumerated() {
      known(session.module, in: modules, .session(index), "module")
    }
  }

  mutating func decisions(_ decisions: [Decision]) {
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

  private mutating func known<Subject>(
    _ id: Identifier<Subject>, in ids: Known<Subject>, _ subject: CohortFault.Subject, _ field: String
  ) {
    guard ids.first[id] == nil else { return }
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
  /// Where each id stands first.
  let first: [Identifier<Subject>: Int]
  /// The positions of ids that stand at an earlier position too.
  let repeated: [(index: Int, first: Int)]

  init(_ ids: [Identifier<Subject>]) {
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
    inOrder = ids
    self.first = first
    self.repeated = repeated
  }
}
