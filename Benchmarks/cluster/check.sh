#!/usr/bin/env bash
# Four Slurm tasks give the bytes of one process, also when one of them is killed and submitted
# again. `check.sh TOURNEE WEEK SWEEP [OPTIONS]`; starts and stops a cluster of one node.
set -euo pipefail
[ $# -ge 3 ] || { echo "usage: check.sh TOURNEE WEEK SWEEP [OPTIONS]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
TOURNEE=$(realpath "$1") WEEK=$(realpath "$2") SWEEP=$(realpath "$3")
OPTIONS="${*:4}"
SHARDS=4
export TOURNEE WEEK SWEEP OPTIONS SHARDS

work=$(mktemp -d)
trap '"$here/slurm-here.sh" stop "$work/slurm"; rm -rf "$work"' EXIT
SLURM_CONF=$("$here/slurm-here.sh" start "$work/slurm")
export SLURM_CONF

# submit OUT ARRAY: the job's number.
submit() {
  mkdir -p "$1"
  OUT=$1 sbatch --parsable --array="$2" --output="$1/task-%a.log" --chdir="$work" \
    "$here/sweep.sbatch"
}
# Waits until no task of the job is left.
await() {
  while [ -n "$(squeue --noheader --jobs="$1" 2>/dev/null)" ]; do sleep 0.2; done
}
same() {
  cmp "$work/one/sweep.json" "$1/sweep.json"
  cmp "$work/one/sweep.html" "$1/sweep.html"
}

echo "-- one process"
# shellcheck disable=SC2086
"$TOURNEE" sweep "$WEEK" "$SWEEP" --out "$work/one" --quiet $OPTIONS >/dev/null

echo "-- four tasks of a job array"
await "$(submit "$work/four" 1-4)"
"$TOURNEE" merge "$work/four" --quiet >/dev/null || { cat "$work"/four/task-*.log >&2; exit 1; }
same "$work/four"
echo "same bytes"

echo "-- kill -9 of task 2, submitted again"
job=$(submit "$work/killed" 1-4)
file="$work/killed/shard-2-of-4.jsonl"
# A first line and a point are in the file: the task is at work on the next.
until [ "$(wc -l 2>/dev/null <"$file" || echo 0)" -ge 2 ]; do
  [ -n "$(squeue --noheader --jobs="$job" 2>/dev/null)" ] ||
    { cat "$work"/killed/task-*.log >&2; exit 1; }
  sleep 0.02
done
kill -9 "$(cat "$work/killed/pids/2")"
await "$job"
code=0
"$TOURNEE" merge "$work/killed" --quiet >/dev/null 2>"$work/refusal" || code=$?
[ "$code" = 3 ] && grep -q "2/4" "$work/refusal" || {
  echo "a merge without the points of a killed task ended with $code:" >&2
  cat "$work/refusal" >&2
  exit 1
}
cp "$file" "$work/before"
await "$(submit "$work/killed" 2)"
cmp --bytes="$(wc -c <"$work/before")" "$work/before" "$file"
"$TOURNEE" merge "$work/killed" --quiet >/dev/null
same "$work/killed"
echo "same bytes; of $(wc -l <"$file") lines $(wc -l <"$work/before") were finished before the kill"
