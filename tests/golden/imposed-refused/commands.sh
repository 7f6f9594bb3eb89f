# A layout wants its sheets on larger paper: whether they go on it is told while
# the bulletin is a draft.
mkdir layouts
try() { # NAME, and what its layout says beyond that of the card
	printf 'schema: 1\nextends: a5-card\nprint: imposed\n%s\n' "$2" >"layouts/$1.yaml"
	sed "s/^layout:.*/layout: $1/" bulletins/who-covers.md >"bulletins/$1.md"
	bulletin check --press "$1"
}
try smallest ''
try bleeding $'bleed: 3mm\nimposition: {paper: A4}'
try stacked 'imposition: {paper: A4, order: cut-and-stack}'
# So large that even two of them go on no paper.
printf 'schema: 1\nextends: a3-poster\nprint: imposed\n' >layouts/poster.yaml
sed 's/^layout:.*/layout: poster/' bulletins/who-covers.md >bulletins/poster.md
bulletin check --press poster
