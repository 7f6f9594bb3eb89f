/*
 * A small PDF for the tests of colour: one page with the content and resources
 * that a test writes down, pressed for its colours alone.
 */
#ifndef BULLETIN_TESTS_PRESS_INKED_H
#define BULLETIN_TESTS_PRESS_INKED_H

#include "press/pressing.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
	Arena *arena;
	qpdf_data pdf;
	Remarks *remarks;
	Pressing pressing;
} Inked;

static inline qpdf_oh inked_stream(const Inked *inked, const char *about, const void *bytes,
	size_t length)
{
	qpdf_data pdf = inked->pdf;
	qpdf_oh none = qpdf_oh_new_null(pdf), stream = qpdf_oh_new_stream(pdf);
	qpdf_oh_replace_stream_data(pdf, stream, bytes, length, none, none);
	qpdf_oh entries = qpdf_oh_parse(pdf, about);
	for (const char **key = resource_keys(inked->arena, pdf, entries); *key; key++)
		qpdf_oh_replace_key(pdf, qpdf_oh_get_dict(pdf, stream), *key,
			qpdf_oh_get_key(pdf, entries, *key));
	return stream;
}

/* A PDF with one page of this content; its resources are `resources`, a dictionary. */
static inline void inked_open(Inked *inked, const char *content, const char *resources)
{
	inked->arena = arena_open();
	inked->remarks = remarks_new(inked->arena);
	inked->pdf = qpdf_init();
	qpdf_data pdf = inked->pdf;
	qpdf_silence_errors(pdf);
	qpdf_empty_pdf(pdf);
	qpdf_oh page = qpdf_oh_parse(pdf, "<< /Type /Page /MediaBox [ 0 0 100 100 ] >>");
	qpdf_oh_replace_key(pdf, page, "/Resources", qpdf_oh_parse(pdf, resources));
	qpdf_oh_replace_key(pdf, page, "/Contents",
		inked_stream(inked, "<<>>", content, strlen(content)));
	qpdf_add_page(pdf, pdf, qpdf_make_indirect_object(pdf, page), QPDF_TRUE);
}

static inline void inked_close(Inked *inked)
{
	qpdf_cleanup(&inked->pdf);
	arena_close(inked->arena);
}

/* What stands at a path of keys from the page down. */
static inline qpdf_oh inked_at(const Inked *inked, const char *path)
{
	qpdf_oh object = qpdf_get_page_n(inked->pdf, 0);
	g_auto(GStrv) steps = g_strsplit(path, "/", -1);
	for (char **step = steps; *step && **step; step++) {
		g_autofree char *key = g_strconcat("/", *step, NULL);
		if (qpdf_oh_is_stream(inked->pdf, object))
			object = qpdf_oh_get_dict(inked->pdf, object);
		object = g_ascii_isdigit(**step)
			? qpdf_oh_get_array_item(inked->pdf, object, atoi(*step))
			: qpdf_oh_get_key(inked->pdf, object, key);
	}
	return object;
}

static inline void inked_put(const Inked *inked, const char *path, const char *key, qpdf_oh value)
{
	qpdf_oh holder = inked_at(inked, path);
	if (qpdf_oh_is_stream(inked->pdf, holder))
		holder = qpdf_oh_get_dict(inked->pdf, holder);
	qpdf_oh_replace_key(inked->pdf, holder, key, value);
}

/* Runs one concern of the press over it, on `layout`, by our own profile. */
static inline void inked_press(Inked *inked, const Layout *layout,
	void (*press)(const Pressing *pressing))
{
	static const Pages pages = { .page_count = 1 };
	const PressJob job = { .pages = &pages, .layout = layout };
	const Profile *profile = profile_read(inked->arena, NULL, inked->remarks);
	cr_assert(profile);
	Colours *colours = colours_open(inked->arena, profile, layout);
	inked->pressing = (Pressing){ inked->arena, inked->pdf, &job, inked->remarks, profile,
		colours, resources_find(inked->arena, inked->pdf) };
	press(&inked->pressing);
	colours_close(colours);
}

/* A stream's bytes, or the page's content where `path` is "". */
static inline const char *inked_content(const Inked *inked, const char *path)
{
	unsigned char *bytes = NULL;
	size_t length = 0;
	if (*path)
		qpdf_oh_get_stream_data(inked->pdf, inked_at(inked, path), qpdf_dl_all, NULL,
			&bytes, &length);
	else
		qpdf_oh_get_page_content_data(inked->pdf, inked_at(inked, ""), &bytes, &length);
	const char *content = arena_bytes(inked->arena, bytes, length);
	free(bytes);
	return content;
}

static inline const char *inked_value(const Inked *inked, const char *path)
{
	return arena_text(inked->arena,
		qpdf_oh_unparse_resolved(inked->pdf, inked_at(inked, path)));
}

#define assert_inked(found, expected) \
	do { \
		const char *found_ = (found); \
		cr_assert_str_eq(found_, (expected), "%s", found_); \
	} while (0)

#endif
