# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs whole programs and measures them."""

import dataclasses
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

WATCH = str(pathlib.Path(__file__).resolve().with_name("watch.py"))
# What the system counts a process's memory in.
MEBIBYTE = 1024 if sys.platform == "linux" else 1024 * 1024


@dataclasses.dataclass
class Run:
    """One run of a program: seconds by the clock, seconds of processor time of its own, peak MiB, what it printed."""

    wall: float
    user: float
    peak: float
    output: str


class TooSlow(Exception):
    """The program was stopped at its limit."""


def run(command, limit):
    """Runs a command to its end; stops this program where that one fails."""
    command = [str(word) for word in command]
    with tempfile.TemporaryDirectory() as folder:
        target = f"{folder}/measured.json"
        watch = [sys.executable, "-I", "-S", WATCH, str(limit), target, *command]
        done = subprocess.run(watch, stdout=subprocess.PIPE, check=False)
        if done.returncode:
            sys.exit(f"{' '.join(command)} ended with {done.returncode}")
        with open(target, encoding="ascii") as file:
            measured = json.load(file)
    if measured["slow"]:
        raise TooSlow
    return Run(measured["wall"], measured["user"], measured["peak"] / MEBIBYTE, done.stdout.decode())


def in_turn(commands, repeats, limit, after=lambda name, run: None):
    """Runs each of some commands, then each again, and so on: what else the machine does then falls on all alike.

    A command that passes the limit is not run again. Gives a list of runs for each name; empty for one too slow.
    """
    runs = {name: [] for name in commands}
    slow = set()
    for _ in range(repeats):
        for name, command in commands.items():
            if name in slow:
                continue
            try:
                runs[name].append(run(command, limit))
            except TooSlow:
                slow.add(name)
                runs[name] = []
                continue
            after(name, runs[name][-1])
    return runs


def median(runs, part):
    """The median of one part of some runs; nothing where there is none."""
    return statistics.median(part(run) for run in runs) if runs else None
