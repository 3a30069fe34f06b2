#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Parses the .ics files of a folder with programs that are not Makker's: run.sh FOLDER
# Their Python environment is made where there is none, in .build-calendars at the root of the repository; that needs
# Debian's package python3-venv and, once, the network.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
place=$(cd "$here/../../.." && pwd)/.build-calendars
requirements=$here/requirements.txt

fail() {
  printf 'The calendars were not checked: %s\n' "$*" >&2
  exit 69
}

(($# == 1)) || fail "give one folder"
command -v python3 >/dev/null || fail "there is no python3; install Debian's packages python3 and python3-venv"
mkdir -p "$place"
# One at a time: two test runs may start together.
if command -v flock >/dev/null; then
  exec 9>"$place/lock"
  flock 9
fi
# Copied last, so that an environment that is half made, or has other versions, is made again.
if ! cmp -s "$requirements" "$place/installed.txt" || ! "$place/venv/bin/python" -c '' 2>/dev/null; then
  rm -rf "$place/venv" "$place/installed.txt"
  python3 -m venv "$place/venv" >&2 || fail "python3 -m venv does not work; install Debian's package python3-venv"
  "$place/venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements" >&2 ||
    fail "the packages of requirements.txt could not be installed; the network is needed once"
  cp "$requirements" "$place/installed.txt"
fi
"$place/venv/bin/python" -B "$here/check_calendar.py" "$1"
