#include "dispatch/delivery.h"
#include "base/safe_folder.h"

struct Delivery {
	const Approval *approval;
	SafeFolder *folder;
};

Delivery *delivery_open(Arena *arena, const Approval *approval, const char *path, Remarks *remarks)
{
	SafeFolder *folder = safe_folder_open(arena, path, remarks);
	if (!folder)
		return NULL;
	Delivery *delivery = arena_new(arena, Delivery, 1);
	delivery->approval = approval;
	delivery->folder = folder;
	return delivery;
}

bool delivery_add_sheet(Delivery *delivery, const char *name, Remarks *remarks)
{
	return delivery_add(delivery, name, approval_sheet(delivery->approval), remarks);
}

bool delivery_add(Delivery *delivery, const char *name, Text bytes, Remarks *remarks)
{
	return safe_folder_add(delivery->folder, name, bytes, remarks);
}

ByteSink *delivery_begin_volume(Delivery *delivery, const char *name, Remarks *remarks)
{
	return safe_folder_begin(delivery->folder, name, FILE_SUMMED, remarks);
}

ByteSink *delivery_begin(Delivery *delivery, const char *name, Remarks *remarks)
{
	return safe_folder_begin(delivery->folder, name, FILE_PLAIN, remarks);
}

const char *delivery_end(Delivery *delivery, ByteSink *file, Remarks *remarks)
{
	return safe_folder_end(delivery->folder, file, remarks);
}

bool delivery_send(Delivery *delivery, Remarks *remarks)
{
	return safe_folder_commit(delivery->folder, remarks);
}

void delivery_close(Delivery *delivery)
{
	if (delivery)
		safe_folder_discard(delivery->folder);
}
