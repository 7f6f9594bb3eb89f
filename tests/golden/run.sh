#!/usr/bin/env bash
# Command-driven goldens: each folder here that has a commands.sh holds what
# the commands in it are to say. They run in a new copy of content/ with its
# own state folder and, beside it, what partnership.sh offers; remarks.txt has
# each command, its remarks with the text at their place, and how it ended.
# With ACCEPT set in the environment (`./dev accept`) it is written anew.
# Usage: run.sh PROGRAM SOURCE [CASE]
set -u
export LC_ALL=C.UTF-8
program=$1
source=$2
golden=$source/tests/golden
cases=0 failures=0
# Today as it is written, in the partnership's time zone and in the record's.
# Today, as it may be written; asked again at the end, for a run may last past midnight.
days() {
	for zone in UTC Europe/London; do
		TZ=$zone date '+%F|(%A )?%-d %B( %Y)?'
	done | paste -sd '|'
}
first_days=$(days)

# Remarks as they come, with the text at the place of those that have one.
add_quotes() {
	local told line place='^([^:]+):([0-9]+):([0-9]+): '
	while IFS= read -r told; do
		printf '%s\n' "$told"
		if [[ $told =~ $place && -e ${BASH_REMATCH[1]} ]]; then
			line=$(sed -n "${BASH_REMATCH[2]}p" "${BASH_REMATCH[1]}" | without_chance)
			line=${line:BASH_REMATCH[3]-1:72}
		elif [[ $told == "    do: "* && -n ${line:-} ]]; then
			printf '    at: %s\n' "$line"
			line=""
		fi
	done
}

# Runs the program as the case says, and tells what it says.
bulletin() {
	local code word call='$ bulletin'
	"$program" "$@" 2>"$scratch/remarks" >"${results:-/dev/null}"
	code=$?
	for word in "$@"; do
		[[ $word != *" "* ]] || word="'$word'"
		call+=" $word"
	done
	[ ${#call} -le 240 ] || call="${call:0:240} ..."
	printf '%s\n' "$call"
	add_quotes <"$scratch/remarks"
	printf '(%d)\n\n' "$code"
}

# What differs from run to run and from machine to machine.
without_chance() {
	sed -E -e "s|$scratch/||g" -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z/TIME/g' \
		-e "s/($first_days|$(days))/TODAY/g" -e 's/\b[0-9a-f]{32,64}\b/HASH/g' \
		-e 's/\b[0-9a-f]{12}\.\.\./HASH.../g' \
		-e 's/\b([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}\b/CODE/g'
}

# run_case FOLDER: what its commands say, in $told.
run_case() {
	scratch=$(mktemp -d)
	cp -R "$source/content" "$scratch/"
	rm -rf "$scratch/content/agreement" "$scratch/content/out"
	told=$(
		exec 2>&1
		export XDG_STATE_HOME=$scratch/state
		cd "$scratch/content" && . "$golden/partnership.sh" && . "$1/commands.sh"
	)
	told=$(without_chance <<<"$told")
	rm -rf "$scratch"
}

for folder in "$golden"/${3:-*}/; do
	folder=${folder%/}
	[ -e "$folder/commands.sh" ] || continue
	cases=$((cases + 1))
	run_case "$folder"
	if [ -n "${ACCEPT:-}" ]; then
		printf '%s\n' "$told" >"$folder/remarks.txt"
	elif ! diff -u "$folder/remarks.txt" <(printf '%s\n' "$told"); then
		failures=$((failures + 1))
	fi
done
echo "$cases cases, $failures failed"
[ "$failures" -eq 0 ] && [ "$cases" -gt 0 ]
