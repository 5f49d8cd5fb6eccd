#!/usr/bin/env bash
# The first read of one product in a fresh process: ours beside System.Text.Json's source generator and its reflection, taken in turn;
# and the framework's tokens alone, which each of them pays for.
# Usage: tests/AccsGen.Benchmarks/first-read.sh [runs, 21 unless told]
set -euo pipefail
runs=${1:-21}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1

dotnet build "$here" -c Release -nodeReuse:false -v q
program="$here/bin/Release/net10.0/AccsGen.Benchmarks.dll"
dotnet "$program" first-read payload "$work/product.json"

for _ in $(seq "$runs"); do
  for reader in accs stj-sourcegen stj-reflection tokens; do
    dotnet "$program" first-read "$reader" "$work/product.json" >>"$work/$reader.txt"
  done
done
median() { sort -n "$work/$1.txt" | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
accs=$(median accs) sourcegen=$(median stj-sourcegen) reflection=$(median stj-reflection) tokens=$(median tokens)
echo "first read of one product ($(wc -c <"$work/product.json") bytes), runs: $runs (medians)"
echo "AccsGen:                            $accs ms"
echo "System.Text.Json, source generator: $sourcegen ms"
echo "System.Text.Json, reflection:       $reflection ms"
echo "Utf8JsonReader, tokens alone:       $tokens ms"
awk -v a="$accs" -v s="$sourcegen" 'BEGIN { printf "AccsGen / source generator:         %.2f\n", a / s }'
