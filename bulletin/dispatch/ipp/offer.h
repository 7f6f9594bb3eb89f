/*
 * Offer: what a printer says that it can do (RFC 8011, 4.2.5; PWG 5100.3 for
 * paper, PWG 5100.1 for finishings).
 */
#ifndef BULLETIN_DISPATCH_IPP_OFFER_H
#define BULLETIN_DISPATCH_IPP_OFFER_H

#include "dispatch/ipp/connection.h"

/* Asks; IPP_OTHER where it is another queue than was named. */
IppAnswer offer_ask(IppConnection *connection, Arena *arena, PrinterOffer *offer);

/* The paper that a media-col holds. */
OfferedPaper offer_paper(Arena *arena, ipp_t *media_col);

#endif
