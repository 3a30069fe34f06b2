# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Makker and its peers on the same generated files, checks that they agree, and prints what each took.

    python3 -m venv .build-peers && .build-peers/bin/pip install -r Benchmarks/peers/requirements.txt
    swift build -c release --product makker
    .build-peers/bin/python Benchmarks/peers/run.py [--quick] [--markdown FILE] [--plots FOLDER]

End to end, whole processes read a cohort of `makker generate --family dense`, score all pairs, assign and write the
pairs: Makker, which also proves, explains and reports; pandas with NumPy and SciPy; and the package mentor-match.
Solvers alone get sparse problems with as many pairs for every need, and their own seconds are compared: `makker solve`
with its proof against OR-Tools, lapx, SciPy and HiGHS; and against OR-Tools' flow on joint plans of mentor and slot.
Runs take turns; medians count. Stops where best values differ.
"""

import argparse
import json
import os
import pathlib
import platform
import sys
import tempfile

import instances
import report
from measuring import in_turn, median, run

HERE = pathlib.Path(__file__).resolve().parent
# Slow by their kind, these are given small problems only; what they take for large ones is not worth the wait.
SMALL_ONLY = {"HiGHS": 10_000, "lapx": 10_000}
# Joint plans of mentor and weekly time: a need's eligible mentors, and the times that a pair shares.
SLOT_PAIRS, SHARED_SLOTS = 20, 3
PROVEN = "the proof was checked in integers"


def peer(script, *arguments):
    """The command of one of the scripts beside this one."""
    return [sys.executable, "-B", HERE / script, *arguments]


def last_line(output):
    """What a script says in its last line; some libraries print before it."""
    return json.loads(output.strip().splitlines()[-1])


def agree(job, values):
    """Stops where programs that all claim the best value do not have the same."""
    if len(set(values.values())) > 1:
        sys.exit(f"{job}: the best values differ: {values}")


def end_to_end(options, folder, size, peers):
    """Files in, pairs out, on a dense cohort."""
    cohort, made, pairs = folder / f"dense-{size}", folder / "run", folder / "pairs.csv"
    run([options.makker, "generate", "--mentees", size, "--mentors", size, "--seed", options.seed, "--family", "dense",
         "--quiet", cohort], options.limit)
    # The others plan no meetings, so Makker does not either.
    commands = {report.OURS: [options.makker, "match", cohort, "--out", made, "--replace", "--no-plan", "--quiet", "--lang",
                              "en"]}
    commands |= {name: peer(script, cohort, pairs) for name, script in peers.items()}
    values = {}

    def note(name, done):
        if name == report.OURS:
            record = json.loads((made / "run.json").read_text("utf-8"))
            if record["termination"] != "optimal":
                sys.exit(f"{size}: Makker ended with {record['termination']}")
            values[name] = record["points"]
        else:
            values[name] = last_line(done.output)["points"]

    runs = in_turn(commands, options.repeats if size <= 5_000 else min(options.repeats, 3), options.limit, note)
    job = f"End to end, {size:,} x {size:,}, every pair eligible"
    agree(job, values)
    return [figure(job, size, name, done, values.get(name), lambda one: one.wall) for name, done in runs.items()]


def makker_solvers(options):
    """Makker's ways to solve, by the name of their row: the standard one, and each that can be asked for by name."""
    help_screen = run([options.makker, "solve", "--help", "--lang", "en"], options.limit).output
    ways = {report.OURS: []}
    if "--solver" in help_screen:
        ways |= {f"Makker {name}": ["--solver", name] for name in ("network", "glpk") if name in help_screen}
    return ways


def printed(output):
    """The lines that `makker solve` prints, by their labels."""
    return {line.split()[0]: line.split(maxsplit=1)[1] for line in output.splitlines() if " " in line}


def solve_alone(options, folder, needs, pairs, family, programs, ways):
    """One sparse problem, for solvers alone."""
    path = folder / f"{family}-{needs}-{pairs}"
    instances.make(needs, pairs, family, options.seed, options.fill_first).save(path)
    commands = {name: [options.makker, "solve", f"{path}.semi", "--lang", "en", *more] for name, more in ways.items()}
    commands |= {name: peer("solve_alone.py", name, path) for name in programs if needs <= SMALL_ONLY.get(name, needs)}
    most = 5 if needs < 100_000 else 3 if needs < 1_000_000 else 1
    job = f"Solver alone, {needs:,} needs with {pairs} pairs each, {family}"
    found = compare(options, path, commands, ways, min(options.repeats, most), (job, needs * pairs))
    for suffix in (".npz", ".semi"):
        os.remove(f"{path}{suffix}")
    return found


