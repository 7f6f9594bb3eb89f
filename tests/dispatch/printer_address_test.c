#include "dispatch/printer_address.h"

#include <criterion/criterion.h>
#include <string.h>

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

TestSuite(printer_address, .init = open_all, .fini = close_all);

static PrinterAddress read_good(const char *words)
{
	PrinterAddress address = { 0 };
	cr_assert(printer_address_read(arena, words, &address, remarks), "%s", words);
	cr_assert_eq(remarks_count(remarks), 0);
	return address;
}

static void assert_fault(const char *words, const char *name, const char *fault)
{
	PrinterAddress address;
	Remarks *own = remarks_new(arena);
	int count;
	cr_assert(!printer_address_read(arena, words, &address, own), "%s", words);
	const Remark *remark = remarks_sorted(own, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remark->name, name, "%s", words);
	cr_assert(strstr(remark->fault, fault), "%s: %s", words, remark->fault);
	cr_assert(strstr(remark->way_out, "ipp://HOST/ipp/print"));
}

Test(printer_address, of_a_printer_itself)
{
	PrinterAddress address = read_good("ipp://copier.example/ipp/print");
	cr_assert_str_eq(address.host, "copier.example");
	cr_assert_eq(address.port, 631);
	cr_assert_str_eq(address.path, "/ipp/print");
	cr_assert_null(address.queue);
	cr_assert(!address.is_encrypted && !address.is_class);
	cr_assert_str_eq(address.uri, "ipp://copier.example/ipp/print");
}

Test(printer_address, has_a_usual_path)
{
	cr_assert_str_eq(read_good("ipp://copier").uri, "ipp://copier/ipp/print");
	cr_assert_str_eq(read_good("ipp://copier/").uri, "ipp://copier/ipp/print");
}

Test(printer_address, of_a_queue_and_of_a_class)
{
	PrinterAddress queue = read_good("ipp://localhost/printers/staffroom");
	cr_assert_str_eq(queue.queue, "staffroom");
	cr_assert(!queue.is_class);
	PrinterAddress class = read_good("ipp://localhost:8631/classes/copiers");
	cr_assert_str_eq(class.queue, "copiers");
	cr_assert(class.is_class);
	cr_assert_eq(class.port, 8631);
	cr_assert_str_eq(class.uri, "ipp://localhost:8631/classes/copiers");
}

Test(printer_address, may_be_encrypted_or_a_number)
{
	cr_assert(read_good("ipps://copier/ipp/print").is_encrypted);
	PrinterAddress address = read_good("IPP://[fe80::1]:8631/ipp/print");
	cr_assert_str_eq(address.host, "fe80::1");
	cr_assert_str_eq(address.uri, "ipp://[fe80::1]:8631/ipp/print");
}

Test(printer_address, is_refused_with_the_form_it_should_have)
{
	assert_fault("copier", "printer-address", "it is none");
	assert_fault("", "printer-address", "it is none");
	assert_fault("ipp://copier:port/", "printer-address", "it is none");
	assert_fault("ipp://copier:99999/", "printer-address", "it is none");
	assert_fault("ipp:///ipp/print", "printer-address", "no host");
	assert_fault("ipp://ann:secret@copier/", "printer-address", "password");
	assert_fault("ipp://copier/ipp/print?x=1", "printer-address", "?");
	assert_fault("ipp://localhost/printers/", "printer-address", "no queue");
	assert_fault("ipp://the copier/", "printer-address", "blank");
	assert_fault("ipp://copier/\n", "printer-address", "blank");
	assert_fault("ipp://caf\u00E9/ipp/print", "printer-address", "no address has");
	assert_fault("http://localhost:631/printers/staffroom", "printer-scheme", "not by http://");
	assert_fault("https://copier/", "printer-scheme", "not by https://");
	assert_fault("socket://copier:9100", "printer-scheme", "not by socket://");
	assert_fault("usb://HP/LaserJet", "printer-scheme", "not by usb://");
}
