#!/usr/bin/env bash
# qpdf finds no fault in any sheet: its syntax, its table of objects, and every stream.
# Usage: qpdf.sh SHEETS
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
need qpdf

# Warnings are faults too, for qpdf had to guess.
judge() { # FILE
	qpdf --check "$1"
}

find_sheets "$1"
for sheet in "${sheets[@]}"; do
	judge "$1/$sheet" >/dev/null || fail "$sheet is not sound"
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp "$1/${sheets[0]}" "$scratch/broken.pdf"
truncate --size=-64 "$scratch/broken.pdf"
must_refuse "by cutting off its end" judge "$scratch/broken.pdf"
echo "qpdf --check: ${#sheets[@]} sheets"
