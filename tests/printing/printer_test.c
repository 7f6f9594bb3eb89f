/* What is said of printers that do not answer as they should. */
#include "dispatch/printer.h"
#include "fake_printer.h"

#include <criterion/criterion.h>
#include <string.h>

/* Seconds for a printer that shall be found silent, and for one that shall not. */
enum { SHORT = 2, LONG = 600 };

static Arena *arena;
static Remarks *remarks;

static void open_all(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void close_all(void)
{
	arena_close(arena);
}

TestSuite(printer, .init = open_all, .fini = close_all);

static const PrinterOffer *ask_uri(const char *uri, int patience)
{
	PrinterAddress address;
	cr_assert(printer_address_read(arena, uri, &address, remarks), "%s", uri);
	return printer_ask(arena, &address, patience, remarks);
}

static const PrinterOffer *ask(FakeWays ways, int patience)
{
	FakePrinter *printer = fake_printer_open(ways);
	const PrinterOffer *offer = ask_uri(fake_printer_uri(printer), patience);
	fake_printer_close(printer);
	return offer;
}

static const Remark *only_remark(void)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1, "%d remarks", count);
	cr_assert(g_str_has_prefix(sorted->place.file, "ipp"));
	return sorted;
}

static void assert_fault(FakeAnswer answer, int patience, const char *name, const char *words)
{
	cr_assert_null(ask((FakeWays){ .answer = answer }, patience));
	const Remark *remark = only_remark();
	cr_assert_str_eq(remark->name, name, "%s: %s", remark->name, remark->fault);
	cr_assert(strstr(remark->fault, words), "%s", remark->fault);
}

