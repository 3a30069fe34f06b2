// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPKShims
import Foundation
import Testing

@testable import GLPKSolver

/// GLPK's faults become errors with GLPK's own words, again and again, on any thread, and leave it fit for use.
///
/// Each scene runs on a thread of its own, because GLPK's environment belongs to a thread.
@Suite struct GLPKFaultTests {
  /// A way to make GLPK give up, and what it then says.
  enum Provocation: String, CaseIterable, Sendable {
    case rowOutOfRange
    case rowTwiceInAColumn
    case memoryLimit
    case notANumber
    case infiniteCoefficient

    /// Provokes the fault.
    func provoke() throws(GLPKFault) {
      switch self {
      case .rowOutOfRange:
        var model = try GLPKModel(rowBounds: [1, 1])
        try model.add([GLPKColumn(weight: 1, entries: [(0, 1), (98, 1)])])
      case .rowTwiceInAColumn:
        var model = try GLPKModel(rowBounds: [1, 1])
        try model.add([GLPKColumn(weight: 1, entries: [(0, 1), (0, 1)])])
      case .memoryLimit:
        _ = try GLPKModel(rowBounds: [Double](repeating: 1, count: 200_000), memoryLimitMebibytes: 1)
      case .notANumber:
        var model = try GLPKModel(rowBounds: [1])
        try model.add([GLPKColumn(weight: .nan, entries: [(0, 1)])])
      case .infiniteCoefficient:
        var model = try GLPKModel(rowBounds: [1])
        try model.add([GLPKColumn(weight: 1, entries: [(0, .infinity)])])
      }
    }

    /// What the error must hold.
    var words: [String] {
      switch self {
      case .rowOutOfRange:
        ["glp_set_mat_col: j = 1; ind[2] = 99; row index out of range", "Error detected in file", "at line"]
      case .rowTwiceInAColumn:
        ["glp_set_mat_col: j = 1; ind[2] = 1; duplicate row indices not allowed", "Error detected in file"]
      case .memoryLimit: ["memory allocation limit exceeded", "Error detected in file", "at line"]
      case .notANumber, .infiniteCoefficient: ["not a finite number"]
      }
    }
  }

  @Test("a fault is an error in GLPK's own words, twice in a row", arguments: Provocation.allCases)
  func fault(_ provocation: Provocation) async {
    let messages = await onThread { [provocation.message(), provocation.message(), goodSolve()] }
    for message in messages.prefix(2) {
      for words in provocation.words {
        #expect(message.contains(words), "\(provocation)")
      }
    }
    #expect(messages.last == "solved")
  }

  @Test("faults on two threads at once do not meet")
  func twoThreads() async {
    let left = Provocation.rowOutOfRange
    let right = Provocation.memoryLimit
    async let first = onThread { (0..<200).map { _ in [left.message(), goodSolve()] } }
    async let second = onThread { (0..<200).map { _ in [right.message(), goodSolve()] } }
    for (provocation, rounds) in [(left, await first), (right, await second)] {
      for round in rounds {
        #expect(provocation.words.allSatisfy { round[0].contains($0) }, "\(provocation): \(round[0])")
        #expect(round[1] == "solved")
      }
    }
  }

  @Test("a thread's second model is refused while its first is open, which stays as it is")
  func busy() async throws {
    let outcome = await onThread { () -> String in
      do throws(GLPKFault) {
        var model = try GLPKModel(rowBounds: [1])
        do throws(GLPKFault) {
          _ = try GLPKModel(rowBounds: [1])
          return "two at once"
        } catch {
          guard error == .busy else { return "\(error)" }
        }
        try model.add([GLPKColumn(weight: 3, entries: [(0, 1)])])
        _ = try model.simplex(iterationLimit: 10, milliseconds: 1_000)
        return "\(try model.solution().columns)"
      } catch {
        return "\(error)"
      }
    }
    #expect(outcome == "[1.0]")
  }

  @Test("after a fault the model is closed") func closed() async {
    let outcome = await onThread { () -> [String] in
      var said: [String] = []
      do throws(GLPKFault) {
        var model = try GLPKModel(rowBounds: [1])
        for entries in [[(row: 7, coefficient: 1.0)], [(row: 0, coefficient: 1.0)]] {
          do throws(GLPKFault) {
            try model.add([GLPKColumn(weight: 1, entries: entries)])
          } catch {
            said.append("\(error)")
          }
        }
      } catch {
        said.append("\(error)")
      }
      return said
    }
    #expect(outcome.count == 2)
    #expect(outcome.first?.contains("row index out of range") == true)
    #expect(outcome.last == "closed")
  }

  @Test("without a model every call says so") func noModel() async {
    let statuses = await onThread { () -> [UInt32] in
      var outcome = guarded_simplex_outcome()
      guarded_close()
      return [guarded_simplex(0, 1e-9, 1, 1, &outcome).rawValue, guarded_add_columns(0, nil, nil, nil, nil).rawValue]
    }
    #expect(statuses == [GUARDED_CLOSED.rawValue, GUARDED_CLOSED.rawValue])
  }
}

extension GLPKFaultTests.Provocation {
  /// Provokes the fault and returns what the error says.
  fileprivate func message() -> String {
    do throws(GLPKFault) {
      try provoke()
      return "no fault"
    } catch {
      switch error {
      case .fault(let message): return message
      case .memoryLimit(let message): return self == .memoryLimit ? message : "memory: " + message
      case .busy, .closed: return "\(error)"
      }
    }
  }
}

/// Solves a small problem right, and says so.
private func goodSolve() -> String {
  do throws(GLPKFault) {
    var model = try GLPKModel(rowBounds: [1, 1, 1])
    try model.add([
      GLPKColumn(weight: 5, entries: [(0, 1), (2, 1)]), GLPKColumn(weight: 4, entries: [(1, 1), (2, 1)]),
    ])
    let outcome = try model.simplex(iterationLimit: 100, milliseconds: 1_000)
    let solution = try model.solution()
    guard case .optimal = outcome.ending, solution.columns == [1, 0] else { return "\(outcome) \(solution)" }
    return "solved"
  } catch {
    return "\(error)"
  }
}

/// Runs work on a new thread and waits for what it returns.
private func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    let thread = Thread { continuation.resume(returning: work()) }
    thread.start()
  }
}
