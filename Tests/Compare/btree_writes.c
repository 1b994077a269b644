/* The ceiling of three durable calls: the b-tree writes that they come to, in plain C on SQLite.
 *
 *   btree_writes STORE purchase|redeem|create SECONDS CUSTOMERS [GROUP]     prints calls a second as JSON
 *
 * As in the server: synchronous=FULL, GROUP calls a commit (256: as full as the server's groups are at 64 connections
 * with 16 in flight), a savepoint each, a WAL that is checkpointed at 128 MB and reused, SHA-256 of request, content
 * and chain of each journal row. Read is only what a write needs to know. What one call writes, traced from the server:
 *
 *   purchases.record that earns: purchase (row, reference, customer), loyalty_lot (row, open lots), loyalty_transaction
 *     (row, member, purchase), loyalty_month (one hot row), loyalty_member (row), journal of a record with a history
 *   loyalty.redeem: loyalty_lot (row, open lots), loyalty_transaction (row, member), loyalty_month, loyalty_redemption
 *     (row, member), loyalty_member (row), journal
 *   customers.create: customer_key, customer (row), journal of a record with a history; with the group's end the tokens
 *     of search_customer and search_customer_double
 *   journal: journal (row), journal_content (row), idempotency, and with a history journal_entity
 */
#include <openssl/sha.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

enum { GROUP_MAX = 4096, FRAME_BYTES = 4096 + 24, CHECKPOINT_BYTES = 128 << 20, TOKEN_BYTES = 512 };

static sqlite3 *db;
static int64_t now_ms, customers, seq, wal_frames, wal_bytes, principal;
static uint8_t chain[32];

static void die(const char *what) {
  fprintf(stderr, "btree_writes: %s: %s\n", what, db ? sqlite3_errmsg(db) : "no store");
  exit(1);
}

static double seconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* xorshift64*: which customer, how much. */
static uint64_t below(uint64_t bound) {
  static uint64_t state;
  if (state == 0 && getrandom(&state, sizeof state, 0) != sizeof state) die("no random bytes");
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return (state * 2685821657736338717u >> 16) % bound;
}

/* ---- Statements ---- */

static sqlite3_stmt *prepared(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) die(sql);
  return statement;
}

struct bytes {
  const void *at;
  int count;
};

/* Binds by `kinds`: i a number, t a text, b bytes; then takes one step. True where there is a row. */
static int run(sqlite3_stmt **kept, const char *sql, const char *kinds, ...) {
  if (!*kept) *kept = prepared(sql);
  else sqlite3_reset(*kept);
  va_list values;
  va_start(values, kinds);
  for (int at = 1; *kinds; at++, kinds++) {
    if (*kinds == 'i') sqlite3_bind_int64(*kept, at, va_arg(values, int64_t));
    if (*kinds == 't') sqlite3_bind_text(*kept, at, va_arg(values, const char *), -1, SQLITE_STATIC);
    if (*kinds == 'b') {
      struct bytes bytes = va_arg(values, struct bytes);
      sqlite3_bind_blob(*kept, at, bytes.at, bytes.count, SQLITE_STATIC);
    }
  }
  va_end(values);
  int code = sqlite3_step(*kept);
  if (code != SQLITE_ROW && code != SQLITE_DONE) die(sql);
  /* A statement that wrote is done with; one with a row is read first. */
  if (code == SQLITE_DONE) sqlite3_reset(*kept);
  return code == SQLITE_ROW;
}

#define RUN(sql, ...) ({ static sqlite3_stmt *kept; run(&kept, sql, __VA_ARGS__); })
#define ROW(statement, sql, ...) ({ static sqlite3_stmt *kept; int has_row = run(&kept, sql, __VA_ARGS__); \
                                    statement = kept; has_row; })

static int64_t number(const char *sql) {
  sqlite3_stmt *statement = prepared(sql);
  int64_t value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
  sqlite3_finalize(statement);
  return value;
}

/* ---- The journal ---- */

static void digest(uint8_t *out, const void *first, size_t first_count, const void *second, size_t second_count) {
  uint8_t joined[2048];
  memcpy(joined, first, first_count);
  memcpy(joined + first_count, second, second_count);
  SHA256(joined, first_count + second_count, out);
}

