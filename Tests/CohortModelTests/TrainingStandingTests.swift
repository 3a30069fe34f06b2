// SPDX-License-Identifier: GPL-3.0-or-later

import SolverConformance
import Testing

@testable import CohortModel

/// Who is trained, or can be in time, against trying every choice of sessions.
@Suite struct TrainingStandingTests {
  @Test("a standing is what trying every choice of sessions gives", arguments: 0..<8)
  func agreesWithBruteForce(part: UInt64) {
    var seen: Set<String> = []
    for seed in (part * 500)..<(part * 500 + 500) {
      var random = RandomTraining(seed: seed)
      let (frame, sessions, mentor) = (random.frame(), random.sessions(), random.mentor())
      let offer = TrainingOffer(frame: frame, sessions: sessions)
      let plain = PlainTraining(frame: frame, sessions: sessions, mentor: mentor, programme: frame.programmes[0])
      switch offer.standing(of: mentor, for: frame.programmes[0]) {
      case .trained:
        seen.insert("trained")
        #expect(plain.isTrained([], by: frame.firstDay, countsBookings: false), "seed \(seed)")
      case .trainable(let path):
        seen.insert(path.isProvisional ? "provisional" : "trainable")
        let chosen = path.steps.map(\.session)
        #expect(path.steps.map(\.module) == chosen.map { sessions[$0].module }, "seed \(seed)")
        #expect(plain.isPossible(chosen, by: path.deadline), "seed \(seed)")
        #expect(plain.isTrained(chosen, by: path.deadline, countsBookings: path.isProvisional), "seed \(seed)")
        #expect(path.isProvisional == !plain.canBeTrained(by: frame.firstDay, countsBookings: false), "seed \(seed)")
        #expect(path.deadline == (path.isProvisional ? offer.deadline(for: frame.programmes[0]) : frame.firstDay))
      case .untrained:
        seen.insert("untrained")
        #expect(!plain.canBeTrained(by: frame.firstDay, countsBookings: false), "seed \(seed)")
        if let until = frame.programmes[0].provisionalUntil {
          #expect(!plain.canBeTrained(by: until, countsBookings: true), "seed \(seed)")
        }
      }
    }
    #expect(seen.count == 4)
  }

  @Test func aPathStepsAsideForAClash() {
    let sessions = [
      session("a-1", "a", day: -9, at: 9, to: 12), session("a-2", "a", day: -7, at: 9, to: 12),
      session("b-1", "b", day: -9, at: 11, to: 13),
    ]
    // The earliest session of a overlaps the only one of b.
    #expect(path(["a", "b"], sessions)?.map(\.session) == [1, 2])
    #expect(path(["b", "a"], sessions)?.map(\.session) == [2, 1])
    // Where a comes before b, the later one of a is too late.
    #expect(path(["b"], sessions, prerequisites: ["a"]) == nil)
  }

  @Test func sessionsThatTouchFollowEachOther() {
    let sessions = [session("a-1", "a", day: 0, at: 9, to: 12), session("b-1", "b", day: 0, at: 12, to: 14)]
    #expect(path(["b"], sessions, prerequisites: ["a"])?.map(\.module) == ["a", "b"])
    #expect(sessions[0].ends(before: sessions[1]) && !sessions[0].overlaps(sessions[1]))
    #expect(path(["a"], sessions, firstDay: -1) == nil)
  }

  @Test func aLongChainOfPrerequisitesIsFollowedToItsEnd() {
    let count = 50_000
    let modules = (0..<count).map { index in
      TrainingModule(
        id: ModuleID("\(index)"), prerequisites: index + 1 < count ? [ModuleID("\(index + 1)")] : [])
    }
    let day = CalendarDate(dayNumber: 0)
    let offer = TrainingOffer(frame: CohortFrame(name: "", firstDay: day, lastDay: day, modules: modules), sessions: [])
    let order = offer.modulesToTake(["0"], by: Mentor(id: "M", types: []))
    #expect(order.count == count && order.first == ModuleID("\(count - 1)") && order.last == "0")
  }

  private func path(
    _ required: [ModuleID], _ sessions: [TrainingSession], prerequisites: [ModuleID] = [], firstDay: Int = 0
  ) -> [TrainingPath.Step]? {
    let modules = [TrainingModule(id: "a"), TrainingModule(id: "b", prerequisites: prerequisites)]
    let frame = CohortFrame(
      name: "", firstDay: CalendarDate(dayNumber: firstDay), lastDay: CalendarDate(dayNumber: 300), modules: modules)
    let programme = Programme(id: "p", requiredModules: required.map { RequiredModule(module: $0) })
    let mentor = Mentor(id: "M", types: [.social])
    guard
      case .trainable(let path) = TrainingOffer(frame: frame, sessions: sessions).standing(of: mentor, for: programme)
    else { return nil }
    return path.steps
  }

  private func session(_ id: SessionID, _ module: ModuleID, day: Int, at start: Int, to end: Int) -> TrainingSession {
    TrainingSession(
      id: id, module: module, date: CalendarDate(dayNumber: day), startMinute: start * 60, endMinute: end * 60,
      seats: 1, place: "")
  }
}

