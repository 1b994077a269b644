/* The ceiling of system.echo and customers.get: C, epoll, one thread, the same SQLite store.
 *
 *   epoll_get STORE      listens on a port of 127.0.0.1 and prints it; ends with SIGTERM
 *
 * It speaks GUANXI1 (proto/PROTOCOL.md) just far enough for guanxi-bench: preface, HELLO, and requests of these two
 * methods; all else is UNIMPLEMENTED. A get runs the server's own SELECT, all gets of one turn in one read transaction,
 * and packs the same Customer by protobuf-c; the replies of a connection go out in one write a turn. Left out: limits,
 * permissions, deadlines, masking, counters, and the journal of who read whose data.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "CContract.h"
#include "customer_row.h"

enum { HELLO = 1, HELLO_ACK = 2, REQUEST = 3, REPLY = 4, PING = 8, PONG = 9 };
enum { ECHO = 3, GET = 1281 };
enum { NOT_FOUND = 5, UNIMPLEMENTED = 12 };
enum { HEADER_BYTES = 20, INPUT_BYTES = 1 << 17, TURN_MAX = 256 };

static const char PREFACE[8] = "GUANXI1\n";

struct peer {
  int fd;
  int greeted;
  size_t have, filled, sent, room;
  uint8_t *out;
  uint8_t in[INPUT_BYTES];
};

struct frame {
  uint8_t type;
  uint16_t meta_length;
  uint64_t call_id;
  uint32_t arg;
  const uint8_t *payload;
  size_t payload_length;
};

static sqlite3 *db;
static sqlite3_stmt *begin_reads, *pin_snapshot, *end_reads, *find_customer;
static int reading;
static struct timespec turn_began;

static void die(const char *what) {
  fprintf(stderr, "epoll_get: %s: %s\n", what, db ? sqlite3_errmsg(db) : strerror(errno));
  exit(1);
}

static sqlite3_stmt *prepared(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) die(sql);
  return statement;
}

static void open_store(const char *path) {
  if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) die(path);
  /* The settings of the server's readers. */
  if (sqlite3_exec(db, "PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA cache_size = -4096;"
                       "PRAGMA mmap_size = 0", NULL, NULL, NULL) != SQLITE_OK) die("settings");
  begin_reads = prepared("BEGIN");
  pin_snapshot = prepared("SELECT number FROM store_migration LIMIT 1");
  end_reads = prepared("ROLLBACK");
  find_customer = prepared(FIND_CUSTOMER);
}

static void run(sqlite3_stmt *statement) {
  int code = sqlite3_step(statement);
  if (code != SQLITE_DONE && code != SQLITE_ROW) die("a transaction");
  sqlite3_reset(statement);
}

/* ---- Frames ---- */

/* Writes a header, and gives the room behind it for `payload_length` bytes. */
static uint8_t *answer(struct peer *peer, uint8_t type, const struct frame *to, uint32_t arg, const uint8_t *meta,
                       size_t meta_length, size_t payload_length) {
  size_t count = HEADER_BYTES + meta_length + payload_length;
  if (peer->filled + count > peer->room) {
    peer->room = (peer->filled + count) * 2;
    if (!(peer->out = realloc(peer->out, peer->room))) die("memory");
  }
  uint8_t *at = peer->out + peer->filled;
  uint32_t length = htonl((uint32_t)(count - 4)), status = htonl(arg);
  uint16_t metas = htons((uint16_t)meta_length);
  uint64_t id = htobe64(to->call_id);
  memcpy(at, &length, 4);
  at[4] = type;
  at[5] = 0;
  memcpy(at + 6, &metas, 2);
  memcpy(at + 8, &id, 8);
  memcpy(at + 16, &status, 4);
  memcpy(at + HEADER_BYTES, meta, meta_length);
  peer->filled += count;
  return at + HEADER_BYTES + meta_length;
}

static uint8_t *reply(struct peer *peer, const struct frame *to, uint32_t status, size_t payload_length) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  Guanxi__ReplyMeta meta = GUANXI__REPLY_META__INIT;
  meta.has_server_us = 1;
  meta.server_us = (uint32_t)((now.tv_sec - turn_began.tv_sec) * 1000000 + (now.tv_nsec - turn_began.tv_nsec) / 1000);
  uint8_t bytes[16];
  return answer(peer, REPLY, to, status, bytes, guanxi__reply_meta__pack(&meta, bytes), payload_length);
}

