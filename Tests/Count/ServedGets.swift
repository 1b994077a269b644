import Contract
import Glibc
import Server
import Wire

extension CountedHouse {
  /// `customers.get` by a client that does next to nothing: one write of a burst, then reads until it is answered.
  func get(_ times: Int) throws {
    var options = ServerOptions()
    options.host = nil
    options.socketPath = folder + "/count.sock"
    options.clock = { CountedHouse.nowMs }
    let server = try Server(options, store: store) { House(rooms, random: Self.noRandom, facts: $0) }
    let line = try Line(path: folder + "/count.sock")
    // The same bytes each time: frames are packed once.
    let requests = (1...Self.burst).map { GetCustomerRequest(id: customerId($0)).encoded(arena) }
    for start in stride(from: 0, to: times, by: Self.burst) {
      let count = min(Self.burst, times - start)
      try line.ask(Methods.Customers.get.info.id, requests.prefix(count))
      try line.take(count)
    }
    withExtendedLifetime(server) {}
  }
}

/// A connection that blocks.
private final class Line {
  private let descriptor: Int32
  private var lastCallId: UInt64 = 0
  private var frames: [UInt8] = []
  private var received = [UInt8](repeating: 0, count: 64 << 10)
  private var waiting = 0

  init(path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    try withUnsafeMutableBytes(of: &address.sun_path) { target in
      guard bytes.count < target.count else { throw Failure("the folder's name is too long for a socket: \(path)") }
      target.copyBytes(from: bytes)
    }
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard connected == 0 else { throw Failure("no connection to \(path): errno \(errno)") }
    frames = Preface.bytes
    add(FrameHeader(type: .hello, callId: 0, payloadLength: Hello(client: "count").encoded().count))
    frames += Hello(client: "count").encoded()
    try send()
    guard read(descriptor, &received, Preface.bytes.count) == Preface.bytes.count else {
      throw Failure("the server said nothing")
    }
    try take(1)
  }

  deinit { close(descriptor) }

  /// These requests in one write.
  func ask(_ method: UInt32, _ payloads: some Sequence<[UInt8]>) throws {
    for payload in payloads {
      lastCallId += 1
      add(FrameHeader(type: .request, callId: lastCallId, arg: method, payloadLength: payload.count))
      frames += payload
    }
    try send()
  }

  /// Reads so many frames, and refuses those that say anything but OK.
  func take(_ count: Int) throws {
    var left = count
    while left > 0 {
      var start = 0
      while left > 0, waiting - start >= FrameHeader.byteCount {
        let header = received.withUnsafeBytes { FrameHeader(reading: UnsafeRawBufferPointer(rebasing: $0[start...])) }
        guard waiting - start >= header.frameByteCount else { break }
        guard header.arg == 0 || header.type != FrameType.reply.rawValue else { throw Failure("a call was refused") }
        start += header.frameByteCount
        left -= 1
      }
      received.withUnsafeMutableBytes { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<waiting])) }
      waiting -= start
      guard left > 0 else { return }
      let got = received.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: waiting), $0.count - waiting)
      }
      guard got > 0 else { throw Failure("the server hung up") }
      waiting += got
    }
  }

  private func add(_ header: FrameHeader) {
    let start = frames.count
    frames.append(contentsOf: repeatElement(0, count: FrameHeader.byteCount))
    frames.withUnsafeMutableBytes { header.write(to: UnsafeMutableRawBufferPointer(rebasing: $0[start...])) }
  }

  private func send() throws {
    var sent = 0
    while sent < frames.count {
      let count = frames.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent) }
      guard count > 0 else { throw Failure("the server takes nothing: errno \(errno)") }
      sent += count
    }
    frames.removeAll(keepingCapacity: true)
  }
}
