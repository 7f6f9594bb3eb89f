#!/usr/bin/env -S zsh -f
# What zsh offers for command lines: for each a line with the words that may
# stand in place of its last one. They are typed at a prompt, every match is
# asked for, and what then stands there is read. `bulletin` is looked for in PATH.
# Usage: complete.zsh LINE...
zmodload zsh/zpty
results=$(mktemp)
zpty shell zsh -f -i
zpty -w shell "PS1= TERM=dumb
autoload -U compinit && compinit -u -D
source <(bulletin help --completion zsh)
zle -C all complete-word _generic
zstyle ':completion:all:*' completer _all_matches _complete
zstyle ':completion:all:*' insert true
bindkey '^A' all
tell() { print -r -- \$BUFFER >>$results; BUFFER= }
zle -N tell
bindkey '^B' tell"
for line; do
	zpty -w -n shell "$line"$'\C-A\C-B'
done
zpty -w shell exit
while zpty -r shell shown; do :; done
for line; do
	read -r found
	before="${line% *} "
	[[ $found == ${line%% } ]] || offered=${found#$before}
	print -r -- "${${offered-}%% }"
	unset offered
done <$results
rm $results
