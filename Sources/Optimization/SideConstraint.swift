// SPDX-License-Identifier: GPL-3.0-or-later

/// A row Σ coefficient · x_edge <= upperBound beyond the network's own; coefficients and bound may have any sign.
///
/// A row that asks for at least something is said with all its signs turned: `floor` and `share` do so. With such rows
/// the answer that leaves every task open may be forbidden, and there may be no answer.
public struct SideConstraint: Hashable, Sendable {
  /// One edge's part in the row.
  public struct Term: Hashable, Sendable {
    /// The edge's position in the problem.
    public let edge: Int
    /// Its coefficient.
    public let coefficient: Int

    /// Makes a term.
    public init(edge: Int, coefficient: Int) {
      self.edge = edge
      self.coefficient = coefficient
    }
  }

  /// The terms, by ascending edge, each edge at most once.
  public let terms: [Term]
  /// The right-hand side.
  public let upperBound: Int

  /// Makes a side constraint from its terms, by ascending edge.
  public init(terms: [Term], upperBound: Int) {
    self.terms = terms
    self.upperBound = upperBound
  }
}

extension SideConstraint {
  /// At most so many of some edges are used: Σ x_e <= count. For example the rooms of a weekly slot.
  ///
  /// - Parameter edges: positions in the problem, in any order; one that comes twice counts once.
  public static func cap(_ edges: some Sequence<Int>, atMost count: Int) -> SideConstraint {
    SideConstraint(terms: Set(edges).sorted().map { Term(edge: $0, coefficient: 1) }, upperBound: count)
  }

  /// At least so many of some edges are used: -Σ x_e <= -count. For example a floor under a group: all edges of the
  /// group's tasks, each of which is filled at most once.
  ///
  /// - Parameter edges: positions in the problem, in any order; one that comes twice counts once.
  public static func floor(_ edges: some Sequence<Int>, atLeast count: Int) -> SideConstraint {
    SideConstraint(terms: Set(edges).sorted().map { Term(edge: $0, coefficient: -1) }, upperBound: -count)
  }

  /// Of all that is used of the edges `all`, at least the part `part / whole` is used of the edges `group`, in whole
  /// numbers: part · used(all) - whole · used(group) <= 0. For example: of all filled needs at least 2 in 5 are of
  /// newcomers. Nothing used is a share of anything.
  ///
  /// - Parameters:
  ///   - group: positions in the problem, in any order; one that comes twice counts once.
  ///   - all: the same; commonly with the group's own among them.
  public static func share(
    of group: some Sequence<Int>, in all: some Sequence<Int>, atLeast part: Int, outOf whole: Int
  ) -> SideConstraint {
    var coefficients: [Int: Int] = [:]
    for edge in Set(all) { coefficients[edge] = part }
    for edge in Set(group) { coefficients[edge, default: 0] -= whole }
    return SideConstraint(
      terms: coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        .map { Term(edge: $0.key, coefficient: $0.value) },
      upperBound: 0)
  }

  /// The edges used take no more than a budget together: Σ amount_e x_e <= budget. For example a mentor's hours.
  ///
  /// - Parameter amounts: what each edge takes, in any order, each edge at most once.
  public static func budget(_ amounts: some Sequence<(edge: Int, amount: Int)>, atMost budget: Int) -> SideConstraint {
    SideConstraint(
      terms: amounts.map { Term(edge: $0.edge, coefficient: $0.amount) }.sorted { $0.edge < $1.edge },
      upperBound: budget)
  }
}
