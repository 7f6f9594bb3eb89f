/*
 * Judge: one PDF that is being judged. Each concern is a file of its own that
 * looks at the opened PDF and adds what it finds; none depends on another's
 * findings.
 */
#ifndef BULLETIN_PREFLIGHT_JUDGE_H
#define BULLETIN_PREFLIGHT_JUDGE_H

#include "preflight/findings.h"
#include "preflight/font_use.h"
#include "preflight/object.h"
#include "preflight/preflight.h"

/* In points of the page's own coordinates, y up. */
typedef struct {
	double left, bottom, right, top;
} Rectangle;

static inline bool rectangles_touch(Rectangle a, Rectangle b)
{
	return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

typedef struct {
	qpdf_oh object;
	Rectangle media, bleed, trim; /* where one is missing, what stands for it (14.11.2) */
	double unit;                  /* points a unit of its coordinates: UserUnit, mostly 1 */
} JudgedPage;

/* What the file says that it is, in its metadata. */
typedef struct {
	bool is_pdfx4, is_pdfa2, is_pdfua;
	bool is_pdfvt1; /* many records on PDF/X-4, for each of which it has pages */
} Claims;

typedef struct {
	Arena *arena;
	qpdf_data pdf; /* borrowed */
	Text bytes;
	const PreflightJob *job;
	Findings *findings;
	const JudgedPage *pages;
	int page_count;
	Claims claims;        /* a sheet of ours has to be the first three, whatever it says */
	FontUses *fonts;      /* that pages set text in, as far as they are drawn */
	GHashTable *pictures; /* numbers of those whose samples were judged */
} Judge;

/* The file as a whole, and a page of it, as places of a finding. */
Spot judge_file(const Judge *judge);
Spot judge_page(const Judge *judge, int page);

/* The stretch of marked content `mcid` of a page: what the author wrote, where that is known. */
Spot judge_mark(const Judge *judge, int page, int mcid);

/* Reads boxes and claims before anything is judged; adds nothing. */
const JudgedPage *boxes_read(Judge *judge);
Claims metadata_claims(const Judge *judge);

/* Version, identifier, encryption, Trapped. */
void document_judge(const Judge *judge);

/* Identification, and that Info and XMP say the same (ISO 32000-1, 14.3). */
void metadata_judge(const Judge *judge);

/* The printing condition that the file is made for (14.11.5). */
void intents_judge(const Judge *judge);

/* Media, bleed and trim, nested, and of the size that paper and pouch have (14.11.2). */
void boxes_judge(const Judge *judge);

/* Annotations that lie on the sheet (12.5). */
void annotations_judge(const Judge *judge);

/* Layers, which a press shows as the file says and no other way (8.11). */
void layers_judge(const Judge *judge);

/* Every object that the trailer leads to: what no file for print may hold. */
void objects_judge(const Judge *judge);

/* All that the pages draw: inks, lines, type, pictures. Fills `fonts`. */
void drawings_judge(const Judge *judge);

/* That the fonts in use are embedded, with the widths that their programs have (9.9). */
void fonts_judge(const Judge *judge);

/* That records and pages lead to each other (ISO 16612-2), where the file has some. */
void parts_judge(const Judge *judge);

/* What a screen reader needs (ISO 14289-1), where the file promises it. */
void reading_judge(const Judge *judge);

#endif
