#!/usr/bin/env bash
# Publishes the smoke app without a warning, natively (net9.0) or trimmed and self-contained (net10.0), and runs it.
# Usage: tests/AccsGen.AotSmoke/run.sh [native] [trimmed], both unless told
#   A machine that lacks the linker or the packs for a publish skips it, and says so; anything else that fails ends with 1.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# Apart from the repository's own output: a publish restores other packs, and for another framework.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
[ $# -gt 0 ] || set -- native trimmed

smoke() { # way, the Smoke property
  local start=$SECONDS common=("$here" "-p:Smoke=$2" -c Release --artifacts-path "$work/artifacts" -v q)
  if [ "$1" = native ] && ! command -v clang >/dev/null && ! command -v gcc >/dev/null; then
    echo "$1: Skipped, no clang or gcc is here to link with."
    return 0
  fi
  # A publish of its own restores as well, but a pack that is missing can only be told from a fault here.
  if ! dotnet restore "$here" "-p:Smoke=$2" "-p:_IsPublishing=true" -p:Configuration=Release --artifacts-path "$work/artifacts" -v q >"$work/restore.txt" 2>&1; then
    grep 'error' "$work/restore.txt" >"$work/errors.txt"
    if [ ! -s "$work/errors.txt" ] || grep -qvE 'NU110[123]: .*(ILCompiler|NETCore\.App|ILLink)' "$work/errors.txt"; then
      cat "$work/restore.txt"
      return 1
    fi
    echo "$1: Skipped, a pack is not in the feed: $(grep -oE 'NU110[123][^[]*' "$work/restore.txt" | head -1)"
    return 0
  fi
  dotnet publish "${common[@]}" --no-restore -o "$work/$1" || return 1
  "$work/$1/AccsGen.AotSmoke" || return 1
  rm -f "$work/$1"/*.dbg "$work/$1"/*.pdb
  echo "$1: published without a warning and run in $((SECONDS - start)) s; $(du -k "$work/$1/AccsGen.AotSmoke" | cut -f1) KB program, $(du -sk "$work/$1" | cut -f1) KB in all"
}

for way in "$@"; do
  case $way in
    native) smoke native Native || exit 1 ;;
    trimmed) smoke trimmed Trimmed || exit 1 ;;
    *) echo "native or trimmed is expected, not $way"; exit 1 ;;
  esac
done
