/* A disk that remembers and fails on demand: an SQLite VFS over the default one, for tests.
 *
 * Writes go through to the real files. Syncs do not: a power cut is acted out on the record of events, so that the
 * real disk's pace does not matter. The -shm file, which no power cut leaves behind, is neither recorded nor failed.
 */
#ifndef CFAULT_VFS_H
#define CFAULT_VFS_H

#include <stddef.h>
#include <stdint.h>

typedef struct cfault_disc cfault_disc;

/* Operations that can be failed; a plan names a set of them. */
enum {
  CFAULT_OPEN = 1,
  CFAULT_READ = 2,
  CFAULT_WRITE = 4,
  CFAULT_SYNC = 8,
  CFAULT_TRUNCATE = 16,
  CFAULT_DELETE = 32
};

/* What a record holds; `CFAULT_EVENT_MARK` is the test's own note, such as "acknowledged from here on". */
enum {
  CFAULT_EVENT_OPEN,
  CFAULT_EVENT_WRITE,
  CFAULT_EVENT_TRUNCATE,
  CFAULT_EVENT_SYNC,
  CFAULT_EVENT_SYNC_FAILED,
  CFAULT_EVENT_DELETE,
  CFAULT_EVENT_MARK
};

typedef struct {
  int kind;
  /* The open file, numbered from 1 in the order of opening. */
  int file;
  /* OPEN: it was made. SYNC and DELETE: the folder is synced with it. */
  int flag;
  /* WRITE: offset; TRUNCATE: the new size; MARK: the note. */
  int64_t at;
  /* WRITE: bytes written. */
  int64_t count;
  const unsigned char *bytes;
  /* OPEN and DELETE: the file's name without its folder. */
  const char *name;
} cfault_event;

/* Registers a VFS of this name, never as the default. NULL without memory. */
cfault_disc *cfault_create(const char *name);
/* Every connection must be closed before. */
void cfault_destroy(cfault_disc *disc);

void cfault_record(cfault_disc *disc, int on);
void cfault_mark(cfault_disc *disc, int64_t note);
size_t cfault_event_count(cfault_disc *disc);
/* Valid until the disc is destroyed. */
cfault_event cfault_event_at(cfault_disc *disc, size_t index);

/* Fails the nth (from 1) of these operations from now on, and every later one if `forever`; error is EIO or ENOSPC.
 * A failed write leaves the first half of its bytes. Operations 0 fails nothing. */
void cfault_plan(cfault_disc *disc, int operations, int64_t nth, int error, int forever);
/* Calls of these operations, and failed calls, since the last plan. */
int64_t cfault_calls(cfault_disc *disc, int operation);
int64_t cfault_hits(cfault_disc *disc);

#endif
