"""Headers, sizes, call ids, pings and the end of a connection."""
import struct
import time

from harness import check, equal, expect
from client import CANCEL, CREDIT, GOAWAY, HELLO_ACK, ITEM, PING, PONG, REPLY, REQUEST, pack_frame

MEBIBYTE = 1 << 20


@check("many frames in one write are all answered, each once")
def burst(world):
    with world.raw() as raw:
        count = min(100, raw.limits["max_in_flight"])
        raw.write(b"".join(raw.pack("system.echo", {"data": b"%d" % number}) for number in range(1, count + 1)))
        found = {}
        for _ in range(count):
            frame = raw.frame()
            expect(frame.type == REPLY and not frame.arg, f"unexpected {frame!r:.200}")
            expect(frame.call_id not in found, f"call {frame.call_id} was answered twice")
            found[frame.call_id] = world.schema.decode("guanxi.EchoReply", frame.payload)["data"]
        equal(found, {number: b"%d" % number for number in range(1, count + 1)}, "replies")


@check("a frame may come in pieces")
def pieces(world):
    with world.raw() as raw:
        data = raw.pack("system.echo", {"data": b"z" * 100_000})
        for start, end in ((0, 3), (3, 19), (19, 30), (30, 70_000), (70_000, len(data))):
            raw.write(data[start:end])
            time.sleep(0.05)
        equal(len(raw.ok("system.echo")["data"]), 100_000, "bytes echoed")


@check("call ids that do not rise get GOAWAY(1) CALL_ID_INVALID")
def falling_ids(world):
    for first, second in ((5, 5), (5, 4), (1 << 63, 1), (3, 0)):
        with world.raw() as raw:
            raw.request("system.echo", {"data": b"x"}, id=first)
            raw.ok("system.echo", first)
            raw.request("system.echo", {"data": b"y"}, id=second)
            equal(raw.goaway(1, "CALL_ID_INVALID").call_id, first, "last call in GOAWAY")


@check("call ids may leave gaps, up to 64 bits")
def gaps(world):
    with world.raw() as raw:
        for id in (7, 1000, 1 << 40, (1 << 64) - 1):
            raw.request("system.echo", {"data": b"x"}, id=id)
            raw.ok("system.echo", id)


@check("an unknown method is UNIMPLEMENTED")
def unknown_method(world):
    with world.raw() as raw:
        for method in (0, 200, 0xFFFF_FFFF):
            raw.request(method, payload=b"\xff\xff\xff")
            raw.refused("UNIMPLEMENTED", "METHOD_UNKNOWN")
        raw.alive()


@check("an unknown type is skipped with IGNORABLE, else GOAWAY(1)")
def unknown_type(world):
    with world.raw() as raw:
        raw.write(pack_frame(200, 0, 7, b"m", b"payload", flags=1) + pack_frame(11, 1 << 60, flags=1))
        raw.alive()
        raw.write(pack_frame(250, payload=bytes(raw.limits["max_frame"] + MEBIBYTE), flags=1))
        raw.alive()
    for type in (0, 11, 255):
        with world.raw() as raw:
            raw.write(pack_frame(type, payload=b"x"))
            raw.goaway(1, "PROTOCOL_ERROR")


@check("flags other than IGNORABLE get GOAWAY(1)")
def reserved_flags(world):
    with world.raw() as raw:
        raw.write(pack_frame(PING, payload=b"a", flags=1))
        equal(raw.frame().type, PONG, "answer to a PING with IGNORABLE")
    for flags in (2, 0x80, 0xFF):
        with world.raw() as raw:
            raw.write(pack_frame(REQUEST, 1, 3, flags=flags))
            raw.goaway(1, "PROTOCOL_ERROR")


@check("a length below 16 and a meta_len beyond the frame get GOAWAY(1)")
def impossible_lengths(world):
    for length, meta_length in ((0, 0), (15, 0), (16, 1), (20, 5), (16, 0xFFFF)):
        with world.raw() as raw:
            raw.write(struct.pack(">IBBHQI", length, REQUEST, 0, meta_length, 1, 3) + bytes(32))
            raw.goaway(1, "PROTOCOL_ERROR")


@check("frames that only a server sends get GOAWAY(1)")
def servers_frames(world):
    for frame in (pack_frame(HELLO_ACK), pack_frame(REPLY, 1), pack_frame(ITEM, 1)):
        with world.raw() as raw:
            raw.write(frame)
            raw.goaway(1, "PROTOCOL_ERROR")


