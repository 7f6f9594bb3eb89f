#!/bin/sh
# Builds with the sanitizers and runs the unit tests. Criterion runs each test
# in a child and ignores what the child reports at its end, so the reports go
# to files, and any file fails the run.
# Usage: run.sh BUILD, the folder to build in.
set -eu
build=$1
source=$(cd "$(dirname "$0")/../.." && pwd)
logs=$build/sanitizer-logs

cmake -S "$source" -B "$build" -G Ninja -DSANITIZE=ON -DCMAKE_BUILD_TYPE=Debug \
	-DCMAKE_C_FLAGS_DEBUG="-g1 -O1" >/dev/null
cmake --build "$build" >"$build/build.log" 2>&1 || {
	grep -v '^\[' "$build/build.log"
	exit 1
}
rm -rf "$logs"
mkdir -p "$logs"

# run_watched NAME COMMAND...: its reports lie in $logs/NAME.<process>.
# Before GCC 13 and LLVM 17 the runtime takes a thread's own block of memory that
# lies 16 bytes behind a page's start for one of glibc 2.19, and reads its bounds
# where there are none: the search for leaks then dies of it, once in some hundred
# processes. It does without those blocks (github.com/google/sanitizers, 1322).
run_watched() {
	name=$1
	shift
	options=detect_leaks=1:detect_stack_use_after_return=1:intercept_tls_get_addr=0
	ASAN_OPTIONS="log_path=$logs/$name:$options" \
	LSAN_OPTIONS="suppressions=$source/tests/sanitize/leaks.supp:print_suppressions=0" \
	UBSAN_OPTIONS="log_path=$logs/$name:print_stacktrace=1" \
		"$@"
}

# The proof that a leak is seen: this program has one on purpose.
run_watched purpose "$build/bin/leaks_tests" --quiet || true
if ! grep -qs LeakSanitizer "$logs"/purpose.*; then
	echo "The leak made on purpose was not reported: the sanitizer sees nothing."
	exit 1
fi
rm -f "$logs"/purpose.*

# A process whose memory is bounded, as that of the preflight is, may end for
# want of it; whether it should is for the test that gave it too much to do.
is_for_want_of_memory() {
	grep -q 'SUMMARY: AddressSanitizer: out-of-memory' "$1"
}

failed=0
run_watched report ctest --test-dir "$build" -L unit -j "$(nproc)" --output-on-failure || failed=1
for report in "$logs"/*; do
	[ -e "$report" ] || continue
	! is_for_want_of_memory "$report" || continue
	failed=1
	echo "== $report"
	cat "$report"
done
exit $failed
