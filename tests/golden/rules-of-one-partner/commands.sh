# One partner's own people: its principal agrees, or two others were there.
sed -i -e 's/longest_days: 365/longest_days: 99999/' \
	-e '/k-adeyemi:/s/2026-08-31/2199-08-31/' \
	-e '/m-larter:/s/}/, until: 2025-08-31}/' partnership.yaml
members=${members/m-larter/k-adeyemi}
quietly init .
adopt_rules
sed -i '/k-adeyemi:/a\      n-bell: {name: Nora Bell, role: principal}' partnership.yaml
bulletin rules adopt
bulletin rules adopt --meeting 2026-02-06 --witness council/h-marlow \
	--witness support-staff/k-adeyemi
bulletin rules adopt --meeting 2026-02-06 --witness council/h-marlow --witness heads/p-trevanion
