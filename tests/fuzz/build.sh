#!/bin/sh
# Builds the fuzz targets. Usage: build.sh BUILD, the folder to build in.
set -eu
source=$(cd "$(dirname "$0")/../.." && pwd)
cmake -S "$source" -B "$1" -G Ninja -DFUZZ=ON -DCMAKE_C_COMPILER=clang-14 >/dev/null
cmake --build "$1" --target fuzz_targets >"$1/build.log" 2>&1 || {
	grep -v '^\[' "$1/build.log"
	exit 1
}
