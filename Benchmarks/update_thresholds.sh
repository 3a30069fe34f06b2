#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes Thresholds/ anew: the counts of every benchmark, without times and memory, which differ from run to run.
set -euo pipefail
cd "$(dirname "$0")"
swift package --allow-writing-to-package-directory benchmark thresholds update --no-progress
python3 - Thresholds/*.json <<'PYTHON'
import json
import sys

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        counts = json.load(file)
    for metric in ("cpuUser", "peakMemoryResident", "wallClock"):
        counts.pop(metric, None)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(counts, file, indent=2)
        file.write("\n")
PYTHON
