#!/usr/bin/env bash
# Volumes of sheets, with names in them in every writing. qpdf finds them sound,
# and what PDF/X-4 and PDF/VT-1 ask for is there, line by line; every stream of
# the sheet is in the volume once, byte for byte (volumes.py). Poppler, MuPDF
# and Ghostscript show the page of a school without a name as the sheet, and
# those of others as the sheet but for the imprint; there Poppler shows the name
# as it does where the typesetter set it by itself, and reads it.
# Our own preflight has nothing to remark on them. So it is too with volumes that
# `print` wrote after a real approval (batch.sh): there the sheet is the one that
# the record keeps.
# Usage: volumes.sh SHEETS JUDGED_VOLUMES SAME_PICTURE SOURCE PROGRAM BATCH
set -euo pipefail
# shellcheck source=tests/judges/judges.sh
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
need qpdf fix-qdf pdftoppm pdftotext mutool gs python3
sheets_folder=$1
judged_volumes=$2
same_picture=$3
source=$4
program=$5
batch=$6
lists=$(dirname "${BASH_SOURCE[0]}")/volumes.py
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

judge_lists() { # VOLUME
	qpdf --check "$1" >/dev/null && python3 "$lists" lists "$1"
}

judge_bytes() { # SHEET VOLUME
	python3 "$lists" bytes "$1" "$2"
}

# The page as gray dots, PREFIX-RENDERER.
draw() { # FILE PAGE PREFIX
	pdftoppm -r 100 -gray -f "$2" -l "$2" -singlefile "$1" "$scratch/$3-poppler"
	mutool draw -q -r 100 -c cmyk -o "$scratch/$3-mupdf.pam" "$1" "$2" 2>/dev/null
	gs -q -dSAFER -dBATCH -dNOPAUSE -sDEVICE=pgmraw -r100 -dTextAlphaBits=4 \
		-dGraphicsAlphaBits=4 -dFirstPage="$2" -dLastPage="$2" \
		-sOutputFile="$scratch/$3-gs.pgm" "$1"
	LC_ALL=C sed -i '2{/^#/d}' "$scratch/$3-gs.pgm" # its line of comment
}

# judge_page SHEET SIDE VOLUME PAGE [LEFT TOP WIDTH HEIGHT]: the same picture by three
# renderers, but for that box (dots).
judge_page() {
	local renderer
	draw "$1" "$2" sheet
	draw "$3" "$4" volume
	for renderer in poppler.pgm mupdf.pam gs.pgm; do
		"$same_picture" "$scratch/sheet-$renderer" "$scratch/volume-$renderer" "${@:5}" \
			>"$scratch/figures" || {
			echo "page $4 by $renderer: $(tail -n 1 "$scratch/figures")"
			return 1
		}
	done
}

# In dots, at so many to the inch; a box grows by what is less than a dot.
dots() { # DPI MM...
	local dpi=$1
	shift
	awk -v dpi="$dpi" 'BEGIN { for (i = 1; i < ARGC; i++) printf "%d ", ARGV[i] * dpi / 25.4 + 0.5 }' "$@"
}

# judge_pages SHEET VOLUME PLACES: the bare pages, and a few of those with names.
judge_pages() {
	local sides side record at left top width height
	sides=$(qpdf --show-npages "$1")
	for ((side = 1; side <= sides; side++)); do
		judge_page "$1" "$side" "$2" "$side" || return 1
	done
	while read -r record at left top width height _; do
		case $record in 1 | 5 | 11) ;; *) continue ;; esac
		for ((side = 1; side <= sides; side++)); do
			# shellcheck disable=SC2046
			judge_page "$1" "$side" "$2" $((record * sides + side)) \
				$([ "$side" != "$at" ] || dots 100 "$left" "$top" "$width" "$height") || return 1
		done
	done <"$3"
}

