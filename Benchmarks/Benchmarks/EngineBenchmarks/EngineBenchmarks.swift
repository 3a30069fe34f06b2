// SPDX-License-Identifier: GPL-3.0-or-later

import Benchmark
import Foundation
import MakkerKit

/// The steps of a matching, each on a generated cohort of a fixed seed.
///
/// Names hold no spaces or commas: files of thresholds are written without them and looked for with them.
let benchmarks: @Sendable () -> Void = {
  questionBenchmarks()

  Benchmark("generate-20000", configuration: .counting(.bytes)) { benchmark in
    let files = CohortGenerator(CohortRequest(family: .realistic, mentees: 10_000, mentors: 10_000, seed: 1)).files()
    benchmark.count(.bytes, files.reduce(0) { $0 + $1.bytes.count })
  }

  Benchmark("read-10000", configuration: .counting(.needs)) { benchmark in
    let files = Cohorts.files(.realistic, mentees: 5_000, mentors: 5_000)
    benchmark.startMeasurement()
    let reading = try CohortReader.read(files: files)
    benchmark.stopMeasurement()
    benchmark.count(.needs, reading.cohort.needs.count)
  }

  for family in [CohortFamily.realistic, .dense] {
    Benchmark("score-160000-\(family.rawValue)", configuration: .counting(.eligible, .points)) { benchmark in
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
    Benchmark(
      "match-500-\(family.rawValue)", configuration: .counting(.filled, .iterations, .rounds, .columns)
    ) { benchmark in
      let folder = try Cohorts.folder(family, mentees: 500, mentors: 500)
      defer { try? FileManager.default.removeItem(at: folder) }
      benchmark.startMeasurement()
      let finished = try MatchJob(folder: folder.path, language: .english).run()
      benchmark.stopMeasurement()
      benchmark.count(.filled, finished.matching.pairs.count)
      benchmark.count(finished.matching.proof.statistics)
    }
  }

  for solver in [SolverChoice.network, .greedy] {
    Benchmark(
      "match-2000-dense-\(solver.rawValue)", configuration: .counting(.filled, .iterations, .rounds, .columns)
    ) { benchmark in
      let folder = try Cohorts.folder(.dense, mentees: 2_000, mentors: 2_000)
      defer { try? FileManager.default.removeItem(at: folder) }
      var job = MatchJob(folder: folder.path, language: .english)
      job.solver = solver
      job.plansYear = false
      benchmark.startMeasurement()
      let finished = try job.run()
      benchmark.stopMeasurement()
      benchmark.count(.filled, finished.matching.pairs.count)
      benchmark.count(finished.matching.proof.statistics)
    }
  }

  Benchmark("write-500-realistic", configuration: .counting(.files)) { benchmark in
    let folder = try Cohorts.folder(.realistic, mentees: 500, mentors: 500)
    defer { try? FileManager.default.removeItem(at: folder) }
    let finished = try MatchJob(folder: folder.path, language: .english).run()
    let out = Cohorts.scratch()
    benchmark.startMeasurement()
    try finished.run.write(to: out.path)
    benchmark.stopMeasurement()
    benchmark.count(.files, try FileManager.default.contentsOfDirectory(atPath: out.path).count)
    try FileManager.default.removeItem(at: out)
  }

  Benchmark("verify-500-realistic", configuration: .counting(.filled)) { benchmark in
    let folder = try Cohorts.folder(.realistic, mentees: 500, mentors: 500)
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = Cohorts.scratch()
    try MatchJob(folder: folder.path, language: .english).run().run.write(to: out.path)
    benchmark.startMeasurement()
    let outcome = try VerifyJob(folder: out.path).run()
    benchmark.stopMeasurement()
    try FileManager.default.removeItem(at: out)
    benchmark.count(.filled, outcome.pairs)
    if !outcome.holds { benchmark.error("the run does not hold") }
  }

  for (places, name) in [(10, "realistic"), (3, "scarce")] {
    Benchmark(
      "solve-5000-\(name)", configuration: .counting(.iterations, .rounds, .columns)
    ) { benchmark in
      let problem = try ProblemFile(Instance.text(needs: 5_000, pairs: 20, placesForTenNeeds: places, seed: 1))
      benchmark.startMeasurement()
      let summary = try SolveJob(file: name).solve(problem)
      benchmark.stopMeasurement()
      if !summary.isCertified || summary.status != .optimal { benchmark.error("not proven optimal") }
      benchmark.count(summary.result.statistics)
    }
  }
}
