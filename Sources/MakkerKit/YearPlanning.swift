// SPDX-License-Identifier: GPL-3.0-or-later

import CalendarFiles
import CohortFiles
import CohortModel
import MatchingEngine
import Optimization
import RunReports
import Wording

/// Plans a year: training seats first, then the meetings around them.
struct YearPlanning {
  /// A pair, with its weekly time if it has one.
  struct Pair {
    let need: Need
    let mentor: Mentor
    let slot: TimeWindow?
  }

  let cohort: Cohort
  let pairs: [Pair]
  let solver: any Solver
  let options: SolveOptions

  /// Makes the planning of a cohort's pairs. Whoever has stopped the matching with its best answer so far still gets
  /// the whole plan of that answer, since a run without the seats that its pairs rest on would not hold.
  init(cohort: Cohort, pairs: [Pair], solver: any Solver) {
    self.cohort = cohort
    self.pairs = pairs
    self.solver = solver
    options = SolveOptions(timeLimitSeconds: MatchingOptions.searchSeconds)
  }

  /// The plan.
  ///
  /// - Throws: `FileFaults` where the system does not know the cohort's zone; `MatchingError` where there is no answer.
  func plan() throws -> YearPlan {
    let zone = try Self.zone(of: cohort)
    let training: [TrainingEntry]
    do {
      training = try TrainingPlanning(cohort: cohort, pairs: pairs, solver: solver, options: options).entries()
    } catch {
      throw MatchingError.solver(error)
    }
    let mentors = Dictionary(cohort.mentors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let filled = Dictionary(pairs.map { ($0.need.id, $0.mentor.id) }, uniquingKeysWith: { first, _ in first })
    let handOvers = cohort.handOvers(filled).compactMapValues { mentors[$0] }
    let meetings = MeetingPlanning(
      frame: cohort.frame, pairs: pairs, training: training, handOvers: handOvers
    ).meetings()
    return YearPlan(zone: zone, meetings: meetings, training: training)
  }

  /// The zone of a cohort. Reading a cohort finds unknown zones, but only where the system knows any.
  static func zone(of cohort: Cohort) throws(FileFaults) -> ZoneOffsets {
    if let zone = YearPlan.zone(of: cohort) { return zone }
    throw FileFaults([
      FileFault(
        file: "cohort.yaml", found: YearFaultText.unknownZone(["zone": LocalizedText(verbatim: cohort.frame.timeZone)]),
        expected: YearFaultText.knownZone(), advice: YearFaultText.installZones())
    ])
  }
}
