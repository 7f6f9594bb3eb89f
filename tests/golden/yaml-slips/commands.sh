# Front matter as it is got wrong most often; YAML ends at the first fault.
# check_with LINE...: a draft with these lines of front matter.
check_with() {
	printf '%s\n' '---' "$@" '---' '' 'The text.' >slip.md
	bulletin check slip.md
}

check_with 'title: The autumn term: what changes'
check_with 'title: "The autumn term' 'issue: 7'
check_with "title: 'The autumn term" 'issue: 7'
check_with "standfirst: 'The school's own day'" 'title: The autumn term'
check_with 'title: The autumn term' $'\tissue: 7'
check_with 'title: The autumn term' 'issue 7' 'date: 2026-02-06'
check_with 'title: The autumn term' '  issue: 7'
check_with '  title: The autumn term' 'issue: 7'
check_with 'names: [PPA, cover' 'title: The autumn term'
check_with 'author: {name: R Jones, for: council' 'title: The autumn term'
check_with 'author: {name: R Jones for: council}' 'title: The autumn term'
check_with 'names: [PPA, cover]]' 'title: The autumn term'
check_with 'names:' '  - PPA' '  cover' 'title: The autumn term'
check_with 'title: @home in the autumn'
check_with 'title: "C:\hall"'
check_with 'title: 100 % of the autumn' 'standfirst: % of what?'
check_with 'title: The autumn term' '- issue: 7'