# judge_name VOLUME PAGE NAME LEFT TOP WIDTH HEIGHT (mm): Poppler reads it there.
judge_name() {
	local box
	read -r -a box < <(dots 72 "${@:4}")
	pdftotext -f "$2" -l "$2" -x "${box[0]}" -y "${box[1]}" -W "${box[2]}" -H "${box[3]}" "$1" - |
		python3 "$lists" name "$3"
}

# A partnership whose contact has this name: a sheet that shows it where the imprint would.
write_partnership() { # NAME BASELINE
	rm -rf "$scratch/home"
	mkdir -p "$scratch/home/bulletins" "$scratch/home/layouts"
	sed "s/name: School Workforce Adviser/name: \"$1\"/" "$source/content/partnership.yaml" \
		>"$scratch/home/partnership.yaml"
	sed 's/^layout: .*/layout: named/' "$source/content/bulletins/ten-things.md" \
		>"$scratch/home/bulletins/named.md"
	cat >"$scratch/home/layouts/named.yaml" <<-END
		schema: 1
		extends: a4-notice
		frames:
		  imprint: none
		  contact: none
		  name-alone:
		    {holds: text, left: 141mm, width: 56mm, baseline: ${2}mm, align: centre,
		     style: imprint, role: P, lines: 1, text: ["{contact}"]}
	END
}

# Inside the line of the frame, at 300 dots to the inch: FILE PAGE OUT.
draw_name() {
	pdftoppm -r 300 -gray -singlefile -f "$2" -l "$2" -x 1660 -y 3297 -W 673 -H 65 "$1" "$3"
}

# judge_setting VOLUME PAGE NAME BASELINE: as the typesetter sets the name by itself.
judge_setting() {
	write_partnership "$3" "$4"
	"$judged_volumes" press "$scratch/home" named "$scratch/named.pdf" || return 1
	draw_name "$scratch/named.pdf" 1 "$scratch/by-itself"
	draw_name "$1" "$2" "$scratch/imprint"
	"$same_picture" "$scratch/by-itself.pgm" "$scratch/imprint.pgm" >"$scratch/figures" || {
		tail -n 1 "$scratch/figures"
		return 1
	}
}

# The names of a notice: read, and those of one line as the typesetter sets them.
judge_names() { # VOLUME PLACES
	local record left top width height baseline lines name page
	while read -r record _ left top width height _ baseline lines name; do
		page=$((record + 1))
		judge_name "$1" "$page" "$name" "$left" "$top" "$width" "$height" || return 1
		[ "$lines" = 1 ] || continue
		judge_setting "$1" "$page" "$name" "$baseline" ||
			{ echo "$name is set otherwise"; return 1; }
	done <"$2"
}

judge_preflight() { # VOLUME
	[ "$("$program" preflight "$1")" = "$1: nothing to remark" ]
}

# Where a notice has the name of its school, in mm: left and top, width and height.
imprint=(140 278.8 58 6.2)

# A volume as it was printed: nothing but the name is added to what was agreed,
# and each school has its name on its last copy.
judge_printed() { # VOLUME
	local page name
	judge_preflight "$1" && judge_lists "$1" && judge_bytes "$batch/sheet.pdf" "$1" || return 1
	while read -r page name; do
		# shellcheck disable=SC2046
		judge_page "$batch/sheet.pdf" 1 "$1" "$page" $(dots 100 "${imprint[@]}") || return 1
		judge_name "$1" "$page" "$name" "${imprint[@]}" || return 1
	done < <(last_copies)
}

# The pages of the first volume that end a few of its schools, and their names.
last_copies() {
	awk -F, 'NR > 1 { page += $NF } NR == 2 || NR == 10 || NR == 201 { print page, $2 }' \
		"$batch/list.csv"
}

# All copies of the list are in the volumes.
judge_copies() { # VOLUME...
	local volume pages=0
	for volume in "$@"; do
		pages=$((pages + $(qpdf --show-npages "$volume")))
	done
	[ "$pages" -eq "$(awk -F, 'NR > 1 { copies += $NF } END { print copies }' "$batch/list.csv")" ]
}

