import Client
import Contract
import Schema
import Wire

extension CallText {
  var pythonText: String {
    let title = Self.comment("\(call.method.name) \(schema.json(request).compact)")
    return """
      #!/usr/bin/env python3
      # \(title)
      # Sends this call and prints what comes back. GUANXI_KEY holds the key that the server knows you by.
      import os
      import socket
      import struct
      import sys

      \(address)
      METHOD = \(call.method.id)
      \(holdsSecrets ? "# Fields that are secret hold *** here: put the real bytes in their place.\n" : "")\
      REQUEST = \(Self.literal(request.encoded))
      META = \(Self.literal(meta.encoded()))
      \(key)

      """ + Self.program
  }

  private var address: String {
    switch ServerAddress(parsing: server.address) {
    case .unix(let path): "FAMILY, ADDRESS = socket.AF_UNIX, \(Self.quoted(path))"
    case .tcp(let host, let port): "FAMILY, ADDRESS = socket.AF_INET, (\(Self.quoted(host)), \(port))"
    case nil: "FAMILY, ADDRESS = socket.AF_INET, (\"127.0.0.1\", \(ServerAddress.defaultPort))"
    }
  }

  private var key: String {
    guard isKeyed else { return "KEY = b\"\"" }
    return """
      # Names this one intention: sent again with the same key it is answered, not done again.
      KEY = os.urandom(16)
      """
  }

  /// Behind a # nothing may end the line.
  private static func comment(_ text: String) -> String {
    let visible = VisibleText.escape(text)
    return visible.count > 100 ? visible.prefix(100) + "…" : visible
  }

  private static func quoted(_ text: String) -> String {
    "os.fsdecode(\(literal(Array(text.utf8))))"
  }

  /// Letters as they are, everything else as \x and two digits; several lines where it is long.
  private static func literal(_ bytes: [UInt8]) -> String {
    guard !bytes.isEmpty else { return "b\"\"" }
    let lines = stride(from: 0, to: bytes.count, by: 24).map { start in
      let characters = bytes[start..<min(start + 24, bytes.count)].map { byte -> String in
        let isPlain = (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        return isPlain ? String(Unicode.Scalar(byte)) : "\\x" + [byte].hex
      }
      return "b\"" + characters.joined() + "\""
    }
    return lines.count == 1 ? lines[0] : "(\n    " + lines.joined(separator: "\n    ") + "\n)"
  }

  private static let program = #"""

    HELLO, HELLO_ACK, REQUEST_FRAME, REPLY, ITEM, CREDIT, PING, PONG, GOAWAY = 1, 2, 3, 4, 5, 6, 8, 9, 10
    HEADER = struct.Struct(">IBBHQI")


    def field(number, content):
        size, out = len(content), bytearray([number << 3 | 2])
        while size > 0x7F:
            out.append(size & 0x7F | 0x80)
            size >>= 7
        return bytes(out) + bytes([size]) + content


    def frame(kind, call_id=0, arg=0, meta=b"", payload=b""):
        return HEADER.pack(16 + len(meta) + len(payload), kind, 0, len(meta), call_id, arg) + meta + payload


    def read(line, size):
        data = b""
        while len(data) < size:
            part = line.recv(size - len(data))
            if not part:
                sys.exit("the server closed the connection")
            data += part
        return data


    def texts(message):
        """The texts of a Status: its reason and its message."""
        at, found = 0, []

        def number():
            nonlocal at
            value = shift = 0
            while True:
                byte = message[at]
                value, shift, at = value | (byte & 0x7F) << shift, shift + 7, at + 1
                if byte < 0x80:
                    return value

        while at < len(message):
            tag = number()
            size = number()
            if tag & 7 == 2:
                if tag >> 3 in (2, 3):
                    found.append(message[at:at + size].decode())
                at += size
        return ": ".join(found)


    def main():
        if FAMILY == socket.AF_UNIX:
            line = socket.socket(FAMILY)
            line.connect(ADDRESS)
        else:
            line = socket.create_connection(ADDRESS)
        hello = field(1, b"guanxi-script")
        if os.environ.get("GUANXI_KEY"):
            hello += field(2, os.environ["GUANXI_KEY"].encode())
        meta = META + (field(2, KEY) if KEY else b"")
        line.sendall(b"GUANXI1\n" + frame(HELLO, payload=hello))
        if read(line, 8) != b"GUANXI1\n":
            sys.exit("this is no Guanxi server")
        while True:
            length, kind, _, meta_size, call_id, arg = HEADER.unpack(read(line, 20))
            payload = read(line, length - 16)[meta_size:]
            if kind == HELLO_ACK:
                line.sendall(frame(REQUEST_FRAME, 1, METHOD, meta, REQUEST))
            elif kind == ITEM:
                print("item", payload.hex())
                line.sendall(frame(CREDIT, 1, 1))
            elif kind == REPLY and arg == 0:
                print("status 0 OK")
                print("reply", payload.hex())
                return 0
            elif kind in (REPLY, GOAWAY):
                print("status", arg, texts(payload))
                return 1
            elif kind == PING:
                line.sendall(frame(PONG, payload=payload))


    if __name__ == "__main__":
        sys.exit(main())

    """#
}
