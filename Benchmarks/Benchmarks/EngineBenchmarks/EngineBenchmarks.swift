// SPDX-License-Identifier: GPL-3.0-or-later

import Benchmark
import Foundation
import MakkerKit

/// The steps of a matching, each on a generated cohort of a fixed seed.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuUser, .peakMemoryResident, .instructions], warmupIterations: 1,
    maxDuration: .seconds(5), maxIterations: 10)

  Benchmark("Generate 20,000 people") { benchmark in
    let files = CohortGenerator(CohortRequest(family: .realistic, mentees: 10_000, mentors: 10_000, seed: 1)).files()
    benchmark.count(.bytes, files.reduce(0) { $0 + $1.bytes.count })
  }

  Benchmark("Read 10,000 people") { benchmark in
    let files = Cohorts.files(.realistic, mentees: 5_000, mentors: 5_000)
    benchmark.startMeasurement()
    let reading = try CohortReader.read(files: files)
    benchmark.stopMeasurement()
    benchmark.count(.needs, reading.cohort.needs.count)
  }

  for family in [CohortFamily.realistic, .dense] {
    Benchmark("Judge and score 160,000 pairs, \(family.rawValue)") { benchmark in
      let reading = try CohortReader.read(files: Cohorts.files(family, mentees: 400, mentors: 400))
      let context = RuleContext(reading.cohort)
      var eligible = 0
      var points = 0
      benchmark.startMeasurement()
      for need in reading.cohort.needs.prefix(400) {
        for mentor in reading.cohort.mentors {
          let pair = Pair(need: need, mentor: mentor, context: context)
          if reading.rules.allows(pair) {
            eligible += 1
            points += reading.rules.points(of: pair)
          }
        }
      }
      benchmark.stopMeasurement()
      benchmark.count(.eligible, eligible)
      benchmark.count(.points, points)
    }
  }

  for family in CohortFamily.allCases {
    Benchmark("Match 500 x 500, \(family.rawValue)") { benchmark in
      let folder = try Cohorts.folder(family, mentees: 500, mentors: 500)
      benchmark.startMeasurement()
      let finished = try MatchJob(folder: folder.path, language: .english).run()
      benchmark.stopMeasurement()
      benchmark.count(.filled, finished.matching.pairs.count)
      benchmark.count(finished.matching.proof.statistics)
    }
  }

  Benchmark("Write a run of 500 x 500, realistic") { benchmark in
    let folder = try Cohorts.folder(.realistic, mentees: 500, mentors: 500)
    let finished = try MatchJob(folder: folder.path, language: .english).run()
    let out = Cohorts.scratch()
    benchmark.startMeasurement()
    try finished.run.write(to: out.path)
    benchmark.stopMeasurement()
    try FileManager.default.removeItem(at: out)
  }

  Benchmark("Verify a run of 500 x 500, realistic") { benchmark in
    let folder = try Cohorts.folder(.realistic, mentees: 500, mentors: 500)
    let out = Cohorts.scratch()
    try MatchJob(folder: folder.path, language: .english).run().run.write(to: out.path)
    benchmark.startMeasurement()
    let outcome = try VerifyJob(folder: out.path).run()
    benchmark.stopMeasurement()
    try FileManager.default.removeItem(at: out)
    if !outcome.holds { benchmark.error("the run does not hold") }
  }

  for (places, name) in [(10, "realistic"), (3, "scarce")] {
    Benchmark("Solve 5,000 needs with 20 pairs each, \(name)") { benchmark in
      let problem = try ProblemFile(Instance.text(needs: 5_000, pairs: 20, placesForTenNeeds: places, seed: 1))
      benchmark.startMeasurement()
      let summary = try SolveJob(file: name).solve(problem)
      benchmark.stopMeasurement()
      if !summary.isCertified || summary.status != .optimal { benchmark.error("not proven optimal") }
      benchmark.count(summary.result.statistics)
    }
  }
}
