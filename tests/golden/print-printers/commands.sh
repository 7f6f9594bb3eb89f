# Addresses that are no printer's, and wishes that no printer has.
begin_record
quietly circulate who-covers
agree who-covers 1
bulletin print who-covers --printer staffroom
bulletin print who-covers --printer lpd://hall.example/queue
bulletin print who-covers --printer ipp://127.0.0.1:1/ipp/print
bulletin print who-covers --printer ipp://127.0.0.1:1/ipp/print --require lamnate
