# No record yet; a second one; the first rules.
sed -i '/t-osei:/s/2026-08-31/2025-12-31/' partnership.yaml
bulletin status
bulletin circulate who-covers
quietly init .
bulletin init .
bulletin circulate who-covers
bulletin rules adopt
bulletin rules adopt --meeting 2026-02-30 --witness council/h-marlow --witness heads/nobody \
	--witness heads/h-marlow --witness council/t-osei
bulletin rules adopt --meeting 2199-01-01 --witness council/h-marlow
adopt_rules

# A change of rules is circulated and agreed before it is adopted.
bulletin rules adopt
sed -i -e '/k-adeyemi:/d' -e '/m-larter:/s/}/, until: 2025-08-31}/' partnership.yaml
quietly topic who-covers
bulletin circulate who-covers
bulletin rules adopt
cat >bulletins/rules.md <<'END'
---
title: People who have left
issue: 8
date: 2026-11-23
author: {name: Helen Marlow, for: council}
status: ready
topic: {meeting: 2026-02-06, minute: Minute 9}
---

They act for nobody any more.
END
quietly topic rules
quietly circulate rules
bulletin rules adopt
agree rules 1
quietly rules adopt

# Now nobody is left who could answer for one of the partners.
bulletin circulate who-covers

# A file that is no partnership's is never adopted.
echo 'sileence: agrees' >>partnership.yaml
bulletin rules adopt
