#!/bin/sh
# The whole way of one bulletin: the record begins, a topic and the rules are
# adopted, the sheet is circulated, printing is refused, six partners agree at
# a meeting, and it is printed for every school: as it is, with each school's
# name, and two on larger paper.
# Usage: run.sh PROGRAM CONTENT OUT; OUT is made anew, with its own state folder.
set -eu
program=$1
out=$3
id=ten-things
meeting=$(date -u +%F)

rm -rf "$out"
mkdir -p "$(dirname "$out")"
cp -R "$2" "$out"
rm -rf "$out/agreement" "$out/out"
# The keys of the demo are its own; those of real partnerships stay as they are.
XDG_STATE_HOME=$out/state
export XDG_STATE_HOME
cd "$out"

# Shows a command as a person would type it, and runs it. Its remarks go where
# its results go, so that they stay in order in a file too.
call() {
	printf '\n$ bulletin'
	for word in "$@"; do
		case $word in
		*[!A-Za-z0-9/._=-]*) printf " '%s'" "$word" ;;
		*) printf ' %s' "$word" ;;
		esac
	done
	printf '\n'
	"$program" "$@" 2>&1
}

# The code on a person's own copy, as read from the paper.
code_on() {
	pdftotext "$1" - | grep -oE '[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}' | head -n 1
}

# answer PARTNER PERSON WITNESS: PERSON agrees for PARTNER at the meeting.
answer() {
	call sign "$id" --partner "$1" --person "$2" --verdict agree --how meeting \
		--meeting "$meeting" --witness "$3" --text "$(code_on "out/$id/round-1/$1-$2.pdf")"
}

call init .
call topic "$id"
call rules adopt --meeting "$meeting" --witness council/h-marlow \
	--witness class-teachers/r-penhale --witness educators/s-quill \
	--witness support-staff/m-larter --witness lecturers/j-wragg --witness heads/p-trevanion
call circulate "$id"

if call print "$id"; then
	echo "It was printed before anybody agreed."
	exit 1
else
	code=$?
	[ "$code" -eq 3 ] || exit "$code"
	echo "(refused with 3: the rules do not allow it yet)"
fi

answer council h-marlow heads/p-trevanion
answer class-teachers r-penhale council/h-marlow
answer educators s-quill council/h-marlow
answer support-staff m-larter council/h-marlow
answer lecturers j-wragg council/h-marlow
answer heads p-trevanion council/h-marlow

call status
call status "$id"
call print "$id" --labels L7163 -o out/printed
call verify
cmp out/printed/sheet.pdf "agreement/rounds/$id/1/sheet.pdf"
call print "$id" --as by-school -o out/by-school
call print "$id" --as imposed -o out/imposed
call status "$id"
for page in "agreement/rounds/$id/1"/page-*.png; do
	cp "$page" out/printed/
done

cat <<END

The printed bulletin lies in $out/out/printed:
  sheet.pdf     the sheet, byte for byte what the six partners agreed to
  job-sheet.pdf for whoever prints: paper, plates, film, how many
  slips.pdf     an address slip for each school
  labels.pdf    address labels, for parcels without a window
  packing.pdf   what to buy, and what goes to whom; packing.csv is the same as a table
  page-1.png    a picture of the sheet
and beside it:
  by-school/volume-1.pdf   the same sheet with each school's name, in packing order
  imposed/imposed.pdf      two on larger paper, to be cut apart
END
