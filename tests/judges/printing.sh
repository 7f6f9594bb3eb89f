#!/usr/bin/env bash
# Volumes at real printers: they get the very bytes, each volume one of them,
# and what became of each is told as it is, also where a printer breaks down.
# Usage: printing.sh SHEETS PRINT_VOLUMES
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
. "$(dirname "${BASH_SOURCE[0]}")/real_printers.sh"
need ippeveprinter ipptool dbus-daemon

find_sheets "$1"
sheets_folder=$1
program=$2
open_printers

# Runs on while the judge does something to the printers.
print_aside() { # OPTION...
	"$program" "$@" "${volumes[@]}" >"$scratch/told" 2>"$scratch/remarks" &
	printing=$!
	started+=("$printing")
}

has_asked() { # NAME: a job has come as far as the printer's command
	[ -n "$(find "$scratch/$1" -name '*.asked')" ]
}

the_very_bytes_and_all_that_is_asked_for() {
	make_volumes 2
	start_printer able
	print --printer "$address" --finishing laminate --color light-yellow --stock canary \
		--copies 2 --sides || fail "$(cat "$scratch/told" "$scratch/remarks")"
	must_have_once "$scratch/volumes" able
	must_be_asked able IPP_FINISHINGS=laminate
	must_be_asked able IPP_COPIES=2
	must_be_asked able IPP_SIDES=two-sided-long-edge
	must_be_asked able IPP_PRINT_SCALING=none
	must_be_asked able 'IPP_MEDIA_COL={media-size={x-dimension=21000 y-dimension=29700} media-color=light-yellow}'
	must_be_asked able 'IPP_JOB_NAME=notice job-2'
	must_tell "$scratch/told" "printed 2 raw $address"
	[ ! -s "$scratch/remarks" ] || fail "$(cat "$scratch/remarks")"
	[ "$("$program" --printer "$address" --find 2)" = printed ] || fail "it was not found again"
	[ "$("$program" --printer "$address" --find 3)" = nothing ] || fail "it found what was not"
}

the_same_encrypted() {
	make_volumes 1
	start_printer secret
	print --printer "${address/ipp:/ipps:}" || fail "$(cat "$scratch/told" "$scratch/remarks")"
	must_have_once "$scratch/volumes" secret
}

what_is_not_offered_is_told_or_refused() {
	make_volumes 1
	start_printer plain application/pdf 3
	! print --printer "$address" --require laminate || fail "laminate was required, and is not offered"
	grep -q 'ticket-required' "$scratch/remarks" || fail "$(cat "$scratch/remarks")"
	[ -z "$(documents plain)" ] || fail "it was sent all the same"
	print --printer "$address" --finishing laminate || fail "$(cat "$scratch/told")"
	grep -q 'ticket-finishing' "$scratch/remarks" || fail "$(cat "$scratch/remarks")"
	must_have_once "$scratch/volumes" plain
}

a_printer_that_takes_no_pdf_is_refused() {
	make_volumes 1
	start_printer phone image/urf
	! print --printer "$address" || fail "it takes no PDF, and was sent one"
	grep -q 'printer-no-pdf' "$scratch/remarks" || fail "$(cat "$scratch/remarks")"
}

several_printers_share_the_volumes() {
	local first second
	make_volumes 6
	start_printer left
	first=$address
	start_printer right
	second=$address
	print --printer "$first" --printer "$second" || fail "$(cat "$scratch/told" "$scratch/remarks")"
	must_have_once "$scratch/volumes" left right
	[ -n "$(documents left)" ] && [ -n "$(documents right)" ] || fail "one of them had nothing to do"
}

# Killed in mid-job: of its volume nobody knows; the others have the rest.
a_printer_that_dies_keeps_its_volume_alone() {
	local first second dying
	make_volumes 4
	touch "$scratch/dying.hold"
	start_printer dying
	first=$address dying=$process
	start_printer living
	second=$address
	print_aside --patience 5 --printer "$first" --printer "$second"
	wait_for "$printing" has_asked dying
	kill -KILL "$dying"
	! wait "$printing" || fail "a volume is lost, and all is said to be well"
	[ "$(grep -c "^unknown . raw $first" "$scratch/told")" = 1 ] || fail "$(cat "$scratch/told")"
	[ "$(grep -c '^sending' "$scratch/told")" = 4 ] || fail "$(cat "$scratch/told")"
	[ "$(grep -c "^printed . raw $second" "$scratch/told")" = 3 ] || fail "$(cat "$scratch/told")"
	must_have_once "$scratch/volumes" dying living
	[ "$("$program" --printer "$first" --find 1 2>/dev/null)" = 'no answer' ] || fail "who answered?"
}

# Asleep for a while, it is waited for.
a_printer_that_sleeps_is_waited_for() {
	make_volumes 2
	touch "$scratch/slow.hold"
	start_printer slow
	print_aside --printer "$address"
	wait_for "$printing" has_asked slow
	kill -STOP "$process"
	rm "$scratch/slow.hold"
	sleep 3
	kill -CONT "$process"
	wait "$printing" || fail "$(cat "$scratch/told" "$scratch/remarks")"
	must_have_once "$scratch/volumes" slow
}

what_one_printer_gives_up_another_takes_over() {
	local first
	make_volumes 3
	touch "$scratch/broken.break"
	start_printer broken
	first=$address
	start_printer whole
	print --printer "$first" --printer "$address" || fail "$(cat "$scratch/told" "$scratch/remarks")"
	must_tell "$scratch/told" "failed . raw $first: the printer gave it up"
	grep -q "^sending . raw $address from $first" "$scratch/told" || fail "$(cat "$scratch/told")"
	must_have_once "$scratch/volumes" whole
}

stopped_by_hand_it_cancels_what_runs() {
	make_volumes 3
	touch "$scratch/held.hold"
	start_printer held
	print_aside --printer "$address"
	wait_for "$printing" has_asked held
	kill -INT "$printing"
	# The printer's command goes on once it is told, as a sheet under way does.
	rm "$scratch/held.hold"
	! wait "$printing" || fail "it was stopped, and is said to have printed all"
	grep -Eq '^(failed|unknown|printed) 1 ' "$scratch/told" || fail "$(cat "$scratch/told")"
	[ "$(grep -c '^sending' "$scratch/told")" = 1 ] || fail "$(cat "$scratch/told")"
	grep -q 'left 2$' "$scratch/told" || fail "$(cat "$scratch/told")"
}

the_very_bytes_and_all_that_is_asked_for
the_same_encrypted
what_is_not_offered_is_told_or_refused
a_printer_that_takes_no_pdf_is_refused
several_printers_share_the_volumes
a_printer_that_dies_keeps_its_volume_alone
a_printer_that_sleeps_is_waited_for
what_one_printer_gives_up_another_takes_over
stopped_by_hand_it_cancels_what_runs

# The judge's own check: a volume changed by one byte, and one that is there twice.
make_volumes 2
mkdir "$scratch/copied"
cp "${volumes[@]}" "$scratch/copied"
must_have_once "$scratch/volumes" copied
printf x >>"$scratch/copied/2.pdf"
must_refuse "by a byte at its end" must_have_once "$scratch/volumes" copied
cp "${volumes[1]}" "$scratch/copied"
cp "${volumes[1]}" "$scratch/copied/again.pdf"
must_refuse "by printing it twice" must_have_once "$scratch/volumes" copied
echo "real printers: 9 ways"
