#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints where axe-core is, the accessibility checker of others that the tests run in the browser: find.sh
# It comes out of a Python package that ships it, is fetched where it is not there yet into .build-axe at the root of
# the repository, and is not part of Makker; that needs Debian's package python3-venv and, once, the network.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
place=$(cd "$here/../../../.." && pwd)/.build-axe
requirements=$here/requirements.txt

fail() {
  printf 'The pages were not checked by axe: %s\n' "$*" >&2
  exit 69
}

command -v python3 >/dev/null || fail "there is no python3; install Debian's packages python3 and python3-venv"
mkdir -p "$place"
# One at a time: two test runs may start together.
if command -v flock >/dev/null; then
  exec 9>"$place/lock"
  flock 9
fi
# Copied last, so that a folder that is half filled, or with another version, is filled again.
if ! cmp -s "$requirements" "$place/installed.txt"; then
  rm -rf "$place/venv" "$place/packages" "$place/installed.txt"
  python3 -m venv "$place/venv" >&2 || fail "python3 -m venv does not work; install Debian's package python3-venv"
  # Without what the package depends on: of it, only the script is of use here.
  "$place/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
    --target "$place/packages" --requirement "$requirements" >&2 ||
    fail "the package of requirements.txt could not be installed; the network is needed once"
  cp "$requirements" "$place/installed.txt"
fi
printf '%s\n' "$place/packages/axe_playwright_python/axe.min.js"
