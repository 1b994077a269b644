import Client
import Contract
import NIOCore
import Wire

@testable import Load

/// A workload that keeps what it was told: changes whose payload is their number, answered with the same.
final class ProbeWorkload: Workload {
  struct Log: Sendable {
    var written = 0
    var right = 0
    var replayed = 0
    var unknown = 0
    /// From the writing of each call to its check, in milliseconds.
    var serviceMs: [Double] = []
  }

  let kinds: [CallKind]
  var log = Log()
  private var sentAt: [UInt64: NIODeadline] = [:]

  init(isChange: Bool = false) { kinds = [CallKind(name: "probe", methodId: 1, isChange: isChange)] }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    log.written += 1
    let number = UInt64(log.written)
    sentAt[number] = .now()
    let bytes = withUnsafeBytes(of: number.bigEndian) { Array($0) }
    out.writeRequest(1, callId: callId, meta: kinds[0].isChange ? bytes : [], payload: bytes)
    return Shot(subject: number)
  }

  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    guard payload.count == 8, payload.loadUnaligned(as: UInt64.self).bigEndian == shot.subject else { return false }
    if isReplay { log.replayed += 1 } else { log.right += 1 }
    if !isReplay, let sent = sentAt.removeValue(forKey: shot.subject) {
      log.serviceMs.append(Double((NIODeadline.now() - sent).nanoseconds) / 1e6)
    }
    return true
  }

  func isUnknown(_ shot: Shot) { log.unknown += 1 }

  static func log(_ workload: any Workload) -> Log { (workload as? ProbeWorkload)?.log ?? Log() }
}

extension LoadPlan {
  /// A short run without warm-up.
  static func probe(
    _ server: FakeServer, _ arrivals: Arrivals = .closed, connections: Int = 1, inFlight: Int = 1, ms: Int = 300
  ) -> LoadPlan {
    var plan = LoadPlan(address: server.address)
    plan.arrivals = arrivals
    plan.connections = connections
    plan.inFlight = inFlight
    plan.warmup = .zero
    plan.duration = .milliseconds(ms)
    return plan
  }

  func tried(isChange: Bool = false) async throws -> (Findings, ProbeWorkload.Log) {
    try await LoadRun(plan: self, makeWorkload: { ProbeWorkload(isChange: isChange) }).runKeeping(ProbeWorkload.log)
  }
}

extension Findings {
  /// Calls that ended so.
  func ended(_ outcome: Outcome) -> Int {
    let (name, reason): (OutcomeName, String?) =
      switch outcome {
      case .right: (.right, nil)
      case .replayed: (.replayed, nil)
      case .wrong: (.wrong, nil)
      case .cancelled: (.cancelled, nil)
      case .refusedAsWanted(let reason): (.refusedAsWanted, reason)
      case .refused(let reason): (.refused, reason)
      case .lost(let reason): (.lost, reason)
      }
    return kinds.flatMap(\.outcomes).filter { $0.outcome == name && $0.reason == reason }.reduce(0) {
      $0 + Int($1.calls)
    }
  }

  /// Connections that ended.
  var lost: Int { connectionsLost.values.reduce(0) { $0 + Int($1) } }
}
