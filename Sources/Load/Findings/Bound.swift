internal import Foundation

/// What a run must keep to: `p99<10ms`, `rate>5000`, `errors<=0`, `customers.get:p99<1ms`.
package struct Bound: Sendable, Equatable, CustomStringConvertible {
  package enum Metric: String, Sendable, CaseIterable {
    case p50, p90, p95, p99
    case p999 = "p99.9"
    case p9999 = "p99.99"
    case max, mean, rate, errors, late

    var isTime: Bool {
      switch self {
      case .rate, .errors, .late: false
      default: true
      }
    }
  }

  package enum Relation: String, Sendable {
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
  }

  /// Of one kind of call; nil: of all.
  package let kind: String?
  package let metric: Metric
  package let relation: Relation
  /// In milliseconds where the metric is a time.
  package let limit: Double
  /// As it was written.
  package let description: String

  /// - Throws: `BenchError` with what is wrong and how to write it.
  package static func parse(_ text: String) throws -> Bound {
    let written = text.filter { $0 != " " }
    guard let at = written.firstIndex(where: { "<>".contains($0) }) else {
      throw BenchError("\(text) has no < or >; write it as \(examples)")
    }
    let isWide = written[written.index(after: at)...].hasPrefix("=")
    guard let relation = Relation(rawValue: String(written[at]) + (isWide ? "=" : "")) else {
      throw BenchError("\(text) is no bound; write it as \(examples)")
    }
    let subject = written[..<at].split(separator: ":", omittingEmptySubsequences: false)
    guard let word = subject.last, let metric = Metric(rawValue: String(word)) else {
      let names = Metric.allCases.map(\.rawValue).joined(separator: ", ")
      throw BenchError("\(text): \(subject.last ?? "") is not measured; take \(names)")
    }
    let kind = subject.dropLast().joined(separator: ":")
    guard subject.count == 1 || !kind.isEmpty else {
      throw BenchError("\(text): no method stands before the colon; write it as \(examples)")
    }
    guard kind.isEmpty || metric != .late else {
      throw BenchError("\(text): late calls are counted over all methods; write late\(relation.rawValue)0")
    }
    let number = String(written[written.index(at, offsetBy: isWide ? 2 : 1)...])
    guard let limit = metric.isTime ? milliseconds(number) : plain(number) else {
      let wanted = metric.isTime ? "a time such as 10ms, 500us or 1s" : "a number such as 5000"
      throw BenchError("\(text): behind \(relation.rawValue) stands \(wanted)")
    }
    return Bound(
      kind: kind.isEmpty ? nil : kind, metric: metric, relation: relation, limit: limit, description: written)
  }

  private static let examples = "p99<10ms, p99.9<=1s, rate>5000, errors<=0 or customers.get:p99<1ms"

  private static func milliseconds(_ text: String) -> Double? {
    for (unit, ms) in [("ms", 1.0), ("us", 0.001), ("µs", 0.001), ("ns", 1e-6), ("s", 1_000), ("m", 60_000)]
    where text.hasSuffix(unit) {
      return plain(String(text.dropLast(unit.count))).map { $0 * ms }
    }
    return nil
  }

  private static func plain(_ text: String) -> Double? {
    guard let value = Double(text), value >= 0, value.isFinite else { return nil }
    return value
  }
}

extension Bound {
  package func holds(_ findings: Findings) -> Bool { judge(findings).isHeld }

  /// What the run has to say to it. Where nothing was measured nothing holds.
  package func judge(_ findings: Findings) -> Findings.BoundResult {
    guard let seen = value(in: findings) else {
      let what = kind.map { "no call of \($0) was measured" } ?? "no call was measured"
      return Findings.BoundResult(bound: description, seen: what, isHeld: false)
    }
    let isHeld =
      switch relation {
      case .atMost: seen <= limit
      case .atLeast: seen >= limit
      case .below: seen < limit
      case .above: seen > limit
      }
    let words = metric.isTime ? "\(Count.ms(seen)) ms" : Count.words(seen)
    return Findings.BoundResult(bound: description, seen: words, isHeld: isHeld)
  }

  private func value(in findings: Findings) -> Double? {
    guard let kind else {
      guard findings.calls + findings.errors > 0 else { return nil }
      if metric == .late { return Double(findings.openLoop?.late ?? 0) }
      return value(findings.latency, findings.callsPerSecond, findings.errors, calls: findings.calls)
    }
    guard let one = findings.kinds.first(where: { $0.name == kind }), one.calls + one.errors > 0 else { return nil }
    return value(one.latency, one.callsPerSecond, one.errors, calls: one.calls)
  }

  private func value(_ latency: Latency, _ rate: Double, _ errors: UInt64, calls: UInt64) -> Double? {
    switch metric {
    case .rate: return rate
    case .errors: return Double(errors)
    case .late: return nil
    default: break
    }
    // Without a good call there is no latency, and 0 would hold any bound.
    guard calls > 0 else { return nil }
    switch metric {
    case .p50: return latency.p50Ms
    case .p90: return latency.p90Ms
    case .p95: return latency.p95Ms
    case .p99: return latency.p99Ms
    case .p999: return latency.p999Ms
    case .p9999: return latency.p9999Ms
    case .max: return latency.maxMs
    default: return latency.meanMs
    }
  }
}
