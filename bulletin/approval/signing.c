#include "approval/signing.h"

#include <sodium.h>
#include <string.h>

/* libsodium may be started any number of times; it fails only where there is no randomness. */
static void start_sodium(void)
{
	int started = sodium_init();
	g_assert(started >= 0);
}

Seed seed_random(void)
{
	start_sodium();
	Seed seed;
	randombytes_buf(seed.bytes, sizeof seed.bytes);
	return seed;
}

void seed_forget(Seed *seed)
{
	sodium_memzero(seed, sizeof *seed);
}

static char *base64_text(Arena *arena, const unsigned char *bytes, size_t length)
{
	char *text = arena_alloc(arena,
		sodium_base64_ENCODED_LEN(length, sodium_base64_VARIANT_ORIGINAL));
	return sodium_bin2base64(text,
		sodium_base64_ENCODED_LEN(length, sodium_base64_VARIANT_ORIGINAL), bytes, length,
		sodium_base64_VARIANT_ORIGINAL);
}

static bool bytes_from_base64(const char *text, unsigned char *bytes, size_t length)
{
	size_t found = 0;
	return sodium_base642bin(bytes, length, text, strlen(text), NULL, &found, NULL,
		       sodium_base64_VARIANT_ORIGINAL) == 0 &&
		found == length;
}

char *public_from_seed(Arena *arena, const Seed *seed)
{
	unsigned char public[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES];
	start_sodium();
	crypto_sign_seed_keypair(public, secret, seed->bytes);
	sodium_memzero(secret, sizeof secret);
	return base64_text(arena, public, sizeof public);
}

char *random_id(Arena *arena)
{
	unsigned char bytes[16];
	char hex[2 * sizeof bytes + 1];
	start_sodium();
	randombytes_buf(bytes, sizeof bytes);
	return arena_text(arena, sodium_bin2hex(hex, sizeof hex, bytes, sizeof bytes));
}

/* The caller frees it. */
static unsigned char *with_purpose(const char *purpose, Text bytes, size_t *length)
{
	size_t before = strlen(purpose);
	unsigned char *joined = g_malloc(before + bytes.length + 1);
	char *after = stpcpy((char *)joined, purpose);
	memcpy(after, bytes.bytes, bytes.length);
	*length = before + bytes.length;
	return joined;
}

char *signature_make(Arena *arena, const Seed *seed, const char *purpose, Text bytes)
{
	unsigned char public[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES];
	unsigned char signature[crypto_sign_BYTES];
	start_sodium();
	size_t length;
	g_autofree unsigned char *whole = with_purpose(purpose, bytes, &length);
	crypto_sign_seed_keypair(public, secret, seed->bytes);
	crypto_sign_detached(signature, NULL, whole, length, secret);
	sodium_memzero(secret, sizeof secret);
	return base64_text(arena, signature, sizeof signature);
}

bool signature_holds(const char *public, const char *purpose, Text bytes, const char *signature)
{
	unsigned char key[crypto_sign_PUBLICKEYBYTES], raw[crypto_sign_BYTES];
	start_sodium();
	if (!bytes_from_base64(public, key, sizeof key) ||
		!bytes_from_base64(signature, raw, sizeof raw))
		return false;
	size_t length;
	g_autofree unsigned char *whole = with_purpose(purpose, bytes, &length);
	return crypto_sign_verify_detached(raw, whole, length, key) == 0;
}
