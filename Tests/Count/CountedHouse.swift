import Contract
import Glibc
import Operations
import Server
import Store
import Wire

/// A durable store with customers who are members of a program, and the rooms that work on it.
final class CountedHouse {
  /// As many as `fill` stores; a filled store of another size may be counted too.
  let customers: Int
  /// Calls in one snapshot, one commit, one write to the socket.
  static let burst = 64
  /// A page in the write-ahead log.
  static let frameBytes: Int64 = 4120
  /// The clock stands still, so that each run does the same; 2027-01-15.
  static let nowMs: Int64 = 1_800_000_000_000

  let folder: String
  let store: Store
  let rooms = Rooms()
  let table: MethodTable
  let principal = Principal.local(uid: 0)
  let arena = Arena()
  private var keys = 0

  init(_ folder: String, customers: Int = 1_000) throws {
    self.folder = folder
    self.customers = customers
    var options = StoreOptions()
    // What a writer does when it is idle belongs to no call.
    options.searchMergeGroups = .max
    // A checkpoint belongs to thousands of calls, and would fall into one run and not into the other.
    options.checkpointBytes = .max
    options.idleCheckpointBytes = .max
    store = try .open(
      path: folder + "/count.db", schema: rooms.schema, clock: { CountedHouse.nowMs }, options: options)
    table = House(rooms, random: Self.noRandom, facts: NoFacts()).table
  }

  /// The same codes in each run.
  static let noRandom: @Sendable () -> [UInt8] = { [UInt8](repeating: 7, count: 32) }

  /// Customers with a phone and a reference, a program, and one purchase of each customer.
  func fill() throws {
    try commit(Methods.Customers.create, (1...customers).map(Self.customer))
    var draft = ProgramConfig()
    draft.rules = [EarningRule(code: "base", name: "消费", kind: .rate, points: 1, perMinor: 100)]
    draft.expiry = ExpiryPolicy(kind: .months, count: 24)
    draft.enrolAtPurchase = true
    try commit(
      Methods.Programs.create,
      [CreateProgramRequest(code: "points", name: "会员积分", zone: "Asia/Shanghai", currency: "CNY", draft: draft)])
    try commit(Methods.Programs.activate, [ActivateProgramRequest(code: "points", version: 1)])
    try commit(Methods.Purchases.record, (1...customers).map { purchase($0, ref: "fill:\($0)") })
    store.close()
  }

  static func customer(_ number: Int) -> CreateCustomerRequest {
    let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
    let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚")
    var request = CreateCustomerRequest(
      name: String([surnames[number % 20], given[number / 20 % 21], given[number / 420 % 21]]))
    request.phone = "+86139\(10_000_000 + number)"
    request.city = "杭州"
    request.externalRefs = ["count:\(number)"]
    return request
  }

  func purchase(_ number: Int, ref: String) -> RecordPurchaseRequest {
    var request = RecordPurchaseRequest(
      externalRef: ref, amount: Money(minor: Int64(100 + number % 977 * 100), currency: "CNY"))
    request.customerId = customerId(number)
    return request
  }

  /// 61,331 is prime, so each customer comes as often as the others, and none near the one before.
  func customerId(_ number: Int) -> Int64 { Int64(number * 61_331 % customers + 1) }

  func handler(_ method: MethodInfo) -> BoundMethod {
    guard let bound = table[method.id] else { preconditionFailure("\(method.name) is not served") }
    return bound
  }

  // MARK: Writing

  /// These calls, a burst in each commit.
  func commit<Q, R>(_ method: Method<Q, R>, _ requests: [Q]) throws {
    let bound = handler(method.info)
    let sink = Answers()
    store.setSink(sink)
    for start in stride(from: 0, to: requests.count, by: Self.burst) {
      let burst = requests[start..<min(start + Self.burst, requests.count)]
      sink.expect(burst.count)
      guard store.submit(sink.gate()) else { throw Failure("the store takes no changes") }
      sink.waitUntilHeld()
      for request in burst {
        let job = try changing(bound).job(request, arena)
        guard store.submit(job) else { throw Failure("the store takes no changes") }
      }
      if let refusal = sink.answered() { throw Failure("\(method.info.name): \(refusal)") }
    }
  }

  private func changing(_ method: BoundMethod) -> ChangingCall {
    keys += 1
    var meta = RequestMeta()
    // Other keys in each run, since a store keeps them.
    meta.idempotencyKey = Array("\(store.committedSeq):\(keys)".utf8)
    return ChangingCall(
      method: method, actor: principal, claimant: principal.journalName, meta: meta, language: .english,
      deadline: .max, reads: NoReads())
  }
}

extension ChangingCall {
  fileprivate func job(_ request: some ContractMessage, _ arena: Arena) throws -> WriteJob {
    try request.encoded(arena).withUnsafeBytes { try job($0, arena: arena, lane: 0, context: nil) }
  }
}

/// Holds the writer while a burst is submitted, so that it becomes one group, and waits for its answers.
/// - Note: `@unchecked Sendable`: all that changes is touched inside `monitor` alone.
final class Answers: CompletionSink, @unchecked Sendable {
  private let monitor = Monitor()
  private var isHeld = false
  private var isOpen = false
  private var left = 0
  private var refusal: String?

  func expect(_ count: Int) {
    // The gate is answered too.
    monitor.locked { (left, isHeld, isOpen) = (count + 1, false, false) }
  }

  func gate() -> WriteJob {
    WriteJob(claim: nil, methodName: "count.gate", request: []) { [self] _ in
      monitor.locked {
        isHeld = true
        monitor.signal()
        while !isOpen { monitor.wait(until: nil) }
      }
      return .dryRun(status: 0, reply: [])
    }
  }

  func waitUntilHeld() {
    monitor.locked { while !isHeld { monitor.wait(until: nil) } }
  }

  /// Lets the writer go on.
  /// - Returns: what was refused, if anything was.
  func answered() -> String? {
    monitor.locked {
      isOpen = true
      monitor.signal()
      while left > 0 { monitor.wait(until: nil) }
      return refusal
    }
  }

  func completed(_ batch: [(WriteJob, JobResult)]) {
    monitor.locked {
      left -= batch.count
      for (_, result) in batch {
        switch result {
        case .reply(0, _, _, _): break
        case .reply(_, let bytes, _, _):
          // What is no status is told as it is.
          refusal = (try? Status(bytes: bytes))?.message ?? "\(bytes)"
        default: refusal = "\(result)"
        }
      }
      monitor.signal()
    }
  }
}

/// Nobody asks a counted house how it is.
private final class NoFacts: ServerFacts {
  var health: HealthState { .serving }
  var uptimeMs: Int64 { 1 }
  func stats() -> StatsReply { StatsReply(server: "count", uptimeMs: 1, connections: 0, connectionsTotal: 0) }
  func descriptions(for permissions: PermissionSet) -> [MethodDescription] { [] }
}

/// Takes no note: what that costs is counted where a socket is served.
final class NoReads: PersonalReads {
  func note(_ principal: Principal, _ method: MethodInfo, _ kind: String, _ id: Int64) {}
}

struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
