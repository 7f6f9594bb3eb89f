bulletin proof who-covers --layout a3-postr
bulletin proof who-covers --stock lilak
bulletin check ten-things --layout a5-card
bulletin check who-covers --layout a4-notice --stock lilac
bulletin check who-covers --stock "deep green"
bulletin check who-covers --stock "intensive blue"
