#include "typeset/typecase.h"
#include "typeset/file_state.h"
#include "typeset/line_memo.h"
#include "typeset/print_context.h"
#include "typeset/script_faces.h"
#include "typeset/shape_memo.h"
#include "typeset/typecase_inside.h"
#include "typeset/typeset_remarks.h"

#include <pango/pangocairo.h>
#include <string.h>

enum { SIGNS_TOLD = 20 };

static void opened_font_clear(gpointer data)
{
	OpenedFont *opened = data;
	g_object_unref(opened->font);
	g_free(opened->name);
}

static GHashTable *families_of(FcConfig *config)
{
	GHashTable *families = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	FcFontSet *set = FcConfigGetFonts(config, FcSetSystem);
	for (int i = 0; set && i < set->nfont; i++) {
		FcChar8 *family;
		for (int n = 0;
			FcPatternGetString(set->fonts[i], FC_FAMILY, n, &family) == FcResultMatch;
			n++)
			g_hash_table_add(families, g_ascii_strdown((const char *)family, -1));
	}
	return families;
}

/* Of two fonts that suit a wish alike, fontconfig takes that of the folder named first. */
static void add_folder(FcConfig *config, const char *folder)
{
	if (!folder || !g_file_test(folder, G_FILE_TEST_IS_DIR))
		return;
	g_autofree char *path = g_canonicalize_filename(folder, NULL);
	g_autofree char *words = g_markup_printf_escaped("<fontconfig><dir>%s</dir></fontconfig>",
		path);
	FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)words, FcTrue);
}

/* NULL where `fonts_conf` gives no font. */
static FcConfig *read_fonts(const char *fonts_conf, const char *own_folder)
{
	FcConfig *config = FcConfigCreate();
	add_folder(config, own_folder);
	bool is_read = FcConfigParseAndLoad(config, (const FcChar8 *)fonts_conf, FcFalse) &&
		FcConfigBuildFonts(config);
	FcFontSet *set = is_read ? FcConfigGetFonts(config, FcSetSystem) : NULL;
	if (set && set->nfont > 0)
		return config;
	FcConfigDestroy(config);
	return NULL;
}

Typecase *typecase_open(const char *fonts_conf, const char *own_folder, Remarks *remarks)
{
	/* The environment too: librsvg asks fontconfig for itself. */
	g_setenv("FONTCONFIG_FILE", fonts_conf, TRUE);
	FcConfig *config = read_fonts(fonts_conf, own_folder);
	if (!config) {
		remarks_add(remarks, (Place){ 0 }, FONTS_MISSING, fonts_conf);
		return NULL;
	}
	FcConfigSetCurrent(config);

	Typecase *typecase = g_new0(Typecase, 1);
	typecase->config = config;
	typecase->own_fonts = folder_state(own_folder);
	typecase->map = print_font_map(config);
	typecase->context = print_context(typecase->map);
	typecase->fonts = g_array_new(FALSE, TRUE, sizeof(OpenedFont));
	g_array_set_clear_func(typecase->fonts, opened_font_clear);
	typecase->numbers = g_hash_table_new(g_direct_hash, g_direct_equal);
	typecase->sizes = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	typecase->families = families_of(config);
	typecase->missed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	typecase->signs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	typecase->files = g_ptr_array_new_with_free_func(g_free);
	typecase->pictures = pictures_open();
	typecase->shapes = shape_memo_open();
	typecase->lines = line_memo_open();
	g_autofree char *folder = g_path_get_dirname(fonts_conf);
	typecase->hyphenation = hyphenation_open(HYPHENATION_FOLDER, folder);
	g_autofree char *fonts_yaml = g_build_filename(folder, "fonts.yaml", NULL);
	typecase->script_faces = script_faces_open(fonts_yaml);
	return typecase;
}

void typecase_close(Typecase *typecase)
{
	if (!typecase)
		return;
	hyphenation_close(typecase->hyphenation);
	pictures_close(typecase->pictures);
	line_memo_close(typecase->lines);
	shape_memo_close(typecase->shapes);
	g_ptr_array_unref(typecase->files);
	g_hash_table_unref(typecase->signs);
	g_hash_table_unref(typecase->missed);
	g_hash_table_unref(typecase->families);
	g_hash_table_unref(typecase->sizes);
	g_hash_table_unref(typecase->numbers);
	g_array_unref(typecase->fonts);
	script_faces_close(typecase->script_faces); /* after its fonts */
	g_object_unref(typecase->context);
	g_object_unref(typecase->map);
	FcConfigDestroy(typecase->config);
	g_free(typecase->own_fonts);
	g_free(typecase);
}

