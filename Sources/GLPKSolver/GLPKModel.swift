// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK
import CGLPKShims

/// Why a call of GLPK failed, in GLPK's own words.
enum GLPKFault: Error, Hashable {
  /// GLPK reported an error; its full message.
  case fault(String)
  /// GLPK ran out of memory, or into the limit that it was given.
  case memoryLimit(String)
  /// A model is being solved on this thread already, for example by whoever called this function.
  case busy
  /// The model is gone, because an earlier call failed.
  case closed
}

/// A linear program inside GLPK: maximise Σ w x with rows Σ a x <= b and columns x >= 0.
///
/// GLPK keeps its data a thread, so a model must be made, used and let go of in one synchronous function.
struct GLPKModel: ~Copyable {
  /// The number of rows.
  let rowCount: Int
  /// The number of columns added so far.
  private(set) var columnCount = 0

  /// Opens a model with its rows, each with its upper bound.
  init(rowBounds: [Double], memoryLimitMebibytes: Int? = nil) throws(GLPKFault) {
    let limit = memoryLimitMebibytes.map { max(1, Int32(clamping: $0)) } ?? 0
    // Before the model is whole: one that was not opened must not be closed, for another may be open.
    try Self.check(guarded_open(Int32(clamping: rowBounds.count), rowBounds, limit))
    rowCount = rowBounds.count
  }

  deinit {
    guarded_close()
  }

  /// Adds columns, each with its weight and its entries in rows counted from 0.
  mutating func add(_ columns: [GLPKColumn]) throws(GLPKFault) {
    var starts: [Int32] = [0]
    var rows: [Int32] = []
    var coefficients: [Double] = []
    for column in columns {
      for entry in column.entries {
        rows.append(Int32(clamping: entry.row))
        coefficients.append(entry.coefficient)
      }
      starts.append(Int32(clamping: rows.count))
    }
    let weights = columns.map(\.weight)
    // GLPK takes what is not a number for a number, and then says "optimal" of nonsense.
    guard weights.allSatisfy(\.isFinite), coefficients.allSatisfy(\.isFinite) else {
      throw .fault("a weight or coefficient is not a finite number")
    }
    try Self.check(guarded_add_columns(Int32(clamping: columns.count), weights, starts, rows, coefficients))
    columnCount += columns.count
  }

  /// Sets which rows' slacks and which columns are basic.
  func setBasis(rows: [Bool], columns: [Bool]) throws(GLPKFault) {
    precondition(rows.count == rowCount && columns.count == columnCount)
    try Self.check(guarded_set_basis(rows.map { $0 ? 1 : 0 }, columns.map { $0 ? 1 : 0 }))
  }

  /// How a piece of simplex ended.
  struct SimplexOutcome {
    enum Ending {
      /// Primal and dual feasible: the basis is optimal as far as floating point can tell.
      case optimal
      /// The limit of iterations or of time was reached.
      case limit
      /// The basis is singular, or the method broke down; GLPK's own code and words.
      case trouble(String)
    }

    let ending: Ending
    /// Whether the present solution keeps the rows.
    let isPrimalFeasible: Bool
    let iterations: Int
  }

  /// Runs the simplex method on from the present basis.
  ///
  /// The return code alone misleads, so that it is only trusted together with both statuses.
  ///
  /// - Parameter tolerance: what reduced costs have to pass, as a part of the weights.
  func simplex(
    dualFirst: Bool = false, tolerance: Double = GUARDED_OBJECTIVE_TOLERANCE, iterationLimit: Int, milliseconds: Int32
  ) throws(GLPKFault) -> SimplexOutcome {
    var outcome = guarded_simplex_outcome()
    try Self.check(
      guarded_simplex(dualFirst ? 1 : 0, tolerance, Int32(clamping: iterationLimit), milliseconds, &outcome))
    let isPrimalFeasible = outcome.primal_status == GLP_FEAS
    let ending: SimplexOutcome.Ending =
      switch outcome.return_code {
      case 0 where isPrimalFeasible && outcome.dual_status == GLP_FEAS: .optimal
      case GLP_EITLIM, GLP_ETMLIM: .limit
      default: .trouble("glp_simplex returned \(outcome.return_code). \(Self.message)")
      }
    return SimplexOutcome(ending: ending, isPrimalFeasible: isPrimalFeasible, iterations: Int(outcome.iterations))
  }

