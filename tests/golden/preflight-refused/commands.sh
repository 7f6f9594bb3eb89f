# A sheet that a print shop would send back is not circulated; what is wrong
# with it is told at its place in the draft.
quietly init .
adopt_rules
base64 -d >bulletins/grey.png <<'END'
iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAAAAADaLSBnAAAAPElEQVR42mNgYOMRkpBT0TIws3Hy8AuJSkjLKaqoa+maMG3OohXrtuw6cOzMpRv3nrxiGFU4qnBUIUghAPS1bbCxuJVWAAAAAElFTkSuQmCC
END
sed -e '/^---$/,$!d' -e '/^- /,$d' -e 's/^layout: .*/layout: a4-notice/' bulletins/who-covers.md >bulletins/coarse.md
cat >>bulletins/coarse.md <<'END'
What follows is a picture of few dots.

![A scale of greys](grey.png)
END
quietly topic coarse --meeting 2026-02-06 --minute 'Minute 8'
bulletin check coarse
bulletin check --press coarse
bulletin circulate coarse
bulletin status coarse

# A PDF from anywhere is judged as a whole.
printf '%%PDF-1.6\n' >empty.pdf
bulletin preflight empty.pdf
bulletin preflight no-such.pdf
