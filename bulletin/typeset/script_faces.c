#include "typeset/script_faces.h"
#include "base/yaml.h"
#include "typeset/print_context.h"

#include <string.h>
#include <unistd.h>

/* One row of the table. */
typedef struct {
	const char *script;
	const char *family, *regular, *bold; /* files of the package's folder */
	int number;                          /* of the face, in a file that holds several */
	int x_height;                        /* thousandths of an em */
	const char *package, *folder;
} Face;

/* The faces of one package. */
typedef struct {
	const char *package, *version, *licence, *folder;
	const YamlNode *faces, *files;
} FacePackage;

typedef struct {
	int schema;
	const YamlNode *families, *scripts;
} FontsFile;

struct ScriptFaces {
	char *fonts_yaml;
	Arena *arena; /* of the table; NULL: it has not been read */
	Face *faces;
	int count;
	FcConfig *config; /* of the files that are installed */
	PangoFontMap *map;
	PangoContext *context;
};

static const YamlKey file_keys[] = {
	{ "schema", yaml_read_whole, offsetof(FontsFile, schema), "1", "", "", true },
	{ "families", yaml_read_node, offsetof(FontsFile, families), "list", "", "", true },
	{ "scripts", yaml_read_node, offsetof(FontsFile, scripts), "list", "", "", false },
};

static const YamlKey package_keys[] = {
	{ "package", yaml_read_text, offsetof(FacePackage, package), "text", "", "", true },
	{ "version", yaml_read_text, offsetof(FacePackage, version), "text", "", "", true },
	{ "licence", yaml_read_text, offsetof(FacePackage, licence), "text", "", "", true },
	{ "folder", yaml_read_text, offsetof(FacePackage, folder), "text", "", "", true },
	{ "faces", yaml_read_node, offsetof(FacePackage, faces), "map", "", "", true },
	{ "files", yaml_read_node, offsetof(FacePackage, files), "map", "", "", true },
};

static const YamlKey face_keys[] = {
	{ "family", yaml_read_text, offsetof(Face, family), "text", "", "", true },
	{ "regular", yaml_read_text, offsetof(Face, regular), "text", "", "", true },
	{ "bold", yaml_read_text, offsetof(Face, bold), "text", "", "", true },
	{ "number", yaml_read_whole, offsetof(Face, number), "whole number", "0", "", false },
	{ "x-height", yaml_read_whole, offsetof(Face, x_height), "whole number", "", "", true },
};

ScriptFaces *script_faces_open(const char *fonts_yaml)
{
	ScriptFaces *faces = g_new0(ScriptFaces, 1);
	faces->fonts_yaml = g_strdup(fonts_yaml);
	return faces;
}

void script_faces_close(ScriptFaces *faces)
{
	if (!faces)
		return;
	g_clear_object(&faces->context);
	g_clear_object(&faces->map);
	if (faces->config)
		FcConfigDestroy(faces->config);
	arena_close(faces->arena);
	g_free(faces->fonts_yaml);
	g_free(faces);
}

static void read_package(ScriptFaces *faces, const YamlReader *reader, const YamlNode *node)
{
	FacePackage package = { 0 };
	if (!yaml_fill(reader, node, package_keys, G_N_ELEMENTS(package_keys), &package))
		return;
	for (int i = 0; i < package.faces->count; i++) {
		Face face = { .package = package.package, .folder = package.folder };
		face.script = package.faces->keys[i]->text;
		if (yaml_fill(reader, package.faces->values[i], face_keys, G_N_ELEMENTS(face_keys),
			    &face))
			*arena_push(faces->arena, faces->faces, faces->count) = face;
	}
}

