/*
 * Place: where something stands in a file that a person wrote.
 */
#ifndef BULLETIN_BASE_PLACE_H
#define BULLETIN_BASE_PLACE_H

/*
 * Line and column count from 1, columns in characters (Unicode scalar values),
 * not bytes. Line 0 means the file as a whole; `file` NULL means no file.
 */
typedef struct {
	const char *file; /* as the person named it; outlives the product */
	int line;
	int column;
} Place;

#endif
