#include "typeset/typecase.h"
#include "typeset/file_state.h"
#include "typeset/hyphenation.h"
#include "typeset/pictures.h"
#include "typeset/print_context.h"
#include "typeset/script_faces.h"
#include "typeset/typeset_remarks.h"

#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

enum { SIGNS_TOLD = 20 };

typedef struct {
	PangoFont *font;
	FontMeasures measures;
	bool is_measured;
	bool is_used; /* by the bulletin that is being set */
	char *name;
} OpenedFont;

struct Typecase {
	FcConfig *config;
	char *own_fonts; /* the state of their folder as they were opened */
	PangoFontMap *map;
	PangoContext *context;
	GArray *fonts;        /* of OpenedFont */
	GHashTable *numbers;  /* PangoFont * to its number + 1 */
	GHashTable *sizes;    /* a font's number and another size to its number there + 1 */
	GHashTable *families; /* names that the project's fonts have, in lower case */
	GHashTable *missed;   /* those asked for and not had: each is told of once */
	GHashTable *signs;    /* places of signs that the fonts lack, as text */
	GPtrArray *files;     /* paths, lent by typecase_font_files */
	Pictures *pictures;
	Hyphenation *hyphenation;
	ScriptFaces *script_faces;
};

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
	typecase->hyphenation = hyphenation_open(HYPHENATION_FOLDER);
	g_autofree char *folder = g_path_get_dirname(fonts_conf);
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
	return true;
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

static OpenedFont *opened(Typecase *typecase, int font)
{
	g_assert(font >= 0 && font < (int)typecase->fonts->len);
	return &g_array_index(typecase->fonts, OpenedFont, font);
}

static PangoFont *font_in_size(Typecase *typecase, PangoFont *font, Length size)
{
	PangoFontDescription *description = pango_font_describe_with_absolute_size(font);
	pango_font_description_set_absolute_size(description, size);
	PangoFontMap *map = pango_font_get_font_map(
		font); /* its own: a script's face has another */
	PangoFont *other = pango_font_map_load_font(map, typecase->context, description);
	pango_font_description_free(description);
	return other;
}

int typecase_font_at(Typecase *typecase, int font, Length size)
{
	gint64 key = (gint64)font << 32 | size;
	gpointer known = g_hash_table_lookup(typecase->sizes, &key);
	if (known)
		return GPOINTER_TO_INT(known) - 1;
	g_autoptr(PangoFont) other = font_in_size(typecase, opened(typecase, font)->font, size);
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

/* How far the ink of `letter` reaches above (or, `below`, under) the baseline. */
static Length ink_reach(PangoFont *font, gunichar letter, bool below)
{
	hb_font_t *hb = pango_font_get_hb_font(font);
	hb_codepoint_t glyph;
	if (!hb_font_get_nominal_glyph(hb, letter, &glyph))
		return 0;
	PangoRectangle ink;
	pango_font_get_glyph_extents(font, glyph, &ink, NULL);
	return below ? ink.y + ink.height : -ink.y;
}

/* The OS/2 table's own figure; a letter's ink where the font gives none. */
static Length metric(PangoFont *font, hb_ot_metrics_tag_t tag, gunichar letter)
{
	hb_position_t position;
	if (hb_ot_metrics_get_position(pango_font_get_hb_font(font), tag, &position) &&
		position > 0)
		return position;
	return ink_reach(font, letter, false);
}

FontMeasures typecase_measures(Typecase *typecase, int font)
{
	OpenedFont *entry = opened(typecase, font);
	if (!entry->is_measured) {
		entry->measures = (FontMeasures){
			.ascender = ink_reach(entry->font, 'd', false),
			.descender = ink_reach(entry->font, 'p', true),
			.x_height = metric(entry->font, HB_OT_METRICS_TAG_X_HEIGHT, 'x'),
			.cap_height = metric(entry->font, HB_OT_METRICS_TAG_CAP_HEIGHT, 'H'),
		};
		entry->is_measured = true;
	}
	return entry->measures;
}

Glyph typecase_glyph(Typecase *typecase, int font, gunichar letter)
{
	hb_font_t *hb = pango_font_get_hb_font(opened(typecase, font)->font);
	hb_codepoint_t index = 0;
	if (!hb_font_get_nominal_glyph(hb, letter, &index))
		return (Glyph){ 0 };
	return (Glyph){ .index = index, .advance = hb_font_get_glyph_h_advance(hb, index) };
}

Length typecase_glyph_ink(Typecase *typecase, int font, uint32_t glyph, GlyphSide side)
{
	PangoRectangle ink;
	pango_font_get_glyph_extents(opened(typecase, font)->font, glyph, &ink, NULL);
	return side == GLYPH_LEFT ? ink.x : ink.y + ink.height;
}

cairo_scaled_font_t *typecase_scaled_font(Typecase *typecase, int font)
{
	return pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(opened(typecase, font)->font));
}

Length typecase_font_size(Typecase *typecase, int font)
{
	PangoFontDescription *description = pango_font_describe_with_absolute_size(
		opened(typecase, font)->font);
	Length size = pango_font_description_get_size(description);
	pango_font_description_free(description);
	return size;
}

const char *typecase_font_name(Typecase *typecase, int font)
{
	OpenedFont *entry = opened(typecase, font);
	if (!entry->name) {
		PangoFontDescription *description = pango_font_describe_with_absolute_size(
			entry->font);
		double size = pt_from_length(pango_font_description_get_size(description));
		pango_font_description_unset_fields(description, PANGO_FONT_MASK_SIZE);
		g_autofree char *face = pango_font_description_to_string(description);
		/* Pango sets a comma where a family's last word could be a style. */
		g_auto(GStrv) words = g_strsplit(face, ",", -1);
		g_autofree char *plain = g_strjoinv("", words);
		char figures[G_ASCII_DTOSTR_BUF_SIZE];
		g_ascii_formatd(figures, sizeof figures, "%.4g", size);
		entry->name = g_strdup_printf("%s %s", plain, figures);
		pango_font_description_free(description);
	}
	return entry->name;
}

static int by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *const *typecase_font_files(Typecase *typecase, int *count)
{
	g_ptr_array_set_size(typecase->files, 0);
	for (guint i = 0; i < typecase->fonts->len; i++) {
		const OpenedFont *entry = opened(typecase, (int)i);
		FcPattern *pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(entry->font));
		FcChar8 *file;
		if (!entry->is_used ||
			FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch)
			continue;
		if (!g_ptr_array_find_with_equal_func(typecase->files, file, g_str_equal, NULL))
			g_ptr_array_add(typecase->files, g_strdup((const char *)file));
	}
	g_ptr_array_sort(typecase->files, by_name);
	*count = (int)typecase->files->len;
	return (const char *const *)typecase->files->pdata;
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
