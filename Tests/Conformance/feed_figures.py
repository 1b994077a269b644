#!/usr/bin/env python3
"""Measures the change feed (system.watch) of a running server, as the administrator of its Unix socket.

    feed_figures.py PATH latency            how far an event comes behind the reply of its call, on one connection
    feed_figures.py PATH follow [POSITION]  events a second of one who follows, until nothing came for two seconds
    feed_figures.py PATH parked PID [COUNT] what watchers cost while nothing happens, and how soon all are told
"""
import os
import selectors
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "proto"))

from client import HEADER, ITEM, REPLY, Client  # noqa: E402

CREDIT = 1 << 30
HEARTBEAT_BYTES = 32  # an event with its method, principal and record is longer
WATCHES_MAX = 120  # on a connection, which may have 128 calls in flight


class Frames:
    """What comes on a connection, counted and not decoded: the reader must be faster than the server."""

    def __init__(self, client):
        self.socket, self.buffer, self.events = client.line.socket, client.line.buffer, 0

    def take(self):
        """The types and call ids of the frames that one read brings; absent where nothing came within a second."""
        self.socket.settimeout(1)
        try:
            data = self.socket.recv(1 << 20)
        except TimeoutError:
            return None
        if not data:
            sys.exit("the server closed the connection")
        self.buffer += data
        found, at = [], 0
        while len(self.buffer) - at >= HEADER.size:
            length, type, _, _, call_id, _ = HEADER.unpack_from(self.buffer, at)
            if len(self.buffer) - at < length + 4:
                break
            is_event = type == ITEM and length + 4 - HEADER.size > HEARTBEAT_BYTES
            self.events += is_event
            found.append((type, call_id, is_event))
            at += length + 4
        del self.buffer[:at]
        return found


def watch(client, **request):
    method = client.method("system.watch")
    return client.send_bytes(method, client.schema.encode(method.request, request), credit=CREDIT)


def connected(like):
    client = Client(like.address)
    client.schema, client.described = like.schema, True
    client.connect()
    return client


def latency(client, calls=1000):
    watch(client, heartbeat_ms=60_000)
    method, frames, behind = client.method("customers.create"), Frames(client), []
    for number in range(calls):
        payload = client.schema.encode(method.request, {"name": f"顾客 {number}"})
        id = client.send_bytes(method, payload, key=os.urandom(16))
        at = {}
        while len(at) < 2:
            for type, call_id, is_event in frames.take() or []:
                if is_event or (type == REPLY and call_id == id):
                    at[type] = time.monotonic()
        behind.append((at[ITEM] - at[REPLY]) * 1000)
        time.sleep(0.005)
    behind.sort()
    print(f"event behind its reply: p50 {behind[calls // 2]:.2f} ms, p99 {behind[calls * 99 // 100]:.2f} ms")


def follow(client, position=None):
    watch(client, heartbeat_ms=60_000, **({} if position is None else {"after_seq": int(position)}))
    frames, first, last = Frames(client), None, None
    while last is None or time.monotonic() - last < 2:
        before = frames.events
        frames.take()
        if frames.events > before:
            last = time.monotonic()
            first = first or last
    seconds = max(last - first, 0.001)
    print(f"followed: {frames.events} events in {seconds:.2f} s, {frames.events / seconds:.0f}/s")


def parked(client, pid, count=1000):
    def used():
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    client.method("system.watch")
    lines, selector, left = [], selectors.DefaultSelector(), int(count)
    while left > 0:
        other = connected(client)
        for _ in range(min(WATCHES_MAX, left)):
            watch(other, heartbeat_ms=60_000)
        left -= WATCHES_MAX
        lines.append(Frames(other))
        selector.register(other.line.socket, selectors.EVENT_READ, lines[-1])

    def read(seconds, until=lambda: False):
        end = time.monotonic() + seconds
        while time.monotonic() < end and not until():
            for key, _ in selector.select(0.05):
                key.data.take()
    read(2)
    began, before = time.monotonic(), used()
    read(10)
    share = (used() - before) / (time.monotonic() - began) * 100
    told = []
    for number in range(20):
        goal = sum(line.events for line in lines) + int(count)
        began = time.monotonic()
        client.call("customers.create", {"name": f"顾客 {number}"})
        read(10, lambda: sum(line.events for line in lines) >= goal)
        told.append((time.monotonic() - began) * 1000)
    told.sort()
    print(f"{count} parked: {share:.2f} % of a core; a commit is told to all within p50 {told[10]:.0f} ms, "
          f"most {told[-1]:.0f} ms")


def main():
    if len(sys.argv) < 3 or sys.argv[2] not in ("latency", "follow", "parked"):
        sys.exit(__doc__)
    with Client("unix:" + sys.argv[1]) as client:
        client.connect()
        {"latency": latency, "follow": follow, "parked": parked}[sys.argv[2]](client, *sys.argv[3:])


if __name__ == "__main__":
    main()
