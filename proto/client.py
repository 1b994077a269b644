#!/usr/bin/env python3
"""A Guanxi client in one file, for Python 3.9 or later and its standard library.

    from client import Client, Refused
    with Client("127.0.0.1:7400", credential=os.environ["GUANXI_KEY"]) as c:
        customer = c.call("customers.create", {"name": "王小明", "tags": ["vip"]})
        for item in c.stream("customers.export", {"reason": "nightly copy"}):
            print(item["number"])

Messages are dicts by field name. A field that the sender left out is missing from the dict, enums are words without
their prefix, bytes are bytes. The client knows no method by heart: it asks the server (system.describe). PROTOCOL.md
says why each step is as it is. A Client belongs to one thread; take one for each.
"""
import argparse
import collections
import itertools
import json
import os
import random
import re
import socket
import stat
import struct
import sys
import time

PREFACE = b"GUANXI1\n"
HEADER = struct.Struct(">IBBHQI")
HELLO, HELLO_ACK, REQUEST, REPLY, ITEM, CREDIT, CANCEL, PING, PONG, GOAWAY = range(1, 11)
IGNORABLE = 1
CODES = ("OK CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED "
         "RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS "
         "UNAUTHENTICATED").split()
GRACE = 1.0  # seconds that the server's own DEADLINE_EXCEEDED may take to arrive

# What a client has to know before it can ask for the rest: the frames' own messages, Describe, and the part of
# protobuf's descriptors that it reads. "name*" is a list, a capital letter begins a message, "!" an enum.
KNOWN = """
Hello client=1:string credential=2:string language=3:string features*=4:string max_frame=5:uint32
HelloAck server=1:string principal=2:string principal_name=3:string features*=6:string max_frame=7:uint32
  max_in_flight=8:uint32 max_meta=9:uint32 idle_timeout_ms=10:uint32 min_ping_interval_ms=11:uint32
  default_timeout_ms=12:uint32 max_timeout_ms=13:uint32 key_life_ms=14:int64 schema_hash=15:bytes now_ms=16:int64
RequestMeta timeout_ms=1:uint32 idempotency_key=2:bytes attempt=3:uint32 trace_id=4:bytes span_id=5:bytes
  credit=6:uint32 min_seq=7:int64 on_behalf_of=8:int64 dry_run=9:bool as_of_ms=10:int64
ReplyMeta server_us=1:uint32 replayed=2:bool commit_seq=3:int64
Status code=1:uint32 reason=2:string message=3:string retry=4:!Retry executed=5:!Executed retry_after_ms=6:uint32
  violations*=7:Violation resource=8:string current_version=9:int64 incident=10:string
Violation path=1:string reason=2:string message=3:string
DescribeRequest
DescribeReply schema_hash=1:bytes file_descriptor_set=2:bytes methods*=3:MethodDescription server=4:string
MethodDescription id=1:uint32 name=2:string allowed=3:bool
HealthRequest
HealthReply state=1:!HealthState server=2:string uptime_ms=3:int64
FileDescriptorSet file*=1:FileDescriptorProto
FileDescriptorProto name=1:string package=2:string message_type*=4:DescriptorProto enum_type*=5:EnumDescriptorProto
  service*=6:ServiceDescriptorProto
DescriptorProto name=1:string field*=2:FieldDescriptorProto nested_type*=3:DescriptorProto
  enum_type*=4:EnumDescriptorProto
FieldDescriptorProto name=1:string number=3:int32 label=4:int32 type=5:int32 type_name=6:string options=8:FieldFlags
FieldFlags packed=2:bool
EnumDescriptorProto name=1:string value*=2:EnumValueDescriptorProto
EnumValueDescriptorProto name=1:string number=2:int32
ServiceDescriptorProto name=1:string method*=2:MethodDescriptorProto
MethodDescriptorProto name=1:string input_type=2:string output_type=3:string options=4:MethodOptions
  server_streaming=6:bool
MethodOptions rpc=50100:RpcOptions
RpcOptions id=1:uint32 effect=2:!Effect permission=4:string destructive=5:bool
!Retry UNSPECIFIED NEVER SAME_REQUEST AFTER_REFRESH AFTER_FIX
!Executed UNSPECIFIED NOT_EXECUTED EXECUTED UNKNOWN
!Effect UNSPECIFIED READ KEYED IDEMPOTENT
!HealthState UNSPECIFIED SERVING READ_ONLY DRAINING
"""
TYPES = {1: "double", 2: "float", 3: "int64", 4: "uint64", 5: "int32", 6: "fixed64", 7: "fixed32", 8: "bool",
         9: "string", 11: "message", 12: "bytes", 13: "uint32", 14: "enum", 15: "sfixed32", 16: "sfixed64",
         17: "sint32", 18: "sint64"}
