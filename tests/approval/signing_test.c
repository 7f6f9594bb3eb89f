#include "approval/signing.h"

#include <criterion/criterion.h>

/* RFC 8032, 7.1, test 2, the key; public key 3d4017c3...660c. */
static const Seed rfc_seed = { { 0x4c, 0xcd, 0x08, 0x9b, 0x28, 0xff, 0x96, 0xda, 0x9d, 0xb6, 0xc3,
	0x46, 0xec, 0x11, 0x4e, 0x0f, 0x5b, 0x8a, 0x31, 0x9f, 0x35, 0xab, 0xa6, 0x24, 0xda, 0x8c,
	0xf6, 0xed, 0x4f, 0xb8, 0xa6, 0xfb } };

Test(signing, makes_the_public_key_of_rfc_8032)
{
	Arena *arena = arena_open();
	cr_expect_str_eq(public_from_seed(arena, &rfc_seed),
		"PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=");
	/* The message of that test, one byte, signed without a purpose before it. */
	cr_expect_str_eq(signature_make(arena, &rfc_seed, "", (Text){ "\x72", 1 }),
		"kqAJqfDUyrhyDoILX2QlQKKye1QWUD+Ps3YiI+vbadoI"
		"WsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA==");
	arena_close(arena);
}

Test(signing, holds_for_its_purpose_its_bytes_and_its_key_alone)
{
	Arena *arena = arena_open();
	Seed seed = seed_random(), other = seed_random();
	const char *public = public_from_seed(arena, &seed);
	const char *signature = signature_make(arena, &seed, LEDGER_PURPOSE, text_from("yes"));
	cr_expect(signature_holds(public, LEDGER_PURPOSE, text_from("yes"), signature));
	cr_expect_not(signature_holds(public, RECEIPT_PURPOSE, text_from("yes"), signature));
	cr_expect_not(signature_holds(public, LEDGER_PURPOSE, text_from("yet"), signature));
	cr_expect_not(signature_holds(public_from_seed(arena, &other), LEDGER_PURPOSE,
		text_from("yes"), signature));
	cr_expect_not(signature_holds("no key", LEDGER_PURPOSE, text_from("yes"), signature));
	cr_expect_not(signature_holds(public, LEDGER_PURPOSE, text_from("yes"), "no signature"));
	arena_close(arena);
}
