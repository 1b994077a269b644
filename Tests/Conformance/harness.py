"""What the checks stand on: raw connections that may break every rule, principals, the list of checks."""
import os
import re
import sys
import threading
import time
import uuid

REPOSITORY = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
sys.path.insert(0, os.path.join(REPOSITORY, "proto"))

from client import (CODES, GOAWAY, HELLO, HELLO_ACK, ITEM, PONG, PREFACE, REPLY, REQUEST, Client,  # noqa: E402
                    Line, pack_frame)

CHECKS = []
# Checks that wait for one of the server's time-outs; they run beside the others.
SLOW_CHECKS = []


class Broken(Exception):
    """The server did something else than PROTOCOL.md says."""


def check(title, slow=False):
    def add(function):
        (SLOW_CHECKS if slow else CHECKS).append((title, function))
        return function
    return add


def expect(condition, what):
    if not condition:
        raise Broken(what)


def equal(found, expected, what):
    if found != expected:
        raise Broken(f"{what}: found {found!r:.300}, expected {expected!r:.300}")


def registry():
    """Code and retry of each reason, from reasons.proto."""
    with open(os.path.join(REPOSITORY, "proto", "reasons.proto"), encoding="utf-8") as file:
        text = file.read()
    found = re.findall(r'REASON_(\w+) = \d+ \[\(reason\) = \{code: (\d+) retry: "(\w+)"', text)
    return {word: (int(code), retry) for word, code, retry in found}


class World:
    """The server under test and the principals that the checks call as."""

    def __init__(self, address, unix, key):
        self.address, self.unix, self.run = address, "unix:" + unix, uuid.uuid4().hex[:8]
        self.reasons, self.count, self.lock = registry(), 0, threading.Lock()
        self.admin = Client(self.unix, name="conformance-admin/1")
        self.admin.connect()
        self.admin.method("customers.create")
        self.schema, self.methods = self.admin.schema, self.admin.schema.methods
        self.key = key or self.employee_key("DIRECTOR")[0]
        for tag in ("vip", "a", "b", "c"):
            self.admin.call("words.add", {"dictionary": "TAG", "word": tag})
        self.specialist_key, self.specialist_key_id = self.employee_key("SPECIALIST")

    def employee_key(self, role):
        employee = self.admin.call("employees.create", {"name": f"{role} {self.unique()}", "role": role})
        made = self.admin.call("keys.create", {"employee_id": employee["id"]})
        return made["credential"], made["key"]["id"]

    def unique(self):
        """A text that no other check and no earlier run used."""
        with self.lock:
            self.count += 1
            return f"{self.run}-{self.count}"

    def client(self, **options):
        options.setdefault("credential", self.key)
        made = Client(self.address, **options)
        made.schema, made.described = self.schema, True
        return made

    def raw(self, unix=False, greet=True, **hello):
        connection = Raw(self, self.unix if unix else self.address)
        if greet:
            if not unix:
                hello.setdefault("credential", self.key)
            connection.greet(**hello)
        return connection

    def customer(self, **fields):
        return self.admin.call("customers.create", {"name": "顾客 " + self.unique(), **fields})


