// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import Foundation
import MakkerKit

/// `makker solve FILE`, for developers: one line a fact.
struct SolveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "solve", abstract: CommandText.solveAbout().shown, shouldDisplay: false)
  }

  @Argument(help: ArgumentHelp(CommandText.problemHelp().shown))
  var file: String

  @Option(help: ArgumentHelp(CommandText.timeLimitHelp().shown, valueName: CommandText.secondsName().shown))
  var timeLimit: Double?

  @Option(help: SolverChoice.help)
  var solver = SolverChoice.auto

  @OptionGroup var common: CommonOptions

  func run() throws {
    let interruption = Interruption()
    let listening = interruption.listen()
    defer { listening.cancel() }
    let options = SolveOptions(timeLimitSeconds: timeLimit, isInterrupted: { interruption.isAsked })
    var job = SolveJob(file: file, options: options)
    job.solver = solver
    let clock = ContinuousClock()
    let (problem, summary, seconds) = try reportingFaults {
      let problem = try job.read()
      let start = clock.now
      let summary = try job.solve(problem)
      return (problem, summary, start.duration(to: clock.now) / .seconds(1))
    }
    show(problem, summary, seconds)
    if summary.result.termination == .interrupted { throw ExitCode.interrupted }
  }

  private func show(_ file: ProblemFile, _ summary: ProblemSummary, _ seconds: Double) {
    let problem = file.problem
    let status: ProblemText =
      switch summary.status {
      case .optimal: .optimal
      case .feasible: .feasible
      case .infeasible: .infeasible
      case .unknown: .unknown
      }
    let proof: ProblemText = summary.isCertified ? .certified : .notCertified
    let lines: [(ProblemText, LocalizedText)] = [
      (.format, LocalizedText(verbatim: file.format.rawValue)),
      (
        .size,
        file.slotProblem.map {
          ProblemText.slotSizes([
            "tasks": "\(problem.taskCount)", "agents": "\($0.capacities.count)", "slots": "\($0.cells.count)",
            "edges": "\(problem.edgeCount)",
          ])
        }
          ?? ProblemText.sizes([
            "tasks": "\(problem.taskCount)", "agents": "\(problem.agentCount)", "edges": "\(problem.edgeCount)",
          ])
      ),
      (.value, summary.cost.map { "\($0)" } ?? "-"),
      (.bound, summary.bound.map { "\($0)" } ?? "-"),
      (.status, status()),
      (.proof, proof()),
      (.time, LocalizedText(verbatim: millionths(of: seconds) + " s")),
    ]
    for (label, text) in lines {
      Console.print(label().shown.padding(toLength: 8, withPad: " ", startingAt: 0) + text.shown)
    }
  }

  /// Plain digits: a script reads them.
  private func millionths(of seconds: Double) -> String {
    let count = Int((seconds * 1_000_000).rounded())
    return "\(count / 1_000_000).\(String(1_000_000 + count % 1_000_000).dropFirst())"
  }
}
