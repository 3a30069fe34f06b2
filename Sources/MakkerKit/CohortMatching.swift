// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import MatchingEngine

extension CohortReading {
  /// Matches the cohort by its rules; a decision that cannot be followed is a fault of `decisions.csv`, a fairness
  /// setting that cannot be kept one of `rules.yaml`.
  ///
  /// - Throws: `FileFaults` for decisions that no matching can follow, else `MatchingError`.
  func match(solver: SolverChoice, options: MatchingOptions) throws -> Matching {
    do {
      return try Matcher(solver: solver.solver(needs: cohort.needs.count)).match(cohort, by: rules, options: options)
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      throw FileFaults(refusal.faults.map { fault(for: $0) } + refusal.fairness.map { fault(for: $0) })
    }
  }

  /// A fairness setting's fault with its place in `rules.yaml`.
  func fault(for fault: FairnessFault) -> FileFault {
    let place = place(ofFairness: fault.id ?? "")
    return FileFault(
      file: place.file, line: place.line, column: place.column, found: fault.found, expected: fault.expected,
      advice: fault.advice)
  }

  /// A decision's fault with its place in the file.
  func fault(for fault: DecisionFault) -> FileFault {
    let place = place(of: .decision(fault.decisions.first ?? 0))
    return FileFault(
      file: place.file, line: place.line, column: place.column, found: fault.found, expected: fault.expected,
      advice: fault.advice)
  }
}
