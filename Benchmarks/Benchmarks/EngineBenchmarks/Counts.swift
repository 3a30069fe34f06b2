// SPDX-License-Identifier: GPL-3.0-or-later

import Benchmark
import MakkerKit

/// Counts that are the same on every machine and at every time, so that a change of one is a change of the engine.
enum Count: String {
  case bytes, needs, eligible, points, filled, files, iterations, rounds, columns

  /// The count as a metric; none of them may rise unnoticed.
  ///
  /// With nothing but its name, because a file of thresholds tells no more, and other metrics would be other ones.
  var metric: BenchmarkMetric { .custom(rawValue) }
}

extension Benchmark.Configuration {
  /// What every benchmark tells, and some counts.
  static func counting(_ counts: Count...) -> Self {
    .init(
      metrics: [.wallClock, .cpuUser, .peakMemoryResident] + counts.map(\.metric), warmupIterations: 1,
      maxDuration: .seconds(5), maxIterations: 10)
  }
}

extension Benchmark {
  /// Notes a count.
  func count(_ count: Count, _ value: Int) { measurement(count.metric, value) }

  /// Notes what solving took.
  func count(_ statistics: SolveStatistics) {
    count(.iterations, statistics.iterations)
    count(.rounds, statistics.rounds)
    count(.columns, statistics.columns)
  }
}
