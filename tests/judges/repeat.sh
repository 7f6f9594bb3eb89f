#!/usr/bin/env bash
# Every sheet has the same bytes wherever it is made: from a copy of the sources
# in another folder, in another time zone and language, by somebody with another
# home and umask, whose own fonts and settings would have other letters chosen.
# Usage: repeat.sh SHEETS MAKER SOURCE
set -euo pipefail
# shellcheck source=tests/judges/judges.sh
. "$(dirname "${BASH_SOURCE[0]}")/judges.sh"
here=$1 maker=$2 source=$3
find_sheets "$here" # that nobody compares two empty folders

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/elsewhere/tests" "$folder/home/.config/fontconfig" "$folder/home/.fonts"
cp -R "$source/content" "$source/layouts" "$folder/elsewhere"
cp -R "$source/tests/golden" "$folder/elsewhere/tests/golden"

# Decoys: every font of the machine as one's own, and another in the place of ours.
find /usr/share/fonts -name '*.ttf' -size -400k -print0 |
	xargs -0 cp --backup=numbered -t "$folder/home/.fonts"
cat >"$folder/home/.config/fontconfig/fonts.conf" <<'CONF'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="xdg">fonts</dir>
  <dir>~/.fonts</dir>
  <match target="pattern">
    <edit name="family" mode="assign" binding="strong"><string>DejaVu Serif</string></edit>
  </match>
</fontconfig>
CONF

make_elsewhere() { # FOLDER [VARIABLE=VALUE...]
	local made=$1
	shift
	mkdir -p "$made"
	(umask 077 && cd "$folder/home" &&
		env HOME="$folder/home" XDG_CONFIG_HOME="$folder/home/.config" \
			XDG_DATA_HOME="$folder/home/.fonts" \
			FONTCONFIG_FILE="$folder/home/.config/fontconfig/fonts.conf" \
			TZ=Pacific/Auckland LANG=tr_TR.UTF-8 LC_ALL=C.UTF-8 "$@" \
			"$maker" "$folder/elsewhere" "$made" >"$made/made.txt")
}

make_elsewhere "$folder/made"
diff -r "$here" "$folder/made" || fail "sheets have other bytes where they are made elsewhere"

printf '\n' >>"$folder/elsewhere/content/bulletins/who-covers.md"
sed -i '0,/absence/s//abscence/' "$folder/elsewhere/content/bulletins/who-covers.md"
make_elsewhere "$folder/other"
must_refuse "by another letter in its text" diff -r "$here" "$folder/other"
echo "${#sheets[@]} sheets have the same bytes, made here and elsewhere"
