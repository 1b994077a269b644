#include "CFaultVFS.h"

#include <errno.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { OPERATIONS = 6 };

struct cfault_disc {
  /* SQLite finds the disc through it. */
  sqlite3_vfs vfs;
  sqlite3_vfs *real;
  /* Guards everything below: the writer's thread and readers call in at once. */
  pthread_mutex_t mutex;
  char *name;
  int recording;
  int files;
  cfault_event *events;
  size_t count, capacity;
  int planned, error, forever;
  int64_t nth, matched, hits;
  int64_t calls[OPERATIONS];
};

typedef struct {
  sqlite3_file base;
  cfault_disc *disc;
  int number;
  /* A new journal or WAL: SQLite's own VFS syncs the folder with the file's first sync. */
  int syncs_folder;
  /* In the same allocation, behind this struct. */
  sqlite3_file *real;
} fault_file;

static fault_file *fault(sqlite3_file *file) { return (fault_file *)file; }

/* ---- record and plan ---- */

static void append(cfault_disc *disc, cfault_event event, const void *bytes, const char *name) {
  if (!disc->recording) return;
  if (disc->count == disc->capacity) {
    size_t capacity = disc->capacity ? disc->capacity * 2 : 256;
    cfault_event *events = realloc(disc->events, capacity * sizeof *events);
    if (!events) abort();
    disc->events = events;
    disc->capacity = capacity;
  }
  if (bytes) {
    unsigned char *copy = malloc(event.count ? (size_t)event.count : 1);
    if (!copy) abort();
    memcpy(copy, bytes, (size_t)event.count);
    event.bytes = copy;
  }
  if (name) {
    const char *slash = strrchr(name, '/');
    event.name = strdup(slash ? slash + 1 : name);
  }
  disc->events[disc->count++] = event;
}

static void record(cfault_disc *disc, cfault_event event, const void *bytes, const char *name) {
  pthread_mutex_lock(&disc->mutex);
  append(disc, event, bytes, name);
  pthread_mutex_unlock(&disc->mutex);
}

/* The errno to fail with, or 0. */
static int failure(cfault_disc *disc, int operation) {
  int error = 0;
  pthread_mutex_lock(&disc->mutex);
  for (int bit = 0; bit < OPERATIONS; bit++) disc->calls[bit] += operation == 1 << bit;
  if (disc->planned & operation) {
    disc->matched++;
    if (disc->matched == disc->nth || (disc->forever && disc->matched > disc->nth)) {
      disc->hits++;
      error = disc->error;
    }
  }
  pthread_mutex_unlock(&disc->mutex);
  return error;
}

/* ---- one file ---- */

static int file_close(sqlite3_file *file) {
  if (!fault(file)->real->pMethods) return SQLITE_OK;
  return fault(file)->real->pMethods->xClose(fault(file)->real);
}

static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  if (failure(fault(file)->disc, CFAULT_READ)) return SQLITE_IOERR_READ;
  return fault(file)->real->pMethods->xRead(fault(file)->real, bytes, count, offset);
}

static int write_part(fault_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  int code = file->real->pMethods->xWrite(file->real, bytes, count, offset);
  if (code == SQLITE_OK) {
    cfault_event event = {.kind = CFAULT_EVENT_WRITE, .file = file->number, .at = offset, .count = count};
    record(file->disc, event, bytes, NULL);
  }
  return code;
}

static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  int error = failure(fault(file)->disc, CFAULT_WRITE);
  if (error == 0) return write_part(fault(file), bytes, count, offset);
  if (count > 1) write_part(fault(file), bytes, count / 2, offset);
  /* As SQLite's own VFS tells them apart. */
  return error == ENOSPC ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
  if (failure(fault(file)->disc, CFAULT_TRUNCATE)) return SQLITE_IOERR_TRUNCATE;
  int code = fault(file)->real->pMethods->xTruncate(fault(file)->real, size);
  if (code == SQLITE_OK) {
    cfault_event event = {.kind = CFAULT_EVENT_TRUNCATE, .file = fault(file)->number, .at = size};
    record(fault(file)->disc, event, NULL, NULL);
  }
  return code;
}

