#!/usr/bin/env bash
# poppler and mupdf show every sheet alike, at 150 dots an inch; what is alike
# stands in same_picture.c. They are compared as grays, for each makes red,
# green and blue of inks in its own way; the inks themselves are for plates.sh.
# Usage: renderers.sh SHEETS SAME_PICTURE
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
need pdftoppm mutool qpdf fix-qdf
same_picture=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# judge FILE OTHER: FILE by poppler and OTHER by mupdf, page by page.
judge() {
	local page picture
	rm -f "$scratch"/*.p?m
	pdftoppm -r 150 -gray "$1" "$scratch/poppler"
	mutool draw -q -r 150 -c cmyk -o "$scratch/mupdf-%d.pam" "$2" 2>"$scratch/said"
	for page in "$scratch"/poppler-*.pgm; do
		picture=${page##*-}
		"$same_picture" "$page" "$scratch/mupdf-$((10#${picture%.pgm})).pam" || return 1
		pages=$((pages + 1))
	done
}

find_sheets "$1"
pages=0
for sheet in "${sheets[@]}"; do
	judge "$1/$sheet" "$1/$sheet" >"$scratch/figures" ||
		fail "$sheet is not the same picture for both: $(tail -n 1 "$scratch/figures")"
done
echo "poppler and mupdf: ${#sheets[@]} sheets, $pages pages"

sound=$1/samples/ten-things.pdf
qpdf --qdf "$sound" "$scratch/ten-things.pdf"
sed '0,/T[jJ]$/s// pop/' "$scratch/ten-things.pdf" | fix-qdf >"$scratch/broken.pdf"
must_refuse "by leaving out one word" judge "$sound" "$scratch/broken.pdf"
