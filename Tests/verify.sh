#!/usr/bin/env bash
# The gate: format, build with warnings as errors, tests, and the main job with its audit.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "== format"
swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

echo "== tests"
swift test

echo "== the README's main job"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
swift run -c release tournee plan Scenarios/villegailhenc --out "$out/plan"
swift run -c release tournee verify Scenarios/villegailhenc "$out/plan/plan.json"