static void refuse(struct peer *peer, const struct frame *request, uint32_t code, char *reason) {
  Guanxi__Status status = GUANXI__STATUS__INIT;
  status.has_code = 1;
  status.code = code;
  status.reason = status.message = reason;
  guanxi__status__pack(&status, reply(peer, request, code, guanxi__status__get_packed_size(&status)));
}

static void greet(struct peer *peer, const struct frame *hello) {
  static uint8_t hash[32];
  Guanxi__HelloAck ack = GUANXI__HELLO_ACK__INIT;
  ack.server = ack.principal = "epoll_get";
  ack.has_max_frame = ack.has_max_in_flight = ack.has_max_meta = ack.has_idle_timeout_ms = 1;
  ack.max_frame = INPUT_BYTES;
  ack.max_in_flight = 128;
  ack.max_meta = 4096;
  ack.idle_timeout_ms = 600000;
  ack.has_min_ping_interval_ms = ack.has_default_timeout_ms = ack.has_max_timeout_ms = ack.has_key_life_ms = 1;
  ack.min_ping_interval_ms = 1000;
  ack.default_timeout_ms = 10000;
  ack.max_timeout_ms = 60000;
  ack.key_life_ms = 1;
  ack.has_schema_hash = ack.has_now_ms = 1;
  ack.schema_hash = (ProtobufCBinaryData){sizeof hash, hash};
  ack.now_ms = (int64_t)time(NULL) * 1000;
  guanxi__hello_ack__pack(&ack, answer(peer, HELLO_ACK, hello, 0, NULL, 0, guanxi__hello_ack__get_packed_size(&ack)));
}

/* ---- The two methods ---- */

static void echo(struct peer *peer, const struct frame *request) {
  Guanxi__EchoRequest *asked = guanxi__echo_request__unpack(NULL, request->payload_length, request->payload);
  if (!asked) return refuse(peer, request, 3, "INVALID_REQUEST");
  Guanxi__EchoReply echoed = GUANXI__ECHO_REPLY__INIT;
  echoed.has_data = asked->has_data;
  echoed.data = asked->data;
  guanxi__echo_reply__pack(&echoed, reply(peer, request, 0, guanxi__echo_reply__get_packed_size(&echoed)));
  guanxi__echo_request__free_unpacked(asked, NULL);
}

static void get(struct peer *peer, const struct frame *request) {
  Guanxi__GetCustomerRequest *asked =
      guanxi__get_customer_request__unpack(NULL, request->payload_length, request->payload);
  if (!asked) return refuse(peer, request, 3, "INVALID_REQUEST");
  if (!reading) {
    run(begin_reads);
    run(pin_snapshot);
    reading = 1;
  }
  sqlite3_bind_int64(find_customer, 1, asked->id);
  guanxi__get_customer_request__free_unpacked(asked, NULL);
  int code = sqlite3_step(find_customer);
  if (code == SQLITE_ROW) {
    Guanxi__Customer customer;
    static struct lists room;
    read_customer(find_customer, &customer, &room);
    guanxi__customer__pack(&customer, reply(peer, request, 0, guanxi__customer__get_packed_size(&customer)));
  } else if (code == SQLITE_DONE) {
    refuse(peer, request, NOT_FOUND, "CUSTOMER_NOT_FOUND");
  } else {
    die("customers.get");
  }
  sqlite3_reset(find_customer);
}

static void take(struct peer *peer, const struct frame *frame) {
  if (frame->type == HELLO) return greet(peer, frame);
  if (frame->type == PING) {
    memcpy(answer(peer, PONG, frame, 0, NULL, 0, frame->payload_length), frame->payload, frame->payload_length);
  }
  if (frame->type != REQUEST) return;
  if (frame->arg == ECHO) return echo(peer, frame);
  if (frame->arg == GET) return get(peer, frame);
  refuse(peer, frame, UNIMPLEMENTED, "UNKNOWN_METHOD");
}