/// Small programmes with modules, sessions that clash, and a mentor who has some of it.
private struct RandomTraining {
  private var random: SeededGenerator
  private let moduleCount: Int

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    moduleCount = Int.random(in: 1...4, using: &random)
  }

  private var ids: [ModuleID] { (0..<moduleCount).map { ModuleID("m\($0)") } }

  mutating func frame() -> CohortFrame {
    let modules = ids.indices.map { index in
      TrainingModule(
        id: ids[index], prerequisites: ids[..<index].filter { _ in random.chance(percent: 40) },
        coveredBy: random.chance(percent: 20) ? ["teacher"] : [])
    }
    let required = ids.filter { _ in random.chance(percent: 60) }.map {
      RequiredModule(module: $0, validMonths: random.chance(percent: 40) ? 1 : nil)
    }
    let until = random.chance(percent: 50) ? CalendarDate(dayNumber: Int.random(in: 100...108, using: &random)) : nil
    return CohortFrame(
      name: "", firstDay: CalendarDate(dayNumber: 100), lastDay: CalendarDate(dayNumber: 300),
      programmes: [Programme(id: "p", requiredModules: required, provisionalUntil: until)], modules: modules)
  }

  mutating func sessions() -> [TrainingSession] {
    ids.flatMap { module in
      (0..<Int.random(in: 0...3, using: &random)).map { number in
        let start = Int.random(in: 0...3, using: &random)
        let day = random.chance(percent: 10) ? 60 : Int.random(in: 97...104, using: &random)
        return TrainingSession(
          id: SessionID("\(module)-\(number)"), module: module, date: CalendarDate(dayNumber: day),
          startMinute: start * 60, endMinute: (start + Int.random(in: 1...2, using: &random)) * 60,
          seats: random.chance(percent: 90) ? 1 : 0, place: "")
      }
    }
  }

  mutating func mentor() -> Mentor {
    var training: [ModuleID: Completion] = [:]
    for id in ids where random.chance(percent: 35) {
      training[id] =
        random.chance(percent: 25)
        ? .undated : .on(CalendarDate(dayNumber: [40, 60, 69, 80, 100, 101, 105].randomElement(using: &random) ?? 0))
    }
    let away = CalendarDate(dayNumber: Int.random(in: 97...104, using: &random))
    return Mentor(
      id: "M", types: [.social], background: random.chance(percent: 30) ? ["teacher"] : [],
      unavailable: random.chance(percent: 30) ? [away...away] : [], training: training)
  }
}

/// The same questions in plain loops.
private struct PlainTraining {
  let frame: CohortFrame
  let sessions: [TrainingSession]
  let mentor: Mentor
  let programme: Programme

  func canBeTrained(by deadline: CalendarDate, countsBookings: Bool) -> Bool {
    var chosen: [Int] = []
    func extend(_ next: Int) -> Bool {
      if next == sessions.count {
        return isPossible(chosen, by: deadline) && isTrained(chosen, by: deadline, countsBookings: countsBookings)
      }
      if extend(next + 1) { return true }
      if chosen.contains(where: { sessions[$0].module == sessions[next].module }) { return false }
      chosen.append(next)
      defer { chosen.removeLast() }
      return extend(next + 1)
    }
    return extend(0)
  }

  func isPossible(_ chosen: [Int], by deadline: CalendarDate) -> Bool {
    chosen.allSatisfy { position in
      let session = sessions[position]
      guard session.seats > 0, session.date <= deadline, !mentor.unavailable.contains(where: { $0 ~= session.date })
      else { return false }
      let isClear = chosen.allSatisfy { other in
        other == position || sessions[other].date != session.date || sessions[other].endMinute <= session.startMinute
          || session.endMinute <= sessions[other].startMinute
      }
      let prerequisites = frame.modules.first { $0.id == session.module }?.prerequisites ?? []
      let isPrepared = prerequisites.allSatisfy { prerequisite in
        mentor.training[session.module] != nil || mentor.training[prerequisite] != nil || isCovered(prerequisite)
          || chosen.contains { other in
            sessions[other].module == prerequisite
              && (sessions[other].date, sessions[other].endMinute) <= (session.date, session.startMinute)
          }
      }
      return isClear && isPrepared
    }
  }

  func isTrained(_ chosen: [Int], by deadline: CalendarDate, countsBookings: Bool) -> Bool {
    programme.requiredModules.allSatisfy { required in
      func isValid(_ date: CalendarDate) -> Bool {
        required.validMonths.map { date.adding(months: $0) >= frame.firstDay } ?? true
      }
      if isCovered(required.module) { return true }
      switch mentor.training[required.module] {
      case .undated where required.validMonths == nil: return true
      case .on(let date) where date <= (countsBookings ? deadline : frame.firstDay) && isValid(date): return true
      default: return chosen.contains { sessions[$0].module == required.module && isValid(sessions[$0].date) }
      }
    }
  }

  private func isCovered(_ id: ModuleID) -> Bool {
    frame.modules.contains { $0.id == id && $0.coveredBy.intersects(mentor.background) }
  }
}