static void journal(int64_t method, int64_t name, const char *entities, size_t request_bytes, size_t reply_bytes,
                    size_t changes_bytes, int64_t entity_kind, int64_t entity) {
  uint8_t key[16], salt[16], request[256], reply[1024], changes[64], request_digest[32], content_digest[32], facts[512];
  uint64_t words[2] = {below(UINT64_MAX), below(UINT64_MAX)};
  for (int at = 0; at < 8; at++) key[at] = (uint8_t)(now_ms >> (56 - 8 * at));
  memcpy(key + 8, &words[0], 8);
  memcpy(salt, words, 16);
  memset(request, 7, sizeof request);
  memset(reply, 7, sizeof reply);
  memset(changes, 7, sizeof changes);
  memset(facts, 7, sizeof facts);
  memcpy(request, words, 16);
  SHA256(request, request_bytes, request_digest);
  digest(content_digest, salt, 16, reply, reply_bytes + request_bytes + changes_bytes);
  /* What a link covers is about 250 bytes: the last link, the row, the names. */
  memcpy(facts, content_digest, 32);
  digest(chain, chain, 32, facts, 220);
  seq++;
  RUN("INSERT INTO journal (seq, at_ms, posted_ms, principal, method, method_name, key, digest, outcome, entities,"
      " content_digest, chain) VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?9, ?10)",
      "iiiiibbtbb", seq, now_ms, principal, method, name, (struct bytes){key, 16},
      (struct bytes){request_digest, 32}, entities, (struct bytes){content_digest, 32}, (struct bytes){chain, 32});
  RUN("INSERT INTO journal_content (seq, salt, status, reply, request, changes) VALUES (?1, ?2, 0, ?3, ?4, ?5)",
      "ibbbb", seq, (struct bytes){salt, 16}, (struct bytes){reply, (int)reply_bytes},
      (struct bytes){request, (int)request_bytes}, (struct bytes){changes, (int)changes_bytes});
  RUN("INSERT INTO idempotency (principal, method, key, seq) VALUES (?1, ?2, ?3, ?4)", "iibi", principal, method,
      (struct bytes){key, 16}, seq);
  if (entity_kind) {
    RUN("INSERT INTO journal_entity (kind, id, seq) VALUES (?1, ?2, ?3) ON CONFLICT (kind, id, seq) DO NOTHING", "iii",
        entity_kind, entity, seq);
  }
}

/* ---- The calls ---- */

struct member {
  int64_t id, available;
};

static int64_t purchase_id, lot_id, transaction_id, redemption_id, customer_id;
static int64_t purchase_kind, customer_kind, purchase_name, redeem_name, create_name;

static void post(const struct member *member, int64_t kind, const char *entries, const char *lots, int64_t purchase,
                 int64_t redemption) {
  static const uint8_t detail[43];
  transaction_id++;
  RUN("INSERT INTO loyalty_transaction (id, member_id, kind, at_ms, posted_at_ms, effective_ms, entries, lots,"
      " available, pending, reserved, debt, growth, config_id, purchase_id, redemption_id, detail)"
      " VALUES (?1, ?2, ?3, ?4, ?4, ?4, ?5, ?6, ?7, 0, 0, 0, 0, 1, nullif(?8, 0), nullif(?9, 0), ?10)",
      "iiiittiiib", transaction_id, member->id, kind, now_ms, entries, lots, member->available, purchase, redemption,
      (struct bytes){detail, purchase ? (int)sizeof detail : 0});
  RUN("INSERT INTO loyalty_month (program_id, month, kind, account, points) VALUES (1, '2026-11', ?1, 6, 1)"
      " ON CONFLICT (program_id, month, kind, account) DO UPDATE SET points = points + excluded.points", "i", kind);
  char today[64], activity[64];
  snprintf(today, sizeof today, "20780:%lld:6:0:0", (long long)member->available);
  snprintf(activity, sizeof activity, "20780:268936:%lld:0;", (long long)member->available);
  RUN("UPDATE loyalty_member SET version = version + 1, available = ?2, last_at_ms = ?3, purchases = purchases + 1,"
      " today = ?4, activity = ?5 WHERE id = ?1", "iiitt", member->id, member->available, now_ms, today, activity);
}

static void purchase(void) {
  struct member member;
  sqlite3_stmt *found;
  int64_t customer;
  do {
    customer = (int64_t)below((uint64_t)customers) + 1;
  } while (!ROW(found, "SELECT id, available FROM loyalty_member WHERE customer_id = ?1", "i", customer));
  member.id = sqlite3_column_int64(found, 0);
  int64_t points = (int64_t)below(1000) + 1;
  member.available = sqlite3_column_int64(found, 1) + points;
  sqlite3_reset(found);
  char ref[64], entries[64], lots[64], entities[96];
  purchase_id++;
  lot_id++;
  snprintf(ref, sizeof ref, "bench:c%lld-%lld", (long long)(now_ms / 3600000), (long long)purchase_id);
  snprintf(entries, sizeof entries, "1:%lld;6:-%lld", (long long)points, (long long)points);
  snprintf(lots, sizeof lots, "%lld:%lld", (long long)lot_id, (long long)points);
  snprintf(entities, sizeof entities, " purchase:%lld customer:%lld member:%lld ", (long long)purchase_id,
           (long long)customer, (long long)member.id);
  RUN("INSERT INTO purchase (id, customer_id, external_ref, purchased_at_ms, amount_minor, currency, recorded_at_ms)"
      " VALUES (?1, ?2, ?3, ?4, ?5, 'CNY', ?4)", "iitii", purchase_id, customer, ref, now_ms, points * 100);
  RUN("INSERT INTO loyalty_lot (id, member_id, transaction_id, config_id, state, due_ms, earned_at_ms, amount,"
      " remainder, reserved, expired, covered) VALUES (?1, ?2, ?3, 1, 1, ?4, ?5, ?6, ?6, 0, 0, 0)", "iiiiii", lot_id,
      member.id, transaction_id + 1, now_ms + 63072000000, now_ms, points);
  post(&member, 1, entries, lots, purchase_id, 0);
  journal(1536, purchase_name, entities, 24, 82, 18, purchase_kind, purchase_id);
}

