# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of `makker generate --family dense` as arrays; both give the same whole points."""

import numpy as np

SKILLS_WEIGHT, INTERESTS_WEIGHT, MUNICIPALITY_WEIGHT, LEVEL_WEIGHT = 100, 40, 30, 50
LEVEL_DISTANCE = 20
TOP_SKILL_LEVEL, USUAL_SKILL_LEVEL = 5, 3


def points(mentees, mentors):
    """The points of every pair, mentees by mentors, from two data frames.

    A degree is a whole number of thousandths, rounded down; points are weight times degree, halves rounded up.
    Products of small whole numbers are exact in 32-bit floating point, and many times faster than in integers.
    """
    importance, level = aligned(*(levels(frame["skills"]) for frame in (mentees, mentors)))
    wanted = (importance.sum(axis=1) * TOP_SKILL_LEVEL).astype(np.int32)
    total = weighted(degree((importance @ level.T).astype(np.int32), wanted[:, None]), SKILLS_WEIGHT)

    liked, shared = aligned(*(frame["interests"].str.get_dummies(sep="|") for frame in (mentees, mentors)))
    count = liked.sum(axis=1).astype(np.int32)
    total += weighted(degree((liked @ shared.T).astype(np.int32), count[:, None]), INTERESTS_WEIGHT)

    same = mentees["municipality"].to_numpy()[:, None] == mentors["municipality"].to_numpy()[None, :]
    total += same * np.int32(MUNICIPALITY_WEIGHT)

    apart = np.abs(mentees["level"].to_numpy(np.int32)[:, None] - mentors["level"].to_numpy(np.int32)[None, :])
    near = degree(np.maximum(0, LEVEL_DISTANCE - apart), np.int32(LEVEL_DISTANCE))
    return total + weighted(near, LEVEL_WEIGHT)


def aligned(*tables):
    """Tables as arrays whose columns stand for the same words."""
    names = sorted(set().union(*(table.columns for table in tables)))
    return [table.reindex(columns=names, fill_value=0).to_numpy(np.float32) for table in tables]


def levels(cells):
    """A column of `maths:4|Danish` cells as a table of whole numbers, a column for each word."""
    words = cells.str.split("|").explode().str.split(":", expand=True).reindex(columns=[0, 1])
    table = words.set_index(0, append=True)[1].fillna(USUAL_SKILL_LEVEL).astype(np.int32).unstack(fill_value=0)
    return table.reindex(cells.index, fill_value=0)


def degree(part, whole):
    """How well pairs fit, in thousandths."""
    return part * np.int32(1000) // np.maximum(whole, 1)


def weighted(thousandths, weight):
    """Whole points."""
    return (thousandths * np.int32(weight) + np.int32(500)) // np.int32(1000)
