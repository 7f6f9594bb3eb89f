# Real printers for a judge, each a process of its own: ippeveprinter, which
# takes jobs by IPP as an office printer does and keeps them in a folder.
#
# open_printers makes $scratch; what is started is ended with the judge. For
# each job a printer leaves in its folder, $scratch/NAME: the document, as
# *.pdf, and what the job asked for, as *.asked. While there is a file
# $scratch/NAME.hold it prints no further; a file $scratch/NAME.break makes its
# job fail.

open_printers() {
	scratch=$(mktemp -d)
	chmod 755 "$scratch"
	started=()
	trap close_printers EXIT
	start_bus
	cat >"$scratch/print-one" <<-'END'
		#!/bin/sh
		folder=$(dirname "$1")
		env | grep '^IPP_' | sort >"$1.asked"
		while [ -e "$folder.hold" ]; do sleep 0.1; done
		[ ! -e "$folder.break" ]
	END
	chmod 755 "$scratch/print-one"
}

close_printers() {
	local process
	for process in "${started[@]}"; do
		kill -CONT "$process" 2>/dev/null || true
		kill "$process" 2>/dev/null || true
	done
	for process in "${started[@]}"; do
		wait "$process" 2>/dev/null || true
	done
	rm -rf "$scratch"
}

# ippeveprinter does not start where it finds no bus, even if it shall tell
# nobody of itself: it gets one that nobody else is on.
start_bus() {
	dbus-daemon --session --nofork --address="unix:path=$scratch/bus" >"$scratch/bus.log" 2>&1 &
	started+=($!)
	export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$scratch/bus
	until [ -S "$scratch/bus" ]; do
		kill -0 "${started[0]}" || fail "dbus-daemon did not start: $(cat "$scratch/bus.log")"
		sleep 0.1
	done
}

# What all printers here offer; more is told by the caller.
write_offer() { # FILE FORMAT FINISHINGS
	cat >"$1" <<-END
		ATTR mimeMediaType document-format-supported $2
		ATTR mimeMediaType document-format-default $2
		ATTR enum finishings-supported $3
		ATTR enum finishings-default 3
		ATTR rangeOfInteger copies-supported 1-50
		ATTR integer copies-default 1
		ATTR keyword media-supported iso_a4_210x297mm,iso_a3_297x420mm
		ATTR collection media-size-supported { MEMBER integer x-dimension 21000 MEMBER integer y-dimension 29700 }
		ATTR keyword media-default iso_a4_210x297mm
		ATTR keyword media-col-supported media-size,media-color,media-type
		ATTR keyword media-color-supported white,light-yellow
		ATTR keyword sides-supported one-sided,two-sided-long-edge
		ATTR keyword sides-default one-sided
		ATTR keyword print-scaling-supported auto,none
		ATTR keyword print-scaling-default auto
	END
}

listens() { # PORT
	(: <"/dev/tcp/localhost/$1") 2>/dev/null
}

# start_printer NAME [FORMAT [FINISHINGS]]: sets address and process. Ports are
# tried until one is free.
start_printer() {
	local name=$1 port
	write_offer "$scratch/$name.offer" "${2:-application/pdf}" "${3:-3,11,16}"
	mkdir -p "$scratch/$name" "$scratch/$name.keys"
	for _ in {1..50}; do
		port=$((20000 + RANDOM % 40000))
		! listens "$port" || continue
		ippeveprinter -n localhost -r off -p "$port" -a "$scratch/$name.offer" -k \
			-K "$scratch/$name.keys" -d "$scratch/$name" -c "$scratch/print-one" \
			"$name" >"$scratch/$name.log" 2>&1 &
		process=$!
		started+=("$process")
		address=ipp://localhost:$port/ipp/print
		while kill -0 "$process" 2>/dev/null; do
			! listens "$port" || return 0
			sleep 0.1
		done
	done
	fail "no printer could be started: $(cat "$scratch/$name.log")"
}

