#include "dispatch/volume_share.h"

typedef struct {
	int volume;
	const char *given_by; /* or NULL */
} Waiting;

/* One thread's news, which it waits to hear the answer to. */
typedef struct {
	const PrintingEvent *event;
	bool is_answered, answer;
} News;

struct VolumeShare {
	const volatile sig_atomic_t *stop_flag;
	GMutex lock;
	GCond changed;
	GQueue *waiting; /* of Waiting */
	GQueue *news;    /* of News */
	int under_way;   /* volumes taken and not settled */
	int takers;      /* threads that have not left */
	int idle;        /* of them, those that wait for a volume */
	int stop;
	bool is_refused; /* the listener wants nothing more to go out */
};

/* How often a signal is looked for. */
#define LISTENING_PAUSE (G_TIME_SPAN_SECOND / 10)

VolumeShare *share_open(const PrintingJob *job, int takers)
{
	VolumeShare *share = g_new0(VolumeShare, 1);
	g_mutex_init(&share->lock);
	g_cond_init(&share->changed);
	share->stop_flag = job->stop;
	share->takers = takers;
	share->waiting = g_queue_new();
	share->news = g_queue_new();
	for (int i = 0; i < job->count; i++) {
		Waiting *one = g_new0(Waiting, 1);
		one->volume = i;
		g_queue_push_tail(share->waiting, one);
	}
	return share;
}

void share_close(VolumeShare *share)
{
	g_queue_free_full(share->waiting, g_free);
	g_queue_free(share->news);
	g_mutex_clear(&share->lock);
	g_cond_clear(&share->changed);
	g_free(share);
}

static bool is_ending(const VolumeShare *share)
{
	return share->stop > 0 || share->is_refused;
}

bool share_take(VolumeShare *share, int *volume, const char **taken_from)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&share->lock);
	share->idle++;
	g_cond_broadcast(&share->changed);
	while (!is_ending(share) && g_queue_is_empty(share->waiting) && share->under_way > 0)
		g_cond_wait(&share->changed, &share->lock);
	share->idle--;
	if (is_ending(share) || g_queue_is_empty(share->waiting))
		return false;
	g_autofree Waiting *next = g_queue_pop_head(share->waiting);
	*volume = next->volume;
	*taken_from = next->given_by;
	share->under_way++;
	return true;
}

void share_settle(VolumeShare *share)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&share->lock);
	share->under_way--;
	g_cond_broadcast(&share->changed);
}

void share_give_back(VolumeShare *share, int volume, const char *printer)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&share->lock);
	Waiting *again = g_new0(Waiting, 1);
	*again = (Waiting){ volume, printer };
	g_queue_push_head(share->waiting, again);
	share->under_way--;
	g_cond_broadcast(&share->changed);
}

static bool is_open(const VolumeShare *share)
{
	return !is_ending(share) && (!g_queue_is_empty(share->waiting) || share->under_way > 0);
}

bool share_is_open(VolumeShare *share)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&share->lock);
	return is_open(share);
}

bool share_is_wanted(VolumeShare *share)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&share->lock);
	return share->idle > 0;
}

bool share_has_others(VolumeShare *share)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&share->lock);
	return share->takers > 1;
}

void share_pause(VolumeShare *share, double seconds)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&share->lock);
	int64_t until = g_get_monotonic_time() + (int64_t)(seconds * G_TIME_SPAN_SECOND);
	while (share->stop == 0 && (is_open(share) || share->under_way > 0))
		if (!g_cond_wait_until(&share->changed, &share->lock, until))
			return;
}

int share_stop(VolumeShare *share)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&share->lock);
	return share->stop;
}

bool share_tell(VolumeShare *share, const PrintingEvent *event)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&share->lock);
	News news = { .event = event };
	if (share->stop > 1)
		return false;
	g_queue_push_tail(share->news, &news);
	g_cond_broadcast(&share->changed);
	while (!news.is_answered)
		g_cond_wait(&share->changed, &share->lock);
	return news.answer;
}

void share_leave(VolumeShare *share)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&share->lock);
	share->takers--;
	g_cond_broadcast(&share->changed);
}

/* Where the signal's handler asked for more than before, everybody hears of it. */
static void heed_stop(VolumeShare *share, const ShareListening *listening)
{
	int wanted = share->stop_flag ? *share->stop_flag : 0;
	while (share->stop < wanted && share->stop < 2) {
		int stop = ++share->stop;
		g_cond_broadcast(&share->changed);
		g_mutex_unlock(&share->lock);
		listening->on_stop(listening->stop_data, stop);
		g_mutex_lock(&share->lock);
	}
}

/* The listener may take its time, as a disk does: nothing is held meanwhile. */
static void pass_on(VolumeShare *share, News *news, const ShareListening *listening)
{
	bool is_refused = share->is_refused && news->event->state == VOLUME_SENDING;
	g_mutex_unlock(&share->lock);
	bool answer = !is_refused && listening->listener(listening->data, news->event);
	g_mutex_lock(&share->lock);
	news->answer = answer;
	news->is_answered = true;
	share->is_refused |= news->event->state == VOLUME_SENDING && !answer;
	g_cond_broadcast(&share->changed);
}

void share_listen(VolumeShare *share, const ShareListening *listening)
{
	g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&share->lock);
	while (share->takers > 0 || !g_queue_is_empty(share->news)) {
		heed_stop(share, listening);
		News *news = g_queue_pop_head(share->news);
		if (news)
			pass_on(share, news, listening);
		else
			g_cond_wait_until(&share->changed, &share->lock,
				g_get_monotonic_time() + LISTENING_PAUSE);
	}
}