judge() { # SHEET VOLUME PLACES
	judge_preflight "$2" && judge_lists "$2" && judge_bytes "$1" "$2" && judge_pages "$1" "$2" "$3"
}

for job in samples/ten-things:a4-notice samples/the-real-job:a4-briefing \
	a3-poster/ten-things:a3-poster; do
	sheet=$sheets_folder/${job%:*}.pdf
	"$judged_volumes" write "$sheet" "${job#*:}" "$scratch/volume.pdf" >"$scratch/places"
	said=$(judge "$sheet" "$scratch/volume.pdf" "$scratch/places" 2>&1) ||
		fail "the volume of ${job%:*} is not as it should be: $said"
	echo "${job%:*}: $said in $(qpdf --show-npages "$scratch/volume.pdf") pages"
done

if [ -e "$batch/sheet.pdf" ]; then
	said=$(judge_printed "$batch/by-school/volume-1.pdf" 2>&1) ||
		fail "a printed volume is not as it should be: $said"
	judge_copies "$batch"/by-school/volume-*.pdf || fail "not every copy is in its volume"
	echo "as printed: $said of the agreed sheet"
	must_refuse "by another sheet than was agreed to" \
		judge_bytes "$sheets_folder/samples/time-owed.pdf" "$batch/by-school/volume-1.pdf"
	must_refuse "by a volume too few" judge_copies "$batch"/by-school/volume-[12].pdf
else
	echo "no batch could be printed here"
fi

# Each check sees what was broken on purpose.
sheet=$sheets_folder/samples/ten-things.pdf
sound=$scratch/sound.pdf
"$judged_volumes" write "$sheet" a4-notice "$sound" >"$scratch/places"
said=$(judge_names "$sound" "$scratch/places" 2>&1) || fail "$said"
qpdf --qdf --object-streams=disable "$sound" "$scratch/plain.pdf"
judge_lists "$scratch/plain.pdf" || fail "the lists refuse a sound volume"

# breaks NAME EXPRESSION: the line of that name, and no other before it, is not met.
breaks() {
	sed -E "$2" "$scratch/plain.pdf" | fix-qdf >"$scratch/broken.pdf"
	! cmp -s "$scratch/plain.pdf" "$scratch/broken.pdf" || fail "nothing was broken by $2"
	said=$(python3 "$lists" lists "$scratch/broken.pdf" 2>&1) || true
	[ "$said" = "not met: $1" ] || fail "by $2, not \"$1\" but: $said"
	broken=$((broken + 1))
}

