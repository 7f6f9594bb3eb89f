begin_record
quietly circulate who-covers
code=$(code_of who-covers 1)
cp agreement/ledger.jsonl "$scratch/before"
answer who-covers heads/p-trevanion agree
receipt=$(echo out/who-covers/round-1/receipts/*-heads-p-trevanion.txt)
cp "$receipt" "$scratch/receipt.txt"
quietly verify --receipt "$receipt"

# As mail may bring it: with CR LF, and lines around it.
{ echo 'Dear Peter,'; cat "$receipt"; echo 'Yours'; } | sed 's/$/\r/' >mailed.txt
quietly verify --receipt mailed.txt

# No receipt at all; cut short; changed in what it says, or signed by nobody.
bulletin verify --receipt partnership.yaml --receipt out/none.txt
sed '/^signature/d' "$receipt" >cut.txt
sed 's/^answer agree/answer object/' "$receipt" >changed.txt
sed 's/^recorder coord/recorder clerk/' "$receipt" >nobody.txt
sed 's/^partnership ./partnership x/' "$receipt" >foreign.txt
bulletin verify --receipt cut.txt --receipt changed.txt --receipt nobody.txt \
	--receipt foreign.txt --receipt "$receipt"
bulletin print who-covers --receipt changed.txt

# Another partnership's.
mkdir ../other
cp partnership.yaml ../other
cd ../other || exit
quietly init .
bulletin verify --receipt "$scratch/receipt.txt"
cd ../content || exit

# A record that no longer has the answer, on a machine that never saw it.
cp "$scratch/before" agreement/ledger.jsonl
export XDG_STATE_HOME=$scratch/elsewhere
quietly verify
bulletin verify --receipt "$receipt"
bulletin print who-covers

# A receipt that cannot be opened.
ln -s loop.txt loop.txt
bulletin verify --receipt loop.txt
