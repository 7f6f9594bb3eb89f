#!/usr/bin/env bash
# Makes the sheets for the judges, and sees that none is missing: sheets.txt
# names them all. With ACCEPT in the environment it is written anew.
# Usage: sheets.sh MAKER SOURCE OUT; OUT is made anew.
set -euo pipefail
expected=$(dirname "${BASH_SOURCE[0]}")/sheets.txt
out=$3

rm -rf "$out"
mkdir -p "$out"
"$1" "$2" "$out" >"$out/made.txt"
[ -z "${ACCEPT:-}" ] || cp "$out/made.txt" "$expected"
diff -u "$expected" "$out/made.txt"
