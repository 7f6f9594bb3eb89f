#!/usr/bin/env bash
# Poppler reads each sample by its structure: all its words, each once, in the
# order of the text that `bulletin proof` writes for a person. Signs are left
# out, as the text has a colon where the sheet has a new line; so are the words
# for pictures, which Poppler does not tell. Usage: reading.sh SHEETS BULLETIN SOURCE
set -euo pipefail
# shellcheck source=tests/judges/judges.sh
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
sheets=$1 bulletin=$2 source=$3
need pdfinfo python3

letters='import re, sys; print(*re.findall(r"\w", re.sub(r"\u00AD\s*", "", sys.stdin.read())), sep="")'
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$source/content" "$folder/content"

# The letters of a sheet as its structure has them.
read_structure() { # SHEET
	pdfinfo -struct-text "$1" 2>/dev/null | sed -n 's/^ *"\(.*\)"$/\1/p' |
		python3 -c "$letters"
}

# The letters of the text, without the words that stand for pictures and for boxes of tasks.
read_text() { # ID
	"$bulletin" -C "$folder/content" proof "$1" -o "$folder/$1.txt" >/dev/null
	sed -E 's/\[[^]]*\]|^(to do|done)  //g' "$folder/$1.txt" | python3 -c "$letters"
}

count=0
for sheet in "$sheets"/samples/*.pdf; do
	id=$(basename "$sheet" .pdf)
	[ "$(read_structure "$sheet")" = "$(read_text "$id")" ] ||
		fail "$id is read in another order, or with other words, than it was written"
	count=$((count + 1))
done
[ "$count" -ge 6 ] || fail "there are $count samples, and 6 at least are to be read"

other=$sheets/samples/who-covers.pdf
must_refuse "with the structure of another" test "$(read_structure "$other")" = "$(read_text ten-things)"
echo "$count samples are read as they were written"
