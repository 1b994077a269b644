/* The Glibc module leaves out malloc_trim, which gives back what SQLite has freed. */
#include <malloc.h>
#include <sqlite3.h>

/* SQLITE_TRANSIENT is a cast macro and sqlite3_db_config is variadic: Swift imports neither. */
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline int csqlite_config_flag(sqlite3 *database, int option, int on) {
  int now = 0;
  return sqlite3_db_config(database, option, on, &now);
}

/* Before SQLite's first use; variadic too. */
static inline void csqlite_configure(void) {
  /* Each connection has one user at a time and is opened without a lock: then its values need none either. */
  sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
  /* Statistics that nobody asks for put one lock of the whole process around every malloc. */
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
