# SPDX-License-Identifier: GPL-3.0-or-later
"""Sparse assignment problems for solvers alone: so many needs, so many eligible mentors each, mentors with places.

A need's mentors lie near it on a line that stands for the country, near towns thickly; what a pair is worth is the
mentor's part and the pair's own, at most 47 different values in all, so that there are many ties. `realistic` has about
as many places as needs, `scarce` three for every ten. Needs may stay open.

With weekly times, each mentor has some of its own, a pair shares a few of them, and at each a mentor sees one mentee.
"""

import numpy as np
import pandas as pd

VALUES = 47
TOWNS = 98


class Instance:
    """An assignment problem: `mentor` and `weight` of each edge, need by need, mentors ascending within a need."""

    def __init__(self, needs, capacities, offsets, mentor, weight):
        self.needs, self.capacities, self.offsets, self.mentor, self.weight = needs, capacities, offsets, mentor, weight

    @property
    def need(self):
        """The need of each edge."""
        return np.repeat(np.arange(self.needs), np.diff(self.offsets))

    def save(self, path):
        """Writes the arrays for the peers, and Makker's own format for Makker."""
        np.savez(f"{path}.npz", needs=self.needs, capacities=self.capacities, offsets=self.offsets, mentor=self.mentor,
                 weight=self.weight)
        with open(f"{path}.semi", "w", encoding="ascii", newline="\n") as file:
            file.write(f"semi {self.needs} {len(self.capacities)} {len(self.mentor)}\n")
            file.write(" ".join(map(str, self.capacities)) + "\n")
            frame = pd.DataFrame({"need": self.need + 1, "mentor": self.mentor + 1, "weight": self.weight})
            frame.to_csv(file, sep=" ", header=False, index=False, lineterminator="\n")

    @staticmethod
    def load(path):
        """Reads the arrays."""
        with np.load(f"{path}.npz") as arrays:
            return Instance(int(arrays["needs"]), *(arrays[name] for name in ("capacities", "offsets", "mentor",
                                                                               "weight")))


def make(needs, pairs, family, seed, fill_first=False):
    """Makes an instance with exactly so many pairs a need."""
    source = np.random.default_rng([seed, needs, pairs, family == "scarce"])
    mentors = max(window(pairs), round(needs * (0.5 if family == "realistic" else 0.15)))
    capacities = source.integers(1, 4, mentors)
    near = window(pairs)
    # Half of the needs lie anywhere, half in towns, of which the first are by far the largest.
    share = 1 / np.arange(1, TOWNS + 1)
    towns = source.choice(TOWNS, needs, p=share / share.sum())
    place = np.where(source.random(needs) < 0.5, source.random(needs), (towns * 0.618034) % 1)
    place = (place * mentors + source.normal(0, 0.02 * mentors, needs)).astype(np.int64)
    # Multiples of a step, modulo a prime, are all different: so a need has so many different mentors near by.
    step = source.integers(1, near, needs)
    mentor = (place[:, None] + (np.arange(1, pairs + 1) * step[:, None]) % near) % mentors
    mentor.sort(axis=1)
    quality = source.binomial(VALUES // 2, 0.4, mentors)
    fit = source.integers(0, VALUES - VALUES // 2, (needs, pairs))
    weight = 1 + quality[mentor] + fit
    if fill_first:
        # One need more is worth more than any points.
        weight = weight + needs * VALUES
    return Instance(needs, capacities, np.arange(needs + 1) * pairs, mentor.ravel().astype(np.int32),
                    weight.ravel().astype(np.int64))


class Network:
    """A minimum-cost flow: what each node gives or takes, and `tail`, `head`, `capacity` and `cost` of each arc.

    A greatest sum of weights is `most` less the least cost.
    """

    PARTS = ("supply", "tail", "head", "capacity", "cost")

    def __init__(self, most, *parts):
        self.most = int(most)
        self.supply, self.tail, self.head, self.capacity, self.cost = parts

    def save(self, path):
        """Writes the arrays for the peers, and DIMACS for Makker."""
        np.savez(f"{path}.npz", most=self.most, **{name: getattr(self, name) for name in self.PARTS})
        with open(f"{path}.min", "w", encoding="ascii", newline="\n") as file:
            file.write(f"p min {len(self.supply)} {len(self.tail)}\n")
            file.writelines(f"n {node + 1} {self.supply[node]}\n" for node in np.flatnonzero(self.supply))
            frame = pd.DataFrame({"kind": "a", "tail": self.tail + 1, "head": self.head + 1, "least": 0,
                                  "capacity": self.capacity, "cost": self.cost})
            frame.to_csv(file, sep=" ", header=False, index=False, lineterminator="\n")

    @staticmethod
    def load(path):
        """Reads the arrays."""
        with np.load(f"{path}.npz") as arrays:
            return Network(arrays["most"], *(arrays[name] for name in Network.PARTS))


OWN_TIMES = 5
# How much more than the pair itself a time can be worth.
TIME_WISH = 5


def make_slots(needs, pairs, slots, wishes, seed):
    """Makes a joint plan of mentor and time: need -> a mentor's time, for one -> the mentor -> all.

    Each pair of a `realistic` instance shares so many of its mentor's `OWN_TIMES`. Where there are wishes, a pair's
    times are worth different amounts, else all the same.
    """
    instance = make(needs, pairs, "realistic", seed)
    source = np.random.default_rng([seed, needs, pairs, slots, wishes])
    mentors, edges = len(instance.capacities), len(instance.mentor)
    time = np.argsort(source.random((edges, OWN_TIMES)), axis=1)[:, :slots]
    weight = np.repeat(instance.weight, slots)
    if wishes:
        weight = weight + source.integers(0, TIME_WISH + 1, len(weight))
    cells = mentors * OWN_TIMES
    first_mentor, all_nodes = needs + cells, needs + cells + mentors + 1
    sink, top = all_nodes - 1, int(weight.max())
    need, cell, mentor = np.arange(needs), np.arange(cells), np.arange(mentors)
    shared = (instance.mentor[:, None].astype(np.int64) * OWN_TIMES + time).ravel()
    arcs = [
        (np.repeat(instance.need, slots), needs + shared, 1, top - weight),
        (need, sink, 1, top),
        (needs + cell, first_mentor + cell // OWN_TIMES, 1, 0),
        (first_mentor + mentor, sink, instance.capacities, 0),
    ]
    parts = zip(*([np.broadcast_to(part, arc[0].shape) for part in arc] for arc in arcs))
    supply = np.zeros(all_nodes, np.int64)
    supply[:needs], supply[sink] = 1, -needs
    return Network(needs * top, supply, *(np.concatenate(part).astype(np.int64) for part in parts))


def window(pairs):
    """The least prime of at least four times the pairs a need has."""
    number = 4 * pairs
    while any(number % factor == 0 for factor in range(2, int(number ** 0.5) + 1)):
        number += 1
    return number