static void redeem(void) {
  struct member member;
  sqlite3_stmt *found;
  int64_t lot;
  for (;;) {
    int64_t customer = (int64_t)below((uint64_t)customers) + 1;
    if (!ROW(found, "SELECT id, available FROM loyalty_member WHERE customer_id = ?1", "i", customer)) continue;
    member.id = sqlite3_column_int64(found, 0);
    member.available = sqlite3_column_int64(found, 1) - 1;
    sqlite3_reset(found);
    if (member.available < 0 || !ROW(found, "SELECT id FROM loyalty_lot WHERE member_id = ?1 AND state = 1"
        " AND remainder > 0 ORDER BY due_ms, earned_at_ms, id LIMIT 1", "i", member.id)) continue;
    lot = sqlite3_column_int64(found, 0);
    sqlite3_reset(found);
    break;
  }
  char lots[64], entities[96];
  redemption_id++;
  snprintf(lots, sizeof lots, "%lld:-1", (long long)lot);
  snprintf(entities, sizeof entities, " member:%lld redemption:%lld ", (long long)member.id, (long long)redemption_id);
  RUN("UPDATE loyalty_lot SET remainder = remainder - 1 WHERE id = ?1", "i", lot);
  RUN("INSERT INTO loyalty_redemption (id, version, member_id, status, points, redeemed, restored, created_at_ms,"
      " transaction_id, vouchers) VALUES (?1, 1, ?2, 2, 1, 1, 0, ?3, ?4, '')", "iiii", redemption_id, member.id, now_ms,
      transaction_id + 1);
  post(&member, 7, "1:-1;7:1", lots, 0, redemption_id);
  journal(2631, redeem_name, entities, 5, 50, 0, 0, 0);
}

static char tokens[GROUP_MAX][2][TOKEN_BYTES];

/* As many tokens as the server's, as alike from name to name: a name of three characters, its pinyin, a telephone,
 * in every third file an e-mail address. */
static void make_tokens(char (*both)[TOKEN_BYTES], int64_t id) {
  unsigned name[3] = {(unsigned)below(30), (unsigned)below(33), (unsigned)below(33)};
  char pinyin[32], *at = both[0];
  int length = snprintf(pinyin, sizeof pinyin, "%c%cng%c%co%c%cng", 'a' + name[0] % 26, 'a' + name[0] / 2,
                        'a' + name[1] % 26, 'a' + name[1] / 2, 'a' + name[2] % 26, 'a' + name[2] / 2);
  at += sprintf(at, "h%05u%05u%05u k%022lld oa%06llu", name[0], name[1], name[2], (long long)id,
                (unsigned long long)below(10000));
  for (int part = 0; part < 3; part++) at += sprintf(at, " n%06u", name[part]);
  at += sprintf(at, " n%05u%06u n%05u%06u", name[0], name[1], name[1], name[2]);
  at += sprintf(at, " l%06u l%05u%06u", name[0], name[0], name[1]);
  at += sprintf(at, " i%c%c i%c%c%c", pinyin[0], pinyin[4], pinyin[0], pinyin[4], pinyin[7]);
  if (below(3) == 0) at += sprintf(at, " m%015lld m%032lld", (long long)id, (long long)id);
  for (int count = 2; count < length; count++) at += sprintf(at, " p%.*s", count, pinyin);
  sprintf(both[1], "g%03u%04u n%07llu", name[0], name[1], (unsigned long long)below(9000000));
}

static int made;

