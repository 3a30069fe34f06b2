# SPDX-License-Identifier: GPL-3.0-or-later
"""One solver on one instance of instances.py.

    python3 Benchmarks/peers/solve_alone.py SOLVER INSTANCE

Prints one line of JSON: the greatest sum of weights, and the seconds of solving. What it takes to hand the problem to
the solver is told apart: `build`.
"""

import json
import sys
import time

import numpy as np

from instances import Instance, Network


def places(instance):
    """Each mentor with k places as k columns: the need, the column and the weight of each edge, and how many columns.

    Edges stay in the order of needs, columns ascending within each.
    """
    first = np.concatenate([[0], np.cumsum(instance.capacities)])
    copies = instance.capacities[instance.mentor]
    edge = np.repeat(np.arange(len(instance.mentor)), copies)
    rank = np.arange(len(edge)) - np.repeat(np.cumsum(copies) - copies, copies)
    return instance.need[edge], first[instance.mentor[edge]] + rank, instance.weight[edge], int(first[-1])


def perfect(instance):
    """The problem as one in which everybody must be paired: rows, columns, costs, and how many of each.

    A need that stays open takes a column of its own; a place that stays free is taken by a row of its own; and that row
    and that column take each other where the need and the place do. Sorted by row, then column.
    """
    need, place, weight, count = places(instance)
    size, top = instance.needs + count, int(instance.weight.max())
    rows = np.concatenate([need, np.arange(instance.needs), instance.needs + np.arange(count), instance.needs + place])
    columns = np.concatenate([place, count + np.arange(instance.needs), np.arange(count), count + need])
    costs = np.concatenate([top - weight, np.full(instance.needs, top), np.zeros(count, np.int64),
                            np.zeros(len(need), np.int64)])
    order = np.lexsort((columns, rows))
    return rows[order], columns[order], costs[order], size, instance.needs * top


def ortools_flow(instance):
    """OR-Tools' minimum-cost flow, by cost scaling."""
    from ortools.graph.python import min_cost_flow

    flow = min_cost_flow.SimpleMinCostFlow()
    needs, mentors, top = instance.needs, len(instance.capacities), int(instance.weight.max())
    sink = needs + mentors
    need = np.arange(needs)
    flow.add_arcs_with_capacity_and_unit_cost(
        instance.need, needs + instance.mentor, np.ones(len(instance.mentor), np.int64), top - instance.weight)
    flow.add_arcs_with_capacity_and_unit_cost(need, np.full(needs, sink), np.ones(needs, np.int64), np.full(needs, top))
    flow.add_arcs_with_capacity_and_unit_cost(
        needs + np.arange(mentors), np.full(mentors, sink), instance.capacities, np.zeros(mentors, np.int64))
    flow.set_nodes_supplies(np.append(need, sink), np.append(np.ones(needs, np.int64), -needs))

    def solve():
        if flow.solve() != flow.OPTIMAL:
            sys.exit("the flow is not optimal")
        return needs * top - flow.optimal_cost()

    return solve


def ortools_assignment(instance):
    """OR-Tools' linear assignment."""
    from ortools.graph.python import linear_sum_assignment

    rows, columns, costs, _, most = perfect(instance)
    assignment = linear_sum_assignment.SimpleLinearSumAssignment()
    assignment.add_arcs_with_cost(rows, columns, costs)

    def solve():
        if assignment.solve() != assignment.OPTIMAL:
            sys.exit("the assignment is not optimal")
        return most - assignment.optimal_cost()

    return solve


def lapx(instance):
    """lapx's sparse Jonker-Volgenant."""
    import lap

    rows, columns, costs, size, most = perfect(instance)
    starts = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=size))]).astype(np.int32)
    costs, columns = costs.astype(np.float64), columns.astype(np.int32)
    return lambda: most - round(lap.lapmod(size, costs, starts, columns)[0])


def scipy_sparse(instance):
    """SciPy's sparse shortest augmenting paths."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    need, place, weight, count = places(instance)
    rows = np.concatenate([need, np.arange(instance.needs)])
    columns = np.concatenate([place, count + np.arange(instance.needs)])
    # An entry of 0 would be no entry: everything is worth one more.
    values = np.concatenate([weight + 1, np.ones(instance.needs, np.int64)])
    table = csr_array((values, (rows, columns)), shape=(instance.needs, count + instance.needs))

    def solve():
        chosen = min_weight_full_bipartite_matching(table, maximize=True)
        return int(table[chosen].sum()) - instance.needs

    return solve


def highs(instance):
    """HiGHS on the linear program, which has a whole optimum."""
    import highspy

    needs, mentors, edges = instance.needs, len(instance.capacities), len(instance.mentor)
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = edges, needs + mentors
    program.col_cost_ = instance.weight.astype(np.float64)
    program.col_lower_, program.col_upper_ = np.zeros(edges), np.ones(edges)
    program.row_lower_ = np.full(needs + mentors, -highspy.kHighsInf)
    program.row_upper_ = np.concatenate([np.ones(needs), instance.capacities]).astype(np.float64)
    program.sense_ = highspy.ObjSense.kMaximize
    program.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    program.a_matrix_.start_ = np.arange(0, 2 * edges + 1, 2)
    program.a_matrix_.index_ = np.column_stack([instance.need, needs + instance.mentor]).ravel()
    program.a_matrix_.value_ = np.ones(2 * edges)
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.passModel(program)

    def solve():
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            sys.exit("the linear program is not solved")
        return round(solver.getInfo().objective_function_value)

    return solve


def ortools_network(network):
    """OR-Tools' minimum-cost flow on a network as it is."""
    from ortools.graph.python import min_cost_flow

    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(network.tail, network.head, network.capacity, network.cost)
    flow.set_nodes_supplies(np.arange(len(network.supply)), network.supply)

    def solve():
        if flow.solve() != flow.OPTIMAL:
            sys.exit("the flow is not optimal")
        return network.most - flow.optimal_cost()

    return solve


SOLVERS = {
    "OR-Tools flow": ortools_flow,
    "OR-Tools assignment": ortools_assignment,
    "lapx": lapx,
    "SciPy sparse": scipy_sparse,
    "HiGHS": highs,
}
# Those that get a network in the place of pairs.
NETWORK_SOLVERS = {"OR-Tools flow on slots": ortools_network}


def main(name, path):
    """Solves."""
    instance = Network.load(path) if name in NETWORK_SOLVERS else Instance.load(path)
    start = time.perf_counter()
    solve = (SOLVERS | NETWORK_SOLVERS)[name](instance)
    built = time.perf_counter()
    value = solve()
    print(json.dumps({"value": int(value), "build": built - start, "seconds": time.perf_counter() - built}))


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in SOLVERS | NETWORK_SOLVERS:
        sys.exit(__doc__.strip() + "\n\nSolvers: " + ", ".join(SOLVERS | NETWORK_SOLVERS))
    main(*sys.argv[1:])
