# What a draft lacks is told at the end of its front matter, all at once.
quietly init .
cat >bulletins/bare.md <<'END'
---
title: A bare draft
---

The text.
END
adopt_rules
bulletin circulate bare
bulletin circulate who-covers
bulletin topic bare
bulletin topic bare --meeting 2199-01-01 --minute ''
bulletin topic bare --meeting 2026-02-06 --minute "$(printf '4.2\a')"
bulletin topic 'Bare draft'
cp bulletins/bare.md bulletins/Bare.md
bulletin topic bulletins/Bare.md --meeting 2026-02-06 --minute 'Minute 4'
quietly topic who-covers --meeting 2026-01-07 --minute 'Minute 2'
bulletin circulate who-covers
quietly topic who-covers

# A fault in the draft stops it, and is told where its topic is looked up.
sed -i 's/^stock:.*/stock: pale bleu/' bulletins/ten-things.md
bulletin topic ten-things
bulletin circulate ten-things

# Another file of the same name is not the partnership's bulletin.
sed 's/Only rarely/Seldom/' bulletins/who-covers.md >"$scratch/who-covers.md"
bulletin circulate "$scratch/who-covers.md"

# The same text is not circulated twice, nor one that is printed.
quietly circulate who-covers
bulletin circulate who-covers
sed -i 's/Only rarely/Seldom/' bulletins/who-covers.md
bulletin circulate who-covers --proofs
sed -i 's/Seldom/Only rarely/' bulletins/who-covers.md
agree who-covers 1
quietly print who-covers
bulletin circulate who-covers
