# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the sample cohorts, byte for byte the same each time.

    python3 Data/make_samples.py            write every file
    python3 Data/make_samples.py --check    write nothing; fail if a file is not what would be written

Needs Python 3.9 or newer and nothing else. Every person is invented: see ORIGIN.md in each folder. The results in
`expected/` are Makker's own, and are not written here.
"""

import pathlib
import sys

import sample_haderslev
import sample_school_and_leisure
import sample_workplace

COHORTS = {
    "haderslev": sample_haderslev,
    "school-and-leisure": sample_school_and_leisure,
    "workplace": sample_workplace,
}


def main(arguments):
    """Writes or checks; the number to exit with."""
    if arguments not in ([], ["--check"]):
        print(__doc__.strip(), file=sys.stderr)
        return 64
    root = pathlib.Path(__file__).resolve().parent
    differing = []
    for name, cohort in COHORTS.items():
        for file, content in cohort.make().items():
            path = root / name / file
            if arguments:
                if not path.is_file() or path.read_bytes() != content:
                    differing.append(f"{name}/{file}")
            else:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(content)
    for file in differing:
        print(f"{file} is not what Data/make_samples.py writes", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
