#!/usr/bin/env bash
# Valgrind watches one whole run: a bulletin with a drawing and a photograph of
# 300 dots to the inch is circulated in a scratch copy of content/. No byte is read before it was written, or where
# there is none, and nothing is lost.
# Usage: memory.sh SHEETS PROGRAM FLAWED SOURCE SCRATCH; SCRATCH is made anew.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/judges.sh"
need valgrind pdftoppm
sheets=$1 program=$2 flawed=$3 source=$4 scratch=$5
id=ten-things

watched() {
	valgrind --quiet --error-exitcode=99 --leak-check=full \
		--errors-for-leak-kinds=definite --show-leak-kinds=definite \
		--suppressions="$here/memory.supp" "$@"
}

rm -rf "$scratch"
mkdir -p "$scratch"
cp -R "$source/content" "$scratch/partnership"
cd "$scratch/partnership"
rm -rf agreement out
export XDG_STATE_HOME=$scratch/state
cp bulletins/work-and-life/returned.svg bulletins/
cat >>"bulletins/$id.md" <<'END'

![A row of strokes](returned.svg)

![Part of another sheet](photograph.jpg)
END
# As wide as the text of A4, and in colours.
pdftoppm -r 300 -jpeg -singlefile -x 100 -y 100 -W 2300 -H 300 \
	"$sheets/golden/picture-kinds.pdf" bulletins/photograph
meeting=$(date -u +%F)
"$program" init . >/dev/null
"$program" topic "$id" >/dev/null
"$program" rules adopt --meeting "$meeting" --witness council/h-marlow \
	--witness class-teachers/r-penhale --witness educators/s-quill \
	--witness support-staff/m-larter --witness lecturers/j-wragg \
	--witness heads/p-trevanion >/dev/null

watched "$program" --quiet circulate "$id"
[ -s "agreement/rounds/$id/1/sheet.pdf" ] || fail "there is no sheet"
for fault in lost unset; do
	must_refuse "a program with memory $fault" watched "$flawed" "$fault"
done
echo "valgrind: one whole run of circulate"
