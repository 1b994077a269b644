import Client
import Contract
import Testing

extension EndToEnd {
  /// `kill -9` under load; who checks lives in another process than who stores.
  @Suite struct KillTests {
    /// How many cycles of load, kill, restart and check; the release's figure is 500.
    private static let cycles = Binaries.number("GUANXI_KILL_CYCLES", or: 15)
    /// The same with members who earn and spend, each cycle about two seconds of load.
    private static let loyaltyCycles = Binaries.number("GUANXI_LOYALTY_KILL_CYCLES", or: 5)
    private static let connections = 4

    @Test func `no kill loses or doubles anything that was acknowledged`() async throws {
      var run = KillRun(cycles: Self.cycles, loadMs: 20...600)
      try await kill(&run)
      #expect(run.acknowledged > Self.cycles * 20, "too little load to mean anything")
    }

    @Test func `no kill loses or doubles a point: what was acknowledged is in the ledger once, and it verifies`()
      async throws
    {
      var run = KillRun(cycles: Self.loyaltyCycles, loadMs: 1200...2400, loyalty: true)
      try await kill(&run)
      #expect(run.acknowledged > Self.loyaltyCycles * 200, "too little load to mean anything")
      #expect(run.kinds.count == 9, "not everything was done: \(run.kinds)")
    }

    private func kill(_ run: inout KillRun) async throws {
      for cycle in 0..<run.cycles {
        let wrong = try await run.cycle(cycle, connections: Self.connections)
        #expect(wrong == [], "cycle \(cycle) of seed \(run.seed)")
        if !wrong.isEmpty { break }
      }
      print(
        "kill -9: \(run.cycles) cycles, \(run.acknowledged) acknowledged, \(run.resolved) of unknown fate resolved, "
          + "\(run.lostOrDoubled) lost or doubled; \(run.kinds.sorted { $0.key < $1.key })")
    }
  }
}

/// Cycles of load, kill and check on one home.
struct KillRun {
  let home = TemporaryFolder()
  let cycles: Int
  let seed = Binaries.number("GUANXI_SEED", or: 1)
  private(set) var acknowledged = 0
  private(set) var resolved = 0
  private(set) var lostOrDoubled = 0
  /// How many changes of each kind were acknowledged or resolved.
  private(set) var kinds: [String: Int] = [:]
  private let loadMs: ClosedRange<Int>
  private let loyalty: Bool
  private var roster: Roster?
  private var aftermath: Aftermath
  private var random: SeededRandom

  init(cycles: Int, loadMs: ClosedRange<Int>, loyalty: Bool = false) {
    self.cycles = cycles
    self.loadMs = loadMs
    self.loyalty = loyalty
    random = SeededRandom(seed: seed)
    aftermath = Aftermath(loyalty: loyalty, seed: seed)
  }

  /// - Returns: what was lost, doubled or changed.
  mutating func cycle(_ number: Int, connections: Int) async throws -> [String] {
    let server = try await ServerProcess.start(in: home)
    // A call is sent once: who repeats it, and when, is this test's to say.
    let clients = (0..<connections).map { _ in server.client { $0.retryAttemptsMax = 0 } }
    if loyalty, roster == nil { roster = try await Roster.open(clients[0]) }
    let load = Load(name: "\(seed).\(number)", roster: roster)
    async let running: Void = load.run(clients, tasksPerClient: 8, persistent: false)
    try await Task.sleep(for: .milliseconds(Int.random(in: loadMs, using: &random)))
    await server.killHard()
    load.isStopped.set()
    for client in clients { await client.close() }
    await running

    let again = try await ServerProcess.start(in: home)
    acknowledged += load.ledger.acknowledged.count
    resolved += load.ledger.unknown.count
    let client = again.client()
    var wrong = try await aftermath.violations(load, client, StoreFile(again.storePath))
    await client.close()
    for one in load.ledger.acknowledged { kinds[one.intention.change.word, default: 0] += 1 }
    lostOrDoubled += wrong.count
    // A start after a kill has nothing to mend, and nothing to say but that it serves.
    let said = again.log.split(separator: "\n").filter { !$0.contains(" serves ") }
    if !said.isEmpty { wrong.append("the start after the kill says \(said)") }
    if number % verifyEvery == 0 || number == cycles - 1 { wrong += try await verify() }
    await again.killHard()
    return wrong
  }

  /// A whole walk through a long journal takes a while, so many cycles verify only now and then.
  private var verifyEvery: Int { cycles > 40 ? 25 : 1 }

  private func verify() async throws -> [String] {
    let result = try await Verification.run(home)
    guard result.exit == .code(0) else { return ["verify: \(result.output)"] }
    // Every change and nothing else has a row, and rows have no gap. A program is opened by two changes.
    let done = Int64(aftermath.changes + (loyalty ? 2 : 0))
    let rows = try StoreFile(home.file("guanxi.db")).rows(
      "SELECT count(*) FILTER (WHERE outcome = 0), count(*), max(seq) FROM journal"
    ).first
    guard let rows, rows.count == 3 else { return ["no journal"] }
    let isWhole = rows[0] == .int(done) && rows[1] == rows[2] && (loyalty || rows[0] == rows[1])
    return isWhole ? [] : ["journal has changes, rows and head \(rows), expected \(done) changes"]
  }
}

/// What is found after a load was cut off: unknown fates are resolved, some keys are used again, then everything that
/// was acknowledged is compared with the store.
struct Aftermath {
  private var check: ExactlyOnceCheck
  private let loyalty: Bool
  private var random: SeededRandom

  init(loyalty: Bool, seed: Int) {
    check = ExactlyOnceCheck(loyalty: loyalty)
    self.loyalty = loyalty
    random = SeededRandom(seed: seed &+ 1)
  }

  /// Seen so far.
  var changes: Int { check.changes }

  /// - Returns: what was lost, doubled or changed.
  mutating func violations(_ load: Load, _ client: Client, _ store: StoreFile) async throws -> [String] {
    try await load.ledger.resolve(client)
    let everything = load.ledger.acknowledged
    if let roster = load.roster { for one in everything { roster.note(one) } }
    var wrong = try await replayed(everything.shuffled(using: &random).prefix(loyalty ? 20 : 5), client)
    wrong += try check.violations(everything, in: store)
    return loyalty ? wrong + (try await client.brokenLedger()) : wrong
  }

  /// The same key again gets the same answer, and does nothing.
  private func replayed(_ some: ArraySlice<Acknowledgement>, _ client: Client) async throws -> [String] {
    var wrong: [String] = []
    for one in some {
      do {
        let again = try await one.intention.send(client, timeout: .seconds(10))
        if (again.seq, again.id, again.points) != (one.seq, one.id, one.points) {
          wrong.append("the key of \(one.id) at \(one.seq) now gives \(again.id) at \(again.seq)")
        }
      } catch let error as CallError where error.kind == .refused {
        wrong.append("the key of \(one.id) at \(one.seq) is now refused: \(error)")
      }
    }
    return wrong
  }
}

extension Intention.Change {
  /// What it is, for counting.
  fileprivate var word: String { String("\(self)".prefix { $0 != "(" }) }
}
