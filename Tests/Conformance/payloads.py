"""What is checked of a payload, and the path of what is wrong."""
import random

from harness import check, equal, expect
from client import new_key, sized, to_varint


def create(raw, payload=None, **values):
    return raw.request("customers.create", values, payload=payload, idempotency_key=new_key(), dry_run=True)


def block(number, data):
    return to_varint(number << 3 | 2) + sized(data)


NAME = block(2, "名".encode())


@check("a payload that is no message is MALFORMED")
def malformed(world):
    cases = {
        "cut tag": b"\xff", "cut length": NAME + b"\x1a", "length beyond the end": NAME + b"\x1a\x20abc",
        "field number 0": NAME + b"\x00\x01", "11 bytes of number": NAME + b"\x08" + b"\x80" * 10 + b"\x01",
        "group": NAME + b"\xfb\x3e\xfc\x3e", "groups in groups": NAME + b"\xfb\x3e" * 20_000,
        "wire type 6": NAME + b"\x0e", "cut fixed64": NAME + b"\xf9\x3e\x01\x02",
    }
    with world.raw() as raw:
        for name, payload in cases.items():
            create(raw, payload)
            status = raw.refused("INVALID_ARGUMENT", "INVALID_REQUEST")
            reasons = {violation["reason"] for violation in status["violations"]}
            expect("MALFORMED" in reasons, f"{name}: {status['violations']}")
        raw.alive()


@check("a wrong wire type and a single field twice are MALFORMED at their field")
def wrong_type(world):
    with world.raw() as raw:
        for payload, path in ((b"\x10\x05", "name"), (NAME + block(1, b"\x01"), "kind"), (NAME + NAME, "name"),
                              (NAME + b"\x8d\x01" + b"\0" * 4, "owner_id")):
            create(raw, payload)
            raw.flawed(path, "MALFORMED")


@check("text that is not UTF-8 is NOT_UTF8, a zero byte is HAS_NUL")
def text(world):
    with world.raw() as raw:
        for bad in (b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"ab\xe5\x90", b"\x80"):
            create(raw, block(2, bad))
            raw.flawed("name", "NOT_UTF8")
        create(raw, block(2, b"a\0b"))
        raw.flawed("name", "HAS_NUL")
        create(raw, NAME + block(14, b"ok") + block(14, b"\xff"))
        raw.flawed("tags[1]", "NOT_UTF8")
        equal(raw.ok("customers.create", create(raw, name="𠮷野家 🍜"))["name"], "𠮷野家 🍜", "name beyond 16 bits")


@check("unknown fields are passed over, too many are TOO_MANY_FIELDS")
def unknown(world):
    with world.raw() as raw:
        later = b"\xf8\x3e\x07" + block(1001, b"\xff" * 50) + b"\xd5\x3e1234" + b"\xd1\x3e12345678"
        equal(raw.ok("customers.create", create(raw, NAME + later))["name"], "名", "name")
        nested = b""
        for _ in range(300):
            nested = block(900, nested)
        raw.ok("customers.create", create(raw, NAME + nested))
        create(raw, NAME + b"\xf8\x3e\x07" * 65)
        status = raw.refused("INVALID_ARGUMENT", "INVALID_REQUEST")
        equal(status["violations"][0]["reason"], "TOO_MANY_FIELDS", "reason")
        create(raw, NAME + b"\xf8\x3e\x07" * 300_000)
        raw.refused("INVALID_ARGUMENT", "INVALID_REQUEST")


@check("a mebibyte of empty messages is refused in little time and memory")
def bomb(world):
    with world.raw() as raw:
        for payload in (b"\x0a\x00" * 500_000, b"\x0a\x02\x12\x00" * 250_000, block(1, b"\x12\x00" * 400_000)):
            raw.request("customers.upsert", payload=payload, idempotency_key=new_key())
            frame = raw.reply()
            expect(raw.status(frame)["reason"] in ("INVALID_REQUEST", "MEMORY_BUDGET"), "reason")
        raw.alive()


@check("each rule of the contract is checked, with the field's path")
def rules(world):
    cases = [
        ({}, "name", "FIELD_REQUIRED"), ({"name": "名" * 201}, "name", "TOO_LONG"),
        ({"name": " "}, "name", "PATTERN_MISMATCH"), ({"name": "a\nb"}, "name", "PATTERN_MISMATCH"),
        ({"name": "x", "phone": "call me"}, "phone", "PATTERN_MISMATCH"),
        ({"name": "x", "email": "a@b"}, "email", "PATTERN_MISMATCH"),
        ({"name": "x", "external_refs": ["erp:1", "erp"]}, "external_refs[1]", "PATTERN_MISMATCH"),
        ({"name": "x", "tags": ["t"] * 101}, "tags", "TOO_MANY_ITEMS"),
        ({"name": "x", "tags": ["a", "t" * 51]}, "tags[1]", "TOO_LONG"),
        ({"name": "x", "kind": 99}, "kind", "UNKNOWN_ENUM_VALUE"),
        ({"name": "x", "kind": 0}, "kind", "UNKNOWN_ENUM_VALUE"),
        ({"name": "x", "owner_id": 0}, "owner_id", "TOO_SMALL"),
        ({"name": "x", "birthday_day": -43830}, "birthday_day", "TOO_SMALL"),
    ]
    with world.raw() as raw:
        for values, path, reason in cases:
            create(raw, **values)
            raw.flawed(path, reason)
        raw.ok("customers.create", create(raw, name="名" * 200))
        raw.request("customers.list", {"limit": 501})
        raw.flawed("limit", "TOO_LARGE")
        raw.request("system.echo_items", {"data": b"x"})
        raw.flawed("items", "FIELD_REQUIRED")


