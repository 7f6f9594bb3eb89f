/* The wordings of paint/. */
#ifndef BULLETIN_PAINT_PAINT_REMARKS_H
#define BULLETIN_PAINT_PAINT_REMARKS_H

#include "base/remarks.h"

#define PAINT_FAILED \
	REMARK_ERROR, "paint-failed", \
		"ask for fewer dots to the inch, or close other programs, and try again", \
		"the page could not be painted: %s"
#define SUBJECT_NOT_SHOWN \
	REMARK_ERROR, "subject-not-shown", "close other programs and try again", \
		"the round's code could not be drawn as a QR code: %s"

#endif
