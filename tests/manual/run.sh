#!/usr/bin/env bash
# Runs the examples of the README and of docs/: in each block marked `console`
# a line after "$ " is a command, and what follows is what it must print, on
# either stream. "…" stands for any text. The blocks of a page run one after
# another in one shell, in a new folder with a copy of content/.
# Usage: run.sh PROGRAM SOURCE
set -u
program=$1
source=$2
failures=0
examples=0

# as_pattern TEXT: TEXT as a pattern in which only … matches more than itself.
as_pattern() {
	sed -e 's/[][\\*?]/\\&/g' -e 's/…/*/g' <<<"$1"
}

# compare PAGE COMMAND EXPECTED: the command's output is in the file `printed`.
compare() {
	local found expected
	found=$(cat "$scratch/printed")
	expected=$(as_pattern "$3")
	examples=$((examples + 1))
	# shellcheck disable=SC2053 # a pattern on purpose
	[[ $found == $expected ]] && return
	failures=$((failures + 1))
	printf '%s: $ %s\nexpected:\n%s\nprinted:\n%s\n\n' "$1" "$2" "$3" "$found"
}

# The lines of all console blocks of a page.
examples_of() {
	sed -n '/^```console$/,/^```$/p' "$1" | grep -v '^```'
}

run_page() {
	local page=$1 line command="" expected=""
	while IFS= read -r line || [ -n "$line" ]; do
		if [[ $line == "\$ "* ]]; then
			[ -z "$command" ] || compare "$page" "$command" "$expected"
			command=${line#"\$ "}
			expected=""
			eval "$command" >"$scratch/printed" 2>&1 </dev/null
		else
			expected+=${expected:+$'\n'}$line
		fi
	done < <(examples_of "$source/$page")
	[ -z "$command" ] || compare "$page" "$command" "$expected"
}

PATH=$(dirname "$program"):$PATH
for page in README.md $(cd "$source" && ls docs/*.md); do
	scratch=$(mktemp -d)
	export XDG_STATE_HOME=$scratch/state
	mkdir "$scratch/work"
	cp -R "$source/content" "$scratch/work/"
	rm -rf "$scratch/work/content/agreement" "$scratch/work/content/out"
	cd "$scratch/work" || exit 1
	run_page "$page"
	cd / || exit 1
	rm -rf "$scratch"
done
echo "$examples examples, $failures failed"
[ "$failures" -eq 0 ] && [ "$examples" -gt 0 ]
