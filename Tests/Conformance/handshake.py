"""The first bytes, HELLO, credentials."""
import hashlib
import os
import time

from harness import check, equal, expect
from client import HELLO, PING, PREFACE, REQUEST, pack_frame


@check("an HTTP request is answered with HTTP 400")
def http(world):
    for request in (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"POST /customers HTTP/1.1\r\nContent-Length: 0\r\n\r\n"):
        with world.raw(greet=False) as raw:
            raw.write(request)
            equal(raw.take(12), b"HTTP/1.1 400", "first line of the answer")
            head = bytes(raw.line.buffer)
            for _ in range(4):
                if b"\r\n\r\n" in head:
                    break
                head += raw.take(1)
            raw.line.buffer.clear()


@check("other first bytes are closed without an answer")
def garbage(world):
    tls = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"
    for data in (tls, b"guanxi1\n" + bytes(40), bytes(64), b"GUANZZZZ"):
        with world.raw(greet=False) as raw:
            raw.write(data)
            raw.closed()


@check("a preface of another version gets GOAWAY(4)")
def version(world):
    with world.raw(greet=False) as raw:
        raw.write(b"GUANXI2\n")
        raw.preface()
        raw.goaway(4)


@check("HELLO_ACK announces principal and limits")
def acknowledged(world):
    with world.raw(greet=False) as raw:
        ack = raw.greet(credential=world.key, features=["no-such-feature"])
        for name in ("server", "principal", "max_frame", "max_in_flight", "max_meta", "idle_timeout_ms",
                     "min_ping_interval_ms", "default_timeout_ms", "max_timeout_ms", "key_life_ms", "schema_hash",
                     "now_ms"):
            expect(name in ack, f"{name} is missing")
        expect("no-such-feature" not in ack.get("features", []), "an unknown feature was agreed on")
        expect(abs(ack["now_ms"] - time.time() * 1000) < 5000, "now_ms is not the time")
        expect("SIGNED_IN" in ack.get("permissions", []), "permissions do not name SIGNED_IN")
        described = raw.ok("system.describe", raw.request("system.describe"))
        digest = hashlib.sha256(described["file_descriptor_set"]).digest()
        equal(described["schema_hash"], digest, "schema_hash of Describe")
        equal(ack["schema_hash"], digest, "schema_hash of HELLO_ACK")
        listed = {method["id"]: method["name"] for method in described["methods"]}
        equal(listed.get(1280), "customers.create", "the name of method 1280")


@check("the Unix socket's user is the administrator")
def unix_user(world):
    with world.raw(greet=False, unix=True) as raw:
        ack = raw.greet()
        equal((ack["principal"], ack.get("role")), (f"local:{os.getuid()}", "ADMINISTRATOR"), "principal and role")
    with world.raw(greet=False, unix=True) as raw:
        ack = raw.greet(credential=world.key)
        expect(not ack["principal"].startswith("local:"), "a credential on the Unix socket was not used")


@check("an unknown credential gets GOAWAY(3) CREDENTIAL_UNKNOWN")
def unknown_credential(world):
    for credential in ("no such key", world.key[:-1] + ("A" if world.key[-1] != "A" else "B")):
        with world.raw(greet=False) as raw:
            raw.write(raw.hello(credential=credential) + raw.pack("system.echo", {"data": b"x"}))
            raw.preface()
            equal(raw.goaway(3, "CREDENTIAL_UNKNOWN").call_id, 0, "last call in GOAWAY")


@check("without a credential only what is PUBLIC works")
def anonymous(world):
    with world.raw(greet=False) as raw:
        equal(raw.greet()["principal"], "anonymous", "principal")
        equal(raw.ok("system.health", raw.request("system.health"))["state"], "SERVING", "health")
        for method, values in (("system.echo", {"data": b"x"}), ("system.describe", {}), ("customers.get", {"id": 1}),
                               ("customers.create", {"name": "x"}), ("system.echo_items", {"items": 1})):
            raw.request(method, values)
            raw.refused("UNAUTHENTICATED", "CREDENTIAL_REQUIRED")
        raw.request(9999, payload=b"")
        raw.refused("UNIMPLEMENTED", "METHOD_UNKNOWN")


@check("bytes may come one at a time")
def one_by_one(world):
    with world.raw(greet=False) as raw:
        for byte in raw.hello(credential=world.key) + raw.pack("system.echo", {"data": b"slow"}):
            raw.write(bytes([byte]))
        raw.ack()
        equal(raw.ok("system.echo", 1)["data"], b"slow", "echoed data")