static int file_sync(sqlite3_file *file, int flags) {
  (void)flags;
  fault_file *me = fault(file);
  cfault_event event = {.kind = CFAULT_EVENT_SYNC, .file = me->number, .flag = me->syncs_folder};
  int error = failure(me->disc, CFAULT_SYNC);
  if (error) event.kind = CFAULT_EVENT_SYNC_FAILED;
  record(me->disc, event, NULL, NULL);
  if (error) return SQLITE_IOERR_FSYNC;
  me->syncs_folder = 0;
  return SQLITE_OK;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return fault(file)->real->pMethods->xFileSize(fault(file)->real, size);
}

static int file_lock(sqlite3_file *file, int level) {
  return fault(file)->real->pMethods->xLock(fault(file)->real, level);
}

static int file_unlock(sqlite3_file *file, int level) {
  return fault(file)->real->pMethods->xUnlock(fault(file)->real, level);
}

static int file_check_reserved(sqlite3_file *file, int *is_reserved) {
  return fault(file)->real->pMethods->xCheckReservedLock(fault(file)->real, is_reserved);
}

static int file_control(sqlite3_file *file, int operation, void *argument) {
  return fault(file)->real->pMethods->xFileControl(fault(file)->real, operation, argument);
}

static int file_sector_size(sqlite3_file *file) {
  return fault(file)->real->pMethods->xSectorSize(fault(file)->real);
}

static int file_characteristics(sqlite3_file *file) {
  return fault(file)->real->pMethods->xDeviceCharacteristics(fault(file)->real);
}

static int file_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
  return fault(file)->real->pMethods->xShmMap(fault(file)->real, page, size, extend, memory);
}

static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  return fault(file)->real->pMethods->xShmLock(fault(file)->real, offset, count, flags);
}

static void file_shm_barrier(sqlite3_file *file) { fault(file)->real->pMethods->xShmBarrier(fault(file)->real); }

static int file_shm_unmap(sqlite3_file *file, int remove) {
  return fault(file)->real->pMethods->xShmUnmap(fault(file)->real, remove);
}

/* Version 2: shared memory, but no mapped pages, which would escape the record. */
static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

/* ---- the file system ---- */

static int vfs_open(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *given) {
  cfault_disc *disc = vfs->pAppData;
  fault_file *me = fault(file);
  memset(me, 0, sizeof *me);
  if (failure(disc, CFAULT_OPEN)) return SQLITE_CANTOPEN;
  me->disc = disc;
  me->real = (sqlite3_file *)(me + 1);
  int exists = 0;
  if (name) disc->real->xAccess(disc->real, name, SQLITE_ACCESS_EXISTS, &exists);
  int code = disc->real->xOpen(disc->real, name, me->real, flags, given);
  if (code != SQLITE_OK) return code;
  me->base.pMethods = &methods;
  int made = !exists && (flags & SQLITE_OPEN_CREATE) != 0;
  int journals = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;
  me->syncs_folder = made && (flags & journals) != 0;
  pthread_mutex_lock(&disc->mutex);
  me->number = ++disc->files;
  cfault_event event = {.kind = CFAULT_EVENT_OPEN, .file = me->number, .flag = made};
  append(disc, event, NULL, name ? name : "");
  pthread_mutex_unlock(&disc->mutex);
  return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int syncs_folder) {
  cfault_disc *disc = vfs->pAppData;
  if (failure(disc, CFAULT_DELETE)) return SQLITE_IOERR_DELETE;
  /* The folder is synced in the record only. */
  int code = disc->real->xDelete(disc->real, name, 0);
  if (code == SQLITE_OK) {
    cfault_event event = {.kind = CFAULT_EVENT_DELETE, .flag = syncs_folder};
    record(disc, event, NULL, name);
  }
  return code;
}

static int vfs_access(sqlite3_vfs *vfs, const char *name, int flags, int *answer) {
  cfault_disc *disc = vfs->pAppData;
  return disc->real->xAccess(disc->real, name, flags, answer);
}

static int vfs_full_pathname(sqlite3_vfs *vfs, const char *name, int count, char *full) {
  cfault_disc *disc = vfs->pAppData;
  return disc->real->xFullPathname(disc->real, name, count, full);
}

