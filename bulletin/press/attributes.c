#include "press/attributes.h"
#include "layout/grid.h"

static const char *list_attributes(Numbering numbering)
{
	switch (numbering) {
	case NUMBERING_NONE:
		break;
	case NUMBERING_DISC:
		return "<< /O /List /ListNumbering /Disc >>";
	case NUMBERING_DECIMAL:
		return "<< /O /List /ListNumbering /Decimal >>";
	case NUMBERING_LOWER_ALPHA:
		return "<< /O /List /ListNumbering /LowerAlpha >>";
	case NUMBERING_LOWER_ROMAN:
		return "<< /O /List /ListNumbering /LowerRoman >>";
	}
	return "<< /O /List /ListNumbering /None >>";
}

static const char *table_attributes(Scope scope)
{
	switch (scope) {
	case SCOPE_NONE:
		break;
	case SCOPE_COLUMN:
		return "<< /O /Table /Scope /Column >>";
	case SCOPE_ROW:
		return "<< /O /Table /Scope /Row >>";
	}
	return NULL;
}

/* In the page's own space: points from the bottom left corner of its media, y up. */
static qpdf_oh figure_attributes(const Pressing *pressing, const Box *place)
{
	enum { DECIMALS = 3 };
	qpdf_data pdf = pressing->pdf;
	Box media = grid_media(pressing->job->layout);
	const Length sides[] = { place->x - media.x, box_bottom(media) - box_bottom(*place),
		box_right(*place) - media.x, box_bottom(media) - place->y };
	qpdf_oh box = qpdf_oh_new_array(pdf);
	for (size_t i = 0; i < G_N_ELEMENTS(sides); i++)
		qpdf_oh_append_item(pdf, box,
			qpdf_oh_new_real_from_double(pdf, pt_from_length(sides[i]), DECIMALS));
	qpdf_oh attributes = qpdf_oh_parse(pdf, "<< /O /Layout /Placement /Block >>");
	qpdf_oh_replace_key(pdf, attributes, "/BBox", box);
	return attributes;
}

void attributes_write(const Pressing *pressing, qpdf_oh tag, const Element *element,
	const Box *place)
{
	qpdf_data pdf = pressing->pdf;
	const char *words = element->role == ROLE_L ? list_attributes(element->numbering)
						    : table_attributes(element->scope);
	if (words)
		qpdf_oh_replace_key(pdf, tag, "/A", qpdf_oh_parse(pdf, words));
	else if (element->role == ROLE_FIGURE && place)
		qpdf_oh_replace_key(pdf, tag, "/A", figure_attributes(pressing, place));
}