bool typecase_begin(Typecase *typecase, const char *own_folder)
{
	g_autofree char *own_fonts = folder_state(own_folder);
	if (strcmp(own_fonts, typecase->own_fonts) != 0)
		return false;
	for (guint i = 0; i < typecase->fonts->len; i++)
		g_array_index(typecase->fonts, OpenedFont, i).is_used = false;
	g_hash_table_remove_all(typecase->missed);
	g_hash_table_remove_all(typecase->signs);
	pictures_begin(typecase->pictures);
	shape_memo_begin(typecase->shapes);
	line_memo_begin(typecase->lines);
	return true;
}

ShapeMemo *typecase_shape_memo(Typecase *typecase)
{
	return typecase->shapes;
}

LineMemo *typecase_line_memo(Typecase *typecase)
{
	return typecase->lines;
}

PangoContext *typecase_context(Typecase *typecase)
{
	return typecase->context;
}

Hyphenation *typecase_hyphenation(Typecase *typecase)
{
	return typecase->hyphenation;
}

ScriptFaces *typecase_script_faces(Typecase *typecase)
{
	return typecase->script_faces;
}

int typecase_font(Typecase *typecase, PangoFont *font)
{
	int number = GPOINTER_TO_INT(g_hash_table_lookup(typecase->numbers, font));
	if (number == 0) {
		OpenedFont opened = { .font = g_object_ref(font) };
		g_array_append_val(typecase->fonts, opened);
		number = (int)typecase->fonts->len;
		g_hash_table_insert(typecase->numbers, font, GINT_TO_POINTER(number));
	}
	g_array_index(typecase->fonts, OpenedFont, number - 1).is_used = true;
	return number - 1;
}

PangoFontDescription *typecase_description(FontWish wish)
{
	PangoFontDescription *description = pango_font_description_new();
	pango_font_description_set_family(description, wish.family);
	pango_font_description_set_weight(description,
		wish.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_font_description_set_style(description,
		wish.is_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
	pango_font_description_set_absolute_size(description, wish.size);
	return description;
}

int typecase_font_for(Typecase *typecase, FontWish wish, Place asked_at, Remarks *remarks)
{
	g_autofree char *family = g_ascii_strdown(wish.family, -1);
	if (!g_hash_table_contains(typecase->families, family)) {
		if (g_hash_table_add(typecase->missed, g_steal_pointer(&family)))
			remarks_add(remarks, asked_at, FONT_MISSING, wish.family);
		return -1;
	}
	PangoFontDescription *description = typecase_description(wish);
	g_autoptr(PangoFont)
		font = pango_font_map_load_font(typecase->map, typecase->context, description);
	pango_font_description_free(description);
	g_assert(font); /* the family is there, so some face of it is */
	return typecase_font(typecase, font);
}

static PangoFont *font_in_size(Typecase *typecase, PangoFont *font, Length size)
{
	PangoFontDescription *description = pango_font_describe_with_absolute_size(font);
	pango_font_description_set_absolute_size(description, size);
	/* its own map: a script's face has another than the typecase's */
	PangoFontMap *map = pango_font_get_font_map(font);
	PangoFont *other = pango_font_map_load_font(map, typecase->context, description);
	pango_font_description_free(description);
	return other;
}

int typecase_font_at(Typecase *typecase, int font, Length size)
{
	gint64 key = (gint64)font << 32 | size;
	int known = GPOINTER_TO_INT(g_hash_table_lookup(typecase->sizes, &key)) - 1;
	if (known >= 0) {
		typecase_opened(typecase, known)->is_used = true;
		return known;
	}
	g_autoptr(PangoFont)
		other = font_in_size(typecase, typecase_opened(typecase, font)->font, size);
	int number = typecase_font(typecase, other);
	g_hash_table_insert(typecase->sizes, g_memdup2(&key, sizeof key),
		GINT_TO_POINTER(number + 1));
	return number;
}

bool typecase_misses_sign(Typecase *typecase, Place place)
{
	if (g_hash_table_size(typecase->signs) == SIGNS_TOLD)
		return false;
	return g_hash_table_add(typecase->signs,
		g_strdup_printf("%d:%d:%s", place.line, place.column, place.file));
}

void typecase_tell_signs_anew(Typecase *typecase)
{
	g_hash_table_remove_all(typecase->signs);
}

char *typecase_libraries(Arena *arena)
{
	return arena_printf(arena, "cairo/%s pango/%s", cairo_version_string(),
		pango_version_string());
}

int typecase_picture(Typecase *typecase, const char *path, Place asked_at, Remarks *remarks)
{
	return pictures_add(typecase->pictures, path, asked_at, remarks);
}

PictureSize typecase_picture_size(Typecase *typecase, int picture)
{
	return pictures_size(typecase->pictures, picture);
}

void typecase_picture_paint(Typecase *typecase, int picture, cairo_t *cr, Box box)
{
	pictures_paint(typecase->pictures, picture, cr, box);
}

const char *typecase_dictionary_folder(void)
{
	return HYPHENATION_FOLDER;
}
