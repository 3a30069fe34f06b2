# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a generated cohort of n mentors with one place each and n mentees, in which every pair is eligible.

    python3 Benchmarks/peers/make_dense.py SIZE FOLDER [SEED]
"""

import pathlib
import random
import sys

from dense_rules import RULES_YAML

SKILLS = ["maths", "Danish", "English", "German", "physics", "history", "study habits", "exams", "motivation", "budget",
          "job search", "interviews"]
INTERESTS = ["football", "handball", "gaming", "music", "cooking", "fishing", "running", "cycling", "nature", "drawing",
             "film", "horses", "dance", "books", "photos"]
MUNICIPALITIES = ["Haderslev", "Aabenraa", "Kolding", "Vejen", "Tønder", "Sønderborg", "Esbjerg", "Vejle",
                  "Fredericia", "Billund"]

COHORT = """\
# Generated, no real persons.
name: Dense {size} x {size}
first_day: 2026-09-01
last_day: 2027-06-30
programmes:
  - {{id: school, kind: youth, mentor_types: [education], child_certificate: false}}
"""


def person(source):
    """What both sides have."""
    skills = [f"{skill}:{source.randint(1, 5)}" for skill in source.sample(SKILLS, source.randint(2, 5))]
    return ["|".join(skills), "|".join(source.sample(INTERESTS, source.randint(1, 4))), source.choice(MUNICIPALITIES),
            str(source.randint(1, 40))]


def main(size, folder, seed=1):
    """Writes the cohort."""
    source = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cohort.yaml").write_text(COHORT.format(size=size), "utf-8")
    (folder / "rules.yaml").write_text(RULES_YAML, "utf-8")
    columns = "skills;interests;municipality;level"
    mentors = [f"id;types;capacity;{columns}"] + [
        ";".join([f"M{number:06}", "education", "1", *person(source)]) for number in range(size)]
    mentees = [f"id;programme;needs;{columns}"] + [
        ";".join([f"T{number:06}", "school", "education", *person(source)]) for number in range(size)]
    (folder / "mentors.csv").write_text("\n".join(mentors) + "\n", "utf-8")
    (folder / "mentees.csv").write_text("\n".join(mentees) + "\n", "utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__.strip())
    main(int(sys.argv[1]), pathlib.Path(sys.argv[2]), *map(int, sys.argv[3:]))
