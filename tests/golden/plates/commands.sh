# The pictures of plates are made of 36 to 600 dots to the inch, by a program of another package.
bulletin proof who-covers --plates --dpi 36 -o plates
ls plates
bulletin proof who-covers --plates --dpi 20
bulletin proof who-covers --dpi 300
bulletin proof who-covers --plates -o bulletins/who-covers.md

# The profile is as for circulate; what the press refuses is a fault of the content.
profiles=$source/tests/press/profiles
cp "$(dirname "$program")/../share/bulletin/profiles/FOGRA39L_coated.icc" "$profiles"/screen.icc .
bulletin proof who-covers --plates --profile FOGRA39L_coated.icc --dpi 36
bulletin proof who-covers --plates --profile screen.icc

mkdir tools
printf '#!/bin/sh\nexit 1\n' >tools/pdftoppm
chmod +x tools/pdftoppm
PATH=$PWD/tools:$PATH bulletin proof who-covers --plates
PATH=/nowhere bulletin proof who-covers --plates