class Raw:
    """One connection on which each byte is the check's own."""

    def __init__(self, world, address):
        self.world, self.line, self.ids = world, Line(address), 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.line.close()

    def write(self, data):
        try:
            self.line.write(data)
        except OSError:
            pass  # the server may have answered and closed already; what it said can still be read

    def hello(self, **fields):
        values = {"client": "conformance/1", **fields}
        return PREFACE + pack_frame(HELLO, payload=self.world.schema.encode("guanxi.Hello", values))

    def greet(self, **fields):
        self.write(self.hello(**fields))
        return self.ack()

    def preface(self):
        equal(self.take(8), PREFACE, "the server's preface")

    def ack(self):
        self.preface()
        frame = self.frame()
        equal(frame.type, HELLO_ACK, "type of the answer to HELLO")
        self.limits = self.world.schema.decode("guanxi.HelloAck", frame.payload)
        return self.limits

    def take(self, count, timeout=4.0):
        try:
            return self.line.take(count, time.monotonic() + timeout)
        except TimeoutError:
            raise Broken(f"nothing came for {timeout} s") from None
        except OSError as error:
            raise Broken(f"the connection ended: {error}") from None

    def frame(self, timeout=4.0):
        try:
            return self.line.frame(time.monotonic() + timeout)
        except TimeoutError:
            raise Broken(f"no frame came for {timeout} s") from None
        except OSError as error:
            raise Broken(f"the connection ended: {error}") from None

    def silence(self, seconds, what):
        try:
            frame = self.line.frame(time.monotonic() + seconds)
        except TimeoutError:
            return
        except OSError as error:
            raise Broken(f"{what}: the connection ended: {error}") from None
        raise Broken(f"{what}: got {frame!r:.200}")

    def closed(self, timeout=4.0):
        """The server closes, and nothing comes before."""
        try:
            data = self.line.take(1, time.monotonic() + timeout)
        except TimeoutError:
            raise Broken(f"the connection is still open after {timeout} s") from None
        except OSError:
            return
        raise Broken(f"something came instead of the end: {data + bytes(self.line.buffer[:60])!r}")

    def goaway(self, code, *reasons, timeout=4.0):
        """GOAWAY with this code comes, then the end. Replies to earlier calls may come before."""
        while True:
            frame = self.frame(timeout)
            if frame.type == GOAWAY:
                break
            expect(frame.type in (REPLY, ITEM, PONG), f"frame of type {frame.type} before GOAWAY")
        equal(frame.arg, code, "GOAWAY code")
        status = self.world.schema.decode("guanxi.Status", frame.payload)
        if reasons:
            expect(status.get("reason") in reasons, f"reason {status.get('reason')}, expected {' or '.join(reasons)}")
        if code:
            self.closed()
        return frame

    def request(self, method, values=None, payload=None, id=None, **meta):
        self.write(self.pack(method, values, payload, id, **meta))
        return self.ids

    def pack(self, method, values=None, payload=None, id=None, meta_bytes=None, **meta):
        what = self.world.methods[method] if isinstance(method, str) else None
        if payload is None:
            payload = self.world.schema.encode(what.request, values or {})
        if meta_bytes is None:
            meta_bytes = self.world.schema.encode("guanxi.RequestMeta", meta)
        self.ids = self.ids + 1 if id is None else id
        return pack_frame(REQUEST, self.ids, what.id if what else method, meta_bytes, payload)

    def reply(self, id=None, timeout=4.0):
        """The next frame, which is the REPLY of this call."""
        frame = self.frame(timeout)
        equal((frame.type, frame.call_id), (REPLY, id or self.ids), "type and call id of the reply")
        equal(frame.flags, 0, "flags of a reply")
        if frame.arg:
            self.status(frame)
        return frame

    def ok(self, method, id=None, timeout=4.0):
        frame = self.reply(id, timeout)
        if frame.arg:
            raise Broken(f"{method} was refused: {self.status(frame)}")
        return self.world.schema.decode(self.world.methods[method].reply, frame.payload)

    def status(self, frame):
        """The Status of a refused call; what holds for every Status is checked here."""
        expect(frame.arg, "the call was not refused")
        status = self.world.schema.decode("guanxi.Status", frame.payload)
        reason = status.get("reason")
        equal(status.get("code"), frame.arg, f"code in the Status {reason} and in the header")
        expect(reason in self.world.reasons, f"{reason} is not in the registry")
        code, retry = self.world.reasons[reason]
        if reason != "ECHO_FAILURE":
            equal(status["code"], code, f"code of {reason}")
        equal(status.get("retry"), retry, f"retry of {reason}")
        expect(status.get("executed") in ("NOT_EXECUTED", "EXECUTED", "UNKNOWN"), f"{reason} does not say executed")
        expect(status.get("message"), f"{reason} has no message")
        for violation in status.get("violations", []):
            expect(violation.get("path"), f"a violation of {reason} has no path")
            expect(violation.get("reason") in self.world.reasons, f"violation {violation} is not in the registry")
        return status

    def refused(self, code, reason, id=None, timeout=4.0, executed="NOT_EXECUTED"):
        frame = self.reply(id, timeout)
        expect(frame.arg, f"the call was not refused, expected {reason}")
        status = self.status(frame)
        equal((CODES[frame.arg], status["reason"]), (code, reason), f"code and reason ({status['message']})")
        if executed:
            equal(status["executed"], executed, f"executed of {reason}")
        return status

    def flawed(self, path, *reasons, id=None):
        """Refused because of this field, for one of these reasons."""
        status = self.refused("INVALID_ARGUMENT", "INVALID_REQUEST", id)
        for violation in status.get("violations", []):
            if violation["path"] == path and violation["reason"] in reasons:
                return status
        raise Broken(f"no violation {' or '.join(reasons)} at {path}: {status.get('violations')}")

    def refused_because(self, reason):
        """Refused for this reason: the operation's own, or a violation of the contract."""
        status = self.status(self.reply())
        found = [status["reason"]] + [violation["reason"] for violation in status.get("violations", [])]
        expect(reason in found, f"{reason} is missing: {status}")
        return status

    def meta(self, frame):
        return self.world.schema.decode("guanxi.ReplyMeta", frame.meta)

    def alive(self):
        """The connection still answers calls."""
        token = os.urandom(12)
        equal(self.ok("system.echo", self.request("system.echo", {"data": token})).get("data"), token, "echoed data")


class Bystander(threading.Thread):
    """A well-behaved client that must not notice anything of what the checks do."""

    def __init__(self, world):
        super().__init__(daemon=True)
        self.client, self.failures, self.calls, self.worst = world.client(name="bystander/1"), [], 0, 0.0
        self.client.connect()
        self.line, self.leave = self.client.line, threading.Event()

    def run(self):
        while not self.leave.wait(0.02):
            data, began = os.urandom(64), time.monotonic()
            try:
                reply = self.client.call("system.echo", {"data": data}, timeout=5, retries=0)
                if reply.get("data") != data:
                    self.failures.append("got somebody else's data")
            except Exception as error:  # whatever it is, it is a finding
                self.failures.append(repr(error))
            self.calls += 1
            self.worst = max(self.worst, time.monotonic() - began)

    def verdict(self):
        time.sleep(0.5)
        self.leave.set()
        self.join(6)
        expect(not self.failures, f"{len(self.failures)} of {self.calls} calls failed: {self.failures[:3]}")
        expect(self.client.line is self.line, "the bystander's connection was lost")
        expect(self.calls > 5, f"only {self.calls} calls were made")
