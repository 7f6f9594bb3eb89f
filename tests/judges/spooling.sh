#!/usr/bin/env bash
# Volumes through a server of CUPS: a raw queue passes the very bytes on, one
# that rewrites them shows the same pages, and a class shares them out.
# Usage: spooling.sh SHEETS PRINT_VOLUMES SAME_PICTURE BULLETIN
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
. "$(dirname "${BASH_SOURCE[0]}")/real_printers.sh"
need ippeveprinter dbus-daemon /usr/sbin/cupsd lpadmin pdftoppm

find_sheets "$1"
sheets_folder=$1
program=$2
same_picture=$3
bulletin=$4
open_printers
start_spooler
server=ipp://localhost:$spooler_port

pictures() { # PDF PREFIX
	pdftoppm -r 150 -gray "$1" "$2"
}

# The same pages, in the same order, seen at 150 dots an inch.
must_look_alike() { # PDF PDF
	local page
	rm -f "$scratch"/one-* "$scratch"/other-*
	pictures "$1" "$scratch/one"
	pictures "$2" "$scratch/other"
	for page in "$scratch"/one-*.pgm; do
		"$same_picture" "$page" "${page/one-/other-}" >"$scratch/figures" || return 1
	done
	[ "$(ls "$scratch"/one-* | wc -l)" = "$(ls "$scratch"/other-* | wc -l)" ]
}

a_raw_queue_passes_the_very_bytes_on() {
	make_volumes 2
	start_printer first
	add_queue raw raw "$address"
	print --printer "$server/printers/raw" --copies 2 || fail "$(cat "$scratch/told" "$scratch/remarks")"
	must_tell "$scratch/told" "printed 2 raw $server/printers/raw"
	must_have_once "$scratch/volumes" first
	must_be_asked first IPP_COPIES=2
	[ "$("$program" --printer "$server/printers/raw" --find 2)" = printed ] || fail "it was not found again"
}

a_queue_that_rewrites_shows_the_same_pages() {
	local number=0 document
	make_volumes 2
	start_printer second application/pdf 3,11,74
	add_queue driven everywhere "$address"
	print --printer "$server/printers/driven" --finishing trim --sides ||
		fail "$(cat "$scratch/told" "$scratch/remarks")"
	must_tell "$scratch/told" "printed 2 through a queue $server/printers/driven"
	must_be_asked second IPP_FINISHINGS=trim
	must_be_asked second IPP_SIDES=two-sided-long-edge
	while read -r document; do
		must_look_alike "${volumes[number++]}" "$document" || fail "$document is not volume $number"
	done < <(documents second)
	[ "$number" = 2 ] || fail "$number documents arrived"
}

what_a_queue_does_not_offer_is_told_or_refused() {
	! print --printer "$server/printers/driven" --require laminate || fail "it does not laminate"
	grep -q 'ticket-required' "$scratch/remarks" || fail "$(cat "$scratch/remarks")"
}

a_class_shares_the_volumes() {
	make_volumes 6
	start_printer third
	add_queue member-1 raw "$address"
	start_printer fourth
	add_queue member-2 raw "$address"
	add_class members member-1 member-2
	print --printer "$server/classes/members" || fail "$(cat "$scratch/told" "$scratch/remarks")"
	must_tell "$scratch/told" "printed 6 through a queue $server/classes/members"
	must_have_once "$scratch/volumes" third fourth
	[ -n "$(documents third)" ] && [ -n "$(documents fourth)" ] || fail "one of them had nothing to do"
}

a_queue_that_is_not_there_is_told() {
	make_volumes 1
	! print --printer "$server/printers/nobody" || fail "who printed it?"
	grep -q 'printer-unknown' "$scratch/remarks" || fail "$(cat "$scratch/remarks")"
	cupsreject raw
	! print --printer "$server/printers/raw" || fail "it takes no jobs, and was given one"
	grep -q 'printer-not-accepting' "$scratch/remarks" || fail "$(cat "$scratch/remarks")"
}

the_doctor_names_queues_and_classes() {
	local name
	"$bulletin" doctor --json >"$scratch/doctor" || true
	for name in printers/raw printers/driven classes/members; do
		grep -q "$server/$name\b" "$scratch/doctor" || fail "$name is not in: $(cat "$scratch/doctor")"
	done
}

a_raw_queue_passes_the_very_bytes_on
a_queue_that_rewrites_shows_the_same_pages
what_a_queue_does_not_offer_is_told_or_refused
a_class_shares_the_volumes
a_queue_that_is_not_there_is_told
the_doctor_names_queues_and_classes

# The judge's own check: another sheet does not look alike.
must_refuse "by printing another sheet" must_look_alike "${volumes[0]}" "$sheets_folder/a4-notice/who-covers.pdf"
echo "CUPS: 6 ways"
