#!/usr/bin/env bash
# The first read of one product in a fresh process: ours beside System.Text.Json's source generator and its reflection, taken in turn;
# and the framework's tokens alone, which each of them pays for.
# Milliseconds of the processor, of which others on the machine make little, and by the clock.
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
median() { # reader, column
  cut -d' ' -f"$2" "$work/$1.txt" | sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}
echo "first read of one product ($(wc -c <"$work/product.json") bytes), runs: $runs (medians: ms of the processor, ms by the clock)"
for reader in accs stj-sourcegen stj-reflection tokens; do
  printf '%-16s %8.2f %8.2f\n' "$reader" "$(median "$reader" 1)" "$(median "$reader" 2)"
done
ratio() { awk -v a="$(median accs "$1")" -v s="$(median stj-sourcegen "$1")" 'BEGIN { printf "%.2f", a / s }'; }
echo "AccsGen / source generator: $(ratio 1) (processor), $(ratio 2) (clock)"
