import Contract
import Glibc
import Wire

/// A connection on which each byte is the test's own; it blocks, so it is for threads of the test.
final class RawConnection: Sendable {
  struct Failure: Error {
    let what: String
    let errno: Int32
  }

  struct Frame: Sendable {
    let type: UInt8
    let callId: UInt64
    let arg: UInt32
    let payload: [UInt8]
  }

  let descriptor: Int32

  init(unix path: String) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    descriptor = try Self.connected(AF_UNIX, &address)
  }

  init(port: Int) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    descriptor = try Self.connected(AF_INET, &address)
  }

  deinit { close(descriptor) }

  private static func connected<Address>(_ family: Int32, _ address: inout Address) throws -> Int32 {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw Failure(what: "socket", errno: errno) }
    let size = socklen_t(MemoryLayout<Address>.size)
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard code == 0 else {
      let failure = Failure(what: "connect", errno: errno)
      close(descriptor)
      throw failure
    }
    return descriptor
  }

  /// - Returns: bytes that the kernel took, possibly fewer; nil where the connection is gone.
  @discardableResult
  func write(_ bytes: [UInt8], waits: Bool = true) -> Int? {
    let flags = Int32(MSG_NOSIGNAL) | (waits ? 0 : Int32(MSG_DONTWAIT))
    let count = send(descriptor, bytes, bytes.count, flags)
    if count >= 0 { return count }
    return errno == EAGAIN ? 0 : nil
  }

  /// Whether the other side has ended the connection; what it sent before is thrown away.
  var isCut: Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
      if count == 0 || (count < 0 && errno != EAGAIN) { return true }
      if count < 0 { return false }
    }
  }

  /// Exactly so many bytes; nil where they do not come in time.
  func read(_ count: Int, within ms: Int32) -> [UInt8]? {
    var taken: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65536)
    while taken.count < count {
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, ms) > 0 else { return nil }
      let got = recv(descriptor, &bytes, min(bytes.count, count - taken.count), 0)
      guard got > 0 else { return nil }
      taken += bytes[..<got]
    }
    return taken
  }

  func frame(within ms: Int32) -> Frame? {
    guard let head = read(FrameHeader.byteCount, within: ms) else { return nil }
    let header = head.withUnsafeBytes { FrameHeader(reading: $0) }
    guard let rest = read(header.frameByteCount - FrameHeader.byteCount, within: ms) else { return nil }
    let payload = Array(rest[Int(header.metaLength)...])
    return Frame(type: header.type, callId: header.callId, arg: header.arg, payload: payload)
  }

  /// Preface and HELLO, and the server's HELLO_ACK.
  func greet() throws {
    write(Preface.bytes + FrameBytes.hello())
    guard read(8, within: 5000) == Preface.bytes, frame(within: 5000)?.type == FrameType.helloAck.rawValue else {
      throw Failure(what: "no HELLO_ACK", errno: 0)
    }
  }
}

/// Frames as bytes.
enum FrameBytes {
  static func hello(_ name: String = "raw") -> [UInt8] { frame(.hello, payload: Hello(client: name).encoded()) }

  static func request(_ id: UInt64, _ method: MethodInfo, _ payload: [UInt8], credit: UInt32? = nil) -> [UInt8] {
    var meta = RequestMeta()
    meta.timeoutMs = 60_000
    meta.credit = credit
    return frame(.request, callId: id, arg: method.id, meta: meta.encoded(), payload: payload)
  }

  static func frame(
    _ type: FrameType, callId: UInt64 = 0, arg: UInt32 = 0, meta: [UInt8] = [], payload: [UInt8] = []
  ) -> [UInt8] {
    header(
      FrameHeader(type: type, callId: callId, arg: arg, metaLength: meta.count, payloadLength: payload.count))
      + meta + payload
  }

  static func header(_ header: FrameHeader) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: FrameHeader.byteCount)
    bytes.withUnsafeMutableBytes { header.write(to: $0) }
    return bytes
  }

  /// The head of a request that says it has so many bytes.
  static func announcing(_ length: UInt32, callId: UInt64 = 1) -> [UInt8] {
    var head = FrameHeader(type: .request, callId: callId, arg: Methods.System.echo.info.id)
    head.length = length
    return header(head)
  }
}
