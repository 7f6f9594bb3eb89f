#!/usr/bin/env bash
# Batches for the judges, printed as they are in earnest: the record begins, six
# partners agree to a sheet at a meeting, and `print` does the rest. In OUT:
#
#     sheet.pdf              the agreed sheet, as the record keeps it
#     by-school/, list.csv   of a job in several volumes, with labels from the fifth on
#     cut-off/               the same job's files, made before it was cut off and resumed
#     far/, far.csv          so many schools that slips and labels go on in further files
#     labels-CODE/, few.csv  a few schools, from the third label of each sheet of labels
#
# Usage: batch.sh PROGRAM CONTENT OUT LABEL_CODE...; OUT is made anew.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/judges/judges.sh
. "$here/judges.sh"
need pdftotext python3 strace
program=$1 content=$2 out=$3
shift 3
# shellcheck source=tests/faults/partnership.sh
. "$here/../faults/partnership.sh"
strace -o /dev/null true 2>/dev/null || { echo "skipped: strace may not trace here"; exit 77; }

print() { # WORDS...
	bulletin print "$id" "$@" >"$out/said" 2>&1 || fail "print $*: $(cat "$out/said")"
}

# The folder takes its place by the only rename of the run. There the job is cut
# off; resumed, it is made once more.
print_twice() {
	local labels=(--labels L7163:5)
	words=(print "$id" --as by-school --volume 200 "${labels[@]}" -o "$out/by-school")
	(traced -e trace=rename -e inject=rename:signal=KILL:when=1) 2>/dev/null || true
	mv "$out"/.by-school.*.new "$out/cut-off" || fail "it was not cut off: $(cat "$out/said")"
	print --resume "$(waiting_job)" "${labels[@]}"
}

(prepare print) >/dev/null
cd "$out/before/partnership"
cp "agreement/rounds/$id/1/sheet.pdf" "$out/sheet.pdf"

python3 "$here/schools.py" 530 | tee "$out/list.csv" >schools.csv
print_twice
python3 "$here/schools.py" 21 | tee "$out/few.csv" >schools.csv
for code in "$@"; do
	print --labels "$code:3" -o "$out/labels-$code"
done
python3 "$here/schools.py" 20020 | tee "$out/far.csv" >schools.csv
print --labels L7160:20 -o "$out/far"
