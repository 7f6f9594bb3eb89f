/*
 * The program svg-trial: draws the SVG on its input as it will be drawn for a
 * sheet, onto a recording and from there into a PDF. Its exit code is 0 where
 * that comes to an end, or where the drawing cannot be read.
 */
#include "base/module.h"
#include "typeset/picture_reader.h"
#include "typeset/svg_trial.h"

#include <cairo-pdf.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

enum { BYTES_MOST = 64 * 1024 * 1024 }; /* of the drawing, and of the PDF made of it */

/* Memory in use, in bytes: the second number of statm is its pages (proc(5)). */
static size_t memory_in_use(void)
{
	unsigned long pages = 0;
	FILE *file = fopen("/proc/self/statm", "re");
	if (file && fscanf(file, "%*u %lu", &pages) != 1)
		pages = 0;
	if (file)
		fclose(file);
	return pages * (size_t)sysconf(_SC_PAGESIZE);
}

/*
 * Ends the program where it takes too much memory. A limit set by the system
 * would make single allocations fail, which librsvg may pass over in silence.
 */
static gpointer memory_watch(gpointer nothing)
{
	enum { EVERY = 5000 }; /* microseconds */
	while (memory_in_use() < (size_t)SVG_TRIAL_MB << 20)
		usleep(EVERY);
	_exit(1);
	return nothing;
}

static void time_limit(void)
{
	enum { TIMES_WAITED = 20 }; /* whoever waits for ever uses no processor */
	setrlimit(RLIMIT_CPU, &(struct rlimit){ SVG_TRIAL_SECONDS, SVG_TRIAL_SECONDS });
	setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
	alarm(SVG_TRIAL_SECONDS * TIMES_WAITED);
}

static cairo_status_t bytes_count(void *count, const unsigned char *bytes, unsigned length)
{
	(void)bytes;
	*(size_t *)count += length;
	return *(size_t *)count > BYTES_MOST ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static bool drawing_paint(const ReadPicture *picture)
{
	size_t length = 0;
	cairo_surface_t *paper = cairo_pdf_surface_create_for_stream(bytes_count, &length,
		picture->width, picture->height);
	cairo_t *cr = cairo_create(paper);
	cairo_set_source_surface(cr, picture->surface, 0, 0);
	cairo_paint(cr);
	cairo_destroy(cr);
	cairo_surface_finish(paper);
	return cairo_surface_status(paper) == CAIRO_STATUS_SUCCESS;
}

int main(void)
{
	time_limit();
	g_thread_unref(g_thread_new("memory", memory_watch, NULL));
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	Text source = text_read(arena, "/dev/stdin", BYTES_MOST, remarks);
	PictureReader *reader = module_symbol("svg", "svg_open", remarks);
	if (!source.bytes || !reader)
		return 1;
	ReadPicture picture = { 0 };
	reader(source, &picture);
	_exit(!picture.surface || drawing_paint(&picture) ? 0 : 1);
}
