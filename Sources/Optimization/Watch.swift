// SPDX-License-Identifier: GPL-3.0-or-later

/// Watches the time and the user while a solver works. May be asked from several threads at once.
package struct Watch: Sendable {
  private let options: SolveOptions
  private let clock = ContinuousClock()
  private let end: ContinuousClock.Instant?

  /// Starts the time.
  package init(_ options: SolveOptions) {
    self.options = options
    // A limit beyond some years means none; a limit that is no number has run out.
    let start = clock.now
    end = options.timeLimitSeconds.flatMap { seconds in
      seconds > 1e8 ? nil : start + .seconds(seconds > 0 ? seconds : 0)
    }
  }

  /// Why to stop now, if there is a reason.
  package func reasonToStop() -> Termination? {
    if options.isInterrupted() { return .interrupted }
    if let end, clock.now >= end { return .timeLimit }
    return nil
  }

  /// Whether nobody wants an answer any more.
  package var isGivenUp: Bool { options.isGivenUp() }

  /// The most memory that a solver's library may take.
  package var memoryLimitMebibytes: Int? { options.memoryLimitMebibytes }

  /// What is left, for the limits of libraries.
  package var milliseconds: Int32 {
    guard let end else { return .max }
    let left = (end - clock.now) / .milliseconds(1)
    return left < 1 ? 1 : left < Double(Int32.max) ? Int32(left) : .max
  }

  /// Tells how far the work has come.
  package func report(_ progress: SolveProgress) { options.progress(progress) }
}

extension Watch {
  /// Tells how far the work has come, where there are no phases.
  package func report(round: Int, columns: Int, value: Int?, bound: Int?) {
    report(SolveProgress(round: round, columns: columns, value: value, bound: bound))
  }
}
