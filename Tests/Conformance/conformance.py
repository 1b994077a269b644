#!/usr/bin/env python3
"""Checks a running server against proto/PROTOCOL.md, rule by rule.

    conformance.py --address 127.0.0.1:7400 --unix /path/to/socket [--key-env GUANXI_KEY] [--only TEXT]

The user who runs it must be the administrator of the Unix socket: employees and keys for the checks are made there. The
environment variable that --key-env names may hold an API key of a director; otherwise one is made. Records are left
behind, so use a store made for the purpose.
"""
import argparse
import os
import re
import sys
import threading
import time
import traceback

sys.dont_write_bytecode = True

from harness import CHECKS, REPOSITORY, SLOW_CHECKS, Broken, Bystander, World, check, equal, expect  # noqa: E402
from client import HEADER, PREFACE, pack_frame  # noqa: E402


@check("client.py writes and reads the golden vectors of PROTOCOL.md")
def golden(world):
    with open(os.path.join(REPOSITORY, "proto", "PROTOCOL.md"), encoding="utf-8") as file:
        blocks = re.findall(r"^```golden (\w+)\n(.*?)^```", file.read(), re.S | re.M)
    expect(len(blocks) >= 10, f"only {len(blocks)} vectors")
    messages = {"HELLO": "Hello", "HELLO_ACK": "HelloAck", "REQUEST": "EchoRequest", "REPLY_OK": "EchoReply",
                "REPLY_STATUS": "Status", "REQUEST_STREAM": "EchoItemsRequest", "ITEM": "EchoReply", "GOAWAY": "Status"}
    for name, text in blocks:
        lines = [line.split("#")[0] for line in text.split("\n") if not line.startswith("=")]
        data = bytes.fromhex("".join(lines))
        stated = dict(re.findall(r"(\w+)=(\d+)", text))
        if not stated:
            equal(data, PREFACE, name)
            continue
        _, type, flags, meta_length, call_id, arg = HEADER.unpack(data[:HEADER.size])
        meta, payload = data[20:20 + meta_length], data[20 + meta_length:]
        found = {"type": type, "flags": flags, "call_id": call_id, "arg": arg, "meta_len": meta_length,
                 "payload_len": len(payload)}
        equal(found, {key: int(value) for key, value in stated.items()}, name)
        for part, message in ((meta, "ReplyMeta" if type == 4 else "RequestMeta"), (payload, messages.get(name))):
            if message:
                values = world.schema.decode("guanxi." + message, part)
                equal(world.schema.encode("guanxi." + message, values), part, name)
        equal(pack_frame(type, call_id, arg, meta, payload, flags), data, name)


import handshake  # noqa: E402,F401
import framing  # noqa: E402,F401
import calls  # noqa: E402,F401
import payloads  # noqa: E402,F401
import keys  # noqa: E402,F401
import streams  # noqa: E402,F401


class Report:
    def __init__(self):
        self.passed, self.failed, self.lock = 0, 0, threading.Lock()

    def run(self, title, function, *arguments):
        began = time.monotonic()
        try:
            function(*arguments)
            error = None
        except Broken as broken:
            error = str(broken)
        except Exception:
            error = traceback.format_exc(limit=-3)
        with self.lock:
            self.passed, self.failed = self.passed + (error is None), self.failed + (error is not None)
            print(f"{'FAIL' if error else 'ok  '} {time.monotonic() - began:5.2f} s  {title}", flush=True)
            if error:
                print("       " + error.replace("\n", "\n       "), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--address", required=True, metavar="HOST:PORT")
    parser.add_argument("--unix", required=True, metavar="PATH")
    parser.add_argument("--key-env", nargs="?", const="GUANXI_KEY", metavar="NAME")
    parser.add_argument("--only", default="", metavar="TEXT", help="run the checks whose title contains it")
    options = parser.parse_args()
    key = os.environ.get(options.key_env) if options.key_env else None
    world, report = World(options.address, options.unix, key), Report()
    bystander = Bystander(world)
    bystander.start()
    slow = [threading.Thread(target=report.run, args=(title, function, world), daemon=True)
            for title, function in SLOW_CHECKS if options.only in title]
    for thread in slow:
        thread.start()
    for title, function in CHECKS:
        if options.only in title:
            report.run(title, function, world)
    for thread in slow:
        thread.join(20)
    report.run("a client that keeps the rules noticed nothing of all this", bystander.verdict)
    print(f"{report.passed} passed, {report.failed} failed", flush=True)
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
