# What the tests of faults share: a partnership in $out/before in which a command
# can be given, and copies of it, $out/now, in which the command is killed or
# fails. They set program, content, out, and the words of the command.
id=ten-things
meeting=$(date -u +%F)

bulletin() {
	XDG_STATE_HOME=$PWD/../state "$program" "$@"
}

answer() { # PARTNER PERSON WITNESS
	local code
	code=$(pdftotext "out/$id/round-1/$1-$2.pdf" - |
		grep -oE '[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}' | head -n 1)
	bulletin sign "$id" --partner "$1" --person "$2" --verdict agree --how meeting \
		--meeting "$meeting" --witness "$3" --text "$code"
}

# A partnership in which the command can be given next.
prepare() { # COMMAND
	rm -rf "$out"
	mkdir -p "$out/before"
	cp -R "$content" "$out/before/partnership"
	rm -rf "$out/before/partnership/agreement" "$out/before/partnership/out"
	cd "$out/before/partnership"
	bulletin init .
	bulletin topic "$id"
	bulletin rules adopt --meeting "$meeting" --witness council/h-marlow \
		--witness class-teachers/r-penhale --witness educators/s-quill \
		--witness support-staff/m-larter --witness lecturers/j-wragg \
		--witness heads/p-trevanion
	[ "$1" = circulate ] && return
	bulletin circulate "$id"
	[ "$1" = sign ] && return
	answer council h-marlow heads/p-trevanion
	answer class-teachers r-penhale council/h-marlow
	answer educators s-quill council/h-marlow
	answer support-staff m-larter council/h-marlow
	answer lecturers j-wragg council/h-marlow
	answer heads p-trevanion council/h-marlow
}

start_again() {
	rm -rf "$out/now"
	cp -a "$out/before" "$out/now"
	cd "$out/now/partnership"
}

traced() { # STRACE-OPTION... ; runs the command
	XDG_STATE_HOME=$PWD/../state strace -f -o "$out/trace" "$@" "$program" "${words[@]}" \
		>"$out/said" 2>&1
}

# A line for each call that changes a file: its name and its number among those
# of that name in its process, which is how strace counts them.
changing_calls() {
	awk '
		{
			process = $1
			sub(/^[0-9]+ +/, "")
			split($0, part, "(")
			call = part[1]
		}
		call ~ /^[a-z0-9]+$/ {
			number = ++numbers[process, call]
			is_change = call != "openat" || /O_CREAT|O_WRONLY|O_RDWR/
			if (is_change && !is_told[call, number]++)
				print call, number
		}' "$out/trace"
}

# The job that has a start and no end in the record; nothing where there is none.
waiting_job() {
	sed -nE 's/.*"event":"print-(start|done)","job":"([0-9a-f]+)".*/\1 \2/p' \
		agreement/ledger.jsonl | awk '
			$1 == "start" { waits[$2] = 1 }
			$1 == "done" { delete waits[$2] }
			END { for (job in waits) print job }'
}
