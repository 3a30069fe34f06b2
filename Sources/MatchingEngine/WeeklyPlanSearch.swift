// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

// Settling pairs anew that were settled one after the other.

extension WeeklyPlan {
  /// The steps of one search: milliseconds.
  private static let mostSteps = 20_000
  /// The steps of one search for times that cost less, and of all of them: some seconds at the very most.
  private static let mostReducingSteps = (one: 2_000, all: 200_000)

  /// A time of a pair, and the points that it costs.
  private typealias Choice = (time: TimeWindow, loss: Int)

  /// Settles the pairs around one anew so that all of them have a time; leaves everything as it was where that is not
  /// found.
  mutating func settleAnew(around need: Int) -> Bool {
    var steps = Self.mostSteps
    return settleAnew(group(around: need), mostLoss: .max, &steps)
  }

  /// Settles pairs whose times cost points anew together with those around them, as long as they cost less in all.
  mutating func reduceLosses() {
    guard weekly.losses.isAny else { return }
    var left = Self.mostReducingSteps.all
    var tried: Set<Int> = []
    for need in mentorOfNeed.indices where mentorOfNeed[need] >= 0 && times[need] != nil && !tried.contains(need) {
      guard loss(of: need) > 0 else { continue }
      let group = group(around: need)
      tried.formUnion(group)
      var loss = group.reduce(0) { $0 + self.loss(of: $1) }
      var steps = Self.mostReducingSteps.one
      while loss > 0, left > 0, settleAnew(group, mostLoss: loss - 1, &steps) {
        loss = group.reduce(0) { $0 + self.loss(of: $1) }
      }
      left -= Self.mostReducingSteps.one - steps
    }
  }

  private func loss(of need: Int) -> Int {
    weekly.losses.loss(need, Int(mentorOfNeed[need]), at: times[need])
  }

  /// The pairs that are linked to one by mentors and mentees, itself first, up to a number; those that have a time,
  /// which they keep or change, and the one.
  private func group(around need: Int) -> [Int] {
    let most = 64
    var linked = [need]
    var seen: Set = [need]
    var next = 0
    while next < linked.count, linked.count < most {
      let mentor = Int(mentorOfNeed[linked[next]])
      let others =
        needsByMentor[offsets[mentor]..<offsets[mentor + 1]].map { Int($0) }
        + weekly.siblings(of: linked[next]).filter { mentorOfNeed[$0] >= 0 }
      for other in others where mentorOfNeed[other] >= 0 && seen.insert(other).inserted { linked.append(other) }
      next += 1
    }
    return linked.filter { $0 == need || times[$0] != nil }
  }

  /// Settles some pairs anew so that all of them have a time, and all together cost no more than so much; leaves
  /// everything as it was where that is not found.
  private mutating func settleAnew(_ group: [Int], mostLoss: Int, _ steps: inout Int) -> Bool {
    let before = group.map { times[$0] }
    for member in group { release(member) }
    let choices = group.map { member -> [Choice] in
      let mentor = Int(mentorOfNeed[member])
      let losses = weekly.losses.of(member, mentor)
      return weekly.times(member, mentor).map { ($0, losses.loss(at: $0)) }.enumerated()
        .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element)
    }
    if place(group, choices, mostLoss, &steps) { return true }
    for (member, time) in zip(group, before) {
      if let time { take(time, member) }
    }
    return false
  }

  /// Gives all of some pairs times, those with the fewest left first (Haralick & Elliott 1980,
  /// DOI 10.1016/0004-3702(80)90051-X), and goes back where even the best times left cost too much.
  private mutating func place(_ group: [Int], _ choices: [[Choice]], _ mostLoss: Int, _ steps: inout Int) -> Bool {
    var chosen: (member: Int, free: [Choice])?
    var least = 0
    for (position, member) in group.enumerated() where times[member] == nil {
      let free = choices[position].filter { isFree($0.time, member, Int(mentorOfNeed[member])) }
      guard let best = free.first else { return false }
      least += best.loss
      if free.count < chosen?.free.count ?? .max { chosen = (member, free) }
    }
    guard let chosen else { return true }
    let others = least - chosen.free[0].loss
    for (time, loss) in chosen.free {
      steps -= 1
      guard steps > 0, others + loss <= mostLoss else { return false }
      take(time, chosen.member)
      if place(group, choices, mostLoss - loss, &steps) { return true }
      release(chosen.member)
    }
    return false
  }
}