FIXED = {"double": "<d", "float": "<f", "fixed64": "<Q", "fixed32": "<I", "sfixed32": "<i", "sfixed64": "<q"}


class Refused(Exception):
    """A call that did not succeed: the server's Status, or the client's own finding in the same words."""

    def __init__(self, code, reason, message="", retry="NEVER", executed="UNKNOWN", violations=(), goaway=None, **rest):
        super().__init__(f"{CODES[code] if code < len(CODES) else code} {reason}: {message}")
        self.code, self.reason, self.message = code, reason, message
        self.retry, self.executed, self.violations = retry, executed, list(violations)
        self.goaway = goaway  # the GOAWAY code, where the whole connection was refused
        self.retry_after_ms = rest.get("retry_after_ms", 0)
        self.resource, self.current_version = rest.get("resource"), rest.get("current_version")
        self.incident, self.meta = rest.get("incident"), rest.get("meta", {})
        self.payload = rest.get("payload", b"")

    def as_dict(self):
        names = ("code", "reason", "message", "retry", "executed", "retry_after_ms", "violations", "resource",
                 "current_version", "incident")
        return {name: getattr(self, name) for name in names if getattr(self, name)}


class Reply(dict):
    """The reply's fields; `meta` has server_us, replayed and commit_seq, `payload` the bytes as they came."""
    meta: dict = {}
    payload = b""


Frame = collections.namedtuple("Frame", "type flags call_id arg meta payload")
# `of` names the field's message or enum.
Field = collections.namedtuple("Field", "name number kind of repeated packed", defaults=["", False, False])
Method = collections.namedtuple("Method", "name id request reply effect streaming permission",
                                defaults=["READ", False, ""])


class Pending:
    """A call that waits for frames, or for the failure that ends it."""

    def __init__(self, method, timeout):
        self.method, self.timeout, self.frames, self.failure = method, timeout, collections.deque(), None
        self.renew()

    def renew(self):
        self.until = time.monotonic() + self.timeout + GRACE


def pack_frame(type, call_id=0, arg=0, meta=b"", payload=b"", flags=0):
    return HEADER.pack(16 + len(meta) + len(payload), type, flags, len(meta), call_id, arg) + meta + payload


def new_key():
    """8 bytes of milliseconds, so that keys rise and the server's index stays cheap, and 8 of chance."""
    return struct.pack(">Q", int(time.time() * 1000)) + os.urandom(8)


def varint(data, at):
    value = shift = 0
    while True:
        if at >= len(data) or shift > 63:
            raise ValueError("a number in the message is cut or too long")
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value & (1 << 64) - 1, at


def to_varint(value):
    value &= (1 << 64) - 1
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value, bits):
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> bits - 1 else value


def prefix(enum):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", enum).upper() + "_"