def solve_slots(options, folder, needs, wishes):
    """One joint plan of mentor and weekly time, the same network for both solvers."""
    path = folder / f"slots-{needs}-{wishes}"
    network = instances.make_slots(needs, SLOT_PAIRS, SHARED_SLOTS, wishes, options.seed)
    network.save(path)
    name = "OR-Tools flow on slots"
    commands = {report.OURS: [options.makker, "solve", f"{path}.min", "--lang", "en"],
                name: peer("solve_alone.py", name, path)}
    kind = "of different worth" if wishes else "of the same worth"
    job = f"{needs:,} needs with {SLOT_PAIRS} mentors each, {SHARED_SLOTS} shared slots a pair {kind}"
    found = compare(options, path, commands, {report.OURS: []}, options.repeats,
                    (job, needs * SLOT_PAIRS * SHARED_SLOTS), lambda cost: network.most - cost)
    for suffix in (".npz", ".min"):
        os.remove(f"{path}{suffix}")
    return found


def compare(options, path, commands, ways, repeats, job, worth=lambda value: value):
    """Runs solvers on a file that is written, in turn; `worth` turns what Makker prints into a sum of weights."""
    values = {}

    def note(name, done):
        if name in ways:
            lines = printed(done.output)
            if lines["status"] != "optimal":
                sys.exit(f"{path.name}: {name} ended with {lines['status']}")
            if lines["proof"] != PROVEN:
                sys.exit(f"{path.name}: {name} ended {lines['proof']}")
            values[name] = worth(int(lines["value"]))
        else:
            values[name] = last_line(done.output)["value"]

    def seconds(name):
        if name in ways:
            return lambda done: float(printed(done.output)["time"].split()[0])
        return lambda done: last_line(done.output)["seconds"]

    runs = in_turn(commands, repeats, options.limit, note)
    agree(job[0], values)
    return [figure(*job, name, done, values.get(name), seconds(name)) for name, done in runs.items()]


def figure(job, size, name, runs, value, seconds):
    """The medians of some runs."""
    peak = max((one.peak for one in runs), default=None)
    return report.Figure(job, size, name, median(runs, seconds), median(runs, lambda one: one.wall),
                         median(runs, lambda one: one.user), peak, value)


def series(figures):
    """Sizes and seconds, by program."""
    found = {}
    for one in figures:
        found.setdefault(one.program, []).append((one.size, one.seconds))
    return found


def options():
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 3_000, 10_000], help="people on each side")
    parser.add_argument("--mentor-match-size", type=int, default=500, help="for mentor-match; 0 leaves it out")
    parser.add_argument("--needs", type=int, nargs="*", default=[10_000, 100_000], help="for solvers alone")
    parser.add_argument("--pairs", type=int, nargs="*", default=[20, 50], help="pairs for every need")
    parser.add_argument("--growth", type=int, nargs="*", default=[10_000, 100_000, 1_000_000],
                        help="needs with 20 pairs each, for Makker and OR-Tools' flow alone")
    parser.add_argument("--slot-needs", type=int, nargs="*", default=[1_000, 10_000],
                        help="needs of joint plans of mentor and slot, for Makker and OR-Tools' flow")
    parser.add_argument("--fill-first", action="store_true", help="one need more is worth more than any points")
    parser.add_argument("--repeats", type=int, default=5, help="at most 3 for the large, and 1 for the largest")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=600, help="the most seconds a program may take")
    parser.add_argument("--quick", action="store_true", help="small sizes, each run once, to see that all works")
    parser.add_argument("--makker", type=pathlib.Path, default=HERE.parents[1] / ".build/release/makker")
    parser.add_argument("--markdown", type=pathlib.Path, help="a page to write the tables to")
    parser.add_argument("--plots", type=pathlib.Path, help="a folder to write the plots to")
    found = parser.parse_args()
    if found.quick:
        found.sizes, found.mentor_match_size, found.needs, found.pairs = [100, 300], 60, [1_000, 2_000], [20]
        found.growth, found.slot_needs, found.repeats = [1_000, 3_000], [300], 1
    return found


