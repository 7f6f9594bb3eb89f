#!/bin/sh
# clang-tidy on every source of the program, several at a time; .clang-tidy
# says which checks. Usage: tidy.sh BUILD, a folder with compile_commands.json.
set -eu
build=$1
cd "$(dirname "$0")/../.."
find bulletin -name '*.c' -print0 |
	xargs -0 -n 4 -P "$(nproc)" clang-tidy-14 -p "$build" --quiet
