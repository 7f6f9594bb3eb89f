#!/usr/bin/env bash
# Ghostscript shows a picture on a sheet in the same colours before and after
# the press, by the profile that the sheet is made for: one that goes out packed
# without loss, and one that goes out as JPEG.
# Usage: recoloured.sh SHEETS RECOLOURED SAME_COLOURS PROFILE
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
need gs
recoloured=$2 same_colours=$3 profile=$4
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

show() { # NAME
	gs -q -dBATCH -dNOPAUSE -dSAFER -sDEVICE=ppmraw -r100 -dRenderIntent=1 -dBlackPtComp=1 \
		--permit-file-read="$profile" -sDefaultCMYKProfile="$profile" \
		-o "$scratch/$1.ppm" "$scratch/$1.pdf"
}

same() { # NAME OTHER
	"$same_colours" "$scratch/$1.ppm" "$scratch/$2.ppm" >"$scratch/figures"
}

for thousands in 600 4400; do
	"$recoloured" "$scratch" "$thousands"
	for name in painted pressed swapped inverted; do
		show "$name"
	done
	same painted pressed || fail "the press changes colours: $(cat "$scratch/figures")"
	echo "a picture of $thousands thousand dots: $(cat "$scratch/figures")"
	must_refuse "by red in the place of green" same painted swapped
	must_refuse "by green that is dark where it was light" same painted inverted
done