class Schema:
    """Messages, enums and methods by name, and the way between dicts and protobuf bytes."""

    def __init__(self):
        self.messages, self.enums, self.methods = {}, {}, {}
        for line in KNOWN.replace("\n  ", " ").split("\n"):
            name, *words = line.split() or [""]
            if name.startswith("!"):
                self.enums["guanxi." + name[1:]] = dict(enumerate(words))
            elif name:
                self._add("guanxi." + name, [self._known(word) for word in words])
        for id, rpc in enumerate(["Describe", "Health"], 1):
            name = "system." + rpc.lower()
            self.methods[name] = Method(name, id, f"guanxi.{rpc}Request", f"guanxi.{rpc}Reply")

    def _known(self, word):
        name, number, kind = re.fullmatch(r"([a-z_]+\*?)=(\d+):(\S+)", word).groups()
        of = "guanxi." + kind.lstrip("!")
        kind = "enum" if kind[0] == "!" else "message" if kind[0].isupper() else kind
        return Field(name.rstrip("*"), int(number), kind, of, name.endswith("*"))

    def _add(self, name, fields):
        self.messages[name] = {field.number: field for field in sorted(fields, key=lambda field: field.number)}

    def learn(self, reply):
        """Takes in the reply of system.describe."""
        names = {method["id"]: method["name"] for method in reply.get("methods", [])}
        for file in self.decode("guanxi.FileDescriptorSet", reply["file_descriptor_set"]).get("file", []):
            scope = file.get("package", "")
            if scope == "google.protobuf":
                continue
            self._learn_types(scope, file.get("message_type", []), file.get("enum_type", []))
            for service in file.get("service", []):
                for rpc in service.get("method", []):
                    options = rpc.get("options", {}).get("rpc", {})
                    own = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", rpc["name"]).lower()
                    name = names.get(options["id"], service["name"].lower() + "." + own)
                    self.methods[name] = Method(
                        name, options["id"], rpc["input_type"].lstrip("."), rpc["output_type"].lstrip("."),
                        options.get("effect", "READ"), rpc.get("server_streaming", False),
                        options.get("permission", ""))

    def _learn_types(self, scope, messages, enums):
        for enum in enums:
            start = prefix(enum["name"])
            words = {v["number"]: v["name"][len(start):] if v["name"].startswith(start) else v["name"]
                     for v in enum["value"]}
            self.enums[f"{scope}.{enum['name']}"] = words
        for message in messages:
            name = f"{scope}.{message['name']}"
            self._add(name, [
                Field(f["name"], f["number"], TYPES[f["type"]], f.get("type_name", "").lstrip("."), f["label"] == 3,
                      f.get("options", {}).get("packed", False)) for f in message.get("field", [])])
            self._learn_types(name, message.get("nested_type", []), message.get("enum_type", []))

    def field(self, message, name):
        for field in self.messages[message].values():
            if field.name == name:
                return field
        raise ValueError(f"{message} has no field {name}")

    def encode(self, message, values):
        """Fields in the order of their numbers, so the same values always give the same bytes."""
        for name in values:
            self.field(message, name)
        out = []
        for field in self.messages[message].values():
            value = values.get(field.name)
            if value is None:
                continue
            if field.repeated and field.packed and value:
                out.append(to_varint(field.number << 3 | 2))
                out.append(sized(b"".join(self._scalar(field, item)[1] for item in value)))
                continue
            for item in value if field.repeated else [value]:
                wire, data = self._scalar(field, item)
                out.append(to_varint(field.number << 3 | wire))
                out.append(data)
        return b"".join(out)

    def _scalar(self, field, value):
        kind = field.kind
        if kind == "message":
            return 2, sized(self.encode(field.of, value))
        if kind in ("string", "bytes"):
            return 2, sized(value.encode() if isinstance(value, str) else bytes(value))
        if kind in FIXED:
            data = struct.pack(FIXED[kind], value)
            return (1 if len(data) == 8 else 5), data
        if kind == "enum" and isinstance(value, str):
            value = self.enum_number(field.of, value)
        if kind in ("sint32", "sint64"):
            value = value << 1 ^ value >> 63
        return 0, to_varint(int(value))

    def enum_number(self, enum, word):
        start = prefix(enum.rsplit(".", 1)[-1])
        for number, known in self.enums[enum].items():
            if word in (known, start + known):
                return number
        raise ValueError(f"{word} is none of {', '.join(self.enums[enum].values())}")

    def decode(self, message, data):
        fields, values, at = self.messages[message], {}, 0
        while at < len(data):
            tag, at = varint(data, at)
            wire = tag & 7
            if wire == 0:
                raw, at = varint(data, at)
            else:
                size = {1: 8, 5: 4}.get(wire)
                if wire == 2:
                    size, at = varint(data, at)
                if size is None or at + size > len(data):
                    raise ValueError(f"{message} is cut or malformed")
                raw, at = bytes(data[at:at + size]), at + size
            field = fields.get(tag >> 3)
            if field is None:
                continue  # a field of a later contract
            if not field.repeated:
                values[field.name] = self._value(field, raw)
            elif wire == 2 and field.kind not in ("string", "bytes", "message"):
                values.setdefault(field.name, []).extend(self._unpacked(field, raw))
            else:
                values.setdefault(field.name, []).append(self._value(field, raw))
        return values

    def _value(self, field, raw):
        kind = field.kind
        if isinstance(raw, int) == (kind in ("string", "bytes", "message") or kind in FIXED):
            raise ValueError(f"{field.name} came with the wrong wire type")
        if kind == "message":
            return self.decode(field.of, raw)
        if kind in ("string", "bytes"):
            return raw.decode() if kind == "string" else raw
        if kind in FIXED:
            return struct.unpack(FIXED[kind], raw)[0]
        if kind == "bool":
            return raw != 0
        if kind in ("sint32", "sint64"):
            return raw >> 1 ^ -(raw & 1)
        if kind in ("uint32", "uint64"):
            return raw & (1 << int(kind[4:])) - 1
        number = signed(raw, 64 if kind == "int64" else 32)
        return self.enums[field.of].get(number, number) if kind == "enum" else number

    def _unpacked(self, field, raw):
        at = 0
        while at < len(raw):
            if field.kind in FIXED:
                size = struct.calcsize(FIXED[field.kind])
                one, at = raw[at:at + size], at + size
            else:
                one, at = varint(raw, at)
            yield self._value(field, one)


