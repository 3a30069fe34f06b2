// SPDX-License-Identifier: GPL-3.0-or-later

import Benchmark
import Foundation
import MakkerKit

/// Answers about a run that has been read, and beside them a whole matching of the same cohort.
func questionBenchmarks() {
  Benchmark("match-10000-dense", configuration: .counting(.filled)) { benchmark in
    let folder = try Cohorts.folder(.dense, mentees: 10_000, mentors: 10_000)
    defer { try? FileManager.default.removeItem(at: folder) }
    var job = MatchJob(folder: folder.path, language: .english)
    job.plansYear = false
    benchmark.startMeasurement()
    let finished = try job.run()
    benchmark.stopMeasurement()
    benchmark.count(.filled, finished.matching.pairs.count)
  }

  Benchmark("why-not-10000-dense-times-20", configuration: .counting(.needs)) { benchmark in
    let inquiry = try Asked.dense.get()
    benchmark.startMeasurement()
    let costs = try (0..<20).count { number in
      let need = number * 397 % inquiry.cohort.needs.count
      let mentor = number * 211 % inquiry.cohort.mentors.count
      if case .costs = try inquiry.whyNot(need, mentor).verdict { return true }
      return false
    }
    benchmark.stopMeasurement()
    benchmark.count(.needs, costs)
  }

  // Side by side: the same cohort without one mentor in twenty, from nothing and from what was.
  for isRepair in [false, true] {
    let name = isRepair ? "rematch-10000-dense-5-percent-left-repaired" : "rematch-10000-dense-5-percent-left-anew"
    Benchmark(name, configuration: .counting(.filled)) { benchmark in
      let inquiry = try Asked.dense.get()
      let mentors = inquiry.cohort.mentors.map(\.id)
      let left = Set(stride(from: 7, to: mentors.count, by: 20).map { mentors[$0] })
      benchmark.startMeasurement()
      let found = isRepair ? try inquiry.repaired(without: left) : try inquiry.matchedAnew(without: left)
      benchmark.stopMeasurement()
      benchmark.count(.filled, found.tally.filled)
    }
  }

  Benchmark("haderslev-why-all", configuration: .counting(.needs)) { benchmark in
    let inquiry = try Asked.haderslev.get()
    benchmark.startMeasurement()
    for need in inquiry.cohort.needs.indices { _ = try inquiry.reasons(of: need) }
    benchmark.stopMeasurement()
    benchmark.count(.needs, inquiry.cohort.needs.count)
  }

  Benchmark("haderslev-why-not-all-of-10", configuration: .counting(.needs)) { benchmark in
    let inquiry = try Asked.haderslev.get()
    var asked = 0
    benchmark.startMeasurement()
    for need in 0..<10 {
      for mentor in inquiry.cohort.mentors.indices {
        _ = try inquiry.whyNot(need, mentor)
        asked += 1
      }
    }
    benchmark.stopMeasurement()
    benchmark.count(.needs, asked)
  }

  Benchmark("haderslev-unmatched", configuration: .counting(.needs)) { benchmark in
    let inquiry = try Asked.haderslev.get()
    benchmark.startMeasurement()
    let answers = try inquiry.unmatchedNeeds()
    benchmark.stopMeasurement()
    benchmark.count(.needs, answers.count)
  }

  Benchmark("haderslev-advise", configuration: .counting(.needs)) { benchmark in
    let inquiry = try Asked.haderslev.get()
    benchmark.startMeasurement()
    let advice = try inquiry.advice()
    benchmark.stopMeasurement()
    guard let advice else { return benchmark.error("the sample is taken for too large to advise on") }
    benchmark.count(.needs, advice.places.count + advice.recruits.count + advice.preparations.count)
  }
}

/// Runs that are made once and asked often.
private enum Asked {
  static let dense = Result { try inquiry(of: Cohorts.folder(.dense, mentees: 10_000, mentors: 10_000), isOwn: true) }
  static let haderslev = Result {
    try inquiry(
      of: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data/haderslev"),
      isOwn: false)
  }

  private static func inquiry(of folder: URL, isOwn: Bool) throws -> Inquiry {
    let out = Cohorts.scratch()
    defer {
      try? FileManager.default.removeItem(at: out)
      if isOwn { try? FileManager.default.removeItem(at: folder) }
    }
    var job = MatchJob(folder: folder.path, language: .english)
    job.plansYear = false
    try job.run().run.write(to: out.path)
    return try StoredMatching.read(out.path).inquiry().readyForWhyNot()
  }
}
