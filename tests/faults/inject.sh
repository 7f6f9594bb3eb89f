#!/bin/bash
# Lets one command die, or its system call fail, at each call that changes a
# file, one after another, and looks at what is left: the files that were there
# are whole, the record verifies, and the command can be given again.
# A print job that was cut off is gone on with, and all of it is written then.
# Usage: inject.sh PROGRAM CONTENT OUT circulate|sign|print|by-school
# Ends with 77, skipped, where strace may not trace.
set -euo pipefail
program=$1
content=$2
out=$3/$4
what=$4
. "$(dirname "${BASH_SOURCE[0]}")/partnership.sh"

# A call made for reading changes nothing; openat counts where it can create.
calls=openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat
calls+=,unlink,unlinkat,rmdir,ftruncate,fchmod,chmod,link,linkat,symlink

command_words() {
	case $what in
	circulate) words=(circulate "$id") ;;
	print) words=(print "$id" -o out/printed) ;;
	by-school) words=(print "$id" --as by-school --volume 5 -o out/printed) ;;
	sign)
		local code
		code=$(pdftotext "$out/before/partnership/out/$id/round-1/heads-p-trevanion.pdf" - |
			grep -oE '[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}' | head -n 1)
		words=(sign "$id" --partner heads --person p-trevanion --verdict agree --how meeting
			--meeting "$meeting" --witness council/h-marlow --text "$code")
		;;
	esac
}

fail() {
	echo "$what, $1: $2"
	cat "$out/said"
	exit 1
}

# What was there is whole: each file, and the record as far as it went.
check_left() { # WHERE
	(cd "$out/now" && sha256sum --check --quiet "$out/sums") || fail "$1" "an old file changed"
	local record=partnership/agreement/ledger.jsonl
	head -c "$(stat -c %s "$out/before/$record")" "$out/now/$record" |
		cmp -s - "$out/before/$record" || fail "$1" "the record lost what it had"
	bulletin verify >"$out/said" 2>&1 || fail "$1" "the record does not verify"
	[ ! -e out/printed ] || [ "$(ls -A out/printed | wc -l)" -eq "$files" ] ||
		fail "$1" "the printed folder is there in part"
}

# A job that was cut off is gone on with: its folder is whole then, no volume is
# in the record as written twice, and none waits any more.
check_resumed() { # WHERE
	local job
	job=$(waiting_job)
	[ -n "$job" ] || return 0
	bulletin print "$id" --resume "$job" >"$out/said" 2>&1 || fail "$1" "not resumed: $?"
	[ "$(ls -A out/printed | wc -l)" -eq "$files" ] || fail "$1" "resumed, it is not whole"
	[ "$(grep -c '"result":"written"' agreement/ledger.jsonl)" -eq "$volumes" ] ||
		fail "$1" "resumed, the record has not each volume once"
	[ -z "$(waiting_job)" ] || fail "$1" "resumed, the job still waits"
}

# The command can be given again: it is done now, or it was done before. Somebody
# may print into another folder then; what was begun of the first is gone all the same.
check_again() { # WHERE
	local code=0
	local -a again=("${words[@]}")
	case $what in
	print | by-school)
		check_resumed "$1"
		rm -rf out/printed
		again[-1]=out/printed-again
		;;
	esac
	bulletin "${again[@]}" >"$out/said" 2>&1 || code=$?
	[ "$code" -eq 0 ] || [ "$code" -eq 3 ] || fail "$1" "given again it ended with $code"
	bulletin verify >"$out/said" 2>&1 || fail "$1" "given again, the record does not verify"
	[ -z "$(find . -type d -name '.*.new')" ] || fail "$1" "a folder that was begun lies there"
}

try() { # CALL NUMBER FAULT
	local where="$1 number $2, $3"
	start_again
	(traced -e "trace=$1" -e "inject=$1:$3:when=$2") 2>/dev/null || true
	# Which thread makes how many calls is not the same each time.
	if grep -qE 'INJECTED|killed by SIGKILL' "$out/trace"; then
		happened=$((happened + 1))
	else
		[ "$what" = by-school ] || fail "$where" "nothing happened"
	fi
	check_left "$where"
	check_again "$where"
}

strace -o /dev/null true 2>/dev/null || exit 77
(prepare "$what") >/dev/null
cd "$out/before"
find . -type f ! -name ledger.jsonl ! -name .lock ! -name mark -print0 |
	sort -z | xargs -0 sha256sum >"$out/sums"
command_words
files=0 volumes=1
[ "$what" != by-school ] || volumes=3
start_again
traced -e "trace=$calls" || fail "without a fault" "it ended with $?"
[ ! -e out/printed ] || files=$(ls -A out/printed | wc -l)
mapfile -t steps < <(changing_calls)
[ "${#steps[@]}" -gt 5 ] || fail "without a fault" "it changed next to nothing"

happened=0
for step in "${steps[@]}"; do
	read -r call number <<<"$step"
	case $call in
	fsync | fdatasync | rename*) error=EIO ;;
	*) error=ENOSPC ;;
	esac
	try "$call" "$number" signal=KILL
	try "$call" "$number" "error=$error"
done
[ "$happened" -gt "${#steps[@]}" ] || fail "in all" "only $happened faults happened"
echo "$what: killed and failed at each of calls 1 to ${#steps[@]} that change a file; all was whole."
rm -rf "$out"
