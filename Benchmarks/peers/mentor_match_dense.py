# SPDX-License-Identifier: GPL-3.0-or-later
"""The same job with the package mentor-match: its people, its matrix of matches, its Munkres.

    python3 Benchmarks/peers/mentor_match_dense.py COHORT PAIRS.csv

Reads cohorts of `makker generate --family dense` only. The package has no rules for lists of skills, so that the rules
of dense_rules.py are written as a rule of its kind. Prints one line of JSON: the points and the pairs.
"""

import csv
import json
import sys

from matching import process
from matching.mentee import Mentee
from matching.mentor import Mentor
from matching.rules.rule import Rule

import dense_rules as rules


def degree(part, whole):
    """How well a pair fits, in thousandths."""
    return part * 1000 // max(whole, 1)


def weighted(thousandths, weight):
    """Whole points."""
    return (thousandths * weight + 500) // 1000


class Points(Rule):
    """The points of a pair, as Makker gives them."""

    def evaluate(self, match_object):
        return True

    def apply(self, match_object):
        mentee, mentor = match_object.mentee.values, match_object.mentor.values
        wanted = sum(mentee["skills"].values()) * rules.TOP_SKILL_LEVEL
        met = sum(importance * mentor["skills"].get(skill, 0) for skill, importance in mentee["skills"].items())
        liked = len(mentee["interests"] & mentor["interests"])
        apart = abs(mentee["level"] - mentor["level"])
        return (weighted(degree(met, wanted), rules.SKILLS_WEIGHT)
                + weighted(degree(liked, len(mentee["interests"])), rules.INTERESTS_WEIGHT)
                + (mentee["municipality"] == mentor["municipality"]) * rules.MUNICIPALITY_WEIGHT
                + weighted(degree(max(0, rules.LEVEL_DISTANCE - apart), rules.LEVEL_DISTANCE), rules.LEVEL_WEIGHT))


def people(kind, path):
    """The people of a table."""
    found = []
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            person = kind(email=row["id"], grade=row["level"])
            skills = (skill.split(":") for skill in row["skills"].split("|"))
            person.values = {
                "skills": {name: int(level) for name, level in skills},
                "interests": set(row["interests"].split("|")),
                "municipality": row["municipality"],
                "level": int(row["level"]),
            }
            found.append(person)
    return found


def main(cohort, target):
    """Matches."""
    mentors, mentees = people(Mentor, f"{cohort}/mentors.csv"), people(Mentee, f"{cohort}/mentees.csv")
    process.process_data(mentors, mentees, [[Points()]])
    pairs = [(mentee, mentor) for mentee in mentees for mentor in mentee.mentors]
    with open(target, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["mentee", "mentor"])
        writer.writerows((mentee.email, mentor.email) for mentee, mentor in pairs)
    rule = Points()
    points = sum(rule.apply(Scored(mentee, mentor)) for mentee, mentor in pairs)
    print(json.dumps({"points": points, "pairs": len(pairs)}))


class Scored:
    """A pair whose points are counted once more; the package sets a match's score back when it is made."""

    def __init__(self, mentee, mentor):
        self.mentee, self.mentor = mentee, mentor


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    main(*sys.argv[1:])
