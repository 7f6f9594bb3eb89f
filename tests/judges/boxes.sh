#!/usr/bin/env bash
# MuPDF finds the boxes of every page one within the other; Poppler those of the
# sheets for a print shop where PRINT.md has them; Ghostscript finds their
# marks on every plate, and no mark in the bleed.
# Usage: boxes.sh SHEETS
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
need mutool pdfinfo gs qpdf fix-qdf

# Each page has the four boxes, and each lies within the one before it; Poppler would move
# one that does not.
judge_nesting() { # FILE
	mutool pages "$1" | tr '"' ' ' | awk '
		/<page / { pages++; depth = 0 }
		/<(Media|Crop|Bleed|Trim)Box / {
			boxes++
			if (depth++ && ($3 < left || $5 < foot || $7 > right || $9 > head))
				faults++
			left = $3; foot = $5; right = $7; head = $9
		}
		END { exit pages == 0 || boxes != 4 * pages || faults > 0 }'
}

# The width and height of a box of the first page, in mm.
size_of() { # FILE BOX
	pdfinfo -f 1 -l 1 -box "$1" | awk -v box="$2:" '
		$3 == box { printf "%.1f x %.1f\n", ($6 - $4) / 72 * 25.4, ($7 - $5) / 72 * 25.4 }'
}

has_size() { # FILE BOX SIZE
	[ "$(size_of "$1" "$2")" = "$3" ]
}

# An A5 sheet with 3 mm of bleed and 10 mm for marks; its corner stands at 13, 13 mm.
judge_marks() { # FILE
	has_size "$1" MediaBox "174.0 x 236.0" && has_size "$1" BleedBox "154.0 x 216.0" &&
		has_size "$1" TrimBox "148.0 x 210.0" &&
		has_inks "$1" 1740 65 130 "255 255 255 255" && # the crop mark left of the corner
		has_inks "$1" 1740 130 65 "255 255 255 255" && # and the one above it
		has_inks "$1" 1740 95 130 "0 0 0 0" &&         # which end before the bleed,
		has_inks "$1" 1740 115 130 "0 0 0 0" &&        # and are not in it
		has_inks "$1" 1740 200 65 "0 0 0 255" &&       # the colour bar: black alone,
		has_inks "$1" 1740 360 65 "255 0 0 0" &&       # cyan alone
		has_inks "$1" 1740 300 105 "255 217 0 25" &&   # a bar in the bleed,
		has_inks "$1" 1740 300 95 "0 0 0 0"            # which ends with it
}

# An A4 sheet with 3 mm of bleed, and no marks.
judge_bleed() { # FILE
	has_size "$1" MediaBox "216.0 x 303.0" && has_size "$1" BleedBox "216.0 x 303.0" &&
		has_size "$1" TrimBox "210.0 x 297.0"
}

find_sheets "$1"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for sheet in "${sheets[@]}"; do
	judge_nesting "$1/$sheet" || fail "the boxes of $sheet are not one within the other"
done
judge_marks "$1/golden/print-shop.pdf" || fail "golden/print-shop.pdf has other boxes or marks"
judge_bleed "$1/golden/flush-cut.pdf" || fail "golden/flush-cut.pdf has other boxes"

qpdf --qdf "$1/golden/print-shop.pdf" "$scratch/sound.pdf"
break_sheet() { # EXPRESSION
	sed -E "$1" "$scratch/sound.pdf" | fix-qdf >"$scratch/broken.pdf"
	! cmp -s "$scratch/sound.pdf" "$scratch/broken.pdf" || fail "nothing was broken by $1"
}
judge_nesting "$scratch/sound.pdf"
break_sheet '/BleedBox/,/]/s/640\.6/679.6/'
must_refuse "by a bleed beyond the page" judge_nesting "$scratch/broken.pdf"
break_sheet 's_/TrimBox_/ArtBox_'
must_refuse "by leaving out where it is cut" judge_nesting "$scratch/broken.pdf"
break_sheet 's_^/All CS 1 SCN_/All CS 0 SCN_'
must_refuse "by marks without ink" judge_marks "$scratch/broken.pdf"
break_sheet 's_/Separation_/NoSeparation_; s_^/All CS 1 SCN_0 0 0 1 K_'
must_refuse "by marks on one plate" judge_marks "$scratch/broken.pdf"
echo "MuPDF, Poppler, Ghostscript: ${#sheets[@]} sheets"
