#!/usr/bin/env bash
# What bash offers for command lines: for each a line with the words that may
# stand in place of its last one. `bulletin` is looked for in PATH.
# Usage: complete.bash LINE...
source <(bulletin help --completion bash)
for line; do
	COMPREPLY=()
	# As readline divides it: "--output=x" is three words.
	eval "COMP_WORDS=(${line//=/ = })"
	[[ $line != *' ' ]] || COMP_WORDS+=("")
	COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
	_bulletin bulletin
	printf '%s\n' "${COMPREPLY[*]}"
done
