// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Weekly times for pairs that are made already: nobody is in two places at once or on the way, and rooms hold everybody.
///
/// One pair after the other takes the first of its free times that cost least; where none is left, the pairs that are
/// linked to it by mentors and mentees are settled anew, by a search that gives up some time, and so are those whose
/// times cost points. So what is found is right, and what is not found may exist.
struct WeeklyPlan: Sendable {
  let weekly: WeeklyTimes
  /// The mentor of each need, or -1.
  private(set) var mentorOfNeed: [Int32]
  /// The filled needs of each mentor, one list after the other.
  let needsByMentor: [Int32]
  let offsets: [Int]
  /// The needs given to mentors later.
  private var later: [Int: [Int]] = [:]
  /// The time of each need, where it has one.
  private(set) var times: [TimeWindow?]
  /// How many pairs are in rooms at each start on the grid.
  private var inRooms: [Int32]

  /// - Parameter mentorOfNeed: the mentor of each need, or -1.
  init(_ weekly: WeeklyTimes, mentorOfNeed: [Int32]) {
    self.weekly = weekly
    self.mentorOfNeed = mentorOfNeed
    var offsets = [Int](repeating: 0, count: weekly.cohort.mentors.count + 1)
    for mentor in mentorOfNeed where mentor >= 0 { offsets[Int(mentor) + 1] += 1 }
    for mentor in 1..<offsets.count { offsets[mentor] += offsets[mentor - 1] }
    var next = offsets
    var lists = [Int32](repeating: 0, count: offsets[offsets.count - 1])
    for (need, mentor) in mentorOfNeed.enumerated() where mentor >= 0 {
      lists[next[Int(mentor)]] = Int32(truncatingIfNeeded: need)
      next[Int(mentor)] += 1
    }
    self.offsets = offsets
    needsByMentor = lists
    times = Array(repeating: nil, count: mentorOfNeed.count)
    inRooms = Array(repeating: 0, count: weekly.roomPlaces == nil ? 0 : weekly.gridStartCount)
  }

  /// The same for pairs that have times.
  init(_ weekly: WeeklyTimes, mentorOfNeed: [Int32], times: [TimeWindow?]) {
    self.init(weekly, mentorOfNeed: mentorOfNeed)
    for (need, time) in times.enumerated() {
      if let time { take(time, need) }
    }
  }

  /// Gives every pair without a time one as far as one is found, and returns the needs whose pair has to have one and has
  /// none.
  ///
  /// Linear in the pairs and the times of each where times hardly ever collide.
  ///
  /// - Parameter required: the mentors that decisions give needs, or -1: these pairs are made whether they find a time or
  ///   not, and so have their choice of times before the others.
  mutating func settle(required: [Int32]) -> [Int] {
    let filled = mentorOfNeed.indices.filter { mentorOfNeed[$0] >= 0 && times[$0] == nil }
    let without = settle(filled.filter { required[$0] >= 0 }) + settle(filled.filter { required[$0] < 0 })
    reduceLosses()
    return without.filter { weekly.isAsked($0, Int(mentorOfNeed[$0])) }.sorted()
  }

  /// Gives some pairs times beside all that have theirs, and keeps these so that they have one. Which pairs find none
  /// though they share some.
  private mutating func settle(_ needs: [Int]) -> [Int] {
    var without: [Int] = []
    for need in needs {
      if let time = bestFree(need, Int(mentorOfNeed[need])) {
        take(time, need)
      } else if weekly.canMeet(need, Int(mentorOfNeed[need])) || weekly.hasToMeet(need, Int(mentorOfNeed[need])) {
        without.append(need)
      }
    }
    without = without.filter { !settleAnew(around: $0) }
    // What was settled anew may have left a time for others.
    return without.filter { need in
      guard let time = bestFree(need, Int(mentorOfNeed[need])) else { return true }
      take(time, need)
      return false
    }
  }

  /// Takes a need away from its mentor.
  mutating func undo(_ need: Int) {
    release(need)
    mentorOfNeed[need] = -1
  }

  /// Gives an open need to a mentor, at a time that is free.
  mutating func give(_ need: Int, to mentor: Int, at time: TimeWindow?) {
    mentorOfNeed[need] = Int32(truncatingIfNeeded: mentor)
    later[mentor, default: []].append(need)
    if let time { take(time, need) }
  }

  /// The first of the free times of a need with a mentor that cost least.
  func bestFree(_ need: Int, _ mentor: Int) -> TimeWindow? {
    guard weekly.losses.isAny else {
      var first: TimeWindow?
      weekly.forEachTime(need, mentor) { time in
        if isFree(time, need, mentor) { first = time }
        return first == nil
      }
      return first
    }
    let losses = weekly.losses.of(need, mentor)
    var best: (time: TimeWindow, loss: Int)?
    weekly.forEachTime(need, mentor) { time in
      let loss = losses.loss(at: time)
      if loss < best?.loss ?? .max, isFree(time, need, mentor) { best = (time, loss) }
      return best?.loss != 0
    }
    return best?.time
  }

  func isFree(_ time: TimeWindow, _ need: Int, _ mentor: Int) -> Bool {
    for position in offsets[mentor]..<offsets[mentor + 1] {
      let other = Int(needsByMentor[position])
      // Of those that were undone, some have another mentor by now.
      if mentorOfNeed[other] == mentor, excludes(other, time, need) { return false }
    }
    if !later.isEmpty {
      for other in later[mentor, default: []] where mentorOfNeed[other] == mentor && excludes(other, time, need) {
        return false
      }
    }
    for other in weekly.siblings(of: need) where excludes(other, time, need) { return false }
    guard let places = weekly.roomPlaces, weekly.needsRoom(need) else { return true }
    return weekly.gridStarts(of: time).allSatisfy { inRooms[$0] < places }
  }

  /// Whether the time of another need excludes one. No closure, which would copy the whole plan at each question.
  private func excludes(_ other: Int, _ time: TimeWindow, _ need: Int) -> Bool {
    guard other != need, let taken = times[other], taken.weekday == time.weekday else { return false }
    return weekly.exclude(time, of: need, taken, of: other)
  }

  mutating func take(_ time: TimeWindow, _ need: Int) {
    times[need] = time
    guard weekly.needsRoom(need) else { return }
    for start in weekly.gridStarts(of: time) { inRooms[start] += 1 }
  }

  mutating func release(_ need: Int) {
    guard let time = times[need] else { return }
    times[need] = nil
    guard weekly.needsRoom(need) else { return }
    for start in weekly.gridStarts(of: time) { inRooms[start] -= 1 }
  }
}
