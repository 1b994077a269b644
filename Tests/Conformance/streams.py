"""Items, credits and the ways a stream ends."""
import time

from harness import Broken, check, equal, expect
from client import CANCEL, CREDIT, ITEM, REPLY, Refused, pack_frame


def items(raw, id, count):
    found = []
    for _ in range(count):
        frame = raw.frame()
        equal((frame.type, frame.call_id, frame.arg), (ITEM, id, 0), "type, call id and arg of an item")
        found.append(raw.world.schema.decode("guanxi.EchoReply", frame.payload))
    return found


@check("a stream sends exactly as many items as it has credit for")
def credits(world):
    with world.raw() as raw:
        id = raw.request("system.echo_items", {"data": b"d", "items": 10}, credit=3)
        found = items(raw, id, 3)
        raw.silence(0.2, "after three credits")
        raw.write(pack_frame(CREDIT, id, 1) + pack_frame(CREDIT, id, 3))
        found += items(raw, id, 4)
        raw.silence(0.2, "after seven credits")
        raw.write(pack_frame(CREDIT, id, 1000))
        found += items(raw, id, 3)
        equal([item.get("index", 0) for item in found], list(range(10)), "indices")
        expect(all(item["data"] == b"d" for item in found), "data of the items")
        frame = raw.reply(id)
        equal((frame.arg, frame.payload), (0, b""), "code and payload of the end")
        raw.write(pack_frame(CREDIT, id, 5))
        raw.alive()


@check("without credit nothing comes, and the end costs none")
def no_credit(world):
    with world.raw() as raw:
        id = raw.request("system.echo_items", {"data": b"d", "items": 2}, timeout_ms=300)
        raw.silence(0.6, "without credit")
        raw.write(pack_frame(CREDIT, id, 2))
        items(raw, id, 2)
        equal(raw.reply(id).arg, 0, "code of the end")
        equal(raw.reply(raw.request("system.echo_items", {"items": 0})).arg, 0, "code of an empty stream")
        id = raw.request("system.echo_items", {"items": 3}, credit=3)
        items(raw, id, 3)
        equal(raw.reply(id).arg, 0, "code after the last credit")


@check("credits add up without overflowing")
def huge_credit(world):
    with world.raw() as raw:
        id = raw.request("system.echo_items", {"items": 500}, credit=0xFFFF_FFFF)
        raw.write(pack_frame(CREDIT, id, 0xFFFF_FFFF) * 2)
        items(raw, id, 500)
        equal(raw.reply(id).arg, 0, "code of the end")


@check("a stream may fail at its end")
def fails(world):
    with world.raw() as raw:
        id = raw.request("system.echo_items", {"items": 4, "fail_code": 9}, credit=100)
        items(raw, id, 4)
        raw.refused("FAILED_PRECONDITION", "ECHO_FAILURE", id, executed=None)
        raw.request("system.echo_items", {"items": 4, "fail_code": 99}, credit=100)
        raw.flawed("fail_code", "TOO_LARGE")


@check("a cancelled stream ends with CANCELLED")
def cancelled(world):
    with world.raw() as raw:
        id = raw.request("system.echo_items", {"data": b"d", "items": 1_000_000}, credit=5)
        items(raw, id, 5)
        raw.write(pack_frame(CANCEL, id))
        raw.refused("CANCELLED", "CANCELLED", id)
        raw.write(pack_frame(CREDIT, id, 5))
        raw.silence(0.2, "after the end of a cancelled stream")
        raw.alive()


@check("calls are answered while a stream runs, and two streams share a connection")
def side_by_side(world):
    with world.raw() as raw:
        one = raw.request("system.echo_items", {"items": 3000}, credit=3000)
        two = raw.request("system.echo_items", {"items": 3000}, credit=3000)
        call = raw.request("system.echo", {"data": b"between"})
        seen, ended = {one: 0, two: 0}, set()
        while len(ended) < 3:
            frame = raw.frame()
            if frame.type == ITEM:
                index = world.schema.decode("guanxi.EchoReply", frame.payload).get("index", 0)
                equal(index, seen[frame.call_id], "order of items")
                seen[frame.call_id] += 1
            else:
                equal((frame.type, frame.arg), (REPLY, 0), "type and code of an end")
                ended.add(frame.call_id)
        equal((seen, ended), ({one: 3000, two: 3000}, {one, two, call}), "items and ends")


@check("a reader that stops pauses its stream and nobody else")
def stalled(world):
    with world.raw() as slow, world.raw() as other:
        id = slow.request("system.echo_items", {"data": bytes(60_000), "items": 400}, credit=400)
        time.sleep(0.5)
        other.alive()
        items(slow, id, 400)
        equal(slow.reply(id).arg, 0, "code of the end")


