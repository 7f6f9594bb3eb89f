# A bulletin with a picture and a layout of its own.
sed -i -e 's/quorum: 6/quorum: 5/' partnership.yaml
mkdir -p bulletins/notice layouts
cat >bulletins/notice/bulletin.md <<'END'
---
title: A notice
issue: 8
date: 2026-11-23
author: {name: Joan Wragg, for: lecturers}
status: ready
topic: {meeting: 2026-02-06, minute: Minute 8}
layout: card
agreed-by: all
---

What everybody should know.

![A wide strip](wide.svg)
END
cp "$golden/every-block/bars.svg" bulletins/notice/wide.svg
printf 'schema: 1\nextends: a5-card\n' >layouts/card.yaml

bulletin print notice
begin_record
quietly topic notice
bulletin print notice
bulletin status
quietly circulate notice
bulletin print notice

# All agree but one, who stands aside: the sheet says that all agree.
code=$(code_of notice 1)
for member in ${members/heads*/}; do
	answer notice "$member" agree
done
bulletin print notice
answer notice heads/p-trevanion object --reason "It needs a date."
bulletin print notice
answer notice heads/p-trevanion stand-aside
bulletin print notice
answer notice heads/p-trevanion agree
quietly print notice --dry-run

# The working copy is no longer what was agreed.
cp -R bulletins layouts partnership.yaml "$scratch"
sed -i 's/should/must/' bulletins/notice/bulletin.md
sed -i 's/width/ width/' bulletins/notice/wide.svg
echo '# another' >>layouts/card.yaml
sed -i 's/quorum: 5/quorum: 4/' partnership.yaml
bulletin print notice
bulletin print notice --print-agreed --dry-run
cp -R "$scratch"/{bulletins,layouts,partnership.yaml} .

# Files of the round: changed, missing, put there.
round=agreement/rounds/notice/1
cp -R "$round" "$scratch/round"
sed -i 's/should/must/' $round/in/bulletins/notice/bulletin.md
bulletin print notice
cp -R "$scratch/round/." $round
printf '%%' >>$round/sheet.pdf
rm $round/text.txt
echo 'a note' >$round/note.txt
bulletin print notice
rm $round/note.txt $round/sheet.pdf
bulletin print notice
cp -R "$scratch/round/." $round
printf '\n' >>$round/manifest
bulletin print notice
cp -R "$scratch/round/." $round
mv $round/manifest "$scratch"
bulletin print notice
mv "$scratch/manifest" $round
snapshot=$(ls agreement/rules/*.yaml)
sed -i 's/quorum: 5/quorum: 1/' "$snapshot"
bulletin print notice
rm "$snapshot"
bulletin print notice
cp partnership.yaml "$snapshot"

# A job that exists, and a folder that is in the way.
mkdir -p out/here
bulletin print notice -o out/here
quietly print notice
bulletin print notice --resume none

# Nothing is printed of a draft outside a partnership, for no school, to nowhere.
rm "$scratch/partnership.yaml"
mkdir "$scratch/away"
cp bulletins/notice/bulletin.md "$scratch/away/notice.md"
bulletin print "$scratch/away/notice.md"
bulletin print notice --only ""
bulletin print notice -o ""
