/*
 * Clock: the one place that reads the time of day. Tests link another one.
 */
#ifndef BULLETIN_COMMANDS_CLOCK_H
#define BULLETIN_COMMANDS_CLOCK_H

#include <stdint.h>

int64_t clock_now(void); /* seconds since 1970, UTC */

#endif
