# Each damage to the record of its own; between them it is put back as it was.
begin_record
quietly circulate who-covers
ledger=agreement/ledger.jsonl
cp $ledger "$scratch/whole"

# verify_after COMMAND...: what verify says of the record that COMMAND makes of the sound one.
verify_after() {
	"$@" <"$scratch/whole" >$ledger
	printf '# %s\n' "$*"
	bulletin verify
	cp "$scratch/whole" $ledger
}

# Lines that cannot be read. The long one is of 17 KiB.
verify_after sed '3s/.*/not a line/'
verify_after sed '3s/.*/[3]/'
verify_after sed '3s/"n":3/"n":3,"n":3/'
verify_after sed '3s/"minute":"/&\xff/'
verify_after sed '3s/"event":"topic"/"event":"overrule"/'
verify_after sed '3s/"id":/"name":/'
verify_after sed '3s/,"rec":"coord"/,"by":"me"&/'
verify_after sed '3s/"n":3,"prev":"[0-9a-f]*"/"n":3/'
verify_after sed '3s/,"rec":.*/}/'
verify_after sed '3s/"meeting":"[^"]*"/"meeting":"2026-02-30"/'
verify_after sed '3s/"sig":"../"sig":"/'
long=$(printf 'x%.0s' {1..17408})
verify_after sed "3s/\"minute\":\"/&$long/" | sed "s/$long/LONG/g"

# Lines that were changed, swapped, doubled, taken out or written by hand.
verify_after sed '3s/"minute":"/&Not /'
verify_after sed '3{h;d};4G'
verify_after sed '3p'
verify_after sed '3d'
verify_after sed '1d'
verify_after sed '4s/"prev":"[0-9a-f]*/"prev":"none/'
verify_after sed '4s/"prev":"\([0-9a-f]\{63\}\)./"prev":"0\1/'
verify_after sed '1s/"coord":/"clerk":/'
verify_after sed '2s/"event":"rules".*"rec":/"event":"abandon","id":"a","reason":"b","by":"c","rec":/'
verify_after sed '3s/"at":"..../"at":"1999/'
verify_after sed '3s/"rec":"coord"/"rec":"desk"/'
verify_after sed '3s/"rec":"coord"/"rec":"somebody"/'
verify_after sed '1h;$G'
verify_after sed '1s/"event":"genesis".*"rec":/"event":"abandon","id":"a","reason":"b","by":"c","rec":/'

# The end cut off, altogether or in the midst of a line.
verify_after sed '$d'
verify_after cat /dev/null
verify_after head -c -20
sed -i '$s/....$//' $ledger

# A command that writes refuses what is damaged.
sed -i '3s/"minute":"/&Not /' $ledger
bulletin print who-covers
bulletin circulate who-covers

# A ledger that is gone is not begun anew over the rounds that it knew.
rm $ledger
bulletin init .
