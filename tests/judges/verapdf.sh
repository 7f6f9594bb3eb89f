#!/usr/bin/env bash
# veraPDF finds no fault in any sheet by PDF/UA-1, for every reader, and by
# PDF/A-2a, for the archive; one run for each, as most of the time is Java's.
# ./dev setup fetches it where CI=true.
# Usage: verapdf.sh SHEETS JAR
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
jar=$(realpath -m "$2")
need java
[ -e "$jar" ] || need "veraPDF ($jar)"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
find_sheets "$1"

# Without /MarkInfo no reader takes the tags for what they are.
sed 's|/MarkInfo |/MarkInfX |' "$1/${sheets[0]}" >"$scratch/broken.pdf"

# Each profile and the rule that the broken sheet breaks by it. veraPDF says
# "PASS FILE PROFILE" or "FAIL FILE PROFILE", and below it the rules that are broken.
for rule in ua1:6.2-1 2a:6.7.2.2-1; do
	profile=${rule%:*}
	said=$scratch/$profile
	(cd "$1" && java -cp "$jar" org.verapdf.apps.GreenfieldCliWrapper --flavour "$profile" \
		--format text -v "${sheets[@]}" "$scratch/broken.pdf") >"$said" || true
	passed=$(grep -c '^PASS ' "$said") || true
	if [ "$passed" -ne "${#sheets[@]}" ]; then
		cat "$said"
		fail "$profile: $passed of ${#sheets[@]} sheets pass"
	fi
	grep -A 9 "^FAIL $scratch/broken.pdf " "$said" | grep -qx "  FAIL ${rule#*:}" ||
		fail "a sheet was broken on purpose, its marks taken away, and $profile let it pass"
	echo "veraPDF $profile: ${#sheets[@]} sheets"
done