# make_volumes COUNT: sets volumes, files that differ, each an A4 sheet of $sheets_folder.
make_volumes() {
	local number
	rm -rf "$scratch/volumes"
	mkdir "$scratch/volumes"
	for ((number = 1; number <= $1; number++)); do
		cp "$sheets_folder/a4-notice/ten-things.pdf" "$scratch/volumes/$number.pdf"
		echo "% volume $number" >>"$scratch/volumes/$number.pdf"
	done
	volumes=("$scratch"/volumes/*.pdf)
}

# What is told goes to $scratch/told, remarks to $scratch/remarks.
print() { # OPTION...
	"$program" "$@" "${volumes[@]}" >"$scratch/told" 2>"$scratch/remarks"
}

# The documents that a printer got, as many as there are.
documents() { # NAME
	find "$scratch/$1" -name '*.pdf' | LC_ALL=C sort
}

# must_have_once FOLDER NAME...: what the printers named got is each volume of
# FOLDER, byte for byte, none missing and none twice.
must_have_once() {
	local folder=$1 name sums
	shift
	sums=$(for name in "$@"; do documents "$name"; done | xargs -r -d '\n' sha256sum |
		cut -d ' ' -f 1 | LC_ALL=C sort)
	[ "$sums" = "$(sha256sum "$folder"/*.pdf | cut -d ' ' -f 1 | LC_ALL=C sort)" ] ||
		fail "$* have not got each of the volumes once"
}

# must_be_asked NAME WORDS: by the printer's last job.
must_be_asked() {
	local last
	last=$(find "$scratch/$1" -name '*.asked' | LC_ALL=C sort | tail -n 1)
	[ -n "$last" ] || fail "$1 had no job"
	grep -qxF -- "$2" "$last" || fail "$1 was not asked for $2, but: $(cat "$last")"
}

# must_tell FILE WORDS: a line of it begins so.
must_tell() {
	grep -q -- "^$2" "$1" || fail "\"$2\" was not told, but: $(cat "$1")"
}

# wait_for PROCESS COMMAND...: until the command succeeds, or the process is gone.
wait_for() {
	local waiting=$1
	shift
	until "$@"; do
		kill -0 "$waiting" 2>/dev/null || fail "it ended before: $*: $(cat "$scratch/told")"
		sleep 0.1
	done
}

# ---- a server of CUPS

# What its own package would read from /etc: here everybody on this machine may
# do everything, for it hears nobody else.
write_spooler() { # PORT
	cat >"$spooler/etc/cups-files.conf" <<-END
		ServerRoot $spooler/etc
		RequestRoot $spooler/spool
		TempDir $spooler/spool/tmp
		CacheDir $spooler/cache
		StateDir $spooler/state
		ErrorLog $spooler/log/error
		AccessLog $spooler/log/access
		PageLog $spooler/log/page
	END
	cat >"$spooler/etc/cupsd.conf" <<-END
		Listen localhost:$1
		Browsing Off
		WebInterface No
		DefaultAuthType None
		<Location />
		  Order allow,deny
		  Allow all
		</Location>
		<Location /admin>
		  Order allow,deny
		  Allow all
		</Location>
		<Policy default>
		  JobPrivateAccess all
		  JobPrivateValues none
		  <Limit All>
		    Order allow,deny
		    Allow all
		  </Limit>
		</Policy>
	END
}

# start_spooler: sets spooler_port; lpadmin and the like ask this one from then on.
start_spooler() {
	local process
	spooler=$scratch/spooler
	for _ in {1..50}; do
		spooler_port=$((20000 + RANDOM % 40000))
		! listens "$spooler_port" || continue
		rm -rf "$spooler"
		mkdir -p "$spooler"/{etc,spool/tmp,cache,state,log}
		chmod 1777 "$spooler/spool/tmp"
		write_spooler "$spooler_port"
		/usr/sbin/cupsd -f -c "$spooler/etc/cupsd.conf" -s "$spooler/etc/cups-files.conf" \
			>"$spooler/log/out" 2>&1 &
		process=$!
		started+=("$process")
		export CUPS_SERVER=localhost:$spooler_port
		while kill -0 "$process" 2>/dev/null; do
			! listens "$spooler_port" || return 0
			sleep 0.1
		done
	done
	fail "no CUPS could be started: $(cat "$spooler/log/out" "$spooler/log/error")"
}

# add_queue NAME DRIVER ADDRESS: raw passes bytes on, everywhere rewrites them.
# The latter CUPS makes of what the printer tells it, some time after lpadmin.
add_queue() {
	lpadmin -p "$1" -E -m "$2" -v "$3" 2>>"$scratch/lpadmin.log" ||
		fail "no queue $1: $(cat "$scratch/lpadmin.log")"
	until [ "$2" = raw ] || is_driven "$1"; do
		sleep 0.1
	done
}

is_driven() { # QUEUE
	ipptool -tv "ipp://localhost:$spooler_port/printers/$1" \
		/usr/share/cups/ipptool/get-printer-attributes.test 2>&1 |
		grep -q 'printer-make-and-model .*IPP Everywhere'
}

add_class() { # NAME QUEUE...
	local class=$1 queue
	shift
	for queue in "$@"; do
		lpadmin -p "$queue" -c "$class" || fail "no class $class"
	done
	cupsenable "$class"
	cupsaccept "$class"
}
