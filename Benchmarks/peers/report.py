# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns measurements into a Markdown page and plots."""

import dataclasses
import math

import matplotlib

matplotlib.use("Agg")
matplotlib.rcParams["svg.hashsalt"] = "makker"
from matplotlib import pyplot  # noqa: E402  (the backend comes first)

OURS = "Makker"
COLUMNS = ["program", "seconds", "ratio", "whole process, s", "its processor time, s", "peak, MiB", "memory ratio",
           "value"]


@dataclasses.dataclass
class Figure:
    """What one program took for one job; no seconds where it passed the limit."""

    job: str
    size: int
    program: str
    seconds: float | None
    wall: float | None
    user: float | None
    peak: float | None
    value: int | None


def number(value):
    """Three figures, as a person writes them."""
    if value is None:
        return ""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.{max(0, 2 - math.floor(math.log10(value)))}f}" if value > 0 else "0"


def table(figures, limit):
    """One table a job: a row a program, ratios to Makker's first row; above 1 is more than Makker takes."""
    lines = []
    for job in dict.fromkeys(figure.job for figure in figures):
        rows = [figure for figure in figures if figure.job == job]
        ours = next(figure for figure in rows if figure.program == OURS)
        lines += ["", f"**{job}**", "", f"| {' | '.join(COLUMNS)} |", "|---" + "|--:" * (len(COLUMNS) - 1) + "|"]
        for row in rows:
            if row.seconds is None:
                lines.append(f"| {row.program} | > {limit:g}" + " |" * (len(COLUMNS) - 1))
                continue
            ratios = [row.seconds / ours.seconds if ours.seconds else None, row.peak / ours.peak if ours.peak else None]
            cells = [row.program, number(row.seconds), number(ratios[0]), number(row.wall), number(row.user),
                     number(row.peak), number(ratios[1]), f"{row.value:,}"]
            lines.append("| " + " | ".join(cells) + " |")
    return lines


def exponent(points):
    """The slope of the line of least squares through the logarithms of size and seconds."""
    points = [(math.log(size), math.log(seconds)) for size, seconds in points if seconds]
    if len({size for size, _ in points}) < 2:
        return None
    x, y = (sum(part) / len(points) for part in zip(*points))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def growth(series):
    """A table of exponents: a row a program."""
    lines = ["| program | sizes | exponent |", "|---|---|--:|"]
    for program, points in series.items():
        slope = exponent(points)
        if slope is not None:
            lines.append(f"| {program} | {min(points)[0]:,} to {max(points)[0]:,} | {slope:.2f} |")
    return lines


def plot_growth(series, label, path):
    """Seconds over sizes, both by powers of ten."""
    figure, axes = pyplot.subplots(figsize=(7, 5))
    for program, points in series.items():
        points = sorted((size, seconds) for size, seconds in points if seconds)
        if points:
            slope = exponent(points)
            name = program if slope is None else f"{program}: exponent {slope:.2f}"
            axes.plot(*zip(*points), marker="o", label=name, linewidth=2.5 if program == OURS else 1)
    axes.set(xscale="log", yscale="log", xlabel=label, ylabel="seconds")
    axes.grid(True, which="major", alpha=0.3)
    axes.legend()
    figure.savefig(path, bbox_inches="tight", metadata={"Date": None})
    pyplot.close(figure)


def plot_bars(figures, part, label, path):
    """One figure of each program over Makker's, a group a job."""
    jobs = list(dict.fromkeys(figure.job for figure in figures))
    programs = [name for name in dict.fromkeys(figure.program for figure in figures) if name != OURS]
    chart, axes = pyplot.subplots(figsize=(9, 0.8 + 0.22 * len(jobs) * (len(programs) + 1)))
    for place, program in enumerate(programs):
        for row, job in enumerate(jobs):
            found = {figure.program: part(figure) for figure in figures if figure.job == job}
            if found.get(program) and found.get(OURS):
                # From 1, which is Makker: what takes less goes to the left.
                axes.barh(row + (place + 0.5) / len(programs) * 0.8, found[program] / found[OURS] - 1, left=1,
                          height=0.8 / len(programs), color=f"C{place}")
        axes.barh(0, 0, left=1, color=f"C{place}", label=program)
    axes.axvline(1, color="black", linewidth=1)
    axes.set(xscale="log", xlabel=label, yticks=[row + 0.4 for row in range(len(jobs))], yticklabels=jobs)
    axes.invert_yaxis()
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1))
    chart.savefig(path, bbox_inches="tight", metadata={"Date": None})
    pyplot.close(chart)
