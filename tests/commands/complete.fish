#!/usr/bin/env -S fish --no-config
# What fish offers for command lines: for each a line with the words that may
# stand in place of its last one. `bulletin` is looked for in PATH.
# Usage: complete.fish LINE...
bulletin help --completion fish | source
for line in $argv
	set -l words
	for offered in (complete -C $line)
		set -a words (string split -f 1 \t -- $offered)
	end
	echo $words
end
