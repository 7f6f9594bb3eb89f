sed -i '/t-osei:/s/2026-08-31/2025-12-31/' partnership.yaml
cat >>partnership.yaml <<'END'
  governors:
    name: Saltmarsh Governors
    voice: observer
    people:
      l-orme: {name: Lucy Orme}
END
begin_record

# by WORDS...: an answer to who-covers at a meeting today.
by() {
	bulletin sign who-covers --how meeting --meeting "$today" "$@"
}
helen="--partner council --person h-marlow --verdict agree"

bulletin sign who-covers --how post --partner council
bulletin sign who-covers $helen --how meeting --meeting "$today" --text AAAA-AAAA-AAAA
quietly circulate who-covers
quietly circulate work-and-life
old=$(code_of who-covers 1)
other=$(code_of work-and-life 1)
sed -i 's/Only rarely/Seldom/' bulletins/who-covers.md
quietly circulate who-covers
code=$(code_of who-covers 2)

# The partner, the person, the answer, the code and the witness, all in one run.
by --partner counsil --person h-marlowe --verdict agreed --text AAAA-AAAA-AAAA
by --partner governors --person l-orme --verdict agree --text "$code" --witness heads
by --partner heads --person h-marlow --verdict object --text "$old" --witness heads/p-trevanion
by --partner council --person t-osei --verdict agree --text "$other" --witness council/h-marlow
by $helen --text "$code" --witness council/t-osei --reason "$(printf 'bell\a')"
by $helen --text "$code"
by $helen --text "$code" --witness class-teachers/p-trevanion
bulletin sign who-covers $helen --how meeting --meeting 2026-01-05 --text "$code" \
	--witness heads/p-trevanion
bulletin sign who-covers $helen --how meeting --meeting 2199-01-05 --text "$code" \
	--witness heads/p-trevanion
bulletin sign who-covers $helen --how meeting --meeting Friday --text "$code" \
	--witness heads/p-trevanion
by $helen --text "$code" --witness heads/p-trevanion --reason "$(printf 'no %.0s' {1..2000})"

# A code is read as people write it: with small letters, O for 0 and without hyphens.
typed=$(tr 'A-Z0' 'a-zo' <<<"${code//-/}")
quietly sign who-covers $helen --how meeting --meeting "$today" --text "$typed" \
	--witness heads/p-trevanion

# Once it is printed no answer is taken.
agree who-covers 2
quietly print who-covers
by $helen --text "$code" --witness heads/p-trevanion