@check("all that is wrong is told at once, up to 16")
def together(world):
    with world.raw() as raw:
        create(raw, phone="x", email="y", tags=["t" * 51])
        found = {(v["path"], v["reason"]) for v in raw.refused("INVALID_ARGUMENT", "INVALID_REQUEST")["violations"]}
        expected = {("name", "FIELD_REQUIRED"), ("phone", "PATTERN_MISMATCH"), ("email", "PATTERN_MISMATCH"),
                    ("tags[0]", "TOO_LONG")}
        equal(found, expected, "violations")
        create(raw, name="x", tags=["t" * 51] * 90)
        count = len(raw.refused("INVALID_ARGUMENT", "INVALID_REQUEST")["violations"])
        equal(count, 16, "number of violations")


@check("a row that breaks a rule is refused alone, malformed bytes and too many rows refuse the batch")
def rows_of_a_batch(world):
    reference = "row:" + world.unique()
    first = {"customer": {"name": "甲", "external_refs": [reference]}}
    rows = [first, {"customer": {"name": "乙", "phone": "?"}}, {"customer": {}}]
    with world.raw() as raw:
        bad = block(1, block(2, block(2, b"\xff")))
        good = world.schema.encode("guanxi.UpsertCustomersRequest", {"rows": [first]})
        raw.request("customers.upsert", payload=good + bad, idempotency_key=new_key())
        raw.flawed("rows[1].customer.name", "NOT_UTF8")
        raw.request("customers.get", {"external_ref": reference})
        raw.refused("NOT_FOUND", "CUSTOMER_NOT_FOUND")
        raw.request("customers.upsert", {"rows": rows}, idempotency_key=new_key())
        results = raw.ok("customers.upsert")["results"]
        equal([result["outcome"] for result in results], ["CREATED", "REFUSED", "REFUSED"], "outcomes")
        found = [[(v["path"], v["reason"]) for v in result["status"]["violations"]] for result in results[1:]]
        expected = [[("rows[1].customer.phone", "PATTERN_MISMATCH")], [("rows[2].customer.name", "FIELD_REQUIRED")]]
        equal(found, expected, "violations")
        raw.request("customers.upsert", {"rows": []}, idempotency_key=new_key())
        raw.flawed("rows", "FIELD_REQUIRED")
        raw.request("customers.upsert", {"rows": [first] * 1001}, idempotency_key=new_key())
        raw.flawed("rows", "TOO_MANY_ITEMS")


@check("number lists may come packed or not")
def packed(world):
    customer = world.customer(phone="13800000001", email="a@example.com")
    with world.raw() as raw:
        base = world.schema.encode("guanxi.UpdateCustomerRequest", {"id": customer["id"], "version": 1})
        for clear in (b"\x88\x02\x03\x88\x02\x04", b"\x8a\x02\x02\x03\x04"):
            raw.request("customers.update", payload=base + clear, idempotency_key=new_key(), dry_run=True)
            updated = raw.ok("customers.update")
            expect("phone" not in updated and "email" not in updated, f"not cleared: {updated}")


@check("random payloads are each answered once, the connection lives")
def noise(world):
    chance = random.Random(20240229)
    person = {"name": "名字", "phone": "13800000002", "tags": ["a", "b"]}
    rows = [{"customer": {"name": "x"}, "key": b"k"}] * 3
    seeds = [world.schema.encode("guanxi.CreateCustomerRequest", person),
             world.schema.encode("guanxi.UpsertCustomersRequest", {"rows": rows})]
    with world.raw() as raw:
        for round in range(400):
            method = ("customers.create", "customers.upsert")[round % 2]
            data = bytearray(seeds[round % 2] if round % 4 < 2 else chance.randbytes(chance.randrange(60)))
            for _ in range(chance.randrange(4)):
                if data:
                    data[chance.randrange(len(data))] = chance.randrange(256)
            raw.request(method, payload=bytes(data), idempotency_key=new_key(), dry_run=True)
            frame = raw.reply()
            expect(frame.arg in (0, 3, 5, 6, 8, 9), f"code {frame.arg} for {bytes(data).hex()}")
        raw.alive()
