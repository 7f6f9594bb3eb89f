#include "preflight/bounded.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Weight, file, line, column, name, way out, fault. A file's name need not be UTF-8. */
#define REMARK_FORM "(iayiisss)"

static GBytes *packed(Remarks *remarks)
{
	GVariantBuilder builder;
	g_variant_builder_init(&builder, G_VARIANT_TYPE("a" REMARK_FORM));
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++) {
		const char *file = sorted[i].place.file;
		g_variant_builder_add(&builder, "(i^ayiisss)", (int)sorted[i].weight,
			file ? file : "", sorted[i].place.line, sorted[i].place.column,
			sorted[i].name, sorted[i].way_out, sorted[i].fault);
	}
	g_autoptr(GVariant) list = g_variant_ref_sink(g_variant_builder_end(&builder));
	return g_variant_get_data_as_bytes(list);
}

static void unpack(GByteArray *bytes, Remarks *remarks)
{
	g_autoptr(GVariant)
		list = g_variant_ref_sink(g_variant_new_from_data(G_VARIANT_TYPE("a" REMARK_FORM),
			bytes->data, bytes->len, FALSE, NULL, NULL));
	GVariantIter each;
	g_variant_iter_init(&each, list);
	int weight, line, column;
	const char *file, *name, *way_out, *fault;
	while (g_variant_iter_next(&each, "(i^&ayii&s&s&s)", &weight, &file, &line, &column, &name,
		&way_out, &fault)) {
		Place place = { *file ? file : NULL, line, column };
		remarks_add(remarks, place, (RemarkWeight)weight, name, way_out, "%s", fault);
	}
}

/* Address space in use, bytes: what a limit to it has to begin from. */
static size_t address_space(void)
{
	size_t pages = 0;
	FILE *status = fopen("/proc/self/statm", "re");
	if (status && fscanf(status, "%zu", &pages) != 1)
		pages = 0;
	if (status)
		fclose(status);
	return pages * (size_t)sysconf(_SC_PAGESIZE);
}

static void set_limit(int resource, rlim_t most)
{
	struct rlimit limit;
	getrlimit((__rlimit_resource_t)resource, &limit);
	limit.rlim_cur = MIN(most, limit.rlim_max);
	setrlimit((__rlimit_resource_t)resource, &limit);
}

static bool write_all(int file, GBytes *bytes)
{
	size_t left;
	const char *at = g_bytes_get_data(bytes, &left);
	while (left > 0) {
		ssize_t written = write(file, at, left);
		if (written < 0 && errno != EINTR)
			return false;
		at += MAX(written, 0);
		left -= (size_t)MAX(written, 0);
	}
	return true;
}

/* Never returns: what belongs to the parent, as its open files, is not to be closed here. */
static void run_child(BoundedWork *work, void *about, Bounds bounds, int out)
{
	set_limit(RLIMIT_CORE, 0);
	set_limit(RLIMIT_CPU, (rlim_t)bounds.seconds);
	set_limit(RLIMIT_AS, address_space() + bounds.mebibytes * 1024 * 1024);
	/* What GLib says when memory is at an end is no remark. */
	if (!freopen("/dev/null", "w", stderr))
		_exit(1);
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	work(about, remarks);
	GBytes *bytes = packed(remarks);
	bool is_told = write_all(out, bytes);
	g_bytes_unref(bytes);
	arena_close(arena);
	_exit(is_told ? 0 : 1);
}

static void read_all(int file, GByteArray *bytes)
{
	unsigned char block[16 * 1024];
	ssize_t length;
	while ((length = read(file, block, sizeof block)) != 0)
		if (length > 0)
			g_byte_array_append(bytes, block, (guint)length);
		else if (errno != EINTR)
			return;
}

static const char *reason_of(int status)
{
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
		return "it takes too much time";
	return BOUNDED_TOO_MUCH;
}

bool bounded_run(BoundedWork *work, void *about, Bounds bounds, Remarks *remarks,
	const char **reason)
{
	int ends[2];
	*reason = "this machine starts no further process";
	if (pipe2(ends, O_CLOEXEC) != 0)
		return false;
	fflush(NULL);
	pid_t child = fork();
	if (child == 0)
		run_child(work, about, bounds, ends[1]);
	close(ends[1]);
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	int status = -1;
	if (child > 0) {
		read_all(ends[0], bytes);
		while (waitpid(child, &status, 0) < 0 && errno == EINTR)
			;
	}
	close(ends[0]);
	if (child < 0)
		return false;
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		*reason = reason_of(status);
		return false;
	}
	unpack(bytes, remarks);
	return true;
}