static void create(void) {
  char phone[48], key[56], entities[40];
  customer_id++;
  /* Scattered over all that is stored, as telephone numbers are. */
  snprintf(phone, sizeof phone, "+%s%lld%09lld", customer_id % 10 < 7 ? "86" : "49", 13 + (long long)below(7),
           (long long)(customer_id * 736481779 % 999999937));
  snprintf(key, sizeof key, "p%s", phone);
  snprintf(entities, sizeof entities, " customer:%lld ", (long long)customer_id);
  RUN("INSERT INTO customer_key (key, customer_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING", "ti", key, customer_id);
  RUN("INSERT INTO customer (id, version, kind, name, phone, city, created_at_ms, updated_at_ms, review_due_at_ms)"
      " VALUES (?1, 1, 1, '李小红', ?2, '上海', ?3, ?3, ?4)", "itii", customer_id, phone, now_ms,
      now_ms + 31536000000);
  journal(1280, create_name, entities, 35, 81, 18, customer_kind, customer_id);
  make_tokens(tokens[made++], customer_id);
}

static void index_tokens(void) {
  for (int at = 0; at < made; at++) {
    int64_t id = customer_id - made + 1 + at;
    RUN("INSERT INTO search_customer (rowid, token) VALUES (?1, ?2)", "it", id, tokens[at][0]);
    RUN("INSERT INTO search_customer_double (rowid, token) VALUES (?1, ?2)", "it", id, tokens[at][1]);
  }
  made = 0;
}

/* ---- Groups ---- */

static int watch_wal(void *unused, sqlite3 *handle, const char *name, int frames) {
  (void)unused, (void)handle, (void)name;
  wal_bytes += (frames > wal_frames ? frames - wal_frames : frames) * (int64_t)FRAME_BYTES;
  wal_frames = frames;
  return SQLITE_OK;
}

static void open_store(const char *path) {
  if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) die(path);
  if (sqlite3_exec(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;"
                       "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                       "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536", NULL, NULL, NULL) != SQLITE_OK ||
      number("PRAGMA synchronous") != 2) die("settings");
  sqlite3_wal_hook(db, watch_wal, NULL);
  seq = number("SELECT max(seq) FROM journal");
  purchase_id = number("SELECT max(id) FROM purchase");
  lot_id = number("SELECT max(id) FROM loyalty_lot");
  transaction_id = number("SELECT max(id) FROM loyalty_transaction");
  redemption_id = number("SELECT max(id) FROM loyalty_redemption");
  customer_id = number("SELECT max(id) FROM customer");
  principal = number("SELECT max(principal) FROM journal");
  purchase_kind = number("SELECT id FROM store_name WHERE name = 'purchase'");
  customer_kind = number("SELECT id FROM store_name WHERE name = 'customer'");
  purchase_name = number("SELECT id FROM store_name WHERE name = 'purchases.record'");
  redeem_name = create_name = purchase_name;
  sqlite3_exec(db, "PRAGMA wal_checkpoint", NULL, NULL, NULL);
}

static double group(void (*call)(void), int count) {
  struct timespec wall;
  clock_gettime(CLOCK_REALTIME, &wall);
  now_ms = wall.tv_sec * 1000 + wall.tv_nsec / 1000000;
  RUN("BEGIN IMMEDIATE", "");
  for (int at = 0; at < count; at++) {
    RUN("SAVEPOINT call", "");
    call();
    RUN("RELEASE call", "");
  }
  index_tokens();
  RUN("COMMIT", "");
  if (wal_frames * FRAME_BYTES < CHECKPOINT_BYTES) return 0;
  double began = seconds_now();
  if (sqlite3_wal_checkpoint_v2(db, "main", SQLITE_CHECKPOINT_PASSIVE, NULL, NULL) != SQLITE_OK) die("checkpoint");
  return seconds_now() - began;
}

int main(int count, char **words) {
  void (*call)(void) = count < 5 ? NULL
      : !strcmp(words[2], "purchase") ? purchase
      : !strcmp(words[2], "redeem") ? redeem
      : !strcmp(words[2], "create") ? create : NULL;
  int size = count > 5 ? atoi(words[5]) : 256;
  double seconds = count > 3 ? atof(words[3]) : 0;
  if (!call || seconds <= 0 || atoll(words[4]) <= 0 || size < 1 || size > GROUP_MAX) {
    fprintf(stderr, "btree_writes STORE purchase|redeem|create SECONDS CUSTOMERS [GROUP]\n");
    return 64;
  }
  customers = atoll(words[4]);
  open_store(words[1]);
  /* A second unmeasured, as the server has one. */
  for (double began = seconds_now(); seconds_now() - began < 1;) group(call, size);
  int64_t calls = 0;
  wal_bytes = 0;
  double began = seconds_now(), checkpoints = 0, elapsed;
  while ((elapsed = seconds_now() - began) < seconds) {
    checkpoints += group(call, size);
    calls += size;
  }
  printf("{\"rate\": %.1f, \"calls\": %lld, \"walPagesPerCall\": %.2f, \"checkpointShare\": %.3f}\n",
         (double)calls / elapsed, (long long)calls, (double)wal_bytes / FRAME_BYTES / (double)calls,
         checkpoints / elapsed);
  return sqlite3_close_v2(db) == SQLITE_OK ? 0 : 1;
}
