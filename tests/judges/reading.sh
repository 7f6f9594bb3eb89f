#!/usr/bin/env bash
# Other programs find in each sheet the words that its text has, all of them
# whole: Poppler by the structure, each once and in their order, and Poppler and
# MuPDF as they stand on the page. MuPDF 1.21 knows no actual text: it has the soft
# hyphens to join lines by. See words.py.
# Usage: reading.sh SHEETS
set -euo pipefail
# shellcheck source=tests/judges/judges.sh
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
words=$(dirname "${BASH_SOURCE[0]}")/words.py
need pdfinfo pdftotext mutool python3

# The text is what Poppler's structure says.
is_in_order() { # SHEET TEXT
	pdfinfo -struct-text "$1" 2>/dev/null | python3 "$words" order "$2"
}

# It is on the page, word by word.
is_on_page() { # SHEET TEXT
	pdftotext "$1" - | python3 "$words" all "$2" &&
		mutool draw -q -F txt "$1" 2>/dev/null | python3 "$words" lines "$2"
}

find_sheets "$1"
count=0
for sheet in "${sheets[@]}"; do
	text=$1/$sheet.txt
	# What is written from right to left has no white at its lines' ends, as it
	# would stand inside them.
	case $sheet in golden/scripts.pdf | golden/right-to-left.pdf) continue ;; esac
	is_in_order "$1/$sheet" "$text" || fail "$sheet is read in another order, or with other words"
	is_on_page "$1/$sheet" "$text" || fail "$sheet has not all of its words on its page"
	count=$((count + 1))
done
[ "$count" -ge 40 ] || fail "there are $count sheets, and 40 at least are to be read"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
divided=golden/justified.pdf
qpdf --qdf --object-streams=disable "$1/$divided" "$scratch/plain.pdf"
sed 's|/ActualText|/ActualTexx|' "$scratch/plain.pdf" >"$scratch/broken.pdf"
sed 's|<00ad>|<002d>|' "$scratch/plain.pdf" >"$scratch/hyphens.pdf"
must_refuse "its divided words not said" is_on_page "$scratch/broken.pdf" "$1/$divided.txt"
must_refuse "its soft hyphens hard" is_in_order "$scratch/hyphens.pdf" "$1/$divided.txt"
must_refuse "with the text of another" is_in_order "$1/$divided" "$1/golden/two-sides.pdf.txt"
echo "$count sheets are read as they were written"