def sized(data):
    return to_varint(len(data)) + data


class Line:
    """A socket that gives whole frames. Both sides' prefaces pass before any frame."""

    def __init__(self, address, timeout=5.0):
        if address.startswith("unix:"):
            self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            self.socket.settimeout(timeout)
            self.socket.connect(address[5:])
        else:
            host, _, port = address.rpartition(":")
            self.socket = socket.create_connection((host.strip("[]"), int(port)), timeout)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = bytearray()

    def write(self, data):
        self.socket.settimeout(30)
        self.socket.sendall(data)

    def take(self, count, until):
        """The next bytes. At `until` (monotonic seconds) TimeoutError comes and nothing is lost."""
        while len(self.buffer) < count:
            left = until - time.monotonic()
            if left <= 0:
                raise TimeoutError("nothing came in time")
            self.socket.settimeout(left)
            try:
                data = self.socket.recv(1 << 18)
            except socket.timeout:
                continue
            if not data:
                raise ConnectionError("the server closed the connection")
            self.buffer += data
        taken = bytes(self.buffer[:count])
        del self.buffer[:count]
        return taken

    def frame(self, until):
        header = self.take(HEADER.size, until)
        length, type, flags, meta_length, call_id, arg = HEADER.unpack(header)
        try:
            body = self.take(length - 16, until)
        except TimeoutError:
            self.buffer[:0] = header
            raise
        return Frame(type, flags, call_id, arg, body[:meta_length], body[meta_length:])

    def close(self):
        self.socket.close()