@check("an item larger than the client takes ends the stream with REPLY_TOO_LARGE")
def large_item(world):
    with world.raw(max_frame=4096) as raw:
        raw.request("system.echo_items", {"data": bytes(5000), "items": 3}, credit=3)
        raw.refused("RESOURCE_EXHAUSTED", "REPLY_TOO_LARGE", executed=None)
        raw.alive()


@check("an export goes on behind the last item received")
def resume(world):
    made = [world.customer()["id"] for _ in range(5)]
    with world.raw(unix=True) as raw:
        def take(after, credit):
            id = raw.request("customers.export", {"after_id": after, "reason": "conformance"}, credit=credit)
            found = []
            while len(found) < credit:
                frame = raw.frame()
                if frame.type == REPLY:
                    equal(frame.arg, 0, "code of the end")
                    return found
                found.append(world.schema.decode("guanxi.Customer", frame.payload)["id"])
            raw.write(pack_frame(CANCEL, id))
            raw.reply(id)
            return found
        first = take(made[0] - 1, 2)
        second = take(first[-1], 1000)
        equal(first, made[:2], "first two")
        equal(second[:3], made[2:], "the next three")
        equal(second, sorted(set(second)), "order of the rest")
        id = raw.request("customers.export", {"after_id": second[-3], "reason": "conformance"}, credit=2)
        equal([raw.frame().type for _ in range(3)], [ITEM, ITEM, REPLY], "the last two items and the end")
        id = raw.request("customers.export", {"after_id": second[-2], "reason": "conformance"})
        raw.silence(0.2, "an export without credit")
        raw.write(pack_frame(CREDIT, id, 1))
        equal([raw.frame().type for _ in range(2)], [ITEM, REPLY], "the last item and the end")
        last = {"after_id": second[-1], "reason": "conformance"}
        equal(raw.reply(raw.request("customers.export", last)).arg, 0, "code of an empty export")


@check("credit that comes right behind the request of a journalled stream counts")
def early_credit(world):
    world.customer()
    with world.raw(unix=True) as raw:
        for _ in range(20):
            id = raw.request("customers.export", {"reason": "conformance"})
            raw.write(pack_frame(CREDIT, id, 1))
            equal(raw.frame().type, ITEM, "the item that the credit is for")
            raw.write(pack_frame(CANCEL, id))
            raw.reply(id)


@check("client.py streams with few credits, and leaves a stream early")
def reference_client(world):
    with world.client() as client:
        found = [item.get("index", 0) for item in client.stream("system.echo_items", {"items": 1000}, credit=7)]
        equal(found, list(range(1000)), "indices")
        for item in client.stream("system.echo_items", {"items": 100_000}, credit=16):
            if item.get("index", 0) == 40:
                break
        equal(client.call("system.echo", {"data": b"after"})["data"], b"after", "echoed data")
        try:
            for item in client.stream("system.echo_items", {"items": 3, "fail_code": 5}):
                last = item
            raise Broken("the stream did not fail")
        except Refused as refused:
            equal((refused.code, last["index"]), (5, 2), "code and last index")


@check("a watch begins with its position, tells changes in order, and ends only when it is cancelled")
def watch(world):
    with world.raw(unix=True) as raw:
        id = raw.request("system.watch", {"areas": ["customers"], "heartbeat_ms": 60_000}, credit=100)

        def event():
            frame = raw.frame()
            equal((frame.type, frame.call_id), (ITEM, id), "type and call id of an event")
            return world.schema.decode("guanxi.WatchEvent", frame.payload)
        begin = event()
        equal(set(begin), {"position"}, "fields of the first item")
        made = [world.customer()["id"] for _ in range(3)]
        found = []
        while len(found) < 3:  # others change customers meanwhile
            told = event()
            expect(told["seq"] > begin["position"], "an event before the position")
            begin = {"position": told["seq"]}
            found += [record["id"] for record in told["records"] if record["id"] in made]
        equal(found, made, "customers in the order in which they were made")
        raw.write(pack_frame(CANCEL, id))
        equal(raw.reply(id).arg, 1, "code of a cancelled watch")
        again = raw.request("system.watch", {"after_seq": begin["position"] - 1, "areas": ["customers"]}, credit=1)
        frame = raw.frame()
        equal((frame.type, frame.call_id), (ITEM, again), "the first event behind a position")
        equal(world.schema.decode("guanxi.WatchEvent", frame.payload)["seq"], begin["position"], "its seq")
        raw.write(pack_frame(CANCEL, again))
        raw.reply(again)
        raw.request("system.watch", {"after_seq": 1 << 60})
        raw.refused("OUT_OF_RANGE", "FEED_AHEAD")
        raw.request("system.watch", {"areas": ["nothing"]}, credit=1)
        raw.refused("INVALID_ARGUMENT", "FEED_AREA_UNKNOWN")
