bulletin cirkulate who-covers
bulletin proof who-covers --outptu x.pdf
bulletin proof
bulletin proof who-covers ten-things
bulletin proof who-covers -o
bulletin show drafts who-covers
bulletin rules adop
bulletin proof who-cover
bulletin -C ../nowhere status
bulletin proof who-covers -o who-covers.doc
bulletin new "Who covers?"
bulletin new who-covers
bulletin init bulletins
bulletin init ""
bulletin layouts -o all.pdf
results=/dev/full bulletin layouts
cd /
bulletin status
