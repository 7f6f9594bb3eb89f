# What goes with the sheets: labels that are not sold so, and words that go on no paper.
begin_record
quietly circulate who-covers
agree who-covers 1
bulletin print who-covers --labels L7199
bulletin print who-covers --labels L7163:15
bulletin print who-covers --labels L7163:
bulletin print who-covers --labels l7163:14 --dry-run

# Eighty letters of the widest kind.
wide=$(printf 'W%.0s' {1..80})
sed -i "s/Causeway High School/$wide/" schools.csv
bulletin print who-covers -o out/papers --labels L7160
bulletin print who-covers -o out/papers --dry-run
[ ! -e out/papers ] || echo "something was written"
sed -i "s/$wide/Causeway High School/" schools.csv

# A writing whose lines are high: more of them than the card has room for.
high="مدرسہ اسلامیہ برائے طالبات، ہیلی فیکس روڈ لیڈز اور بریڈفورڈ کے بچوں کا اسکول"
sed -i "s/Causeway High School/$high/" schools.csv
bulletin print who-covers --as by-school -o out/papers
sed -i "s/$high/Causeway High School/" schools.csv

# A sheet that has no place for the name of a school.
mkdir layouts
printf 'schema: 1\nextends: a4-notice\nframes: {imprint: none}\n' >layouts/nameless.yaml
sed -i 's/^layout:.*/layout: nameless/' bulletins/ten-things.md
quietly circulate ten-things
agree ten-things 1
bulletin print ten-things --as by-school