/* - Returns: bytes taken, or -1 where the bytes are no GUANXI1. */
static ssize_t cut(struct peer *peer) {
  size_t at = 0;
  if (!peer->greeted) {
    if (peer->have < sizeof PREFACE) return 0;
    if (memcmp(peer->in, PREFACE, sizeof PREFACE) != 0) return -1;
    peer->greeted = 1;
    at = sizeof PREFACE;
    struct frame none = {0};
    /* The preface is shorter than a header: the room is made there and given back. */
    answer(peer, 0, &none, 0, NULL, 0, 0);
    peer->filled -= HEADER_BYTES - sizeof PREFACE;
    memcpy(peer->out, PREFACE, sizeof PREFACE);
  }
  while (peer->have - at >= HEADER_BYTES) {
    const uint8_t *header = peer->in + at;
    uint32_t length, arg;
    struct frame frame = {.type = header[4]};
    memcpy(&length, header, 4);
    memcpy(&frame.meta_length, header + 6, 2);
    memcpy(&frame.call_id, header + 8, 8);
    memcpy(&arg, header + 16, 4);
    length = ntohl(length);
    frame.meta_length = ntohs(frame.meta_length);
    frame.call_id = be64toh(frame.call_id);
    frame.arg = ntohl(arg);
    if (length < 16u + frame.meta_length || length > INPUT_BYTES - 4) return -1;
    if (length + 4 > peer->have - at) break;
    frame.payload = header + HEADER_BYTES + frame.meta_length;
    frame.payload_length = length - 16 - frame.meta_length;
    take(peer, &frame);
    at += length + 4;
  }
  return (ssize_t)at;
}

/* ---- The loop ---- */

static void leave(struct peer *peer) {
  close(peer->fd);
  free(peer->out);
  free(peer);
}

static void wait_for(int poll, struct peer *peer, uint32_t events) {
  struct epoll_event event = {.events = events, .data.ptr = peer};
  epoll_ctl(poll, EPOLL_CTL_MOD, peer->fd, &event);
}

/* A peer that takes no replies is not read from either. */
static int flush(int poll, struct peer *peer) {
  int was_waiting = peer->sent > 0;
  ssize_t count = write(peer->fd, peer->out + peer->sent, peer->filled - peer->sent);
  if (count < 0 && errno != EAGAIN) return 0;
  peer->sent += count > 0 ? (size_t)count : 0;
  if (peer->sent < peer->filled) {
    wait_for(poll, peer, EPOLLOUT);
  } else {
    peer->filled = peer->sent = 0;
    if (was_waiting) wait_for(poll, peer, EPOLLIN);
  }
  return 1;
}

static int serve(int poll, struct peer *peer, uint32_t events) {
  if (events & EPOLLOUT) return flush(poll, peer);
  ssize_t count = read(peer->fd, peer->in + peer->have, INPUT_BYTES - peer->have);
  if (count <= 0) return count < 0 && errno == EAGAIN;
  peer->have += (size_t)count;
  ssize_t used = cut(peer);
  if (used < 0) return 0;
  peer->have -= (size_t)used;
  memmove(peer->in, peer->in + used, peer->have);
  return peer->filled == 0 || flush(poll, peer);
}

static void welcome(int poll, int listener) {
  int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (fd < 0) return;
  int yes = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  struct peer *peer = calloc(1, sizeof *peer);
  if (!peer) die("memory");
  peer->fd = fd;
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = peer};
  epoll_ctl(poll, EPOLL_CTL_ADD, fd, &event);
}

int main(int count, char **words) {
  if (count != 2) {
    fprintf(stderr, "epoll_get STORE\n");
    return 64;
  }
  open_store(words[1]);
  signal(SIGPIPE, SIG_IGN);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), poll = epoll_create1(EPOLL_CLOEXEC);
  if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 1024)) die("listen");
  getsockname(listener, (struct sockaddr *)&address, &size);
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL}, events[TURN_MAX];
  epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
  for (;;) {
    int ready = epoll_wait(poll, events, TURN_MAX, -1);
    clock_gettime(CLOCK_MONOTONIC, &turn_began);
    for (int at = 0; at < ready; at++) {
      struct peer *peer = events[at].data.ptr;
      if (!peer) welcome(poll, listener);
      else if (!serve(poll, peer, events[at].events)) leave(peer);
    }
    if (reading) run(end_reads);
    reading = 0;
  }
}
