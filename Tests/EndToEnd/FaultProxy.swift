import Foundation
import Glibc
import Synchronization

/// A TCP port in front of a server's Unix socket that treats each connection badly, as a seed says.
///
/// A thread for each connection carries its bytes. Garbage goes in between two reads of what the client wrote, so
/// in front of a frame: inside one it could make another valid request, which only TLS can notice.
final class FaultProxy: Sendable {
  enum Fault: CaseIterable, Sendable {
    case none, latency, singleBytes, reset, lostReply, halfClose, garbageToServer, garbageToClient, silence

    /// Whether it strikes on the way from the client; nil where the way does not matter.
    var strikesFromClient: Bool? {
      switch self {
      case .none, .latency, .singleBytes, .reset, .silence: nil
      case .halfClose, .garbageToServer: true
      case .lostReply, .garbageToClient: false
      }
    }
  }

  /// How one connection is treated.
  struct Plan: Sendable {
    let fault: Fault
    /// Bytes that pass in both directions before the fault strikes.
    let afterBytes: Int
    let latencyMs: UInt32

    /// Lets the first call through and loses its reply.
    static let losingReply = Plan(fault: .lostReply, afterBytes: 0, latencyMs: 0)

    private init(fault: Fault, afterBytes: Int, latencyMs: UInt32) {
      self.fault = fault
      self.afterBytes = afterBytes
      self.latencyMs = latencyMs
    }

    init(_ random: inout SeededRandom) {
      fault = Fault.allCases.randomElement(using: &random) ?? .none
      afterBytes = Int.random(in: 0...1200, using: &random)
      latencyMs = UInt32.random(in: 1...30, using: &random)
    }
  }

  let port: Int
  private let listener: Int32
  private let serverPath: String
  private let connectionsMax: Int
  private let nextPlan: @Sendable () -> Plan
  private let counts = Mutex<[Fault: Int]>([:])

  convenience init(to serverPath: String, seed: Int) throws {
    let random = Shared(SeededRandom(seed: seed))
    try self.init(to: serverPath) { random.value.withLock { Plan(&$0) } }
  }

  /// - Parameter connectionsMax: after so many the port is closed.
  init(to serverPath: String, connectionsMax: Int = .max, plan: @escaping @Sendable () -> Plan) throws {
    self.serverPath = serverPath
    self.connectionsMax = connectionsMax
    nextPlan = plan
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && listen(listener, 512) == 0 && getsockname(listener, $0, &size) == 0
      }
    }
    port = Int(in_port_t(bigEndian: address.sin_port))
    guard code else { throw RawConnection.Failure(what: "listen", errno: errno) }
    Thread { [self] in accept() }.start()
  }

  /// No connection is taken any more; those that are open end with their clients.
  func close() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// Connections by how they were treated.
  var treated: [Fault: Int] { counts.withLock { $0 } }

  private func accept() {
    for _ in 0..<connectionsMax {
      let client = Glibc.accept(listener, nil, nil)
      guard client >= 0 else { break }
      _ = fcntl(client, F_SETFD, FD_CLOEXEC)
      let plan = nextPlan()
      counts.withLock { $0[plan.fault, default: 0] += 1 }
      let path = serverPath
      Thread {
        // No server there: the client sees its connection end.
        guard let server = try? RawConnection(unix: path) else { return _ = Glibc.close(client) }
        var pipe = FaultyPipe(client: client, server: server.descriptor, plan: plan)
        withExtendedLifetime(server) { pipe.run() }
        Glibc.close(client)
      }.start()
    }
    Glibc.close(listener)
  }
}

private final class Shared<Value: Sendable>: Sendable {
  let value: Mutex<Value>
  init(_ value: Value) { self.value = Mutex(value) }
}

/// Both directions of one connection, until one of them ends.
private struct FaultyPipe {
  let client: Int32
  let server: Int32
  let plan: FaultProxy.Plan
  private var carried = 0
  private var clientReads = 0
  private var hasStruck = false
  private var isHalf = false

  init(client: Int32, server: Int32, plan: FaultProxy.Plan) {
    self.client = client
    self.server = server
    self.plan = plan
    var one: Int32 = 1
    setsockopt(client, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  mutating func run() {
    // A silent connection ends with its client, or at last by itself.
    let end = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < end {
      var ends = [
        pollfd(fd: isHalf ? -1 : client, events: Int16(POLLIN), revents: 0),
        pollfd(fd: server, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&ends, 2, 1000) > 0 else { continue }
      if ends[0].revents != 0, !carry(from: client, to: server) { return }
      if ends[1].revents != 0, !carry(from: server, to: client) { return }
    }
  }

  /// - Returns: false where the connection is over.
  private mutating func carry(from: Int32, to: Int32) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 16384)
    let count = recv(from, &bytes, bytes.count, 0)
    guard count > 0 else { return false }
    carried += count
    clientReads += from == client ? 1 : 0
    // A client says HELLO in one write, so what comes behind it asks for a reply that can be lost.
    let mayStrike =
      (plan.fault.strikesFromClient.map { $0 == (from == client) } ?? true)
      && (plan.fault != .lostReply || clientReads > 1)
    if !hasStruck, carried > plan.afterBytes, mayStrike {
      hasStruck = true
      if !strike() { return false }
    }
    if plan.fault == .silence && hasStruck { return true }
    if plan.fault == .latency { usleep(plan.latencyMs * 1000) }
    return send(Array(bytes[..<count]), to, slice: plan.fault == .singleBytes ? 1 : count)
  }

  /// What happens once, when enough bytes have passed.
  private mutating func strike() -> Bool {
    let garbage = [UInt8](repeating: 0xff, count: 64)
    switch plan.fault {
    case .none, .latency, .singleBytes, .silence: return true
    case .reset, .lostReply:
      var off = linger(l_onoff: 1, l_linger: 0)
      setsockopt(client, SOL_SOCKET, SO_LINGER, &off, socklen_t(MemoryLayout<linger>.size))
      return false
    case .halfClose:
      // The server hears no more and answers what it has heard; what came with this very read is lost.
      isHalf = true
      return shutdown(server, Int32(SHUT_WR)) == 0
    case .garbageToServer: return send(garbage, server, slice: garbage.count)
    case .garbageToClient: return send(garbage, client, slice: garbage.count)
    }
  }

  private func send(_ bytes: [UInt8], _ to: Int32, slice: Int) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let end = min(sent + slice, bytes.count)
      let count = bytes[sent..<end].withUnsafeBytes { Glibc.send(to, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      // A direction that is closed already takes nothing; the other may still carry answers.
      guard count > 0 else { return isHalf && to == server }
      sent += count
    }
    return true
  }
}
