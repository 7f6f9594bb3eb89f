# The program installed elsewhere, and what is missing or changed there.
installed=$scratch/installed
mkdir "$installed"
cp -RL "$(dirname "$program")"/../{share,lib,libexec} "$installed"
mkdir "$installed/bin"
cp "$program" "$installed/bin"
program=$installed/bin/bulletin
begin_record

rm "$installed"/lib/bulletin/bulletin-press.so
bulletin circulate who-covers
font=$(find "$installed/share/bulletin/fonts" -name '*.ttf' | sort | head -n 1)
cp "$font" "$scratch/font"
printf x >>"$font"
bulletin fonts
rm "$font"
bulletin fonts
rm -r "$installed/share/bulletin/fonts"
bulletin check who-covers
rm -r "$installed/share/bulletin/layouts"
bulletin check who-covers