Test(printer, tells_what_it_can_do)
{
	const PrinterOffer *offer = ask((FakeWays){ .laminates = true,
						.knows_paper = true,
						.state = PRINTER_STOPPED,
						.reasons = "media-empty" },
		LONG);
	cr_assert_not_null(offer);
	cr_assert_eq(offer->kind, PRINTER_DIRECT);
	cr_assert_eq(offer->state, PRINTER_STOPPED);
	cr_assert_str_eq(offer->reasons, "media-empty");
	cr_assert_str_eq(offer->name, "fake");
	cr_assert(g_str_has_prefix(offer->uuid, "urn:uuid:"));
	cr_assert(offer->is_accepting && offer->has_create_job);
	cr_assert_eq(offer->at_once, 1);
	cr_assert_eq(offer->formats.count, 1);
	cr_assert_str_eq(offer->formats.items[0], "application/pdf");
	cr_assert_eq(offer->colors.count, 2);
	cr_assert_str_eq(offer->colors.items[1], "light-yellow");
	cr_assert_eq(offer->finishing_count, 2);
	cr_assert_eq(offer->finishings[1], 16);
	cr_assert_eq(offer->size_count, 2);
	cr_assert_eq(offer->sizes[0].width.least, 21000);
	cr_assert_eq(offer->sizes[0].height.most, 29700);
	cr_assert_eq(offer->copies.most, 99);
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(printer, that_is_off_is_not_reached)
{
	FakePrinter *printer = fake_printer_open((FakeWays){ 0 });
	fake_printer_switch_off(printer);
	cr_assert_null(ask_uri(fake_printer_uri(printer), LONG));
	cr_assert_str_eq(only_remark()->name, "printer-unreachable");
	fake_printer_close(printer);
}

Test(printer, whose_host_is_not_there_is_not_reached)
{
	cr_assert_null(ask_uri("ipp://nothing.invalid/ipp/print", LONG));
	const Remark *remark = only_remark();
	cr_assert_str_eq(remark->name, "printer-unreachable");
	cr_assert(strstr(remark->fault, "no such host"), "%s", remark->fault);
}

Test(printer, that_never_answers_is_left_in_time)
{
	assert_fault(FAKE_NEVER, SHORT, "printer-silent", "2 seconds");
}

Test(printer, that_answers_a_byte_now_and_then_is_left_in_time)
{
	assert_fault(FAKE_SLOWLY, SHORT, "printer-silent", "2 seconds");
}

Test(printer, that_hangs_up_is_told)
{
	assert_fault(FAKE_HANGS_UP, LONG, "printer-unreachable", "the connection broke");
}

Test(printer, that_is_no_web_server_is_told)
{
	cr_assert_null(ask((FakeWays){ .answer = FAKE_GARBAGE }, LONG));
	const char *name = only_remark()->name;
	cr_assert(strcmp(name, "printer-unreachable") == 0 || strcmp(name, "printer-nonsense") == 0,
		"%s", name);
}

Test(printer, that_answers_with_a_page_is_told)
{
	assert_fault(FAKE_PAGE, LONG, "printer-nonsense", "no IPP");
}

Test(printer, that_answers_half_is_told)
{
	assert_fault(FAKE_HALF, LONG, "printer-nonsense", "no IPP");
}

Test(printer, that_answers_without_end_costs_no_memory)
{
	assert_fault(FAKE_ENDLESS, LONG, "printer-nonsense", "no IPP");
}

Test(printer, whose_values_are_of_a_wrong_type_is_told)
{
	assert_fault(FAKE_WRONG_TYPE, LONG, "printer-nonsense",
		"document-format-supported is no word");
}

Test(printer, that_does_not_tell_its_state_is_told)
{
	assert_fault(FAKE_STATELESS, LONG, "printer-nonsense", "its state");
}

Test(printer, whose_state_cannot_be_is_told)
{
	cr_assert_null(ask((FakeWays){ .state = 42 }, LONG));
	cr_assert_str_eq(only_remark()->name, "printer-nonsense");
}

Test(printer, that_answers_another_question_is_told)
{
	assert_fault(FAKE_OTHER_REPLY, LONG, "printer-nonsense", "another question");
}

Test(printer, that_wants_a_password_is_told)
{
	assert_fault(FAKE_PASSWORD, LONG, "printer-password", "a password");
}

Test(printer, that_forbids_it_is_told)
{
	assert_fault(FAKE_FORBIDDEN, LONG, "printer-refused", "does not let this machine print");
}

Test(printer, that_is_not_there_is_told)
{
	assert_fault(FAKE_NOT_FOUND, LONG, "printer-unknown", "no printer");
}

Test(printer, that_cannot_encrypt_is_told)
{
	FakePrinter *printer = fake_printer_open((FakeWays){ 0 });
	const char *uri = arena_printf(arena, "ipps://127.0.0.1:%d/ipp/print",
		fake_printer_port(printer));
	cr_assert_null(ask_uri(uri, LONG));
	cr_assert_str_eq(only_remark()->name, "printer-insecure");
	fake_printer_close(printer);
}

Test(printer, of_another_name_than_the_queue_is_told)
{
	FakePrinter *printer = fake_printer_open((FakeWays){ .name = "headmaster" });
	const char *uri = arena_printf(arena, "ipp://127.0.0.1:%d/printers/staffroom",
		fake_printer_port(printer));
	cr_assert_null(ask_uri(uri, LONG));
	const Remark *remark = only_remark();
	cr_assert_str_eq(remark->name, "printer-other");
	cr_assert(strstr(remark->fault, "\"headmaster\""));
	fake_printer_close(printer);
}

Test(printer, may_spell_its_queue_otherwise)
{
	FakePrinter *printer = fake_printer_open((FakeWays){ .name = "StaffRoom" });
	const PrinterOffer *offer = ask_uri(arena_printf(arena,
						    "ipp://127.0.0.1:%d/printers/staffroom",
						    fake_printer_port(printer)),
		LONG);
	cr_assert_not_null(offer);
	cr_assert_eq(offer->kind, PRINTER_QUEUE);
	cr_assert_str_eq(printer_way(offer), "through a queue");
	fake_printer_close(printer);
}