@check("preface, HELLO and calls may come in one write")
def all_at_once(world):
    with world.raw(greet=False) as raw:
        data = raw.hello(credential=world.key)
        for number in range(3):
            data += raw.pack("system.echo", {"data": b"%d" % number})
        raw.write(data)
        raw.ack()
        replies = {}
        for _ in range(3):
            frame = raw.frame()
            replies[frame.call_id] = world.schema.decode("guanxi.EchoReply", frame.payload)["data"]
        equal(replies, {1: b"0", 2: b"1", 3: b"2"}, "replies")


@check("a first frame that is not HELLO gets GOAWAY(1)")
def not_hello(world):
    for frame in (pack_frame(PING, payload=b"x"), pack_frame(REQUEST, 1, 2), pack_frame(200, flags=0)):
        with world.raw(greet=False) as raw:
            raw.write(PREFACE + frame)
            raw.preface()
            raw.goaway(1, "PROTOCOL_ERROR")


@check("HELLO above 16 KiB gets GOAWAY(2)")
def large_hello(world):
    with world.raw(greet=False) as raw:
        raw.write(PREFACE + pack_frame(HELLO, payload=b"\x0a\x80\x9c\x01" + b"a" * 20_000))
        raw.preface()
        raw.goaway(2, "FRAME_TOO_LARGE")


@check("HELLO with an invalid payload gets GOAWAY(1)")
def invalid_hello(world):
    for payload in (b"", b"\x0a\x05ab", b"\x0a\x02\xff\xfe", world.schema.encode("guanxi.Hello", {"client": "a" * 101}),
                    world.schema.encode("guanxi.Hello", {"client": "x", "max_frame": 100})):
        with world.raw(greet=False) as raw:
            raw.write(PREFACE + pack_frame(HELLO, payload=payload))
            raw.preface()
            raw.goaway(1, "PROTOCOL_ERROR")


@check("unknown fields in HELLO are passed over")
def later_hello(world):
    with world.raw(greet=False) as raw:
        payload = world.schema.encode("guanxi.Hello", {"client": "later/9", "credential": world.key})
        raw.write(PREFACE + pack_frame(HELLO, payload=payload + b"\xf8\x3e\x01"))
        raw.ack()
        raw.alive()


@check("HELLO a second time gets GOAWAY(1)")
def second_hello(world):
    with world.raw() as raw:
        raw.write(raw.hello()[8:])
        raw.goaway(1, "PROTOCOL_ERROR")


@check("messages come in the language of HELLO")
def language(world):
    for tag, chinese in (("en", False), ("zh", True), ("zh-CN", True), ("fr", False)):
        with world.raw(language=tag) as raw:
            raw.request("customers.get", {"id": 1 << 40})
            message = raw.refused("NOT_FOUND", "CUSTOMER_NOT_FOUND")["message"]
            equal(any("\u4e00" <= letter <= "\u9fff" for letter in message), chinese, f"Chinese in {tag}: {message}")


@check("a preface that does not come in 5 s is closed", slow=True)
def no_preface(world):
    for start in (b"", b"GUAN"):
        with world.raw(greet=False) as raw:
            began = time.monotonic()
            raw.write(start)
            raw.closed(8)
            expect(4 <= time.monotonic() - began <= 7, f"closed after {time.monotonic() - began:.1f} s")


@check("HELLO that is not complete in 5 s gets GOAWAY(1)", slow=True)
def late_hello(world):
    with world.raw(greet=False) as raw:
        began = time.monotonic()
        raw.write(raw.hello(credential=world.key)[:-3])
        raw.preface()
        raw.goaway(1, "PROTOCOL_ERROR", timeout=8)
        expect(4 <= time.monotonic() - began <= 7, f"ended after {time.monotonic() - began:.1f} s")


@check("the end of a key ends its connections with GOAWAY(3) SESSION_ENDED")
def revoked(world):
    credential, key_id = world.employee_key("SPECIALIST")
    with world.raw(credential=credential) as raw:
        raw.alive()
        world.admin.call("keys.revoke", {"id": key_id})
        raw.goaway(3, "SESSION_ENDED")
    with world.raw(greet=False) as raw:
        raw.write(raw.hello(credential=credential))
        raw.preface()
        raw.goaway(3, "CREDENTIAL_UNKNOWN")
