// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
public import Optimization
public import ProblemFiles
import Wording

/// Solves a published assignment problem from its file, to compare solvers.
public struct SolveJob: Sendable {
  /// The file's path.
  public var file: String
  /// Which solver solves it.
  public var solver = SolverChoice.auto
  /// Limits, and whom to tell.
  public var options: SolveOptions

  /// Makes a job.
  public init(file: String, options: SolveOptions = SolveOptions()) {
    self.file = file
    self.options = options
  }

  /// Reads the problem.
  ///
  /// - Throws: `FileFaults` with everything that is wrong with the file.
  public func read() throws -> ProblemFile {
    let bytes: [UInt8]
    do {
      bytes = try Array(Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw FileFaults([
        FileFault(
          file: file, found: FaultText.unreadableFile(),
          expected: ExpectedText.readableFile(), advice: AdviceText.checkPath())
      ])
    }
    do {
      return try ProblemFile(bytes)
    } catch {
      throw FileFaults(
        error.faults.map {
          FileFault(
            file: file, line: $0.line, column: $0.column, found: $0.found, expected: $0.expected, advice: $0.advice)
        })
    }
  }

  /// Solves the problem and checks its certificate.
  public func solve(_ problem: ProblemFile) throws -> ProblemSummary {
    try problem.solve(with: solver.solver(needs: problem.problem.taskCount), options: options)
  }
}
