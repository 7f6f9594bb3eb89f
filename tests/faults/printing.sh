#!/bin/bash
# Kills print at each call by which it writes, asks or sends while a real printer
# prints, from the start of the job in the record to its end, one call after
# another. Then somebody goes on as they would: asks for the status, resumes the
# job, and where print asks about a volume, looks at what the printer put out.
# Every volume comes out once: none is missing, none came twice without a word.
# Usage: printing.sh PROGRAM CONTENT OUT [STEP]; every STEPth call alone
# Ends with 77, skipped, where there is no printer or strace may not trace.
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
. "$here/../judges/judges.sh"
. "$here/../judges/real_printers.sh"
program=$1
content=$2
out=$3/printing
. "$here/partnership.sh"
need ippeveprinter ipptool dbus-daemon
strace -o /dev/null true 2>/dev/null || exit 77

VOLUMES=2
calls=openat,write,fsync,rename,flock,connect,sendto

fail() { # WHERE WHAT
	echo "$1: $2"
	cat "$out/said"
	exit 1
}

# Of calls that change a file or reach the printer those from the first entry of
# the record on: before it nothing is begun.
calls_of_job() {
	awk '
		{
			process = $1
			sub(/^[0-9]+ +/, "")
			split($0, part, "(")
			call = part[1]
		}
		/^write\([0-9]+, "\{\\"n\\":/ { is_begun = 1 }
		call ~ /^[a-z0-9]+$/ {
			number = ++numbers[process, call]
			is_reached = call != "openat" || /O_CREAT/
			if (is_begun && is_reached && !is_told[call, number]++)
				print call, number
		}' "$out/trace"
}

# How often a volume of the job came out of the printer.
times_printed() { # JOB VOLUME
	find "$scratch/hall" -name '*.asked' -exec cat {} + |
		grep -cxF "IPP_JOB_NAME=$id $1-$2" || true
}

# Somebody at the printer cancels what it holds of the job.
cancel_jobs() { # JOB
	local number
	cat >"$scratch/cancel.test" <<-'END'
		{
			OPERATION Cancel-Job
			GROUP operation-attributes-tag
			ATTR charset attributes-charset utf-8
			ATTR naturalLanguage attributes-natural-language en
			ATTR uri printer-uri $uri
			ATTR integer job-id $number
			ATTR name requesting-user-name $user
		}
	END
	for number in $(ipptool -tv "$address" get-jobs.test 2>/dev/null |
		sed -nE 's/.*job-id \(integer\) = ([0-9]+).*/\1/p'); do
		ipptool -q -d number="$number" "$address" "$scratch/cancel.test" || true
	done
}

# What the printer still has of it gets a moment to come out; what stays is cancelled.
settle_waiting() { # JOB TRIES
	if [ "$2" -lt 5 ]; then
		sleep 0.3
	else
		cancel_jobs "$1"
	fi
}

# Answers print about the volumes that it asks for: sets sent and again.
look_at_printer() { # JOB
	local number
	sent='' again=''
	for number in $(sed -nE 's/.*volume ([0-9]+) was on its way to .*/\1/p' "$out/said"); do
		if [ "$(times_printed "$1" "$number")" -gt 0 ]; then
			sent+=,$number
		else
			again+=,$number
		fi
	done
	words_of_somebody=()
	[ -z "$sent" ] || words_of_somebody+=(--sent "${sent#,}")
	[ -z "$again" ] || words_of_somebody+=(--again "${again#,}")
}

# Goes on with the job until it is done.
go_on() { # WHERE JOB
	local tries code
	words_of_somebody=()
	for ((tries = 0; tries < 20; tries++)); do
		code=0
		bulletin print "$id" --resume "$2" "${words_of_somebody[@]}" >"$out/said" 2>&1 ||
			code=$?
		[ "$code" -ne 0 ] || return 0
		if grep -q '\[print-volume-unsure\]' "$out/said"; then
			look_at_printer "$2"
			asked=$((asked + 1))
		elif grep -q '\[print-volume-waits\]' "$out/said"; then
			settle_waiting "$2" "$tries"
		elif [ "$code" -ne 7 ]; then
			fail "$1" "resumed, it ended with $code"
		fi
	done
	fail "$1" "resumed $tries times, it is not printed"
}

check_printed() { # WHERE JOB
	local number times
	for ((number = 1; number <= VOLUMES; number++)); do
		times=$(times_printed "$2" "$number")
		[ "$times" -eq 1 ] || fail "$1" "volume $number came out $times times"
	done
}

# The job of the record, ended or not; nothing where none was begun.
job_begun() {
	sed -nE 's/.*"event":"print-start","job":"([0-9a-f]+)".*/\1/p' agreement/ledger.jsonl
}

try() { # CALL NUMBER
	local where="killed at $1 number $2" job
	start_again
	(traced -e "trace=$1" -e "inject=$1:signal=KILL:when=$2") 2>/dev/null || true
	grep -q 'killed by SIGKILL' "$out/trace" && killed=$((killed + 1))
	bulletin verify >"$out/said" 2>&1 || fail "$where" "the record does not verify"
	bulletin status "$id" >"$out/said" 2>&1 || fail "$where" "there is no status"
	job=$(job_begun)
	[ -n "$job" ] || return 0
	[ -z "$(waiting_job)" ] || go_on "$where" "$job"
	check_printed "$where" "$job"
	[ -z "$(waiting_job)" ] || fail "$where" "the job still waits"
	bulletin verify >"$out/said" 2>&1 || fail "$where" "resumed, the record does not verify"
	[ -z "$(find . -type d -name '.*.new')" ] || fail "$where" "a folder that was begun lies there"
}

(prepare print) >/dev/null
open_printers
start_printer hall
words=(print "$id" --as by-school --volume 7 -o out/printed --printer "$address")
start_again
traced -e "trace=$calls" -s 64 || fail "without a fault" "it ended with $?"
check_printed "without a fault" "$(job_begun)"
mapfile -t steps < <(calls_of_job)
[ "${#steps[@]}" -gt 30 ] || fail "without a fault" "it asked and wrote next to nothing"

killed=0 asked=0 tried=0
for ((i = 0; i < ${#steps[@]}; i += ${4:-1})); do
	read -r call number <<<"${steps[i]}"
	try "$call" "$number"
	tried=$((tried + 1))
done
# Which thread makes how many calls is not the same each time.
[ "$killed" -ge $((tried / 2)) ] || fail "in all" "only $killed of $tried were killed"
[ "$asked" -gt 0 ] || fail "in all" "nobody was asked about a volume"
echo "killed at $killed of ${#steps[@]} calls while a printer printed; somebody was asked $asked times."
rm -rf "$out"
