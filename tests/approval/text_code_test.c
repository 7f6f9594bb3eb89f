#include "approval/text_code.h"

#include <criterion/criterion.h>

Test(text_code, is_the_first_sixty_bits_in_crockfords_base_32)
{
	Arena *arena = arena_open();
	/* Sixty bits of zero and of one, and 00000 00001 00010 ... 01011. */
	cr_expect_str_eq(
		text_code(arena,
			"0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff"),
		"0000-0000-0000");
	cr_expect_str_eq(
		text_code(arena,
			"fffffffffffffff0000000000000000000000000000000000000000000000000"),
		"ZZZZ-ZZZZ-ZZZZ");
	cr_expect_str_eq(
		text_code(arena,
			"00443214c74254b0000000000000000000000000000000000000000000000000"),
		"0123-4567-89AB");
	arena_close(arena);
}

Test(text_code, is_read_as_people_write_it)
{
	cr_expect(text_code_matches("K10F-2M9D-41TX", "K10F-2M9D-41TX"));
	cr_expect(text_code_matches("K10F-2M9D-41TX", " k1Of2m9d 4ltx "));
	cr_expect(text_code_matches("K10F-2M9D-41TX", "KIOF-2M9D-4ITX"));
	cr_expect_not(text_code_matches("K10F-2M9D-41TX", "K10F-2M9D-41T"));
	cr_expect_not(text_code_matches("K10F-2M9D-41TX", "K10F-2M9D-41TXX"));
	cr_expect_not(text_code_matches("K10F-2M9D-41TX", "K10F-2M9D-41TY"));
	cr_expect_not(text_code_matches("K10F-2M9D-41TX", ""));
}
