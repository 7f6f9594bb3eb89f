/*
 * UUID: names that nobody else gives, made from what they are the name of
 * (RFC 9562, 5.5: version 5, by SHA-1), so that the same thing has the same
 * name on any machine.
 */
#ifndef BULLETIN_PRESS_UUID_H
#define BULLETIN_PRESS_UUID_H

#include "base/arena.h"
#include "base/text.h"

#include <stdint.h>

typedef struct {
	uint8_t bytes[16];
} Uuid;

/* The UUID of what is called `name` within `space`, which has a UUID itself. */
Uuid uuid_of_name(Uuid space, Text name);

/* As a URI: "uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2". */
char *uuid_uri(Arena *arena, Uuid uuid);

#endif
