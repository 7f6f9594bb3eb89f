# A sheet is printed by the profile of a press with four inks, which the layout
# or the command names.
mkdir layouts profiles
cp "$source"/tests/press/profiles/*.icc profiles
for profile in newspaper.icc screen.icc cut.icc; do
	printf 'schema: 1\nextends: a4-notice\nprofile: %s\n' "$profile" >layouts/"${profile%.icc}".yaml
	sed "s/^layout:.*/layout: ${profile%.icc}/" bulletins/who-covers.md >bulletins/"${profile%.icc}".md
	bulletin check --press "${profile%.icc}"
done
bulletin check --press who-covers --profile profiles/black-printer.icc
bulletin check --press who-covers --profile profiles/none.icc
bulletin check --press who-covers --profile profiles
cp "$(dirname "$program")/../share/bulletin/profiles/FOGRA39L_coated.icc" profiles/print-shop.icc
bulletin check --press screen --profile profiles/print-shop.icc
