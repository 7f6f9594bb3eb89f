/*
 * Role: what a piece of text is to a screen reader. The standard structure
 * types of PDF (ISO 32000-1, 14.8.4), as far as a bulletin has them.
 */
#ifndef BULLETIN_BASE_ROLE_H
#define BULLETIN_BASE_ROLE_H

typedef enum {
	ROLE_DOCUMENT,
	ROLE_H1,
	ROLE_H2,
	ROLE_H3,
	ROLE_H4,
	ROLE_H5,
	ROLE_H6,
	ROLE_P,
	ROLE_L,
	ROLE_LI,
	ROLE_LBL,
	ROLE_LBODY,
	ROLE_TABLE,
	ROLE_THEAD,
	ROLE_TBODY,
	ROLE_TR,
	ROLE_TH,
	ROLE_TD,
	ROLE_FIGURE,
	ROLE_CAPTION,
	ROLE_QUOTE,
	ROLE_NOTE,
	ROLE_SECT,
	ROLE_DIV,
	ROLE_CODE,
	ROLE_SPAN,
	ROLE_COUNT,
} Role;

#endif
