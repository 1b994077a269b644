"""Exactly once."""
import threading
import time

from harness import check, equal, expect
from client import CODES, new_key


def create(raw, key, **values):
    raw.request("customers.create", values, idempotency_key=key)
    frame = raw.reply()
    return frame, raw.meta(frame)


@check("the same key and request give the same reply, replayed, also on another connection")
def replay(world):
    key, values = new_key(), {"name": "一次 " + world.unique(), "tags": ["vip"]}
    with world.raw() as raw:
        first, meta = create(raw, key, **values)
        equal((first.arg, meta.get("replayed", False)), (0, False), "code and replayed of the first")
        second, again = create(raw, key, **values)
        equal((second.payload, again.get("replayed")), (first.payload, True), "payload and replayed of the repeat")
        equal(again.get("commit_seq"), meta["commit_seq"], "commit_seq of the repeat")
    with world.raw() as raw:
        raw.request("customers.create", values, idempotency_key=key, attempt=3, timeout_ms=4321)
        frame = raw.reply()
        equal((frame.payload, raw.meta(frame).get("replayed")), (first.payload, True), "payload and replayed elsewhere")
    found = world.admin.call("customers.search", {"text": values["name"]}).get("items", [])
    equal(len(found), 1, "customers of that name")


@check("the same key with another request is IDEMPOTENCY_KEY_REUSED")
def reused(world):
    key = new_key()
    with world.raw() as raw:
        equal(create(raw, key, name="甲")[0].arg, 0, "code of the first")
        raw.request("customers.create", {"name": "乙"}, idempotency_key=key)
        raw.refused("FAILED_PRECONDITION", "IDEMPOTENCY_KEY_REUSED")
        equal(create(raw, key, name="甲")[1].get("replayed"), True, "replayed afterwards")


@check("a key belongs to one method and one principal")
def scope(world):
    key, values = new_key(), {"name": "同键 " + world.unique()}
    with world.raw() as raw, world.raw(credential=world.specialist_key) as other:
        first, _ = create(raw, key, **values)
        frame, meta = create(other, key, **values)
        equal((frame.arg, meta.get("replayed", False)), (0, False), "code and replayed for another principal")
        id = world.schema.decode("guanxi.Customer", first.payload)["id"]
        raw.request("customers.update", {"id": id, "version": 1, "city": "上海"}, idempotency_key=key)
        equal(raw.ok("customers.update")["version"], 2, "version after another method with the key")


@check("a refusal by the operation is stored; one before it is not")
def refusals(world):
    customer, key = world.customer(), new_key()
    stale = {"id": customer["id"], "version": 2, "city": "北京"}
    with world.raw() as raw:
        raw.request("customers.update", stale, idempotency_key=key)
        frame = raw.reply()
        status = raw.status(frame)
        equal((status["reason"], status.get("current_version")), ("VERSION_MISMATCH", 1), "reason and current_version")
        raw.request("customers.update", {**stale, "version": 1}, idempotency_key=new_key())
        equal(raw.ok("customers.update")["version"], 2, "version after the update")
        raw.request("customers.update", stale, idempotency_key=key)
        again = raw.reply()
        equal((again.arg, again.payload), (frame.arg, frame.payload), "code and Status of the repeat")
        equal(raw.meta(again).get("replayed"), True, "replayed of the repeat")
        key = new_key()
        raw.request("customers.create", {"name": "x", "phone": "?"}, idempotency_key=key)
        raw.flawed("phone", "PATTERN_MISMATCH")
        frame, meta = create(raw, key, name="x")
        equal((frame.arg, meta.get("replayed", False)), (0, False), "code and replayed with the corrected request")


@check("twins on two connections are done once")
def twins(world):
    for _ in range(10):
        key, values, answers = new_key(), {"name": "双生 " + world.unique()}, []
        with world.raw() as one, world.raw() as two:
            frames = [raw.pack("customers.create", values, idempotency_key=key) for raw in (one, two)]
            threads = [threading.Thread(target=raw.write, args=(data,)) for raw, data in zip((one, two), frames)]
            for thread in threads:
                thread.start()
            for raw in (one, two):
                frame = raw.reply()
                answers.append((frame.arg, frame.payload, raw.meta(frame).get("replayed", False)))
            for thread in threads:
                thread.join()
        equal(answers[0][:2], answers[1][:2], "answers to twins")
        equal(sorted(answer[2] for answer in answers), [False, True], "replayed of twins")


@check("a call whose reply was lost is done once")
def lost_reply(world):
    key, values = new_key(), {"name": "失联 " + world.unique()}
    with world.raw() as raw:
        raw.request("customers.create", values, idempotency_key=key)
    with world.raw() as raw:
        frame, _ = create(raw, key, **values)
        equal(frame.arg, 0, "code of the repeat")
    found = world.admin.call("customers.search", {"text": values["name"]}).get("items", [])
    equal(len(found), 1, "customers of that name")


@check("many changes in one write are each done once")
def pipelined(world):
    with world.raw() as raw:
        count, keys = 60, [new_key() for _ in range(60)]
        for repeat in (False, True):
            raw.write(b"".join(
                raw.pack("customers.create", {"name": f"流水 {n}"}, idempotency_key=keys[n]) for n in range(count)))
            ids = set()
            for _ in range(count):
                frame = raw.frame()
                equal((frame.arg, raw.meta(frame).get("replayed", False)), (0, repeat), "code and replayed")
                ids.add(world.schema.decode("guanxi.Customer", frame.payload)["id"])
            equal(len(ids), count, "different customers")


