// SPDX-License-Identifier: GPL-3.0-or-later

/// The job array that a plan's folder holds for clusters that run Slurm.
enum SlurmScript {
  static let name = "slurm.sh"

  /// The script for so many jobs.
  static func text(jobs: Int) -> String {
    """
    #!/bin/sh
    # SPDX-License-Identifier: GPL-3.0-or-later
    #
    # Runs this sweep on a cluster with Slurm: \(jobs) independent jobs, each of which matches its share of the weights
    # and puts one file into results/. Written by `makker sweep --plan`.
    #
    #   sh slurm.sh                  hands in the jobs that have no result yet: all of them the first time, later only
    #                                those that failed, were cancelled or ran out of time
    #   squeue --me                  shows which are waiting or running
    #   makker sweep --collect .     when all are done: merges the results, or names the jobs that are missing
    #
    # The folder must lie on a disk that all nodes see, and `makker` must be the version that wrote the plan. If it is not
    # in the path, say where it is:   MAKKER=/path/to/makker sh slurm.sh
    # What the site asks for (account, partition) goes behind:   sh slurm.sh --partition=short --account=makker
    #
    # A job may be run any number of times, on any node, in any order: it gives the same bytes, and its file appears only
    # when it is whole. So nothing can go wrong by handing in too much.
    #
    #SBATCH --job-name=makker-sweep
    #SBATCH --array=1-\(jobs)
    #SBATCH --ntasks=1
    #SBATCH --cpus-per-task=1
    #SBATCH --output=results/job-%a.log
    set -eu

    if [ -n "${SLURM_ARRAY_TASK_ID:-}" ]; then
      # On a node: this is one job of the array, started in the plan's folder.
      exec "${MAKKER:-makker}" sweep --run . --job "$SLURM_ARRAY_TASK_ID" --workers "${SLURM_CPUS_PER_TASK:-1}"
    fi

    # Not on a node: find the jobs without a result, and hand them in.
    cd "$(dirname "$0")"
    missing=
    job=1
    while [ "$job" -le \(jobs) ]; do
      [ -e "results/$(printf 'job-%04d.json' "$job")" ] || missing="$missing${missing:+,}$job"
      job=$((job + 1))
    done
    if [ -z "$missing" ]; then
      echo "All \(jobs) results are there: makker sweep --collect $(pwd)"
      exit 0
    fi
    exec sbatch --array="$missing" "$@" slurm.sh

    """
  }
}
