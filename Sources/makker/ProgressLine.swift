// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MakkerKit
import Synchronization

/// One line on the terminal that says how far the work has come, written over itself; nothing in a pipe.
///
/// Shown from the first second on, so that small cohorts stay quiet, and at most ten times a second.
final class ProgressLine: Sendable {
  private struct State {
    var lastShown = -Double.infinity
    var isOnScreen = false
    /// When the present count began: a phase may count several times, as at each look at all pairs.
    var countStarted = 0.0
    var phase = ""
    var part = 0.0
    /// When what the time limit is for began.
    var solvingStarted: Double?
  }

  private let isShown: Bool
  private let timeLimitSeconds: Double?
  private let started = ProcessInfo.processInfo.systemUptime
  private let state = Mutex(State())

  init(isShown: Bool, timeLimitSeconds: Double?) {
    self.isShown = isShown
    self.timeLimitSeconds = timeLimitSeconds
  }

  /// Shows how far the job has come, if it is time to.
  func show(_ phase: MatchJob.Phase) {
    guard isShown else { return }
    let isLimited =
      switch phase {
      case .matching(.solving), .matching(.drawing): true
      default: false
      }
    show(describe(phase), isLimited: isLimited)
  }

  /// Shows how many people of a generated cohort are written, if it is time to.
  func show(written: Int, of all: Int) {
    guard isShown else { return }
    let detail = GeneratorText.count(["written": .number(written), "all": .number(all)])
    show((GeneratorText.generating(), detail, Double(written) / Double(max(1, all))))
  }

  /// Shows how many points of a sweep are matched, if it is time to.
  func show(matched: Int, of all: Int) {
    guard isShown else { return }
    show((SweepText.progress(), .number(matched) + "/" + .number(all), Double(matched) / Double(max(1, all))))
  }

  private func show(
    _ description: (name: LocalizedText, detail: LocalizedText, part: Double?), isLimited: Bool = false
  ) {
    let now = ProcessInfo.processInfo.systemUptime - started
    state.withLock { state in
      let (name, detail, part) = description
      if name.shown != state.phase || part ?? 0 < state.part {
        state.phase = name.shown
        state.countStarted = now
      }
      state.part = part ?? 0
      if isLimited, state.solvingStarted == nil { state.solvingStarted = now }
      guard now >= 1, now - state.lastShown >= 0.1 else { return }
      var texts = [name.shown, detail.shown].filter { !$0.isEmpty }
      let solving = isLimited ? state.solvingStarted.map { now - $0 } : nil
      if let left = secondsLeft(part: part, counted: now - state.countStarted, solving: solving) {
        texts.append(CommandText.secondsLeft(["seconds": .number(left)]).shown)
      }
      write("\r\u{1B}[K" + texts.joined(separator: " · "))
      state.lastShown = now
      state.isOnScreen = true
    }
  }

  /// Takes the line off the screen.
  func clear() {
    state.withLock { state in
      if state.isOnScreen { write("\r\u{1B}[K") }
      state.isOnScreen = false
    }
  }

  /// The phase's name, its counts, and which part of it is done where that is known.
  private func describe(_ phase: MatchJob.Phase) -> (LocalizedText, LocalizedText, Double?) {
    switch phase {
    case .reading: (CommandText.phaseReading(), "", nil)
    case .planning: (CommandText.phasePlanning(), "", nil)
    case .reporting: (CommandText.phaseWriting(), "", nil)
    case .writing(let file): (CommandText.phaseWriting(), LocalizedText(verbatim: file), nil)
    case .matching(.scoring(let done, let all)): describe(CommandText.phaseScoring(), done, of: all)
    case .matching(.checking(let done, let all)): describe(CommandText.phaseChecking(), done, of: all)
    case .matching(.explaining(let done, let all)): describe(CommandText.phaseExplaining(), done, of: all)
    case .matching(.pricing(let done, let all)): describe(FairnessReportText.pricing(), done, of: all)
    case .matching(.posed): (CommandText.phaseSolving(), "", nil)
    case .matching(.solving(let progress)): (name(of: progress), counts(progress), part(of: progress))
    case .matching(.drawing(let progress)): (CommandText.phaseTies(), counts(progress), nil)
    }
  }

  private func describe(_ name: LocalizedText, _ done: Int, of all: Int) -> (LocalizedText, LocalizedText, Double?) {
    (name, .number(done) + "/" + .number(all), all > 0 ? Double(done) / Double(all) : nil)
  }

  private func name(of progress: SolveProgress) -> LocalizedText {
    switch progress.phase {
    case nil: CommandText.phaseSolving()
    case .greedy: CommandText.phaseGreedy()
    case .prices: CommandText.phasePrices()
    case .columns: CommandText.phaseColumns()
    }
  }

  /// How much of the present look at all pairs is done.
  private func part(of progress: SolveProgress) -> Double? {
    progress.total > 0 ? Double(progress.done) / Double(progress.total) : nil
  }

  private func counts(_ progress: SolveProgress) -> LocalizedText {
    var gap: LocalizedText = "?"
    if let value = progress.value, let bound = progress.bound {
      gap = .gap(Double(bound - value) / Double(max(1, abs(bound))))
    }
    let bound = CommandText.progressBound([
      "round": .number(progress.round), "columns": .number(progress.columns), "gap": gap,
    ])
    guard progress.total > 0 else { return bound }
    return .number(progress.done) + "/" + .number(progress.total) + ", " + bound
  }

  /// Time left by what the count has taken so far; else by the time limit, if there is one for what is going on.
  private func secondsLeft(part: Double?, counted seconds: Double, solving: Double?) -> Int? {
    if let part, part > 0.05 { return Int((seconds / part - seconds).rounded(.up)) }
    guard let timeLimitSeconds, let solving else { return nil }
    return Int(max(0, timeLimitSeconds - solving).rounded(.up))
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
