package import Contract
import Glibc
package import Wire

/// A connection without a client's good manners: it sends any bytes, and reads frame by frame, blocking.
package final class RawLine {
  package struct Frame {
    package let header: FrameHeader
    package let meta: [UInt8]
    package let payload: [UInt8]

    /// The status of a refusing REPLY or of a GOAWAY.
    package var status: Status? { try? Status(bytes: payload) }  // absent where the payload is something else
  }

  private let descriptor: Int32
  private var lastCallId: UInt64 = 0

  /// Connects to a port of this machine and shakes hands.
  package init(port: Int, credential: String? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Broken(what: "no connection: errno \(errno)") }
    var hello = Hello(client: "raw")
    hello.credential = credential
    send(Preface.bytes)
    send(.hello, callId: 0, payload: hello.encoded())
    _ = try read(Preface.bytes.count)
  }

  deinit { close(descriptor) }

  package func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  package func send(
    _ type: FrameType, callId: UInt64, arg: UInt32 = 0, meta: [UInt8] = [], payload: [UInt8] = []
  ) {
    let header = FrameHeader(
      type: type, callId: callId, arg: arg, metaLength: meta.count, payloadLength: payload.count)
    var bytes = [UInt8](repeating: 0, count: FrameHeader.byteCount)
    bytes.withUnsafeMutableBytes { header.write(to: $0) }
    send(bytes + meta + payload)
  }

  /// Sends a request under the next call id, which it returns.
  @discardableResult
  package func request(_ method: MethodInfo, _ payload: [UInt8], meta: RequestMeta = RequestMeta()) -> UInt64 {
    lastCallId += 1
    send(.request, callId: lastCallId, arg: method.id, meta: meta.encoded(), payload: payload)
    return lastCallId
  }

  /// The next frame; absent once the server has closed.
  package func next() throws -> Frame? {
    guard let head = try read(FrameHeader.byteCount) else { return nil }
    let header = head.withUnsafeBytes { FrameHeader(reading: $0) }
    let meta = try read(Int(header.metaLength)) ?? []
    return Frame(header: header, meta: meta, payload: try read(header.payloadLength) ?? [])
  }

  private func read(_ count: Int) throws -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.recv(descriptor, $0.baseAddress?.advanced(by: filled), count - filled, 0)
      }
      if got == 0 && filled == 0 { return nil }
      guard got > 0 else { throw Broken(what: "the connection broke inside a frame, or stayed silent") }
      filled += got
    }
    return bytes
  }

  struct Broken: Error {
    let what: String
  }
}
