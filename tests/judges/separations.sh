#!/usr/bin/env bash
# Ghostscript's tiffsep puts nothing of a sheet on our own layouts, which print
# in black, on the plates of cyan, magenta and yellow, pixel by pixel. Goldens
# have inks of their own, and sheets with pictures their colours.
# Usage: separations.sh SHEETS
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
. "$here/judges.sh"
need gs pdfimages qpdf fix-qdf python3

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

judge() { # FILE
	rm -f "$scratch"/plate*
	gs -q -dSAFER -dNOPAUSE -dBATCH -sDEVICE=tiffsep -sCompression=none -r72 \
		-sOutputFile="$scratch/plate-%d.tif" "$1"
	python3 -B "$here/plates.py" "$scratch"
}

find_sheets "$1"
judged=0
for sheet in "${sheets[@]}"; do
	[[ $sheet != golden/* ]] || continue
	[ "$(pdfimages -list "$1/$sheet" | wc -l)" -eq 2 ] || continue # but for its head
	judge "$1/$sheet" || fail "$sheet is not on the black plate alone"
	judged=$((judged + 1))
done
[ "$judged" -ge 20 ] || fail "only $judged sheets are in black"

qpdf --qdf --object-streams=disable "$1/samples/who-covers.pdf" "$scratch/sound.pdf"
judge "$scratch/sound.pdf"
sed 's/^0 0 0 1 k$/.83 .72 .45 1 k/' "$scratch/sound.pdf" | fix-qdf >"$scratch/broken.pdf"
must_refuse "by putting its text into four inks" judge "$scratch/broken.pdf"
sed -E 's/^0 0 0 1 ([kK])$/0 0 0 0 \1/' "$scratch/sound.pdf" | fix-qdf >"$scratch/broken.pdf"
must_refuse "by leaving out its text" judge "$scratch/broken.pdf"
echo "tiffsep: $judged sheets on the black plate alone"
