# Files that are not there, or are no files, or cannot be read, or are too large.
echo 'A note.' >note.txt
bulletin check bulletins/none.md
bulletin check bulletins
ln -s loop.md bulletins/loop.md
bulletin check bulletins/loop.md
cp bulletins/who-covers.md 'bulletins/Who covers.md'
bulletin check
rm 'bulletins/Who covers.md'
head -c 300000 /dev/zero | tr '\0' '#' >partnership.yaml
bulletin status
rm partnership.yaml
mkdir partnership.yaml
bulletin status
rmdir partnership.yaml
cp "$source/content/partnership.yaml" .
{
	printf -- '---\ntitle: Long\n---\n\n'
	head -c 1100000 /dev/zero | tr '\0' 'x'
} >bulletins/long.md
bulletin check long
rm bulletins/long.md

# A word without an end: letters and letters, where each line has its width.
{
	printf -- '---\ntitle: Long\n---\n\nA word: '
	head -c 300000 /dev/zero | tr '\0' 'w'
} >bulletins/long.md
bulletin check long
rm bulletins/long.md

# A layout of more names than it can hold.
mkdir layouts
{
	printf 'schema: 1\nextends: a5-card\ninks:\n'
	printf '  ink-%d: {k: 50}\n' {1..201}
} >layouts/crowded.yaml
sed -i 's/^layout:.*/layout: crowded/' bulletins/who-covers.md
bulletin check who-covers

# Places that nothing can be written to.
bulletin proof work-and-life -o note.txt/proof.pdf
mkdir taken.pdf
bulletin proof work-and-life -o taken.pdf
bulletin proof work-and-life -o none/proof.pdf
bulletin init note.txt