class Client:
    """One connection, made when it is needed and made again after it was lost."""

    def __init__(self, address, credential=None, *, name="guanxi-python/1", language=None, timeout=10.0,
                 max_frame=4 << 20):
        self.address, self.timeout = address, timeout
        self.hello = {"client": name, "credential": credential, "language": language, "max_frame": max_frame}
        self.schema, self.described, self.ack = Schema(), False, {}
        self.line, self.leaving = None, False
        self.pending, self.ids = {}, itertools.count(1)
        self.pongs = set()

    def __enter__(self):
        self.connect()
        return self

    def __exit__(self, *_):
        self.close()

    def connect(self):
        """Greets the server; a refused credential is raised as Refused with goaway=3."""
        until = time.monotonic() + 5
        try:
            self.line = Line(self.address)
            self.leaving = False
            self.line.write(PREFACE + pack_frame(HELLO, payload=self.schema.encode("guanxi.Hello", self.hello)))
            if self.line.take(len(PREFACE), until) != PREFACE:
                raise ConnectionError("this is no Guanxi server")
            frame = self.line.frame(until)
        except OSError as error:
            self._lost(str(error))
            raise lost(f"cannot connect to {self.address}: {error}", "NOT_EXECUTED") from None
        if frame.type == GOAWAY:
            self._lost("refused")
            raise self._refused(frame.payload, goaway=frame.arg)
        before, self.ack = self.ack, self.schema.decode("guanxi.HelloAck", frame.payload)
        if before and before.get("schema_hash") != self.ack.get("schema_hash"):
            self.described = False  # another server program: ask again before the next call

    def close(self):
        """Tells the server that nothing more will come, and goes."""
        if self.line:
            try:
                self.line.write(pack_frame(GOAWAY))
            except OSError:
                pass
            self._lost("closed by this client")

    def call(self, method, request=None, *, timeout=None, key=None, retries=3, **meta):
        """Calls and gives the reply. Sends identical bytes again where the Status allows that, within `timeout`."""
        what = self.method(method)
        payload = self.schema.encode(what.request, request or {})
        key = key or (new_key() if what.effect == "KEYED" else None)
        end = time.monotonic() + (timeout or self.timeout)
        for attempt in itertools.count(1):
            try:
                left = max(end - time.monotonic(), 0.001)
                return self.wait(self.send_bytes(what, payload, key=key, timeout=left, attempt=attempt, **meta))
            except Refused as refused:
                pause = max(refused.retry_after_ms / 1000, random.uniform(0.5, 1) * min(0.05 * 2 ** attempt, 2))
                if refused.retry != "SAME_REQUEST" or attempt > retries or time.monotonic() + pause >= end:
                    raise
                time.sleep(pause)

    def send(self, method, request=None, *, key=None, **meta):
        """Sends without waiting, for pipelining; `wait` takes the call id. Nothing is sent twice."""
        what = self.method(method)
        key = key or (new_key() if what.effect == "KEYED" else None)
        return self.send_bytes(what, self.schema.encode(what.request, request or {}), key=key, **meta)

    def send_bytes(self, method, payload, *, key=None, timeout=None, **meta):
        """One REQUEST with the payload as it is; `meta` has further fields of RequestMeta."""
        timeout = timeout or self.timeout
        self._ready()
        values = dict(meta, timeout_ms=max(1, int(timeout * 1000)), idempotency_key=key)
        frame_meta = self.schema.encode("guanxi.RequestMeta", values)
        call_id = next(self.ids)
        self.pending[call_id] = Pending(method, timeout)
        self._write(pack_frame(REQUEST, call_id, method.id, frame_meta, payload))
        return call_id

    def wait(self, call_id):
        """The reply of a call that `send` began."""
        frame = self._next(call_id)
        while frame.type == ITEM:
            frame = self._next(call_id)
        return self._reply(call_id, frame)

    def stream(self, method, request=None, *, credit=64, timeout=None, **meta):
        """Yields the items of a streaming method. `credit` items may be under way; leaving the loop cancels."""
        what = self.method(method)
        payload = self.schema.encode(what.request, request or {})
        call_id = self.send_bytes(what, payload, timeout=timeout, credit=credit, **meta)
        used = 0
        try:
            while True:
                frame = self._next(call_id)
                if frame.type == REPLY:
                    self._reply(call_id, frame)
                    return
                yield self.schema.decode(what.reply, frame.payload)
                used += 1
                if used * 2 >= credit:
                    self.credit(call_id, used)
                    used = 0
        finally:
            if call_id in self.pending:
                self.cancel(call_id)
                del self.pending[call_id]

    def credit(self, call_id, count):
        self._write(pack_frame(CREDIT, call_id, count))

    def cancel(self, call_id):
        """Asks the server to stop; the call's reply comes all the same."""
        if self.line:
            self._write(pack_frame(CANCEL, call_id))

    def ping(self, timeout=5.0):
        """Seconds to the server and back."""
        self._ready()
        token, began = os.urandom(8), time.monotonic()
        self._write(pack_frame(PING, payload=token))
        while token not in self.pongs:
            if not self.line:
                raise lost("the connection was lost before the PONG")
            self._read(began + timeout)
        self.pongs.clear()
        return time.monotonic() - began

    def method(self, name):
        if not self.described and name not in ("system.describe", "system.health"):
            self.schema.learn(self.call("system.describe"))
            self.described = True
        if name not in self.schema.methods:
            raise ValueError(f"the server has no method {name}")
        return self.schema.methods[name]

    def _ready(self):
        """A connection that takes new calls: one that the server is leaving ends when its replies are here."""
        until = time.monotonic() + 5
        while self.line and self.leaving and any(not p.frames for p in self.pending.values()):
            try:
                self._read(until)
            except TimeoutError:
                break
        if self.line and self.leaving:
            self._lost("the server is shutting down")
        if not self.line:
            self.connect()

    def _next(self, call_id):
        pending = self.pending[call_id]
        while not pending.frames:
            if pending.failure:
                del self.pending[call_id]
                raise pending.failure
            try:
                self._read(pending.until)
            except TimeoutError:
                self.cancel(call_id)
                self.pending.pop(call_id, None)
                executed = "UNKNOWN" if pending.method.effect != "READ" else "NOT_EXECUTED"
                raise Refused(4, "DEADLINE_EXCEEDED", "no answer in time", "SAME_REQUEST", executed) from None
        pending.renew()
        return pending.frames.popleft()

    def _reply(self, call_id, frame):
        method = self.pending.pop(call_id).method
        meta = self.schema.decode("guanxi.ReplyMeta", frame.meta)
        if frame.arg:
            raise self._refused(frame.payload, meta=meta)
        reply = Reply(self.schema.decode(method.reply, frame.payload))
        reply.meta, reply.payload = meta, frame.payload
        return reply

    def _refused(self, payload, **more):
        status = self.schema.decode("guanxi.Status", payload)
        return Refused(status.pop("code", 2), status.pop("reason", "INTERNAL"), payload=payload, **status, **more)

    def _write(self, data):
        try:
            self.line.write(data)
        except OSError as error:
            self._lost(str(error))

    def _read(self, until):
        """Takes in one frame. What nobody waits for any more is dropped: ids are never used twice."""
        try:
            frame = self.line.frame(until)
        except TimeoutError:
            raise
        except OSError as error:
            return self._lost(str(error))
        if frame.type in (REPLY, ITEM):
            if frame.call_id in self.pending:
                self.pending[frame.call_id].frames.append(frame)
        elif frame.type == PING:
            self._write(pack_frame(PONG, payload=frame.payload))
        elif frame.type == PONG:
            self.pongs.add(frame.payload)
        elif frame.type == GOAWAY:
            self.leaving = True
            for call_id, pending in self.pending.items():
                if call_id > frame.call_id and not pending.frames:
                    pending.failure = lost("the server went away before this call", "NOT_EXECUTED")
        elif not frame.flags & IGNORABLE:
            self._lost(f"the server sent a frame of unknown type {frame.type}")

    def _lost(self, why):
        """Forgets the connection. Whoever still waits learns that the call may have run."""
        if self.line:
            self.line.close()
        self.line = None
        for pending in self.pending.values():
            if not any(frame.type == REPLY for frame in pending.frames):
                pending.failure = pending.failure or lost(why)


