/*
 * Signing: Ed25519 (RFC 8032) as libsodium does it, keys and signatures as
 * base 64 text.
 *
 * `purpose` stands before the signed bytes, so that a signature made for one
 * thing never passes for another: "bulletin-ledger-v1\n".
 */
#ifndef BULLETIN_APPROVAL_SIGNING_H
#define BULLETIN_APPROVAL_SIGNING_H

#include "base/arena.h"
#include "base/text.h"

#include <stdbool.h>

enum {
	SEED_BYTES = 32,       /* a secret key is made from its seed alone */
	PUBLIC_LETTERS = 44,   /* base 64 of a public key */
	SIGNATURE_LETTERS = 88 /* base 64 of a signature */
};

#define LEDGER_PURPOSE "bulletin-ledger-v1\n"
#define RECEIPT_PURPOSE "bulletin-receipt-v1\n"

/* A secret. Forget it as soon as it was used. */
typedef struct {
	unsigned char bytes[SEED_BYTES];
} Seed;

Seed seed_random(void);
void seed_forget(Seed *seed);

/* The public key that belongs to a seed. */
char *public_from_seed(Arena *arena, const Seed *seed);

/* 128 random bits as 32 hexadecimal digits: the id of a partnership, or of a job. */
char *random_id(Arena *arena);

char *signature_make(Arena *arena, const Seed *seed, const char *purpose, Text bytes);
bool signature_holds(const char *public, const char *purpose, Text bytes, const char *signature);

#endif
