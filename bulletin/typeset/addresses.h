/*
 * Addresses: where a line may end inside an address of the web or of mail.
 *
 * After the Chicago Manual of Style (17th edition, 14.18): after a colon or a
 * double slash; before a slash, a full stop, a comma, a hyphen, an underline,
 * a tilde, a question mark, a number sign, a per cent sign; before or after an
 * equals sign or an ampersand; and never with a hyphen, which would seem to be
 * part of the address. For mail, before the at sign too.
 */
#ifndef BULLETIN_TYPESET_ADDRESSES_H
#define BULLETIN_TYPESET_ADDRESSES_H

#include "base/text.h"

#include <stdbool.h>

/*
 * Whether `word` is an address: it has a scheme ("https://"), begins with
 * "www.", is one of mail ("office@school.org") or a name of the web with a
 * path or a well-known ending ("gov.uk/sick-pay", "union.org").
 */
bool address_is(Text word);

/* Whether a line may end before byte `offset` of the address; not within two letters of an end. */
bool address_may_break(Text address, size_t offset);

#endif
