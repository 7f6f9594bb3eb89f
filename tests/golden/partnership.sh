# What the cases of commands share: the sample partnership on its way. These
# must succeed, and what they say is not told.

# The members who speak for the six partners.
members="council/h-marlow class-teachers/r-penhale educators/s-quill support-staff/m-larter
	lecturers/j-wragg heads/p-trevanion"
today=$(TZ=Europe/London date +%F)

# quietly ARG...: a command that has to succeed.
quietly() {
	"$program" "$@" >/dev/null 2>"$scratch/remarks" && return
	echo "failed: bulletin $*"
	cat "$scratch/remarks"
	exit 1
}

adopt_rules() {
	local member witnesses=()
	for member in $members; do
		witnesses+=(--witness "$member")
	done
	quietly rules adopt --meeting 2026-02-06 "${witnesses[@]}"
}

# A record with the rules in force and the subjects agreed on.
begin_record() {
	local id
	quietly init .
	adopt_rules
	for id in ten-things who-covers work-and-life; do
		quietly topic "$id"
	done
}

# code_of ID ROUND [MEMBER]: the code on a member's own paper.
code_of() {
	local member=${3:-council/h-marlow}
	pdftotext "out/$1/round-$2/${member/\//-}.pdf" - |
		grep -oE '([0-9A-Z]{4}-){2}[0-9A-Z]{4}' | head -n 1
}

# answer ID MEMBER VERDICT [OPTION...]: given today, by the $code on their paper.
answer() {
	local witness=heads/p-trevanion
	[ "$2" != "$witness" ] || witness=council/h-marlow
	quietly sign "$1" --partner "${2%/*}" --person "${2#*/}" --verdict "$3" --how meeting \
		--meeting "$today" --witness "$witness" --text "$code" "${@:4}"
}

# agree ID ROUND: every partner agrees.
agree() {
	local member
	code=$(code_of "$1" "$2")
	for member in $members; do
		answer "$1" "$member" agree
	done
}
