import Client
import Testing

extension EndToEnd {
  /// `kill -9` under load; who checks lives in another process than who stores.
  @Suite struct KillTests {
    /// How many cycles of load, kill, restart and check; the release's figure is 500.
    static let cycles = Binaries.number("GUANXI_KILL_CYCLES", or: 15)
    private static let connections = 4

    @Test func `no kill loses or doubles anything that was acknowledged`() async throws {
      let home = TemporaryFolder()
      var run = KillRun(home: home, seed: Binaries.number("GUANXI_SEED", or: 1))
      for cycle in 0..<Self.cycles {
        let wrong = try await run.cycle(cycle, connections: Self.connections)
        #expect(wrong == [], "cycle \(cycle) of seed \(run.seed)")
        if !wrong.isEmpty { break }
      }
      #expect(run.acknowledged > Self.cycles * 20, "too little load to mean anything")
      print(
        "kill -9: \(Self.cycles) cycles, \(run.acknowledged) acknowledged, \(run.resolved) of unknown fate resolved, "
          + "\(run.lostOrDoubled) lost or doubled")
    }
  }
}

/// Cycles of load, kill and check on one home.
struct KillRun {
  let home: TemporaryFolder
  let seed: Int
  private(set) var acknowledged = 0
  private(set) var resolved = 0
  private(set) var lostOrDoubled = 0
  private var check = ExactlyOnceCheck()
  private var random: SeededRandom
  /// A whole walk through a long journal takes a while, so many cycles verify only now and then.
  private let verifyEvery = KillRunLimits.verifyEvery

  init(home: TemporaryFolder, seed: Int) {
    self.home = home
    self.seed = seed
    random = SeededRandom(seed: seed)
  }

  /// - Returns: what was lost, doubled or changed.
  mutating func cycle(_ number: Int, connections: Int) async throws -> [String] {
    let server = try await ServerProcess.start(in: home)
    // A call is sent once: who repeats it, and when, is this test's to say.
    let clients = (0..<connections).map { _ in server.client { $0.retryAttemptsMax = 0 } }
    let load = Load(name: "\(seed).\(number)")
    async let running: Void = load.run(clients, tasksPerClient: 8, persistent: false)
    try await Task.sleep(for: .milliseconds(Int.random(in: 20...600, using: &random)))
    await server.killHard()
    load.isStopped.set()
    for client in clients { await client.close() }
    await running

    let again = try await ServerProcess.start(in: home)
    let told = load.ledger.acknowledged.count
    resolved += load.ledger.unknown.count
    let client = again.client()
    try await load.ledger.resolve(client)
    let everything = load.ledger.acknowledged
    acknowledged += told
    var wrong = try await replayed(everything.shuffled(using: &random).prefix(5), client)
    wrong += try await client.brokenLedger()
    await client.close()
    wrong += try check.violations(everything, in: StoreFile(again.storePath))
    lostOrDoubled += wrong.count
    if number % verifyEvery == 0 || number == EndToEnd.KillTests.cycles - 1 { wrong += try await verify() }
    await again.killHard()
    return wrong
  }

  /// The same key again gets the same answer, and does nothing.
  private func replayed(_ some: ArraySlice<Acknowledgement>, _ client: Client) async throws -> [String] {
    var wrong: [String] = []
    for one in some {
      let again = try await one.intention.send(client, timeout: .seconds(10))
      if (again.seq, again.id) != (one.seq, one.id) {
        wrong.append("the key of \(one.id) at \(one.seq) now gives \(again.id) at \(again.seq)")
      }
    }
    return wrong
  }

  private func verify() async throws -> [String] {
    let result = try await Verification.run(home)
    guard result.exit == .code(0) else { return ["verify: \(result.output)"] }
    // Every change and nothing else has a row, and rows have no gap.
    let rows = try StoreFile(home.file("guanxi.db")).rows("SELECT count(*), max(seq) FROM journal").first
    let expected = StoreFile.Value.int(Int64(check.customers + check.purchases))
    return rows == [expected, expected] ? [] : ["journal has rows and head \(rows ?? []), expected \(expected)"]
  }
}

private enum KillRunLimits {
  static let verifyEvery = EndToEnd.KillTests.cycles > 40 ? 25 : 1
}
