# What the judges share. Each is called with the folder that judges-sheets
# filled, and judges every sheet in it.

# fail WORDS...: ends the judge.
fail() {
	printf '%s\n' "$*" >&2
	exit 1
}

# need TOOL...: a judge that cannot come is a fault where the project is judged
# for good (CI=true), and is told as skipped elsewhere.
need() {
	local tool
	for tool in "$@"; do
		command -v "$tool" >/dev/null && continue
		[ "${CI:-}" != true ] || fail "$tool is missing; ./dev setup installs it"
		echo "skipped: there is no $tool here; ./dev setup installs it"
		exit 77
	done
}

# Sets sheets to the files of FOLDER, which are as many as are asked for.
find_sheets() { # FOLDER
	mapfile -t sheets < <(find "$1" -name '*.pdf' -printf '%P\n' | LC_ALL=C sort)
	local expected
	expected=$(wc -l <"$(dirname "${BASH_SOURCE[0]}")/sheets.txt")
	[ "${#sheets[@]}" -eq "$expected" ] ||
		fail "there are ${#sheets[@]} sheets in $1, and $expected are to be judged"
}

# must_refuse WHAT COMMAND...: the judge's own check, on a file that was broken
# on purpose. A judge that lets it pass sees nothing.
must_refuse() {
	local what=$1
	shift
	if ("$@") >/dev/null 2>&1; then
		fail "a sheet was broken on purpose, $what, and nobody noticed"
	fi
}

# The inks at a place of the first page, in tenths of a millimetre from its top
# left corner: "255 255 255 255" is all four. The page is so many tenths wide;
# plates are put into the folder that $scratch names.
has_inks() { # FILE WIDTH X Y INKS
	gs -q -dNOPAUSE -dBATCH -dSAFER -sDEVICE=bitcmyk -dGrayValues=256 -r254 \
		-dFirstPage=1 -dLastPage=1 -sOutputFile="$scratch/plates" "$1"
	[ "$(od -An -tu1 -j $((4 * ($4 * $2 + $3))) -N 4 "$scratch/plates" | xargs)" = "$5" ]
}
