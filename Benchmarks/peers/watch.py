# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command and writes what it took to a file, as JSON.

    python3 -I -S Benchmarks/peers/watch.py LIMIT FILE COMMAND...

The system counts what a process held before it became the command, so that a large program that starts a small one
measures itself. This one is smaller than all that are measured; keep it so. Ends as the command does.
"""

import os
import signal
import sys
import time


def main(limit, target, command):
    """Watches."""
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, limit)
    _, status, usage = os.wait4(child, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    wall = time.perf_counter() - start
    with open(target, "w", encoding="ascii") as file:
        slow = "true" if wall >= limit else "false"
        file.write(f'{{"wall": {wall}, "user": {usage.ru_utime}, "peak": {usage.ru_maxrss}, "slow": {slow}}}')
    return 0 if wall >= limit else abs(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2], sys.argv[3:]))