static int vfs_randomness(sqlite3_vfs *vfs, int count, char *bytes) {
  cfault_disc *disc = vfs->pAppData;
  return disc->real->xRandomness(disc->real, count, bytes);
}

static int vfs_sleep(sqlite3_vfs *vfs, int microseconds) {
  cfault_disc *disc = vfs->pAppData;
  return disc->real->xSleep(disc->real, microseconds);
}

static int vfs_current_time(sqlite3_vfs *vfs, sqlite3_int64 *time) {
  cfault_disc *disc = vfs->pAppData;
  return disc->real->xCurrentTimeInt64(disc->real, time);
}

static int vfs_last_error(sqlite3_vfs *vfs, int count, char *text) {
  cfault_disc *disc = vfs->pAppData;
  return disc->real->xGetLastError(disc->real, count, text);
}

/* ---- the disc ---- */

cfault_disc *cfault_create(const char *name) {
  sqlite3_vfs *real = sqlite3_vfs_find(NULL);
  cfault_disc *disc = calloc(1, sizeof *disc);
  if (!real || !disc || !(disc->name = strdup(name))) {
    free(disc);
    return NULL;
  }
  pthread_mutex_init(&disc->mutex, NULL);
  disc->real = real;
  disc->vfs = (sqlite3_vfs){
    .iVersion = 2,
    .szOsFile = (int)sizeof(fault_file) + real->szOsFile,
    .mxPathname = real->mxPathname,
    .zName = disc->name,
    .pAppData = disc,
    .xOpen = vfs_open,
    .xDelete = vfs_delete,
    .xAccess = vfs_access,
    .xFullPathname = vfs_full_pathname,
    .xRandomness = vfs_randomness,
    .xSleep = vfs_sleep,
    .xGetLastError = vfs_last_error,
    .xCurrentTimeInt64 = vfs_current_time,
  };
  sqlite3_vfs_register(&disc->vfs, 0);
  return disc;
}

void cfault_destroy(cfault_disc *disc) {
  sqlite3_vfs_unregister(&disc->vfs);
  for (size_t index = 0; index < disc->count; index++) {
    free((void *)disc->events[index].bytes);
    free((void *)disc->events[index].name);
  }
  free(disc->events);
  pthread_mutex_destroy(&disc->mutex);
  free(disc->name);
  free(disc);
}

void cfault_record(cfault_disc *disc, int on) {
  pthread_mutex_lock(&disc->mutex);
  disc->recording = on;
  pthread_mutex_unlock(&disc->mutex);
}

void cfault_mark(cfault_disc *disc, int64_t note) {
  cfault_event event = {.kind = CFAULT_EVENT_MARK, .at = note};
  record(disc, event, NULL, NULL);
}

size_t cfault_event_count(cfault_disc *disc) {
  pthread_mutex_lock(&disc->mutex);
  size_t count = disc->count;
  pthread_mutex_unlock(&disc->mutex);
  return count;
}

cfault_event cfault_event_at(cfault_disc *disc, size_t index) {
  pthread_mutex_lock(&disc->mutex);
  cfault_event event = disc->events[index];
  pthread_mutex_unlock(&disc->mutex);
  return event;
}

void cfault_plan(cfault_disc *disc, int operations, int64_t nth, int error, int forever) {
  pthread_mutex_lock(&disc->mutex);
  disc->planned = operations;
  disc->nth = nth;
  disc->error = error;
  disc->forever = forever;
  disc->matched = disc->hits = 0;
  memset(disc->calls, 0, sizeof disc->calls);
  pthread_mutex_unlock(&disc->mutex);
}

int64_t cfault_calls(cfault_disc *disc, int operation) {
  int64_t calls = 0;
  pthread_mutex_lock(&disc->mutex);
  for (int bit = 0; bit < OPERATIONS; bit++) {
    if (operation & 1 << bit) calls += disc->calls[bit];
  }
  pthread_mutex_unlock(&disc->mutex);
  return calls;
}

int64_t cfault_hits(cfault_disc *disc) {
  pthread_mutex_lock(&disc->mutex);
  int64_t hits = disc->hits;
  pthread_mutex_unlock(&disc->mutex);
  return hits;
}