broken=0
export LC_ALL=C
breaks version '1s/1\.6/1.7/'
breaks id 's,(/ID \[<.{30})..>,\1>,'
breaks 'plain metadata' 's,/Subtype /XML,/Filter /FlateDecode /Subtype /XML,'
breaks 'says X-4' 's,>PDF/X-4<,>PDF/X-1a<,'
breaks title '/<dc:title>/d'
breaks created '/<xmp:CreateDate>/d'
breaks modified '/<xmp:ModifyDate>/d'
breaks 'metadata date' '/<xmp:MetadataDate>/d'
breaks 'document id' '/<xmpMM:DocumentID>/d'
breaks 'version id' '/<xmpMM:VersionID>/d'
breaks 'rendition class' '/<xmpMM:RenditionClass>/d'
breaks 'not trapped' '/<pdf:Trapped>/s/False/Unknown/'
breaks 'info: title' 's,/Title \(Ten,/Title (Nine,'
breaks 'info: created' '/CreationDate/s/2026/2025/'
breaks 'info: modified' '/ModDate \(/s/2026/2025/'
breaks 'info: not trapped' 's,/Trapped /False,/Trapped /Unknown,'
breaks 'one intent' 's,/S /GTS_PDFX$,/S /GTS_PDFA1,'
breaks condition 's,/OutputConditionIdentifier \(.*,/OutputConditionIdentifier (),'
breaks registry 's,http://www.color.org,http://www.color.com,'
breaks "intent's info" 's,/Info \(.*,/Info (),'
breaks profile 's,/N 4$,/N 3,'
breaks boxes 's,/TrimBox,/ArtBox,'
breaks fonts 's,/FontFile2,/FontFile9,'
breaks 'no LZW' 's,/Lang \(,/Nobody /LZWDecode /Lang (,'
breaks 'no PostScript' 's,/Lang \(,/Nobody /PS /Lang (,'
breaks 'no OPI' 's,/OPM 1,/OPM 1 /OPI << >>,'
breaks 'no transfer' 's,/OPM 1,/OPM 1 /TR /Identity,'
breaks 'no halftone' 's,/OPM 1,/OPM 1 /HalftoneName (h),'
breaks 'no references' 's,/GTS_Encapsulated,/Ref << >> /GTS_Encapsulated,'
breaks 'no alternates' 's,/GTS_Encapsulated,/Alternates [] /GTS_Encapsulated,'
breaks 'no actions' 's,/Lang \(,/OpenAction [25 0 R /Fit] /Lang (,'
breaks 'no scripts' 's,/Lang \(,/Names << /JavaScript << /Names [] >> >> /Lang (,'
breaks 'no form fields' 's,/Lang \(,/AcroForm << /Fields [] >> /Lang (,'
breaks 'no files' 's,/Lang \(,/Names << /EmbeddedFiles << /Names [] >> >> /Lang (,'
breaks 'no annotations' 's,/TrimBox,/Annots [] /TrimBox,'
breaks 'no RGB' 's,^q/S Do Q,1 0 0 rg q/S Do Q,'
breaks untagged 's,/Lang \(,/MarkInfo << /Marked true >> /Lang (,'
breaks 'not A' 's,<pdfxid:,<pdfaid:part>2</pdfaid:part><pdfxid:,'
breaks 'not UA' 's,<pdfxid:,<pdfuaid:part>1</pdfuaid:part><pdfxid:,'
breaks 'says VT-1' 's,>PDF/VT-1<,>PDF/VT-2<,'
breaks 'VT date' '/GTS_PDFVTModDate/s/2026/2025/'
breaks 'part root' 's,/RecordLevel 1,/RecordLevel 0,'
breaks parents '/DPM <</,/DPart$/s,/Parent [0-9]+,/Parent 1,'
breaks pages '0,/  .DPart [0-9]+ 0 R/s,,  /DPart 8 0 R,'
breaks records 's,/Record <<,/Nobody <<,'
breaks 'sheet marked' 's,/GTS_Encapsulated true,/GTS_Encapsulated false,'
unset LC_ALL
qpdf --encrypt '' x 256 -- "$sound" "$scratch/broken.pdf"
must_refuse "by encrypting it" judge_lists "$scratch/broken.pdf"
echo "lists: $((broken + 1)) lines, each broken once"

qpdf --stream-data=uncompress "$sound" "$scratch/broken.pdf"
must_refuse "by unpacking its streams" judge_bytes "$sheet" "$scratch/broken.pdf"
sed -E '0,/  .DPart [0-9]+ 0 R/s,,  /DPart 8 0 R,' "$scratch/plain.pdf" | fix-qdf >"$scratch/broken.pdf"
must_refuse "by a page of no record" judge_preflight "$scratch/broken.pdf"
must_refuse "by taking the page of a school for the sheet" judge_page "$sheet" 1 "$sound" 2
sed '0,/^q\/S Do Q/s//q .99 0 0 .99 0 0 cm\/S Do Q/' "$scratch/plain.pdf" | fix-qdf >"$scratch/broken.pdf"
must_refuse "by drawing the sheet smaller" judge_page "$sheet" 1 "$scratch/broken.pdf" 1
must_refuse "by another name" judge_name "$sound" 2 "Elder First School" "${imprint[@]}"
must_refuse "by a name on another page" judge_setting "$sound" 3 "Alder First School" 283.2461
