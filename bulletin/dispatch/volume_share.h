/*
 * Volume share: which volumes still wait for a printer, and what the printers'
 * threads have to tell the one that started them.
 */
#ifndef BULLETIN_DISPATCH_VOLUME_SHARE_H
#define BULLETIN_DISPATCH_VOLUME_SHARE_H

#include "dispatch/printing.h"

typedef struct VolumeShare VolumeShare;

/* Of all volumes of a job, for `takers` threads, which begin to take now. */
VolumeShare *share_open(const PrintingJob *job, int takers);
void share_close(VolumeShare *share);

/* ---- for the printers' threads */

/*
 * Takes the next volume. While none waits but another printer still has one
 * under way, which it may give back, it waits. False when all is over.
 * `taken_from` is set to who gave it back, or NULL.
 */
bool share_take(VolumeShare *share, int *volume, const char **taken_from);

/* The volume taken is settled, or waits again for another printer. */
void share_settle(VolumeShare *share);
void share_give_back(VolumeShare *share, int volume, const char *printer);

/* Whether a volume still waits, or may come back from another printer. */
bool share_is_open(VolumeShare *share);

/* Whether another printer would take a volume now. */
bool share_is_wanted(VolumeShare *share);

/* Whether other printers still work. */
bool share_has_others(VolumeShare *share);

/* Waits `seconds`; less where printing is stopped, or nothing is left to print. */
void share_pause(VolumeShare *share, double seconds);

/* 0, 1 to stop what runs, 2 to leave at once: PrintingJob's `stop`, or a listener's false. */
int share_stop(VolumeShare *share);

/*
 * Tells the listener, in the thread that listens, and gives its answer; false
 * once everybody is to leave.
 */
bool share_tell(VolumeShare *share, const PrintingEvent *event);

/* This thread ends: it takes no more. */
void share_leave(VolumeShare *share);

/* ---- for the thread that started them */

typedef struct {
	PrintingListener *listener;
	void *data;
	void (*on_stop)(void *data, int stop); /* called once for 1 and once for 2 */
	void *stop_data;
} ShareListening;

/* Listens until every thread has left. */
void share_listen(VolumeShare *share, const ShareListening *listening);

#endif