@check("a secret is shown once")
def secret(world):
    employee = world.admin.call("employees.create", {"name": "密 " + world.unique(), "role": "SPECIALIST"})
    key, values = new_key(), {"employee_id": employee["id"]}
    first = world.admin.call("keys.create", values, key=key)
    expect(first.get("credential"), "the first reply has no credential")
    second = world.admin.call("keys.create", values, key=key)
    equal((second.get("credential", ""), second.meta.get("replayed")), ("", True), "credential and replayed again")
    equal(second["key"]["id"], first["key"]["id"], "id of the key")


@check("each row of a batch has its own key and result")
def batch(world):
    run = world.unique()
    rows = [{"key": f"{run}:{n}".encode(), "customer": {"name": f"批 {n}", "external_refs": [f"lot:{run}-{n}"]}}
            for n in range(100)]
    with world.raw() as raw:
        def upsert(part, key):
            raw.request("customers.upsert", {"rows": part}, idempotency_key=key)
            return raw.ok("customers.upsert")
        key = new_key()
        first = upsert(rows[:60], key)
        equal((first.get("created"), len(first["results"])), (60, 60), "created rows")
        equal([r["row"] for r in first["results"]], list(range(60)), "order of results")
        equal(upsert(rows[:60], key), first, "the same batch again")
        rest = upsert(rows[40:], new_key())
        ids = {r["id"] for r in first["results"][40:]}
        equal({r["id"] for r in rest["results"][:20]}, ids, "rows sent in another slice")
        expect(all(r.get("replayed") for r in rest["results"][:20]), "rows done before are not marked as replayed")
        expect(not any(r.get("replayed") for r in rest["results"][20:]), "new rows are marked as replayed")
        same = upsert([{"customer": rows[0]["customer"]}], new_key())["results"][0]
        equal((same["outcome"], same["version"]), ("UNCHANGED", 1), "a row that changes nothing")
        torn = {"name": "并", "external_refs": [f"lot:{run}-0", f"lot:{run}-1"]}
        mixed = upsert([{"customer": torn}, {"customer": {"name": "好"}}], new_key())["results"]
        equal([r["outcome"] for r in mixed], ["REFUSED", "CREATED"], "outcomes")
        equal(mixed[0]["status"]["reason"], "EXTERNAL_REFS_DISAGREE", "reason of the refused row")


@check("an external reference posts once; other content is EXTERNAL_ID_REUSED")
def external(world):
    values = {"customer_id": world.customer()["id"], "external_ref": "shop:" + world.unique(),
              "amount": {"minor": 1250, "currency": "CNY"}, "purchased_at_ms": 1_900_000_000_000}
    with world.raw() as raw:
        raw.request("purchases.record", values, idempotency_key=new_key())
        raw.refused_because("IN_FUTURE")
        values["purchased_at_ms"] = int(time.time() * 1000)
        raw.request("purchases.record", values, idempotency_key=new_key())
        first = raw.ok("purchases.record")
        raw.request("purchases.record", values, idempotency_key=new_key())
        equal(raw.ok("purchases.record"), first, "the same purchase with another key")
        values["amount"] = {"minor": 9, "currency": "CNY"}
        raw.request("purchases.record", values, idempotency_key=new_key())
        raw.refused("ALREADY_EXISTS", "EXTERNAL_ID_REUSED")


@check("updates: absent stays, clear empties, _add and _remove change lists")
def updates(world):
    customer = world.customer(phone="13800000003", tags=["a", "b"], city="上海")
    with world.raw() as raw:
        version = 1

        def update(**values):
            values = {"id": customer["id"], "version": version, **values}
            raw.request("customers.update", values, idempotency_key=new_key())
        update(clear=[3], tags_add=["c"], tags_remove=["a"])
        found = raw.ok("customers.update")
        equal((found.get("phone"), sorted(found["tags"]), found["city"]), (None, ["b", "c"], "上海"), "phone, tags, city")
        equal(found["version"], 2, "version")
        version = 2
        update(city="上海")
        equal(raw.ok("customers.update")["version"], 2, "version after a change of nothing")
        for values, reason in (({"clear": [2]}, "CANNOT_CLEAR"), ({"clear": [9], "city": "x"}, "CONFLICTING_CHANGE")):
            update(**values)
            equal(CODES[raw.refused_because(reason)["code"]], "INVALID_ARGUMENT", "code")
        version = 1
        update(city="北京")
        status = raw.refused("ABORTED", "VERSION_MISMATCH")
        equal((status.get("current_version"), status["retry"]), (2, "AFTER_REFRESH"), "current_version and retry")


@check("cursors go on where the page ended, and belong to their filter")
def cursors(world):
    for _ in range(5):
        world.customer()
    with world.raw() as raw:
        first = raw.ok("customers.list", raw.request("customers.list", {"limit": 2, "order": "NEWEST_FIRST"}))
        second = raw.ok("customers.list", raw.request(
            "customers.list", {"limit": 2, "order": "NEWEST_FIRST", "cursor": first["next_cursor"]}))
        ids = [item["id"] for item in first["items"] + second["items"]]
        equal(ids, sorted(set(ids), reverse=True), "ids of two pages")
        for cursor, order, reason in ((first["next_cursor"], "OLDEST_FIRST", "CURSOR_MISMATCH"),
                                      ("nonsense", "NEWEST_FIRST", "CURSOR_INVALID")):
            raw.request("customers.list", {"limit": 2, "order": order, "cursor": cursor})
            raw.refused_because(reason)