def machine():
    """What was measured on."""
    name = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            name = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), name)
    return f"{os.cpu_count()} cores of {name}, {platform.system()}, Python {platform.python_version()}"


def page(found, dense, alone, slots, grown):
    """The Markdown page."""
    pins = (HERE / "requirements.txt").read_text("utf-8").split()
    lines = [
        "# Makker and its peers, as measured", "",
        f"Measured on {machine()}, by `Benchmarks/peers/run.py`, which says how to repeat it; with {', '.join(pins)}.",
        "",
        f"Medians of up to {found.repeats} runs that took turns; a peak is the greatest of them. A ratio is to "
        "Makker's row: above 1, the peer takes more. All best values agree, or the command would have stopped.", "",
        "To measure again:", "",
        "```sh",
        "python3 -m venv .build-peers && .build-peers/bin/pip install -r Benchmarks/peers/requirements.txt",
        "swift build -c release --product makker",
        f".build-peers/bin/python Benchmarks/peers/run.py {' '.join(sys.argv[1:])}".rstrip(),
        "```", "",
        "## End to end", "",
        "Whole processes: read, score all pairs, assign, write. Makker also proves its answer, settles ties, explains "
        "every pair and writes the report.",
    ]
    lines += report.table(dense, found.limit)
    lines += ["", "## Solvers alone", "",
              "Seconds are the solver's own, without reading or building the problem; Makker's hold the check of its "
              "proof. The whole process is told beside them, for Python with its imports."]
    if found.fill_first:
        lines += ["", "One need more is worth more than any points."]
    lines += report.table(alone, found.limit)
    if slots:
        lines += ["", "## Pair and slot jointly", "",
                  "One network for both: from a need to a mentor's slot, which takes one, on to the mentor, who takes "
                  "one to three, or past all, where the need stays open. Mentors are half as many as needs and have "
                  f"{instances.OWN_TIMES} slots each. Seconds are the solver's own."]
        lines += report.table(slots, found.limit)
    if grown:
        lines += ["", "## Growth", "", "Needs with 20 pairs each, realistic; sizes are counted in pairs."]
        lines += report.table(grown, found.limit)
        lines += [""] + report.growth(series(grown))
    return "\n".join(lines) + "\n"


def main():
    """Compares."""
    found = options()
    dense, alone, slots, grown = [], [], [], []
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        jobs = [(found.mentor_match_size, {"mentor-match": "mentor_match_dense.py",
                                           "pandas and SciPy": "scipy_dense.py"})] if found.mentor_match_size else []
        jobs += [(size, {"pandas and SciPy": "scipy_dense.py"}) for size in found.sizes]
        for size, peers in jobs:
            print(f"end to end, {size}", file=sys.stderr)
            dense += end_to_end(found, folder, size, peers)
        ways = makker_solvers(found)
        programs = ["OR-Tools flow", "OR-Tools assignment", "SciPy sparse", "lapx", "HiGHS"]
        for needs in found.needs:
            for pairs in found.pairs:
                for family in ("realistic", "scarce"):
                    print(f"solvers alone, {needs} x {pairs} {family}", file=sys.stderr)
                    alone += solve_alone(found, folder, needs, pairs, family, programs, ways)
        for needs in found.slot_needs:
            for wishes in (False, True):
                print(f"slots, {needs}", file=sys.stderr)
                slots += solve_slots(found, folder, needs, wishes)
        for needs in found.growth:
            print(f"growth, {needs}", file=sys.stderr)
            grown += solve_alone(found, folder, needs, 20, "realistic", ["OR-Tools flow"], ways)
    text = page(found, dense, alone, slots, grown)
    print(text)
    if found.markdown:
        found.markdown.write_text(text, "utf-8")
    if found.plots:
        found.plots.mkdir(parents=True, exist_ok=True)
        report.plot_growth(series(dense), "people on each side, every pair eligible", found.plots / "end-to-end.svg")
        report.plot_growth(series(grown), "pairs, 20 for every need", found.plots / "growth.svg")
        for part, label, name in [(lambda one: one.seconds, "seconds", "ratios"),
                                  (lambda one: one.peak, "peak memory of the whole process", "memory")]:
            report.plot_bars(dense + alone, part, f"{label}, as many times as Makker's", found.plots / f"{name}.svg")
    return 0


if __name__ == "__main__":
    sys.exit(main())