def lost(why, executed="UNKNOWN"):
    return Refused(14, "CONNECTION_LOST", why, "SAME_REQUEST", executed)


def credential(path=None):
    """The API key: from a file that only its owner can read, else from GUANXI_KEY; never from an argument."""
    if path:
        if os.stat(path).st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise ValueError(f"others can read {path}; run chmod 600 on it")
        with open(path, encoding="utf-8") as file:
            return file.read().strip()
    return os.environ.get("GUANXI_KEY") or None


def typed(schema, field, text):
    if field.kind == "string":
        return text
    if field.kind == "bytes":
        return bytes.fromhex(text[2:]) if text.startswith("0x") else text.encode()
    if field.kind == "bool":
        return {"true": True, "false": False}[text]
    if field.kind == "enum":
        return schema.enum_number(field.of, text)
    if field.kind == "message":
        return json.loads(text)
    return float(text) if field.kind in ("double", "float") else int(text, 0)


def assign(schema, message, target, argument):
    """Puts one argument into a request: path=value, list+=item, list-=item, path=null, or {json}."""
    if argument.startswith("{"):
        target.update(json.loads(argument))
        return
    match = re.fullmatch(r"([\w.]+?)(\+|-)?=(.*)", argument, re.S)
    if not match:
        raise ValueError(f"{argument} is no path=value")
    path, sign, text = match.groups()
    *outer, name = path.split(".")
    for part in outer:
        message, target = schema.field(message, part).of, target.setdefault(part, {})
    names = {field.name for field in schema.messages[message].values()}
    own = schema.field(message, name)
    if sign:
        sibling = name + ("_add" if sign == "+" else "_remove")
        name = sibling if sibling in names or sign == "-" else name
        target.setdefault(name, []).append(typed(schema, schema.field(message, name), text))
    elif text == "null" and "clear" in names:
        target.setdefault("clear", []).append(own.number)
    else:
        value = typed(schema, own, text)
        target[name] = [value] if own.repeated else value


