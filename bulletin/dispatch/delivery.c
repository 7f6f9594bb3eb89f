#include "dispatch/delivery.h"
#include "base/safe_file.h"

struct Delivery {
	SafeFolder *folder;
};

Delivery *delivery_open(Arena *arena, const char *path, const DeliveryPapers *papers,
	Remarks *remarks)
{
	SafeFolder *folder = safe_folder_open(arena, path, remarks);
	if (!folder)
		return NULL;
	bool is_ready = safe_folder_add(folder, "slips.pdf", papers->slips, remarks) &&
		safe_folder_add(folder, "packing.csv", papers->packing, remarks);
	if (!is_ready) {
		safe_folder_discard(folder);
		return NULL;
	}
	Delivery *delivery = arena_new(arena, Delivery, 1);
	delivery->folder = folder;
	return delivery;
}

bool delivery_send(Delivery *delivery, const Approval *approval, Remarks *remarks)
{
	SafeFolder *folder = delivery->folder;
	bool is_sent = safe_folder_add(folder, "sheet.pdf", approval_sheet(approval), remarks) &&
		safe_folder_commit(folder, remarks);
	if (!is_sent)
		safe_folder_discard(folder);
	return is_sent;
}

void delivery_close(Delivery *delivery)
{
	if (delivery)
		safe_folder_discard(delivery->folder);
}
