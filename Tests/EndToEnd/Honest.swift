import Client
import Contract
import Testing

/// A client that keeps the rules and measures how long it waits.
struct Honest {
  /// One call every few milliseconds for a while: half of them read, half change something.
  /// - Returns: how long each took, in milliseconds, the shortest first.
  static func latenciesMs(_ server: ServerProcess, for time: Duration) async throws -> [Double] {
    let client = server.client()
    let customer = try await Intention.customer("客户").send(client, timeout: .seconds(10))
    let clock = ContinuousClock()
    let end = clock.now + time
    var taken: [Double] = []
    while clock.now < end {
      let start = clock.now
      if taken.count % 2 == 0 {
        _ = try await client.customers.get(GetCustomerRequest(id: customer.id))
      } else {
        _ = try await Intention.customer("客户").send(client, timeout: .seconds(10))
      }
      taken.append((clock.now - start) / .milliseconds(1))
      try await Task.sleep(for: .milliseconds(3))
    }
    await client.close()
    return taken.sorted()
  }

  static func p99(_ sorted: [Double]) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
  }
}