/* The table is the program's own: what is wrong with it, `bulletin fonts` tells. */
static void read_table(ScriptFaces *faces)
{
	Remarks *unheard = remarks_new(faces->arena);
	Text source = text_read(faces->arena, faces->fonts_yaml, YAML_LARGEST_BYTES, unheard);
	const Place start = { faces->fonts_yaml, 1, 1 };
	const YamlNode *root = source.bytes ? yaml_parse(faces->arena, source, start, unheard)
					    : NULL;
	YamlReader reader = { faces->arena, unheard, NULL, NULL };
	FontsFile file = { 0 };
	if (root && yaml_fill(&reader, root, file_keys, G_N_ELEMENTS(file_keys), &file))
		for (int i = 0; file.scripts && i < file.scripts->count; i++)
			read_package(faces, &reader, file.scripts->values[i]);
}

static char *path_of(const Face *face, bool is_bold)
{
	return g_build_filename(face->folder, is_bold ? face->bold : face->regular, NULL);
}

static bool is_installed(const Face *face)
{
	g_autofree char *regular = path_of(face, false), *bold = path_of(face, true);
	return access(regular, R_OK) == 0 && access(bold, R_OK) == 0;
}

/*
 * Says of a file what fontconfig would find in it. To let it look would cost
 * a quarter of a second for the Chinese, Japanese and Korean collection. Of
 * its letters only the space is told: fontconfig leaves out a font of none,
 * and whoever asks for a face here knows what it is for.
 */
static void add_file(FcFontSet *set, const Face *face, bool is_bold)
{
	g_autofree char *path = path_of(face, is_bold);
	FcPattern *file = FcPatternBuild(NULL, FC_FAMILY, FcTypeString, face->family, FC_STYLE,
		FcTypeString, is_bold ? "Bold" : "Regular", FC_WEIGHT, FcTypeInteger,
		is_bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR, FC_SLANT, FcTypeInteger,
		FC_SLANT_ROMAN, FC_WIDTH, FcTypeInteger, FC_WIDTH_NORMAL, FC_FILE, FcTypeString,
		path, FC_INDEX, FcTypeInteger, face->number, FC_SCALABLE, FcTypeBool, FcTrue,
		FC_OUTLINE, FcTypeBool, FcTrue, FC_FONTFORMAT, FcTypeString, "TrueType", NULL);
	FcCharSet *letters = FcCharSetCreate();
	FcCharSetAddChar(letters, ' ');
	FcPatternAddCharSet(file, FC_CHARSET, letters);
	FcCharSetDestroy(letters);
	FcFontSetAdd(set, file);
}

static void open_faces(ScriptFaces *faces)
{
	faces->arena = arena_open();
	read_table(faces);
	faces->config = FcConfigCreate();
	FcConfigBuildFonts(faces->config); /* no folders: an empty set, which we fill */
	FcFontSet *set = FcConfigGetFonts(faces->config, FcSetSystem);
	for (int i = 0; i < faces->count; i++) {
		if (!is_installed(&faces->faces[i]))
			continue;
		add_file(set, &faces->faces[i], false);
		add_file(set, &faces->faces[i], true);
	}
	faces->map = print_font_map(faces->config);
	faces->context = print_context(faces->map);
}

static const Face *face_of(const ScriptFaces *faces, const char *script)
{
	for (int i = 0; i < faces->count; i++)
		if (strcmp(faces->faces[i].script, script) == 0)
			return &faces->faces[i];
	return NULL;
}

static PangoFont *load_font(ScriptFaces *faces, const char *family, FontWish wish)
{
	wish.family = family;
	wish.is_italic = false; /* no writing but Latin, Greek and Cyrillic has one here */
	PangoFontDescription *description = typecase_description(wish);
	PangoFont *font = pango_font_map_load_font(faces->map, faces->context, description);
	pango_font_description_free(description);
	return font;
}

ScriptFace script_faces_find(ScriptFaces *faces, const char *script, FontWish wish)
{
	if (!faces->arena)
		open_faces(faces);
	const Face *face = face_of(faces, script);
	if (!face)
		return (ScriptFace){ .state = SCRIPT_NOT_LISTED };
	ScriptFace found = { SCRIPT_NOT_INSTALLED, NULL, face->x_height / 1000.0, face->family,
		face->package };
	if (is_installed(face)) {
		found.state = SCRIPT_READY;
		found.font = load_font(faces, face->family, wish);
	}
	return found;
}
