#include "press/uuid.h"

#include <glib.h>
#include <string.h>

Uuid uuid_of_name(Uuid space, Text name)
{
	enum { SHA1_LENGTH = 20 };
	guint8 digest[SHA1_LENGTH];
	gsize length = sizeof digest;
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA1);
	g_checksum_update(checksum, space.bytes, sizeof space.bytes);
	g_checksum_update(checksum, (const guchar *)name.bytes, (gssize)name.length);
	g_checksum_get_digest(checksum, digest, &length);

	Uuid uuid;
	memcpy(uuid.bytes, digest, sizeof uuid.bytes);
	uuid.bytes[6] = (uint8_t)((uuid.bytes[6] & 0x0F) | 0x50); /* version 5 */
	uuid.bytes[8] = (uint8_t)((uuid.bytes[8] & 0x3F) | 0x80); /* the variant of RFC 9562 */
	return uuid;
}

char *uuid_uri(Arena *arena, Uuid uuid)
{
	const uint8_t *b = uuid.bytes;
	return arena_printf(arena,
		"uuid:%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0],
		b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13],
		b[14], b[15]);
}
