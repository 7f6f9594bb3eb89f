/*
 * Lists of invented schools, as many as the bench asks for.
 */
#ifndef BULLETIN_TESTS_BENCH_SCHOOL_LIST_H
#define BULLETIN_TESTS_BENCH_SCHOOL_LIST_H

/*
 * Writes a schools.csv with so many schools, of one copy each, no cell quoted.
 * The same number always gives the same list.
 */
void school_list_write(const char *path, int schools);

#endif
