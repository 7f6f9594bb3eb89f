/*
 * The wordings of press/. The painted PDF is our own work, so no author can
 * bring those on the sheet about; they are remarks and not assertions because a
 * sheet that is about to be agreed must never be a guess.
 */
#ifndef BULLETIN_PRESS_PRESS_REMARKS_H
#define BULLETIN_PRESS_PRESS_REMARKS_H

#include "base/remarks.h"

#define SHEET_UNREADABLE \
	REMARK_ERROR, "sheet-unreadable", REMARK_REPORT_IT, \
		"the painted sheet is not a sound PDF: %s"
#define SHEET_PAGES \
	REMARK_ERROR, "sheet-pages", REMARK_REPORT_IT, \
		"the painted sheet has %d pages, and the set text %d"
#define SHEET_SIZE \
	REMARK_ERROR, "sheet-size", REMARK_REPORT_IT, \
		"page %d is painted %.1f mm wide and %.1f mm high, and the layout's page is %.1f by %.1f mm"
#define SHEET_TAGS \
	REMARK_ERROR, "sheet-tags", REMARK_REPORT_IT, \
		"the tags of the painted sheet are not those of the set text: %s"
#define SHEET_CONTENT \
	REMARK_ERROR, "sheet-content", REMARK_REPORT_IT, \
		"the drawing of page %d of the painted sheet cannot be followed"
#define SHEET_COLOUR \
	REMARK_ERROR, "sheet-colour", REMARK_REPORT_IT, \
		"page %d of the painted sheet has a colour that the press does not know how to print: %s"

#define PICTURE_OTHER_PRESS \
	REMARK_ERROR, "picture-other-press", \
		"save the picture as RGB, or have its inks mixed for the sheet's own condition", \
		"the inks of this picture are mixed for %s, and the sheet is printed by %s"
#define PICTURE_INK \
	REMARK_ERROR, "picture-ink", \
		"save the picture as RGB: then it gets no more ink than dries", \
		"this picture asks for %.0f %% of ink where it is darkest, and %.0f %% is the limit"

#define PROFILE_DAMAGED \
	REMARK_ERROR, "profile-damaged", \
		"get the profile again from the print shop, or from where it was downloaded", \
		"this is no colour profile, or not all of one"
#define PROFILE_UNSUITABLE \
	REMARK_ERROR, "profile-unsuitable", \
		"ask the print shop for the CMYK profile of the paper it prints on, or leave the profile out", \
		"a sheet is printed by the profile of a printing press with four inks, and this is %s"

#define RASTERISER_MISSING \
	REMARK_ERROR, "rasteriser-missing", "install the package poppler-utils", \
		"the program pdftoppm, which makes the pictures of the plates, is not on this machine"
#define RASTERISER_FAILED \
	REMARK_ERROR, "rasteriser-failed", \
		"ask for fewer dots to the inch, or close other programs, and try again", \
		"the program pdftoppm made no pictures of the plates"

#endif
