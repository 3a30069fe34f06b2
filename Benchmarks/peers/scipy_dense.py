# SPDX-License-Identifier: GPL-3.0-or-later
"""What one would write without Makker: pandas reads, NumPy scores all pairs, SciPy assigns, pandas writes.

    python3 Benchmarks/peers/scipy_dense.py COHORT PAIRS.csv

Reads cohorts of `makker generate --family dense` only. Prints one line of JSON: the points, the pairs, and the seconds
of each step.
"""

import json
import sys
import time

import pandas as pd
from scipy.optimize import linear_sum_assignment

import dense_rules


def main(cohort, target):
    """Matches."""
    seconds = {}
    last = time.perf_counter()

    def step(name):
        nonlocal last
        now = time.perf_counter()
        seconds[name] = round(now - last, 4)
        last = now

    mentors, mentees = (pd.read_csv(f"{cohort}/{name}.csv", sep=";") for name in ("mentors", "mentees"))
    step("read")
    points = dense_rules.points(mentees, mentors)
    step("score")
    rows, columns = linear_sum_assignment(points, maximize=True)
    step("assign")
    gained = points[rows, columns]
    pairs = {"mentee": mentees["id"].to_numpy()[rows], "mentor": mentors["id"].to_numpy()[columns], "points": gained}
    pd.DataFrame(pairs).to_csv(target, sep=";", index=False)
    step("write")
    print(json.dumps({"points": int(gained.sum()), "pairs": len(rows), "seconds": seconds}))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    main(*sys.argv[1:])
