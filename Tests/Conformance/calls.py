"""Metadata, statuses, permissions, deadlines, cancelling and the number of calls in flight."""
import time

from harness import Broken, check, equal, expect
from client import CANCEL, CODES, Refused, new_key, pack_frame, sized


@check("a reply carries server_us")
def server_time(world):
    with world.raw() as raw:
        raw.request("system.echo", {"data": b"x"})
        expect("server_us" in raw.meta(raw.reply()), "server_us is missing")


@check("a refusal carries the code that was asked for, each from 1 to 16")
def every_code(world):
    with world.raw() as raw:
        for code in range(1, 17):
            raw.request("system.echo", {"fail_code": code})
            raw.refused(CODES[code], "ECHO_FAILURE", executed=None)


@check("invalid metadata is META_INVALID, the connection lives")
def invalid_meta(world):
    encode = world.schema.encode
    meta = {name: encode("guanxi.RequestMeta", {name: value}) for name, value in (
        ("trace_id", b"t" * 15), ("span_id", b"s" * 9), ("idempotency_key", b"k" * 65), ("min_seq", -1))}
    meta.update({
        "an empty key": b"\x12\x00", "cut": b"\x12\x10abc", "group": b"\x0b\x0c", "number": b"\x08" + b"\xff" * 11})
    with world.raw() as raw:
        meta["more than max_meta"] = b"\xfa\x3e" + sized(bytes(raw.limits["max_meta"]))
        for name, data in meta.items():
            raw.request("system.echo", {"data": b"x"}, meta_bytes=data)
            try:
                raw.refused("INVALID_ARGUMENT", "META_INVALID")
            except Broken as broken:
                raise Broken(f"{name}: {broken}") from None
        raw.alive()
        trace = {"trace_id": b"t" * 16, "span_id": b"s" * 8, "attempt": 3, "idempotency_key": b"a key on a READ"}
        raw.ok("system.echo", raw.request("system.echo", {"data": b"x"}, **trace))
        raw.ok("system.echo", raw.request("system.echo", {"data": b"x"}, meta_bytes=b"\xf8\x3e\x01"))


@check("a KEYED call without a key is KEY_REQUIRED")
def key_required(world):
    with world.raw() as raw:
        raw.request("customers.create", {"name": "无键"})
        raw.refused("INVALID_ARGUMENT", "KEY_REQUIRED")
        raw.request("customers.create", payload=b"\xff\xff")
        raw.refused("INVALID_ARGUMENT", "KEY_REQUIRED")


@check("a missing permission is PERMISSION_DENIED, before key and payload are looked at")
def permission(world):
    with world.raw(credential=world.specialist_key) as raw:
        for method in ("departments.create", "keys.create", "system.stats", "customers.export"):
            raw.request(method, payload=b"\xff\xff")
            raw.refused("PERMISSION_DENIED", "PERMISSION_DENIED")
        raw.alive()


@check("as_of_ms and on_behalf_of need their permissions")
def special_meta(world):
    with world.raw(credential=world.specialist_key) as raw:
        for meta in ({"as_of_ms": 1_700_000_000_000}, {"on_behalf_of": 1}):
            raw.request("customers.create", {"name": "过去"}, idempotency_key=new_key(), **meta)
            raw.refused("PERMISSION_DENIED", "PERMISSION_DENIED")
    with world.raw(unix=True) as raw:
        future = int(time.time() * 1000) + 3_600_000
        raw.request("customers.create", {"name": "将来"}, idempotency_key=new_key(), as_of_ms=future)
        raw.refused("INVALID_ARGUMENT", "AS_OF_INVALID")
        past = future - 7_200_000
        raw.request("customers.create", {"name": "过去"}, idempotency_key=new_key(), as_of_ms=past)
        equal(raw.ok("customers.create")["created_at_ms"], past, "instant of a past fact")


@check("min_seq ahead of the store is NOT_YET; one's own commit_seq is not")
def min_seq(world):
    with world.raw() as writer, world.raw() as reader:
        writer.request("customers.create", {"name": "顺序"}, idempotency_key=new_key())
        frame = writer.reply()
        seq, id = writer.meta(frame)["commit_seq"], world.schema.decode("guanxi.Customer", frame.payload)["id"]
        reader.request("customers.get", {"id": id}, min_seq=seq)
        equal(reader.ok("customers.get")["id"], id, "customer")
        reader.request("customers.get", {"id": id}, min_seq=seq + 1_000_000)
        status = reader.refused("UNAVAILABLE", "NOT_YET")
        equal(status["retry"], "SAME_REQUEST", "retry")


@check("commit_seq rises, reads carry none")
def commit_seq(world):
    with world.raw() as raw:
        found = []
        for _ in range(3):
            raw.request("customers.create", {"name": "顺序"}, idempotency_key=new_key())
            found.append(raw.meta(raw.reply()).get("commit_seq", 0))
        expect(0 < found[0] < found[1] < found[2], f"commit_seq went {found}")


