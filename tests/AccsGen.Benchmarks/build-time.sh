#!/usr/bin/env bash
# How long a project with the full surface takes to build, beside an empty one: whole `dotnet build --no-incremental` runs, taken in turn.
# Usage: tests/AccsGen.Benchmarks/build-time.sh [runs, 5 unless told]
#   UseSharedCompilation=true  measures with the compiler server warm; false (the default here) starts the compiler anew each time.
set -euo pipefail
runs=${1:-5}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export UseSharedCompilation=${UseSharedCompilation:-false} MSBUILDDISABLENODEREUSE=1 DOTNET_NOLOGO=1
version=0.1.0-time$RANDOM

for project in AccsGen.Runtime AccsGen; do
  dotnet pack "$root/src/$project" -c Release -o "$work/feed" -p:Version=$version --artifacts-path "$work/artifacts" -v q
done
cat >"$work/nuget.config" <<XML
<configuration>
  <packageSources><add key="feed" value="$work/feed" /></packageSources>
  <fallbackPackageFolders><add key="machine" value="${NUGET_PACKAGES:-$HOME/.nuget/packages}" /></fallbackPackageFolders>
  <config><add key="globalPackagesFolder" value="$work/cache" /></config>
</configuration>
XML

make() { # name, item
  mkdir -p "$work/$1"
  cat >"$work/$1/$1.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
XML
  echo 'System.Console.WriteLine();' >"$work/$1/Program.cs"
  (cd "$work/$1" && NUGET_PACKAGES= dotnet restore -v q && dotnet build --no-restore -v q >/dev/null)
}
make empty ''
make full "<PackageReference Include=\"AccsGen\" Version=\"$version\" />"

build() { # name: seconds of one whole build
  local start end
  start=$(date +%s.%N)
  (cd "$work/$1" && dotnet build --no-restore --no-incremental -v q >/dev/null)
  end=$(date +%s.%N)
  echo "$end - $start" | bc
}
for _ in $(seq "$runs"); do
  build empty >>"$work/empty.txt"
  build full >>"$work/full.txt"
done
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
empty=$(median "$work/empty.txt") full=$(median "$work/full.txt")
echo "compiler server: $UseSharedCompilation, runs: $runs (medians)"
echo "empty project: $empty s"
echo "full surface:  $full s  ($(echo "scale=2; $full / $empty" | bc) x empty)"
ls -l "$work/full/bin/Debug/net10.0/full.dll" | awk '{ printf "assembly:      %.2f MB\n", $5 / 1048576 }'
