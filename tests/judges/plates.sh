#!/usr/bin/env bash
# Ghostscript separates every sheet at 150 dots an inch: its plates look like
# our own (proof --plates), and text prints in black alone, dot by dot. Our own
# layouts print in black: but for their pictures, all of a sheet does.
# Usage: plates.sh SHEETS SAME_PLATES
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
need gs pdftoppm pdfimages qpdf fix-qdf
same_plates=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The sheets that have text in another ink, as their layouts want it.
is_coloured() {
	[[ $1 == golden/hard-to-read.pdf ]]
}

# Goldens have inks of their own, and pictures their colours.
is_black() { # FILE, NAME
	[[ $2 != golden/* ]] && [ "$(pdfimages -list "$1" | wc -l)" -eq 2 ] # but for its head
}

separate() { # FILE PREFIX OPTION...
	local file=$1 prefix=$2
	shift 2
	gs -q -dBATCH -dNOPAUSE -dSAFER -sDEVICE=tiffsep -sCompression=none -r150 \
		-dTextAlphaBits=4 -dGraphicsAlphaBits=4 -dGridFitTT=0 "$@" \
		-o "$scratch/$prefix-%d.tif" "$file"
}

# judge OURS THEIRS: the plates of one file as we make them, of the other by
# Ghostscript; without its text only where that tells more.
judge() {
	local code=0 without=without
	rm -f "$scratch"/*.tif
	separate "$2" with
	"$same_plates" "$1" 150 "$scratch/with" || code=$?
	[ "$code" -eq 3 ] || return "$code"
	if is_black "$2" "${1#"$folder/"}"; then
		return 1
	fi
	if is_coloured "${1#"$folder/"}"; then
		without=with
	else
		separate "$2" without -dFILTERTEXT
	fi
	"$same_plates" "$1" 150 "$scratch/with" "$scratch/$without"
}

folder=$1
find_sheets "$folder"
for sheet in "${sheets[@]}"; do
	judge "$folder/$sheet" "$folder/$sheet" >"$scratch/figures" || {
		cat "$scratch/figures" >&2
		fail "$sheet has other plates"
	}
done
echo "Ghostscript's plates: ${#sheets[@]} sheets"

sound=$folder/samples/ten-things.pdf
qpdf --qdf "$sound" "$scratch/sound.pdf"
judge "$scratch/sound.pdf" "$scratch/sound.pdf" >"$scratch/figures"
break_sheet() { # EXPRESSION
	sed "$1" "$scratch/sound.pdf" | fix-qdf >"$scratch/broken.pdf"
}
break_sheet 's/0 0 0 1 k$/0.8 0.7 0.5 1 k/'
must_refuse "by printing black text in four inks" judge "$scratch/broken.pdf" "$scratch/broken.pdf"
break_sheet '0,/T[jJ]$/s// pop/'
must_refuse "by leaving out one word" judge "$sound" "$scratch/broken.pdf"
break_sheet '0,/ re$/s// re f .8 .7 .5 0 k 9 9 90 1 re/'
must_refuse "by printing a rule in colour" judge "$scratch/broken.pdf" "$scratch/broken.pdf"
