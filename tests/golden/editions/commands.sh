# A bulletin with editions: their faults, and what becomes of them in a round.
mkdir -p bulletins layouts
write_notice() {
	cat >bulletins/notice.md <<END
---
title: A notice
issue: 8
date: 2026-11-23
author: {name: Joan Wragg, for: lecturers}
status: ready
topic: {meeting: 2026-02-06, minute: Minute 8}
layout: a5-card
stock: canary
editions: [$1]
---

$2

![A wide strip](notice.svg)
END
}
write_welsh() {
	printf -- '---\ntitle: Hysbysiad\n%s---\n\nYr hyn y dylai pawb ei wybod.\n' "$1" \
		>bulletins/notice.cy.md
}
cp "$golden/every-block/bars.svg" bulletins/notice.svg

# Editions that cannot be made.
write_notice 'large-print, welsh, cy, PL, large-print' 'What everybody should know.'
bulletin check notice

# Another language that says other things of the bulletin than the bulletin does.
write_notice 'large-print, cy' 'What everybody should know.'
write_welsh $'issue: 9\ndate: 2026-11-24\nlayout: a4-notice\nlanguage: pl\ndissent: {heads: No.}\n'
bulletin check notice
write_welsh $'issue: 8\nlanguage: cy\n'
bulletin check notice
bulletin proof notice --edition pl

# What does not fit large is told as the large print's, what is wrong with both once.
printf 'schema: 1\nextends: a5-card\nstyles: {text: {size: 28pt, leading: 32pt}}\n' \
	>layouts/large-print.yaml
write_notice 'large-print, cy' "$(yes 'What everybody should know. ' | head -n 16)"
bulletin check notice
write_notice 'large-print, cy' $'![Nothing](nothing.png)'
bulletin check notice
rm layouts/large-print.yaml

# A round keeps and prints them; a text in another language that was changed is a change.
write_notice 'large-print, cy' 'What everybody should know.'
begin_record
quietly topic notice
bulletin circulate notice
bulletin circulate notice
agree notice 1
bulletin print notice --edition pl
"$program" status notice | sed -n 2p
quietly print notice --edition large-print --dry-run
quietly print notice --edition cy --dry-run
write_welsh $'issue: 8\nlanguage: cy\nheadline: Hysbysiad newydd\n'
bulletin print notice
write_welsh $'issue: 8\nlanguage: cy\n'
printf '%%' >>agreement/rounds/notice/1/sheet-large-print.pdf
bulletin print notice
bulletin verify
