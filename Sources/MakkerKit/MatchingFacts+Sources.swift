// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
public import Expectations
public import MatchingEngine
import Optimization
import RunReports
import Wording

extension MatchingFacts {
  /// The facts of a matching.
  public init(_ matching: Matching) {
    self.init(
      cohort: matching.cohort,
      pairs: matching.pairs.map { FilledNeed(need: $0.need, mentor: $0.mentor, points: $0.points) },
      isProven: matching.proof.primalStatus == .optimal, gap: matching.proof.gap)
  }

  /// The facts that a run states, joined with the people in it. `VerifyJob` says whether they are so.
  ///
  /// - Throws: `FileFaults` where the run's files are damaged, or do not fit each other.
  init(run path: String) throws(FileFaults) {
    let stored: StoredRun
    do {
      stored = try StoredRun.read(path)
    } catch {
      throw FileFaults([error])
    }
    let damage = stored.findings.filter { $0.severity == .fault }
    guard damage.isEmpty, let claim = stored.claim else { throw FileFaults(damage) }
    let cohort: Cohort
    do {
      cohort = try CohortReader.read(stored.inputs).cohort
    } catch {
      throw FileFaults(error.faults.map { $0.at(RunFolder.inputFolder + "/" + $0.file) })
    }
    let needs = Dictionary(cohort.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let mentors = Dictionary(cohort.mentors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var pairs: [FilledNeed] = []
    var faults: [FileFault] = []
    for pair in claim.pairs {
      if let need = needs[pair.need], let mentor = mentors[pair.mentor] {
        pairs.append(FilledNeed(need: need, mentor: mentor, points: pair.points))
      } else {
        let isMentor = needs[pair.need] != nil
        let id = LocalizedText(verbatim: isMentor ? pair.mentor.text : pair.need.description)
        faults.append(
          FileFault(
            file: "pairs.csv", found: (isMentor ? FaultText.unknownMentor : .unknownMentee)(["value": id]),
            expected: ExpectedText.knownID(["file": isMentor ? "cohort/mentors.csv" : "cohort/mentees.csv"]),
            advice: RunFileText.restoreRun()))
      }
    }
    guard faults.isEmpty else { throw FileFaults(faults) }
    self.init(cohort: cohort, pairs: pairs, isProven: claim.primalStatus == .optimal, gap: claim.gap)
  }
}
