#!/usr/bin/env bash
# The gate: format, build with warnings as errors, tests, and the main job with its audit.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "== format"
swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

echo "== tests"
swift test

echo "== the peers' checker"
if command -v python3 >/dev/null; then
  (cd Benchmarks/peers && python3 -m unittest)
else
  echo "python3 is missing: the tests of Benchmarks/peers were not run"
fi

echo "== the README's main job"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
swift run -c release tournee plan Scenarios/villegailhenc --prove --out "$out/plan"
swift run -c release tournee verify Scenarios/villegailhenc "$out/plan/plan.json"

echo "== release plans equal the goldens that debug tests hold"
tournee="$(swift build -c release --show-bin-path)/tournee"
while read -r name effort code; do
  found=0
  "$tournee" plan "Scenarios/$name" --effort "$effort" --out "$out/$name" --quiet >"$out/log" || found=$?
  [ "$found" = "$code" ] || { cat "$out/log"; echo "$name ended with $found, not $code" >&2; exit 1; }
  cmp "$out/$name/plan.json" "Scenarios/$name/expected/plan.json"
  echo "$name: same bytes"
done <<'SCENARIOS'
tiny 100 0
heat 100 0
impossible 100 4
villegailhenc 5 0
villegailhenc-110 5 0
SCENARIOS

echo "== searches give the answers of the baseline, by the same work"
"$tournee" bench run --suite quick --jobs 2 --out "$out/bench.jsonl" --lang en
"$tournee" bench compare Benchmarks/Baselines/quick.jsonl "$out/bench.jsonl" \
  --gates exact,counters --lang en

echo "== four Slurm tasks give the bytes of one process, also when one is killed"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  Benchmarks/cluster/check.sh "$tournee" Scenarios/villegailhenc Benchmarks/cluster/check.json
else
  echo "no root or no apt-get: the job array of Benchmarks/cluster was not run"
fi
