#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a planned sweep on a real Slurm of one node on loopback, and compares what is collected with a local run, byte by
# byte. Leaves nothing behind: every daemon, key and file lives in a folder of its own.
#
#   one_node.sh MAKKER COHORT
#
# Needs root and Debian's slurm-wlm and munge (apt-get install slurm-wlm munge); needs no systemd, starts no service and
# touches nothing below /etc. The daemons are started by hand, with a configuration made here.
set -eu

makker=$1
cohort=$2
work=$(mktemp -d)
pids=
clean() {
  status=$?
  # In turn, the node before its controller; only what was started here.
  for pid in $pids; do kill "$pid" 2>/dev/null || true; done
  for pid in $pids; do wait "$pid" 2>/dev/null || true; done
  if [ "$status" -ne 0 ]; then tail -n 20 "$work"/*.log "$work"/plan/results/*.log 2>/dev/null >&2 || true; fi
  rm -rf "$work"
  exit "$status"
}
trap clean EXIT INT TERM

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# wait_for SECONDS COMMAND...: until the command succeeds.
wait_for() {
  left=$1
  shift
  until "$@" >/dev/null 2>&1; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || fail "nothing came of: $*"
    sleep 1
  done
}

chmod 711 "$work"
mkdir "$work/state" "$work/spool"
host=$(hostname -s)
port=$((20000 + $$ % 20000))

# Authentication: a key of its own, and a socket of its own.
dd if=/dev/urandom of="$work/munge.key" bs=1024 count=1 2>/dev/null
chmod 600 "$work/munge.key"
/usr/sbin/munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" \
  --pid-file="$work/munged.pid" --seed-file="$work/munge.seed" --log-file="$work/munged.log" >"$work/munged.out.log" 2>&1 &
munged=$!
pids=$munged
wait_for 20 munge --socket="$work/munge.socket" --no-input

cat >"$work/slurm.conf" <<CONF
ClusterName=makker
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=30 State=UP
CONF
SLURM_CONF=$work/slurm.conf
export SLURM_CONF

/usr/sbin/slurmctld -D -f "$SLURM_CONF" >"$work/slurmctld.out.log" 2>&1 &
slurmctld=$!
pids="$slurmctld $munged"
/usr/sbin/slurmd -D -N "$host" -f "$SLURM_CONF" >"$work/slurmd.out.log" 2>&1 &
pids="$! $slurmctld $munged"
is_idle() { sinfo --noheader --format=%T | grep -q '^idle'; }
wait_for 60 is_idle
echo "one node: $(sinfo --version), $(sinfo --noheader --format='%n %c cores %T')"

# The local run, then the same as a job array.
set -- --vary interests.weight=30:50:5
"$makker" sweep "$cohort" "$@" --csv "$work/here.csv" --json --lang en >"$work/here.json"
"$makker" sweep "$cohort" "$@" --plan "$work/plan" --jobs 3
MAKKER=$makker
export MAKKER
sh "$work/plan/slurm.sh" --wait

# One result is lost: only its job is handed in again, and it gives the same bytes.
cp "$work/plan/results/job-0002.json" "$work/lost.json"
rm "$work/plan/results/job-0002.json"
if "$makker" sweep --collect "$work/plan" --lang en 2>"$work/missing.txt"; then fail "a result was missing"; fi
grep -q 'no result of job 2' "$work/missing.txt" || fail "the missing job was not named"
touch "$work/before"
sh "$work/plan/slurm.sh" --wait
cmp "$work/lost.json" "$work/plan/results/job-0002.json" || fail "a second run gave other bytes"
[ "$(find "$work/plan/results" -name 'job-*.json' -newer "$work/before" | wc -l)" -eq 1 ] || fail "too much was run again"

"$makker" sweep --collect "$work/plan" --csv "$work/there.csv" --json --lang en >"$work/there.json"
cmp "$work/here.csv" "$work/there.csv" || fail "the tables differ"
cmp "$work/here.json" "$work/there.json" || fail "the results differ"
echo "same bytes: $(wc -l <"$work/here.csv") lines, 3 jobs"
