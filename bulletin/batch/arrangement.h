/*
 * Arrangement: how many sheets go on a paper, which way round, and with how
 * much white between them; and what is missing where not even two do. The rules
 * are those of imposition.h. Inside batch/ only.
 */
#ifndef BULLETIN_BATCH_ARRANGEMENT_H
#define BULLETIN_BATCH_ARRANGEMENT_H

#include "batch/imposition.h"

typedef struct {
	bool is_turned;
	Length width, height; /* of a sheet as it lies */
	int columns, rows;
	Length gutter; /* between two of them; 0: edge to edge */
	Length clear;  /* round them all, before a mark may begin */
} Arrangement;

/* The one that has most of these sheets on this paper; it may be none. */
Arrangement arrangement_on(const SmallSheet *sheet, const PaperSize *paper);

int arrangement_up(const Arrangement *arrangement);

/*
 * Adds imposed-no-room for the width that two of them lack, for the height, or
 * for both, by whichever of the four ways to lay two lacks least.
 */
void arrangement_tell_missing(const SmallSheet *sheet, const PaperSize *paper, Place asked_at,
	Remarks *remarks);

#endif
