#!/bin/sh
# cppcheck on the whole program; it sees across files what clang-tidy cannot.
# Usage: cppcheck.sh BUILD, where it keeps what it learnt for the next run.
set -eu
cache=$1/cppcheck
cd "$(dirname "$0")/../.."
mkdir -p "$cache"
cppcheck --quiet -j "$(nproc)" --cppcheck-build-dir="$cache" --error-exitcode=1 \
	--enable=warning,performance,portability --inline-suppr --library=gnu \
	--suppress=missingIncludeSystem --suppress=unknownMacro \
	-D_GNU_SOURCE -I bulletin bulletin
