#!/usr/bin/env bash
# pdffonts finds every font of every sheet embedded, cut down to the glyphs that
# are used, and with the Unicode of each glyph.
# Usage: fonts.sh SHEETS
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
need pdffonts qpdf fix-qdf

# The columns "emb sub uni" stand before "object ID", which is two numbers. Each sheet has text.
judge() { # FILE
	pdffonts "$1" | awk '
		NR > 2 {
			fonts++
			if ($(NF - 4) != "yes" || $(NF - 3) != "yes" || $(NF - 2) != "yes") {
				print
				faults++
			}
		}
		END { exit fonts == 0 || faults > 0 }'
}

find_sheets "$1"
for sheet in "${sheets[@]}"; do
	judge "$1/$sheet" || fail "$sheet has such fonts, or none"
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
qpdf --qdf "$1/${sheets[0]}" "$scratch/sound.pdf"
break_sheet() { # EXPRESSION
	sed -E "$1" "$scratch/sound.pdf" | fix-qdf >"$scratch/broken.pdf"
}
judge "$scratch/sound.pdf"
break_sheet 's_/FontFile[23]? _/NoFontFile _'
must_refuse "by leaving out its font files" judge "$scratch/broken.pdf"
break_sheet 's_/BaseFont /[A-Z]{6}\+_/BaseFont /_'
must_refuse "by calling its fonts whole" judge "$scratch/broken.pdf"
break_sheet 's_/ToUnicode _/NoUnicode _'
must_refuse "by leaving out its Unicode" judge "$scratch/broken.pdf"
echo "pdffonts: ${#sheets[@]} sheets"
