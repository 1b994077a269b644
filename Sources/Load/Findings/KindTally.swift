internal import Histogram

/// The counts of one kind of call.
final class KindTally {
  let kind: CallKind
  private(set) var right: UInt64 = 0
  private(set) var replayed: UInt64 = 0
  private(set) var cancelled: UInt64 = 0
  private(set) var wrong: UInt64 = 0
  /// Refused as wanted, refused, lost: by reason.
  private(set) var byReason: [Findings.OutcomeName: [String: UInt64]] = [:]
  /// Of good calls, and of lost ones: leaving out who waited longest would flatter.
  private(set) var latency = Histogram<UInt64>(numberOfSignificantValueDigits: .three)
  private(set) var service = Histogram<UInt64>(numberOfSignificantValueDigits: .three)
  private(set) var serverUs = Histogram<UInt64>(numberOfSignificantValueDigits: .three)
  /// Of calls whose reply tells the server's time: what is left of their time, in nanoseconds.
  private(set) var networkNs: UInt64 = 0

  /// A server that makes up reasons must not fill the tester's memory.
  private static let reasonsMax = 64

  init(_ kind: CallKind) { self.kind = kind }

  @inline(__always)
  func count(_ outcome: Outcome, latencyNs: UInt64, serviceNs: UInt64, serverUs: UInt32?) {
    switch outcome {
    case .right: right += 1
    case .replayed: replayed += 1
    case .cancelled: cancelled += 1
    case .refusedAsWanted(let reason): add(.refusedAsWanted, reason)
    case .lost(let reason): add(.lost, reason)
    case .wrong:
      wrong += 1
      return
    case .refused(let reason):
      add(.refused, reason)
      return
    }
    latency.record(Ticks.of(latencyNs))
    service.record(Ticks.of(serviceNs))
    guard let serverUs else { return }
    self.serverUs.record(UInt64(serverUs))
    let insideNs = UInt64(serverUs) * 1_000
    networkNs &+= serviceNs > insideNs ? serviceNs - insideNs : 0
  }

  private func add(_ name: Findings.OutcomeName, _ reason: String) {
    let isKnown = byReason[name]?[reason] != nil
    let word = isKnown || (byReason[name]?.count ?? 0) < Self.reasonsMax ? reason : "OTHER_REASONS"
    byReason[name, default: [:]][word, default: 0] += 1
  }
}