@check("a dry run answers and keeps nothing, not even its key")
def dry_run(world):
    with world.raw() as raw:
        reference, key = "dry:" + world.unique(), new_key()
        values = {"name": "试运行", "external_refs": [reference]}
        raw.request("customers.create", values, idempotency_key=key, dry_run=True)
        equal(raw.ok("customers.create")["name"], "试运行", "name in the reply")
        raw.request("customers.get", {"external_ref": reference})
        raw.refused("NOT_FOUND", "CUSTOMER_NOT_FOUND")
        raw.request("customers.create", {**values, "phone": "13800000000"}, idempotency_key=key)
        frame = raw.reply()
        equal((frame.arg, raw.meta(frame).get("replayed", False)), (0, False), "code and replayed of the real call")
        raw.ok("customers.get", raw.request("customers.get", {"external_ref": reference}))
        raw.request("customers.create", {"name": ""}, idempotency_key=new_key(), dry_run=True)
        raw.refused("INVALID_ARGUMENT", "INVALID_REQUEST")


@check("a deadline ends a waiting call near its time")
def deadline(world):
    with world.raw() as raw:
        for timeout in (100, 500):
            began = time.monotonic()
            raw.request("system.echo", {"data": b"x", "delay_ms": 5000}, timeout_ms=timeout)
            raw.refused("DEADLINE_EXCEEDED", "DEADLINE_EXCEEDED")
            took = (time.monotonic() - began) * 1000
            expect(timeout - 5 <= took <= timeout + 300, f"{timeout} ms became {took:.0f} ms")
        raw.request("system.echo", {"data": b"x"}, timeout_ms=0xFFFF_FFFF)
        raw.ok("system.echo")


@check("a waiting call holds nobody up")
def waiting(world):
    with world.raw() as raw:
        slow = raw.request("system.echo", {"data": b"slow", "delay_ms": 400})
        began = time.monotonic()
        raw.alive()
        expect(time.monotonic() - began < 0.3, "a quick call waited for a slow one")
        equal(raw.ok("system.echo", slow)["data"], b"slow", "echoed data")


@check("a cancelled call gets one REPLY, CANCELLED")
def cancel(world):
    with world.raw() as raw:
        id, began = raw.request("system.echo", {"data": b"x", "delay_ms": 5000}), time.monotonic()
        raw.write(pack_frame(CANCEL, id) * 2)
        raw.refused("CANCELLED", "CANCELLED", id)
        expect(time.monotonic() - began < 1, "the cancelled call took more than a second")
        raw.write(pack_frame(CANCEL, id))
        raw.silence(0.2, "after the REPLY of a cancelled call")
        raw.alive()


@check("one call more than max_in_flight is TOO_MANY_IN_FLIGHT")
def in_flight(world):
    with world.raw() as raw:
        most = raw.limits["max_in_flight"]
        raw.write(b"".join(raw.pack("system.echo", {"data": b"x", "delay_ms": 800}) for _ in range(most + 2)))
        raw.refused("RESOURCE_EXHAUSTED", "TOO_MANY_IN_FLIGHT", most + 1)
        raw.refused("RESOURCE_EXHAUSTED", "TOO_MANY_IN_FLIGHT", most + 2)
        answered = sorted(raw.frame().call_id for _ in range(most))
        equal(answered, list(range(1, most + 1)), "calls that were answered")
        raw.alive()


@check("a reply larger than the client takes is REPLY_TOO_LARGE")
def reply_too_large(world):
    with world.raw(max_frame=4096) as raw:
        raw.request("system.echo", {"data": bytes(8000)})
        raw.refused("RESOURCE_EXHAUSTED", "REPLY_TOO_LARGE")
        raw.request("system.echo", {"data": bytes(3500)})
        equal(len(raw.ok("system.echo")["data"]), 3500, "bytes echoed")
        key, values = new_key(), {"name": "长", "notes": ["注" * 1900]}
        raw.request("customers.create", values, idempotency_key=key)
        raw.refused("RESOURCE_EXHAUSTED", "REPLY_TOO_LARGE", executed="EXECUTED")
    with world.raw() as raw:
        raw.request("customers.create", values, idempotency_key=key)
        frame = raw.reply()
        equal((frame.arg, raw.meta(frame).get("replayed")), (0, True), "code and replayed of the repeat")


@check("client.py calls, pipelines, pings and cancels")
def reference_client(world):
    with world.client() as client:
        ids = [client.send("system.echo", {"data": b"%d" % n, "delay_ms": n % 3 * 10}) for n in range(50)]
        equal([client.wait(id)["data"] for id in reversed(ids)], [b"%d" % n for n in reversed(range(50))], "replies")
        expect(client.ping() < 1, "a ping took a second")
        id = client.send("system.echo", {"delay_ms": 5000})
        client.cancel(id)
        try:
            raise Broken(f"a cancelled call gave {client.wait(id)}")
        except Refused as refused:
            equal(refused.reason, "CANCELLED", "reason")
        made = client.call("customers.create", {"name": "王小明", "kind": "PERSON"})
        equal(client.call("customers.get", {"id": made["id"]})["kind"], "PERSON", "kind")
        client.line.close()  # lost, and made again
        equal(client.call("customers.get", {"id": made["id"]})["name"], "王小明", "name after the connection was lost")
