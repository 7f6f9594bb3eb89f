#!/usr/bin/env bash
# poppler, mupdf and Ghostscript show each small sheet on larger paper as they
# show it by itself; Ghostscript finds the marks for the knife on every plate;
# qpdf finds the file sound. The sheets and where they stand are made by
# judged_imposed.
# Usage: imposed.sh JUDGED_IMPOSED SAME_PLACE SOURCE OUT; OUT is made anew.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
need pdftoppm mutool gs qpdf fix-qdf
same_place=$2
out=$4

# Each page of FILE at 254 dots an inch, as FILE-RENDERER-PAGE.
draw() { # FILE
	pdftoppm -r 254 -gray "$1.pdf" "$1-poppler"
	mutool draw -q -r 254 -c cmyk -o "$1-mupdf-%d.pam" "$1.pdf" 2>/dev/null
	gs -q -dNOPAUSE -dBATCH -dSAFER -sDEVICE=pgmraw -r254 -sOutputFile="$1-gs-%d.pgm" "$1.pdf"
	LC_ALL=C sed -i '2{/^#/d}' "$1"-gs-*.pgm # its line of comment
	local picture number
	for picture in "$1"-poppler-*.pgm; do # poppler writes as many figures as the last has
		number=${picture##*-}
		number=$((10#${number%.pgm}))
		[ "$picture" = "$1-poppler-$number.pgm" ] || mv "$picture" "$1-poppler-$number.pgm"
	done
}

# The agreed sheet, turned by so many quarters to the right: NAME-sheet-TURNS.
draw_turned() { # NAME TURNS
	[ ! -e "$1-sheet-$2.pdf" ] || return 0
	qpdf --rotate="+$((90 * $2))" "$1-sheet.pdf" "$1-sheet-$2.pdf"
	draw "$1-sheet-$2"
}

# judge NAME PLACES: whether each sheet of NAME stands at the place that PLACES has for it.
judge() {
	local name side page turns left top width height renderer ending
	while read -r name side page turns left top width height; do
		[ "$name" = "$1" ] && [ "$page" -gt 0 ] || continue
		draw_turned "$name" "$turns"
		for renderer in poppler:pgm mupdf:pam gs:pgm; do
			ending=${renderer#*:}
			renderer=${renderer%:*}
			"$same_place" "$name-$renderer-$side.$ending" \
				"$name-sheet-$turns-$renderer-$page.$ending" \
				"$left" "$top" "$width" "$height" >figures || {
				echo "$name, side $side, by $renderer: $(tail -n 1 figures)"
				return 1
			}
		done
		places=$((places + 1))
	done <"$2"
}

# Four A5 sheets on SRA3: the first one's corner stands at 9, 12 mm, its bleed begins at 6, 9.
judge_marks() { # FILE
	has_inks "$1" 3200 25 120 "255 255 255 255" && # the mark left of the corner, from the edge
		has_inks "$1" 3200 90 55 "255 255 255 255" && # and the one above it,
		has_inks "$1" 3200 90 25 "0 0 0 0" && # which is 5 mm long
		has_inks "$1" 3200 55 120 "0 0 0 0" && # and they end before the bleed
		has_inks "$1" 3200 75 120 "0 0 0 0" && # in which there are none
		has_inks "$1" 3200 1570 55 "255 255 255 255" && # at the gutter, right of the first
		has_inks "$1" 3200 1630 55 "255 255 255 255" && # and left of the second
		has_inks "$1" 3200 300 115 "255 217 0 25" && # a bar in the bleed
		has_inks "$1" 3200 300 85 "0 0 0 0"          # which ends with it
}

rm -rf "$out"
mkdir -p "$out"
"$1" "$3" "$out" >"$out/places.txt"
cd "$out"
scratch=$PWD
mapfile -t names < <(cut -d ' ' -f 1 places.txt | uniq)
[ "${#names[@]}" -ge 9 ] || fail "only ${#names[@]} sheets lie on larger paper"
places=0
for name in "${names[@]}"; do
	qpdf --check "$name.pdf" >/dev/null || fail "$name.pdf is not sound"
	draw "$name"
	judge "$name" places.txt || fail "a small sheet is not shown as it was agreed"
done
echo "poppler, mupdf, Ghostscript: ${#names[@]} papers, $places places"

sed 's/^\(a5-on-sra4 1 1\) 1/\1 3/' places.txt >turned.txt
must_refuse "by turning it the other way" judge a5-on-sra4 turned.txt
awk '$1 == "a5-on-a3" { $6 += 5 } { print }' places.txt >moved.txt
must_refuse "by moving it half a millimetre" judge a5-on-a3 moved.txt

judge_marks a5-on-sra3.pdf || fail "a5-on-sra3.pdf has other marks"
qpdf --qdf a5-on-sra3.pdf sound.pdf
sed -E 's_/Separation_/NoSeparation_; s_^/All CS 1 SCN_0 0 0 1 K_' sound.pdf | fix-qdf >broken.pdf
must_refuse "by marks on one plate" judge_marks broken.pdf
