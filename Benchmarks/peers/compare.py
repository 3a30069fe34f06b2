# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Makker and the SciPy pipeline in turn on the same generated cohort, and prints times, memory and the ratio.

    python3 -m venv peers && peers/bin/pip install -r Benchmarks/peers/requirements.txt
    swift build -c release --product makker
    peers/bin/python Benchmarks/peers/compare.py [--size 1000] [--repeats 5] [--makker .build/release/makker]

Both are timed as whole processes: read, score all pairs, assign, write. Makker also proves its answer, settles ties,
explains every pair and writes the report. Fails where the two best totals differ or `makker verify`
objects.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import make_dense

HERE = pathlib.Path(__file__).resolve().parent


def measured(command):
    """Runs a command: its seconds by the clock, its seconds of processor time, its peak MiB, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}")
    peak = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
    return seconds, usage.ru_utime + usage.ru_stime, peak, output


def main():
    """Compares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=1000)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--makker", default=str(HERE.parents[1] / ".build/release/makker"))
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as scratch:
        cohort, run = pathlib.Path(scratch) / "cohort", pathlib.Path(scratch) / "run"
        make_dense.main(options.size, cohort, options.seed)
        runs = {"makker": [], "scipy": []}
        for _ in range(options.repeats):
            runs["makker"].append(measured(
                [options.makker, "match", str(cohort), "--out", str(run), "--replace", "--quiet", "--lang", "en"]))
            runs["scipy"].append(measured(
                [sys.executable, str(HERE / "scipy_dense.py"), str(cohort), str(pathlib.Path(scratch) / "pairs.csv")]))
        record = json.loads((run / "run.json").read_text("utf-8"))
        peer = json.loads(runs["scipy"][-1][3])
        verified = measured([options.makker, "verify", str(run), "--quiet"])

    def row(name, measurements, *more):
        clock, processor = (statistics.median(run[part] for run in measurements) for part in (0, 1))
        peak = max(run[2] for run in measurements)
        print(f"{name:24}{clock:10.3f}{min(run[0] for run in measurements):10.3f}{processor:10.3f}{peak:8.0f}", end="")
        print("".join(f"{number:10}" for number in more))
        return clock

    print(f"{options.size} x {options.size}, every pair eligible, median of {options.repeats} runs in turn\n")
    print(f"{'':24}{'seconds':>10}{'least':>10}{'processor':>10}{'MiB':>8}{'points':>10}{'pairs':>10}")
    answers = {"makker": (record["points"], record["filled"]), "scipy": (peer["points"], peer["pairs"])}
    clock = {name: row(name, measurements, *answers[name]) for name, measurements in runs.items()}
    row("makker verify", [verified])
    inside = statistics.median(sum(json.loads(run[3])["seconds"].values()) for run in runs["scipy"])
    print(f"{'scipy without imports':24}{inside:10.3f}\n")
    print(f"makker / scipy: {clock['makker'] / clock['scipy']:.2f}   "
          f"makker / scipy without imports: {clock['makker'] / inside:.2f}")
    print(f"termination {record['termination']}, value {record['value']}, bound {record['bound']}, gap {record['gap']}")
    if answers["makker"] != answers["scipy"]:
        sys.exit("the two best answers differ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
