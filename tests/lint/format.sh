#!/bin/sh
# Is every source as clang-format renders it? ./dev format makes it so.
set -eu
cd "$(dirname "$0")/../.."
find bulletin tests -name '*.[ch]' -exec clang-format-14 --dry-run -Werror {} +
