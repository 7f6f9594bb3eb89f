#!/bin/sh
# cppcheck on the whole program; it sees across files what clang-tidy cannot.
# It does not read GLib's headers, so it is told the macros we use of them. What
# it takes for pointers into a lost frame are arguments lent to a call; gcc and
# the address sanitizer look after real ones.
# Usage: cppcheck.sh BUILD, where it keeps what it learnt for the next run.
set -eu
cache=$1/cppcheck
cd "$(dirname "$0")/../.."
mkdir -p "$cache"
cppcheck --quiet -j "$(nproc)" --cppcheck-build-dir="$cache" --error-exitcode=1 \
	--enable=warning,performance,portability --inline-suppr \
	--suppress=returnDanglingLifetime --library=gnu --library=gtk \
	-D_GNU_SOURCE '-DG_GNUC_PRINTF(format,values)=' -I bulletin bulletin
