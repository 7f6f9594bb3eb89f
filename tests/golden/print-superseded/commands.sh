# A printed bulletin that another takes the place of.
begin_record
quietly circulate who-covers
agree who-covers 1
quietly print who-covers
sed 's/^issue:.*/issue: 8\nsupersedes: who-covers/' bulletins/who-covers.md >bulletins/cover.md
quietly topic cover
quietly circulate cover
agree cover 1
quietly print who-covers --dry-run
quietly print cover

bulletin print who-covers
bulletin circulate who-covers
code=$(code_of who-covers 1)
bulletin sign who-covers --partner council --person h-marlow --verdict object --how meeting \
	--meeting "$today" --witness heads/p-trevanion --text "$code" --reason 'It is out of date.'