def show(value):
    print(json.dumps(value, ensure_ascii=False, default=lambda data: "0x" + data.hex()), flush=True)


def main():
    parser = argparse.ArgumentParser(add_help=False, description="Calls a Guanxi server and prints JSON.")
    parser.add_argument("--help", action="help")
    parser.add_argument("-h", dest="address", required=True, metavar="HOST:PORT|unix:PATH")
    parser.add_argument("-k", dest="key_file", metavar="FILE", help="holds the API key; else GUANXI_KEY does")
    parser.add_argument("--timeout", type=float, default=10, metavar="SECONDS")
    parser.add_argument("--idempotency-key", metavar="TEXT", help="repeats an earlier call safely")
    parser.add_argument("--dry-run", action="store_true", help="do everything, keep nothing")
    parser.add_argument("--language", choices=["en", "zh"])
    parser.add_argument("method", nargs="?", help="customers.get; without it the methods are listed")
    parser.add_argument("arguments", nargs="*", metavar="path=value")
    options = parser.parse_args()
    try:
        client = Client(options.address, credential(options.key_file), language=options.language,
                        timeout=options.timeout)
        client.connect()
    except (Refused, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    try:
        return run(client, options)
    except (ValueError, KeyError) as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Refused as refused:
        print(json.dumps(refused.as_dict(), ensure_ascii=False), file=sys.stderr)
        return 5 if refused.code == 4 else 3
    finally:
        client.close()


def run(client, options):
    if not options.method:
        client.method("system.echo")
        for method in sorted(client.schema.methods.values(), key=lambda method: method.id):
            print(f"{method.id:6} {method.effect:10} {method.permission:18} {method.name}")
        return 0
    method, request = client.method(options.method), {}
    for argument in options.arguments:
        assign(client.schema, method.request, request, argument)
    meta = {"dry_run": True} if options.dry_run else {}
    if method.streaming:
        for item in client.stream(method.name, request, **meta):
            show(item)
    else:
        key = options.idempotency_key.encode() if options.idempotency_key else None
        show(client.call(method.name, request, key=key, **meta))
    return 0


if __name__ == "__main__":
    sys.exit(main())
