// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MakkerKit
import MatchingEngine
import Optimization
import Synchronization
import Wording

/// Tells a job how far its matching has come, in words for a coordinator.
final class MatchProgress: Sendable {
  private let job: Job
  private let isWithoutLoss: Bool
  /// What the values that a solver tells are made of, once that is known.
  private let measure = Mutex<(objective: Objective?, required: Int)>((nil, 0))

  /// - Parameter isWithoutLoss: Whether no wish takes points from a pair, so that values tell how many needs are filled.
  init(_ job: Job, isWithoutLoss: Bool) {
    self.job = job
    self.isWithoutLoss = isWithoutLoss
  }

  /// Tells what goes on now.
  func tell(_ phase: MatchJob.Phase) {
    switch phase {
    case .reading: begin(.reading)
    case .planning: begin(.planning)
    case .reporting, .writing: begin(.writing)
    case .matching(.scoring(let done, let all)): begin(.scoring, done, of: all)
    case .matching(.checking(let done, let all)): begin(.checking, done, of: all)
    case .matching(.pricing(let done, let all)): begin(.pricing, done, of: all)
    case .matching(.explaining(let done, let all)): begin(.explaining, done, of: all)
    case .matching(.drawing): begin(.ties)
    case .matching(.posed(let objective, let required)):
      measure.withLock { $0 = (isWithoutLoss ? objective : nil, required) }
    case .matching(.solving(let progress)): tell(progress)
    }
  }

  /// Tells that the run is being saved.
  func tellRecording() { begin(.recording) }

  private func begin(_ phase: MatchingPageText, _ done: Int = 0, of all: Int = 0) {
    job.tell { status in
      status.phase = phase()
      status.part = all > 0 ? Double(done) / Double(all) : nil
    }
  }

  private func tell(_ progress: SolveProgress) {
    let phase: MatchingPageText =
      switch progress.phase {
      case nil: .solving
      case .greedy: .firstAnswer
      case .prices: .better
      case .columns: .proving
      }
    let (objective, required) = measure.withLock { $0 }
    let room = Self.room(value: progress.value, bound: progress.bound, objective: objective)
    let filled = progress.value.flatMap { Self.filled(value: $0, objective: objective) }.map { $0 + required }
    let now = Date()
    job.tell { status in
      status.phase = phase()
      status.part = progress.total > 0 ? Double(progress.done) / Double(progress.total) : nil
      if status.limitedSince == nil { status.limitedSince = now }
      status.value = progress.value ?? status.value
      status.bound = progress.bound ?? status.bound
      status.filled = filled ?? status.filled
      status.room = room
      if let value = progress.value, let bound = progress.bound {
        status.gap = Double(bound - value) / Double(max(1, abs(bound)))
      }
    }
  }

  /// How many needs an answer of a value fills; nothing where needs of several priorities are worth different numbers,
  /// whose sum may be made in several ways.
  static func filled(value: Int, objective: Objective?) -> Int? {
    guard let objective, objective.bonuses.count == 1, objective.kept == nil, value >= 0 else { return nil }
    // The points of all pairs together are less than a step.
    return value / objective.step
  }

  /// How much better an answer there may be.
  static func room(value: Int?, bound: Int?, objective: Objective?) -> LocalizedText {
    guard let value, let bound else { return MatchingPageText.roomNotKnown() }
    if bound <= value { return MatchingPageText.roomNone() }
    guard let now = filled(value: value, objective: objective), let most = filled(value: bound, objective: objective)
    else {
      return MatchingPageText.roomUnknown(["gap": .gap(Double(bound - value) / Double(max(1, abs(bound))))])
    }
    return most > now
      ? MatchingPageText.roomNeeds(["needs": CountText.needs(most - now)])
      : MatchingPageText.roomPoints(["points": CountText.points(bound - value)])
  }
}
