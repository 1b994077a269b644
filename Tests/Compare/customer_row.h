/* The server's SELECT of one customer, and the message from its row. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CContract.h"

enum { LIST_MAX = 64 };

static const char FIND_CUSTOMER[] =
    "SELECT id, version, kind, name, phone, email, company, industry, region, province, city, address, birthday_day,"
    " language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms, other_names, more_phones,"
    " more_emails, preferences, avoid_times, helper_ids, grade, grade_reason, attributes, consents, refusals,"
    " archived_at_ms, merged_ids, reviewed_at_ms, review_due_at_ms"
    " FROM customer WHERE id = ?1 AND merged_into IS NULL";

/* What the message points to, until the next one is read. */
struct lists {
  char number[32];
  char *texts[7][LIST_MAX];
  int64_t helpers[LIST_MAX], merged[LIST_MAX];
  Guanxi__ContactChannel consents[LIST_MAX], refusals[LIST_MAX];
  size_t used;
  char copies[1 << 18];
};

static char *text(sqlite3_stmt *row, int column) { return (char *)sqlite3_column_text(row, column); }

static int64_t number(sqlite3_stmt *row, int column, protobuf_c_boolean *has) {
  *has = sqlite3_column_type(row, column) != SQLITE_NULL;
  return sqlite3_column_int64(row, column);
}

/* Cuts a copy of a stored list at U+001E. */
static size_t list(sqlite3_stmt *row, int column, struct lists *room, char **items) {
  const char *stored = text(row, column);
  if (!stored) return 0;
  size_t bytes = strlen(stored) + 1, count = 0;
  if (bytes > sizeof room->copies - room->used) abort();
  char *rest = memcpy(room->copies + room->used, stored, bytes);
  room->used += bytes;
  while (rest && count < LIST_MAX) items[count++] = strsep(&rest, "\x1e");
  return count;
}

static size_t numbers(sqlite3_stmt *row, int column, struct lists *room, int64_t *items) {
  char *texts[LIST_MAX];
  size_t count = list(row, column, room, texts);
  for (size_t at = 0; at < count; at++) items[at] = atoll(texts[at]);
  return count;
}

static size_t channels(sqlite3_stmt *row, int column, struct lists *room, Guanxi__ContactChannel *items) {
  int64_t values[LIST_MAX];
  size_t count = numbers(row, column, room, values);
  for (size_t at = 0; at < count; at++) items[at] = (Guanxi__ContactChannel)values[at];
  return count;
}

/* C000042-3: the check digit is ISO/IEC 7064 MOD 11,10. */
static char *customer_number(int64_t id, char *room, size_t size) {
  int length = snprintf(room, size, "C%06lld", (long long)id);
  int product = 10;
  for (int at = 1; at < length; at++) {
    int sum = (product + room[at] - '0') % 10;
    product = (sum == 0 ? 10 : sum) * 2 % 11;
  }
  snprintf(room + length, size - (size_t)length, "-%d", (11 - product) % 10);
  return room;
}

static uint32_t completeness(const Guanxi__Customer *c) {
  int is_person = c->kind == GUANXI__CUSTOMER_KIND__CUSTOMER_KIND_PERSON;
  int points = 20 + (c->phone ? 20 : 0) + (c->email ? 10 : 0) + (c->address ? 10 : 0);
  points += c->region || c->province || c->city ? 10 : 0;
  points += (c->source ? 5 : 0) + (c->n_tags ? 5 : 0) + (c->has_grade ? 5 : 0) + (c->has_owner_id ? 5 : 0);
  points += (is_person ? c->has_birthday_day : c->industry != NULL) ? 5 : 0;
  points += (is_person ? c->language : c->company) ? 5 : 0;
  return (uint32_t)points;
}

static void read_lists(sqlite3_stmt *row, Guanxi__Customer *c, struct lists *room) {
  room->used = 0;
  c->n_tags = list(row, 15, room, c->tags = room->texts[0]);
  c->n_external_refs = list(row, 16, room, c->external_refs = room->texts[1]);
  c->n_notes = list(row, 17, room, c->notes = room->texts[2]);
  c->n_other_names = list(row, 21, room, c->other_names = room->texts[3]);
  c->n_more_phones = list(row, 22, room, c->more_phones = room->texts[4]);
  c->n_more_emails = list(row, 23, room, c->more_emails = room->texts[5]);
  c->n_attributes = list(row, 29, room, c->attributes = room->texts[6]);
  c->n_helper_ids = numbers(row, 26, room, c->helper_ids = room->helpers);
  c->n_merged_ids = numbers(row, 33, room, c->merged_ids = room->merged);
  c->n_consents = channels(row, 30, room, c->consents = room->consents);
  c->n_refusals = channels(row, 31, room, c->refusals = room->refusals);
}

static void read_customer(sqlite3_stmt *row, Guanxi__Customer *c, struct lists *room) {
  guanxi__customer__init(c);
  c->id = number(row, 0, &c->has_id);
  c->version = number(row, 1, &c->has_version);
  c->number = customer_number(c->id, room->number, sizeof room->number);
  c->kind = (Guanxi__CustomerKind)number(row, 2, &c->has_kind);
  c->name = text(row, 3);
  c->phone = text(row, 4);
  c->email = text(row, 5);
  c->company = text(row, 6);
  c->industry = text(row, 7);
  c->region = text(row, 8);
  c->province = text(row, 9);
  c->city = text(row, 10);
  c->address = text(row, 11);
  c->birthday_day = (int32_t)number(row, 12, &c->has_birthday_day);
  c->language = text(row, 13);
  c->source = text(row, 14);
  c->owner_id = number(row, 18, &c->has_owner_id);
  c->created_at_ms = number(row, 19, &c->has_created_at_ms);
  c->updated_at_ms = number(row, 20, &c->has_updated_at_ms);
  c->preferences = text(row, 24);
  c->avoid_times = text(row, 25);
  c->grade = (Guanxi__Grade)number(row, 27, &c->has_grade);
  c->grade_reason = text(row, 28);
  c->archived_at_ms = number(row, 32, &c->has_archived_at_ms);
  c->reviewed_at_ms = number(row, 34, &c->has_reviewed_at_ms);
  c->review_due_at_ms = number(row, 35, &c->has_review_due_at_ms);
  read_lists(row, c, room);
  c->has_completeness = 1;
  c->completeness = completeness(c);
}