@check("a REQUEST above max_frame is skipped and answered, the connection lives")
def oversize(world):
    with world.raw() as raw:
        most = raw.limits["max_frame"]
        raw.request("system.echo", payload=bytes(most + 1 - 16))
        raw.refused("RESOURCE_EXHAUSTED", "FRAME_TOO_LARGE")
        raw.alive()
        raw.request("system.echo", payload=bytes(most + 3 * MEBIBYTE))
        raw.refused("RESOURCE_EXHAUSTED", "FRAME_TOO_LARGE")
        raw.alive()
        # The id of a refused frame is used up like any other.
        raw.request("system.echo", {"data": b"x"}, id=raw.ids)
        raw.goaway(1, "CALL_ID_INVALID")


@check("a frame of exactly max_frame is taken")
def exact_size(world):
    with world.raw(max_frame=8 * MEBIBYTE) as raw:
        room = raw.limits["max_frame"] - 16
        data = bytes(room - 5)  # a tag and four bytes of length go before it
        payload = world.schema.encode("guanxi.EchoRequest", {"data": data})
        equal(len(payload), room, "bytes of the payload that this check makes")
        raw.request("system.echo", payload=payload)
        equal(len(raw.ok("system.echo")["data"]), len(data), "bytes echoed")


@check("another frame above max_frame, and any above 64 MiB, gets GOAWAY(2)")
def too_large(world):
    for type, length in ((PING, 5 * MEBIBYTE), (REQUEST, 64 * MEBIBYTE + 1), (REQUEST, 0xFFFF_FFFF)):
        with world.raw() as raw:
            raw.write(struct.pack(">IBBHQI", length, type, 0, 0, 1 if type == REQUEST else 0, 3))
            raw.goaway(2, "FRAME_TOO_LARGE")
    with world.raw() as raw:
        raw.write(struct.pack(">IBBHQI", 64 * MEBIBYTE + 1, 200, 1, 0, 0, 0))
        raw.goaway(2, "FRAME_TOO_LARGE")


@check("PING is answered with its bytes")
def ping(world):
    with world.raw() as raw:
        for token in (b"", b"a", b"12345678"):
            raw.write(pack_frame(PING, payload=token))
            frame = raw.frame()
            equal((frame.type, frame.call_id, frame.payload), (PONG, 0, token), "PONG")
        raw.write(pack_frame(PONG, payload=b"unasked"))
        raw.alive()


@check("PING with 9 bytes gets GOAWAY(1)")
def long_ping(world):
    with world.raw() as raw:
        raw.write(pack_frame(PING, payload=b"123456789"))
        raw.goaway(1, "PROTOCOL_ERROR")


@check("too many pings get GOAWAY(7)")
def ping_flood(world):
    with world.raw() as raw:
        raw.write(pack_frame(PING, payload=b"flood") * 14)
        raw.goaway(7)


@check("CREDIT of 0, and CREDIT and CANCEL with call id 0, get GOAWAY(1)")
def no_credit(world):
    for frame in (pack_frame(CREDIT, 1, 0), pack_frame(CREDIT, 0, 1), pack_frame(CANCEL, 0)):
        with world.raw() as raw:
            raw.write(frame)
            raw.goaway(1, "PROTOCOL_ERROR")


@check("CREDIT and CANCEL for calls that are not open are ignored")
def crossing(world):
    with world.raw() as raw:
        raw.alive()
        for id in (1, 99):
            raw.write(pack_frame(CREDIT, id, 5) + pack_frame(CANCEL, id))
        raw.alive()


@check("after the client's GOAWAY its open calls are answered, then the server closes")
def client_leaves(world):
    with world.raw() as raw:
        id = raw.request("system.echo", {"data": b"last", "delay_ms": 300})
        raw.write(pack_frame(GOAWAY))
        equal(raw.ok("system.echo", id)["data"], b"last", "echoed data")
        raw.closed()


@check("clients that vanish in the middle of a frame do no harm")
def vanishing(world):
    for cut in (1, 4, 19, 20, 25, 400):
        with world.raw() as raw:
            raw.write(raw.pack("system.echo", {"data": bytes(1000)})[:cut])
    with world.raw() as raw:
        raw.alive()


@check("a frame that is not complete in 10 s gets GOAWAY(1)", slow=True)
def slow_frame(world):
    with world.raw() as raw:
        began = time.monotonic()
        frame = raw.pack("system.echo", {"data": bytes(100)})
        for byte in frame[:8]:
            raw.write(bytes([byte]))
            time.sleep(0.8)
        raw.goaway(1, "PROTOCOL_ERROR", timeout=9)
        expect(9 <= time.monotonic() - began <= 13, f"ended after {time.monotonic() - began:.1f} s")