  /// The basic solution: a value a column and a dual value a row.
  func solution() throws(GLPKFault) -> (columns: [Double], duals: [Double]) {
    var columns = [Double](repeating: 0, count: columnCount)
    var duals = [Double](repeating: 0, count: rowCount)
    try Self.check(guarded_read(&columns, &duals))
    return (columns, duals)
  }

  /// How branch and bound ended.
  struct SearchOutcome {
    /// Whether the search came to its end, so that there is no better solution than `columns`.
    let isComplete: Bool
    /// Whether the search came to its end, or did not begin, because no solution keeps all rows.
    let isInfeasible: Bool
    /// Whether GLPK's time limit ended it.
    let ranOutOfTime: Bool
    /// The best solution, if one was found.
    let columns: [Double]?
    /// The best proven bound, if there is one.
    let bound: Double?
    let nodes: Int
  }

  /// Branch and bound with every column 0 or 1, from an optimal basis.
  ///
  /// - Parameters:
  ///   - start: a solution to begin with, if there is one.
  ///   - fixedCount: how many columns, the first ones, must be 0.
  ///   - shouldStop: asked from time to time with the best bound and the number of nodes so far.
  func search(
    from start: [Double]?, fixing fixedCount: Int = 0, milliseconds: Int32,
    shouldStop: (_ bound: Double, _ nodes: Int) -> Bool
  ) throws(GLPKFault) -> SearchOutcome {
    precondition(start.map { $0.count == columnCount } ?? true)
    var columns = [Double](repeating: 0, count: columnCount)
    var outcome = guarded_search_outcome()
    let status = withoutActuallyEscaping(shouldStop) { shouldStop in
      let box = PollBox(shouldStop)
      return withExtendedLifetime(box) {
        guarded_search(
          start, Int32(clamping: fixedCount), milliseconds,
          { info, bound, nodes in
            guard let info else { return 1 }
            return Unmanaged<PollBox>.fromOpaque(info).takeUnretainedValue().shouldStop(bound, Int(nodes)) ? 1 : 0
          }, Unmanaged.passUnretained(box).toOpaque(), &columns, &outcome)
      }
    }
    try Self.check(status)
    let hasSolution = outcome.mip_status == GLP_OPT || outcome.mip_status == GLP_FEAS
    return SearchOutcome(
      isComplete: outcome.return_code == 0 && outcome.mip_status == GLP_OPT,
      isInfeasible: outcome.return_code == 0 && outcome.mip_status == GLP_NOFEAS,
      ranOutOfTime: outcome.return_code == GLP_ETMLIM, columns: hasSolution ? columns : nil,
      bound: outcome.bound.isFinite ? outcome.bound : nil,
      nodes: Int(outcome.nodes))
  }

  private static var message: String {
    String(cString: guarded_message()).split(separator: "\n").joined(separator: " ")
  }

  private static func check(_ status: guarded_status) throws(GLPKFault) {
    switch status {
    case GUARDED_OK: return
    case GUARDED_NO_MEMORY: throw .memoryLimit(message)
    case GUARDED_BUSY: throw .busy
    case GUARDED_CLOSED: throw .closed
    default: throw .fault(message)
    }
  }
}

/// A column of a model.
struct GLPKColumn {
  let weight: Double
  let entries: [(row: Int, coefficient: Double)]
}

/// Carries a closure through C.
private final class PollBox {
  let shouldStop: (Double, Int) -> Bool

  init(_ shouldStop: @escaping (Double, Int) -> Bool) {
    self.shouldStop = shouldStop
  }
}
