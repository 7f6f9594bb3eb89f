#!/usr/bin/env bash
# The papers that go with a batch, as batch.sh had them printed: qpdf finds them
# sound, all their fonts are embedded and their pages are A4; each school of the
# list has its slip and its label, once and in order, over every border of
# blocks and files; addresses show in the windows of DL, C5 and C4, and stand
# within their labels on every sheet of labels; the packing list, its table and
# the job sheet have the sums that the judge reckons from the list (papers.py);
# sha256sum finds every volume as sent; made again, all have the same bytes.
# Usage: papers.sh SHEETS BATCH
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/judges/judges.sh
. "$here/judges.sh"
need qpdf fix-qdf pdffonts pdfinfo pdftotext pdftoppm mutool python3 sha256sum
batch=$2
[ -e "$batch/sheet.pdf" ] || { echo "skipped: no batch could be made here"; exit 77; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

judge() { # WORDS OF papers.py...
	python3 -S -B "$here/papers.py" "$@" # it starts often, and leaves nothing in the sources
}

judge_file() { # FILE
	qpdf --check "$1" >/dev/null || { echo "qpdf finds faults in it"; return 1; }
	pdffonts "$1" | awk 'NR > 2 && $(NF - 4) != "yes" { print $1 " is not embedded"; exit 1 }
		END { if (NR < 3) exit 1 }' || return 1
	judge pages "$1"
}

# Every volume came as it was sent; none is missing from the list of sums.
judge_sums() { # FOLDER
	(cd "$1" && sha256sum --quiet --check SHA256SUMS) || return 1
	diff <(cut -c 67- "$1/SHA256SUMS") <(cd "$1" && ls volume-*.pdf)
}

told=
holds() { # COMMAND...
	local said
	said=$("$@" 2>&1) || fail "$*: $said"
	told+="${said:+$said; }"
}

# refuses WHAT COMMAND...: what was broken on purpose is seen, and said to be WHAT.
refused=0
refuses() {
	local what=$1 said
	shift
	if said=$("$@" 2>&1); then
		fail "it was broken on purpose, and nobody noticed: $what"
	fi
	[[ $said == *"$what"* ]] || fail "not \"$what\" but: $said"
	refused=$((refused + 1))
}

for paper in by-school/{slips,labels,packing,job-sheet}.pdf far/{slips,labels}-2.pdf; do
	holds judge_file "$batch/$paper"
done
holds judge slips "$batch/list.csv" "$batch/by-school/slips.pdf"
holds judge slips-border "$batch/far.csv" "$batch"/far/slips-{1,2}.pdf
holds judge window "$batch/by-school/slips.pdf" 15
holds judge labels "$batch/list.csv" L7163:5 "$batch/by-school/labels.pdf"
holds judge labels-border "$batch/far.csv" L7160:20 "$batch"/far/labels-{1,2}.pdf
every_sheet=()
for folder in "$batch"/labels-*; do
	every_sheet+=("${folder##*-}:3" "$folder/labels.pdf")
done
[ "${#every_sheet[@]}" -eq 18 ] || fail "not every sheet of labels was printed on"
holds judge labels "$batch/few.csv" "${every_sheet[@]}"
holds judge table "$batch/list.csv" "$batch/by-school/packing.csv"
holds judge table "$batch/far.csv" "$batch/far/packing.csv"
holds judge packing "$batch/list.csv" "$batch/by-school/packing.pdf"
holds judge job "$batch/list.csv" "$batch/by-school/job-sheet.pdf"
holds judge job "$batch/far.csv" "$batch/far/job-sheet.pdf" "$batch/far/sheet.pdf"
holds judge_sums "$batch/by-school"
holds diff -r "$batch/by-school" "$batch/cut-off"
echo "$told"

# Each check sees what was broken on purpose.
few=$batch/labels-L7163
list=$batch/few.csv
slips=$few/slips.pdf labels=$few/labels.pdf packing=$few/packing.pdf
broken=$scratch/broken.pdf

break_file() { # FILE EXPRESSION
	qpdf --qdf --object-streams=disable "$1" "$scratch/plain.pdf"
	LC_ALL=C sed -E "$2" "$scratch/plain.pdf" | fix-qdf >"$broken"
	! cmp -s "$scratch/plain.pdf" "$broken" || fail "nothing was broken by $2"
}

# The first page that has an address, moved by so much to the right and up (pt).
move() { # FILE RIGHT UP
	break_file "$1" "0,/^q\/S Do Q/s//1 0 0 1 $2 $3 cm q\/S Do Q/"
}

take_pages() { # FILE RANGES
	qpdf --empty --pages "$1" "$2" -- "$broken"
}

change_list() { # LIST EXPRESSION
	sed -E "$2" "$1" >"$scratch/list.csv"
	! cmp -s "$1" "$scratch/list.csv" || fail "nothing was changed by $2"
}

head -c 40000 "$slips" >"$broken"
refuses "qpdf finds faults" judge_file "$broken"
break_file "$labels" 's,/FontFile2,/FontFile9,'
refuses "is not embedded" judge_file "$broken"
break_file "$packing" '0,/\/MediaBox/s,841\.[0-9]+,842.9,;s,^    841\.[0-9]+$,    842.9,'
refuses "a MediaBox of" judge_file "$broken"
qpdf --rotate=+90:3 "$slips" "$broken"
refuses "turned" judge_file "$broken"

take_pages "$slips" 1-19,21
refuses "slips: 20, not 21" judge slips "$list" "$broken"
take_pages "$slips" 1-19,19,21
refuses "the slip of parcel-483" judge slips "$list" "$broken"
take_pages "$slips" 2,1,3-21
refuses "plain: \"School full\"" judge slips "$list" "$broken"
for change in 's/Alder Lane/Elder Lane/' 's/,ZZ2 1GP,3/,ZZ2 1GP,4/' 's/هرسہ|النور/النول/'; do
	change_list "$list" "$change"
	refuses "is read where" judge slips "$scratch/list.csv" "$slips"
done
change_list "$list" 's/^(parcel-484,.*),484$/\1,485/'
refuses "the slip of parcel-484" judge slips "$scratch/list.csv" "$slips"
take_pages "$batch/far/slips-2.pdf" 1-3,5-z
refuses "slips: 20019, not 20020" judge slips-border "$batch/far.csv" "$batch/far/slips-1.pdf" "$broken"
take_pages "$batch/far/slips-2.pdf" 2,1,3-z
refuses "is read where" judge slips-border "$batch/far.csv" "$batch/far/slips-1.pdf" "$broken"

for way in "-6 0" "0 -9" "0 9" "80 0"; do
	# shellcheck disable=SC2086
	move "$slips" $way
	refuses "is not within" judge window "$broken" 2
done

refuses "is within no label" judge labels "$list" L7160:5 "$labels"
refuses "label 2:" judge labels "$list" L7163:2 "$labels"
refuses "label 3:" judge labels "$list" L7163:4 "$labels"
move "$labels" -20 0
refuses "is within no label" judge labels "$list" L7163:3 "$broken"
change_list "$list" '20{h;d};21G'
refuses "label 21:" judge labels "$scratch/list.csv" L7163:3 "$labels"
take_pages "$labels" 1
refuses "sheets of labels: 1, not 2" judge labels "$list" L7163:3 "$broken"
change_list "$batch/far.csv" 19990d
refuses "is read where" judge labels-border "$scratch/list.csv" L7160:20 "$batch"/far/labels-{1,2}.pdf

# A cell at a time of the table's third row: its slip, its school, each of its figures.
table=$few/packing.csv
while read -r change what; do
	change_list "$table" "$change"
	refuses "row 3, $what" judge table "$list" "$scratch/list.csv"
done <<'END'
4s/^3/4/ slip
4s/Owls/Owl/ name
4s/3,3,1,A4,3,59,1,0/4,3,1,A4,3,59,1,0/ copies
4s/3,3,1,A4,3,59,1,0/3,4,1,A4,3,59,1,0/ sheets
4s/3,3,1,A4,3,59,1,0/3,3,2,A4,3,59,1,0/ stacks
4s/3,3,1,A4,3,59,1,0/3,3,1,A5,3,59,1,0/ pouch
4s/3,3,1,A4,3,59,1,0/3,3,1,A4,4,59,1,0/ pouches
4s/3,3,1,A4,3,59,1,0/3,3,1,A4,3,60,1,0/ grams
4s/3,3,1,A4,3,59,1,0/3,3,1,A4,3,59,0,0/ envelopes
4s/3,3,1,A4,3,59,1,0/3,3,1,A4,3,59,1,1/ cartons
END
change_list "$table" "5s/'=/=/"
refuses "row 4, name" judge table "$list" "$scratch/list.csv"
sed 9d "$table" >"$scratch/table.csv"
refuses "rows: 20, not 21" judge table "$list" "$scratch/table.csv"

change_list "$list" 's/^(parcel-33,.*),33$/\1,32/'
refuses "sheets: " judge packing "$scratch/list.csv" "$packing"
refuses "sheets: " judge job "$scratch/list.csv" "$few/job-sheet.pdf"
change_list "$list" 's/^(plain,.*),1$/\1,2/;s/^(full,.*),2$/\1,1/'
refuses "row 1, copies" judge packing "$scratch/list.csv" "$packing"
change_list "$list" 's/Alder First/Elder First/'
refuses "row 1: " judge packing "$scratch/list.csv" "$packing"
change_list "$list" 's/Newton/Weston/'
refuses "row 2: " judge packing "$scratch/list.csv" "$packing"
take_pages "$batch/by-school/packing.pdf" 1,3,2,4-z
refuses "page 2 does not say so" judge packing "$batch/list.csv" "$broken"
refuses "SHA-256" judge job "$batch/far.csv" "$batch/far/job-sheet.pdf" "$batch/far/slips-2.pdf"

cp -R "$batch/by-school" "$scratch/folder"
printf x >>"$scratch/folder/volume-2.pdf"
refuses "volume-2.pdf: FAILED" judge_sums "$scratch/folder"
refuses "volume-2.pdf" diff -r "$scratch/folder" "$batch/cut-off"
cp "$batch/by-school/volume-2.pdf" "$scratch/folder"
sed -i 1d "$scratch/folder/SHA256SUMS"
refuses "volume-1.pdf" judge_sums "$scratch/folder"
echo "$refused broken on purpose, and each was seen"
