// SPDX-License-Identifier: GPL-3.0-or-later

package import Optimization

/// Watches the time and the user while a method works.
package struct SideWatch: Sendable {
  private let options: SolveOptions
  private let clock = ContinuousClock()
  private let end: ContinuousClock.Instant?

  /// Starts the time.
  package init(_ options: SolveOptions) {
    self.options = options
    let start = clock.now
    // A limit beyond some years means none; a limit that is no number has run out.
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

  /// Tells how far the work has come.
  package func report(round: Int, columns: Int, value: Int?, bound: Int?) {
    options.progress(SolveProgress(round: round, columns: columns, value: value, bound: bound))
  }
}
