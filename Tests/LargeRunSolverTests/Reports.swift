// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import Synchronization

/// Keeps the reports of a solver.
final class Reports: Sendable {
  private let kept = Mutex<[SolveProgress]>([])

  var all: [SolveProgress] { kept.withLock { $0 } }

  func add(_ report: SolveProgress) { kept.withLock { $0.append(report) } }
}
