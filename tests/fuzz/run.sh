#!/bin/sh
# Runs one fuzz target for a while, from its seeds and from what earlier runs
# found, and prints the line coverage of the readers it is meant for.
# Usage: run.sh BUILD NAME READER..., readers as paths below the source.
# FUZZ_SECONDS says how long, 10 where it is not set.
set -eu
build=$1
name=$2
shift 2
source=$(cd "$(dirname "$0")/../.." && pwd)
target=$build/bin/${name}_fuzz
found=$build/fuzz-found/$name
profile=$build/fuzz-profile/$name

mkdir -p "$found" "$(dirname "$profile")"
cd "$found"
# tests/sanitize/run.sh says why intercept_tls_get_addr.
export ASAN_OPTIONS=intercept_tls_get_addr=0
LLVM_PROFILE_FILE=$profile.raw "$target" -max_total_time="${FUZZ_SECONDS:-10}" -timeout=10 \
	-rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix="$found.fault-" \
	"$found" "$source/tests/fuzz/corpus/$name" >"$found.log" 2>&1 || {
	tail -n 60 "$found.log"
	exit 1
}
grep '^stat::number_of_executed_units' "$found.log"
llvm-profdata-14 merge -o "$profile.merged" "$profile.raw"
echo "Lines of its readers that $name reached:"
for reader in "$@"; do
	llvm-cov-14 report "$target" -instr-profile="$profile.merged" "$source/$reader" |
		awk -v reader="$reader" '$1 == "TOTAL" { print "  " $10 "  " reader }'
done
