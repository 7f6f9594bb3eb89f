quietly init .
state=$(echo "$XDG_STATE_HOME"/bulletin/*)
adopt_rules
cp -R "$state" "$scratch/keys"
cp agreement/ledger.jsonl "$scratch/early"
quietly topic who-covers

# The keys that sign: elsewhere, damaged, another's.
XDG_STATE_HOME=$scratch/elsewhere
bulletin topic ten-things
XDG_STATE_HOME=$scratch/state
echo >"$state/coord.key"
bulletin topic ten-things
cp "$state/desk.key" "$state/coord.key"
bulletin topic ten-things
cp "$scratch/keys/coord.key" "$state"

# What this machine has seen: unreadable; of an older copy; of another course of things.
cp "$state/mark" "$scratch"
echo 'seen it all' >"$state/mark"
bulletin status
cp "$scratch/mark" "$state"
cp agreement/ledger.jsonl "$scratch/late"
cp "$scratch/early" agreement/ledger.jsonl
bulletin status
cp "$scratch/keys/mark" "$state"
quietly topic work-and-life
cp "$scratch/mark" "$state"
bulletin status
cp "$scratch/late" agreement/ledger.jsonl
bulletin status

# What this machine has seen was lost: nothing is written before the end was compared.
rm "$state/mark"
bulletin topic ten-things
bulletin status
head=$(tail -n 1 agreement/ledger.jsonl | tr -d '\n' | sha256sum | cut -c 1-12)
bulletin verify --head 0123456789
bulletin verify --head 0123456789ab
quietly verify
bulletin topic ten-things
quietly verify --head "$head"
quietly topic who-covers

# A line that was being written when the power went: told, then put right and recorded.
head -c -20 <"$scratch/late" >agreement/ledger.jsonl
cp "$scratch/keys/mark" "$state"
bulletin status
bulletin topic ten-things
bulletin verify

# An entry too long; a disk that takes no more.
witnesses=$(printf -- '--witness council/h-marlow %.0s' {1..900})
rm -r agreement "$state"
quietly init .
state=$(echo "$XDG_STATE_HOME"/bulletin/*)
bulletin rules adopt --meeting 2026-02-06 $witnesses --witness class-teachers/r-penhale \
	--witness educators/s-quill --witness support-staff/m-larter --witness lecturers/j-wragg \
	--witness heads/p-trevanion
adopt_rules
(
	trap '' XFSZ
	ulimit -f 1
	bulletin topic ten-things
)

# No lock can be had.
rm agreement/.lock
mkdir agreement/.lock
bulletin topic ten-things
