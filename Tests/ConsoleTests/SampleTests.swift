import Contract
import Schema
import Synchronization
import Testing
import Wire

@testable import Console

struct SampleTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("\u{feff}a\r\n\r\n1", [["a"], ["1"]]),
    ("a,\n,b", [["a", ""], ["", "b"]]),
    ("\"a,\"\"b\"\"\",\"c\nd\"\n", [["a,\"b\"", "c\nd"]]), ("", []), ("王,\"\"\n", [["王", ""]]),
  ])
  func `rows of a CSV file`(text: String, rows: [[String]]) throws {
    var reader = CSVReader(Array(text.utf8))
    var read: [[String]] = []
    while let row = try reader.row() { read.append(row) }
    #expect(read == rows)
  }

  @Test(arguments: [("a\"b\n", 1), ("a\n\"b", 2), ("a\n\n\"b\"c", 3)])
  func `a broken CSV file names its line`(text: String, line: Int) {
    var reader = CSVReader(Array(text.utf8))
    let error = #expect(throws: CSVReader.Malformed.self) { while try reader.row() != nil {} }
    #expect(error?.line == line)
  }

  @Test func `the last purchase falls in the week before now, on its weekday`() throws {
    let last = try #require(Day("2026-06-30"))
    for offset in 0..<700 {
      let nowMs = (last.number - 100 + Int64(offset)) * Day.ms
      let shift = SampleShift(last: last, nowMs: nowMs)
      let age = SampleShift.zone.day(instantMs: nowMs).number - last.number - shift.days
      #expect((1...7).contains(age) && shift.days % 7 == 0)
      #expect(SampleShift(of: last, storedAtMs: shift.noonMs(last)) == shift)
    }
  }

  static let customers = """
    external_ref,kind,name,phone,email,company,industry,region,province,city,address,birthday,language,source,tags,created_on
    cdnow:0001,person,曹明,15902677354,,,,西北,陕西,西安市,巢湖街I座,1951-09-12,zh,exhibition,,2025-01-01
    cdnow:0002,organization,刘飞,,,,,,,,,,zh,visit,a;b,2025-01-02
    """
  static let purchases = """
    customer_ref,external_ref,day,quantity,amount_usd
    cdnow:0001,cdnow:0001:1,2025-01-01,2,29.33
    cdnow:0002,cdnow:0002:1,2025-01-02,3,63.34
    """

  func data() throws -> SampleData {
    try SampleData(customers: Array(Self.customers.utf8), purchases: Array(Self.purchases.utf8))
  }

  @Test func `a file with a wrong value is refused before anything is sent`() {
    for (good, bad) in [("1951-09-12", "1951-13-12"), ("2025-01-02", "02.01.2025"), ("cdnow:0002,org", ",org")] {
      let text = Self.customers.replacing(good, with: bad)
      #expect(throws: SampleData.Invalid.self) { try SampleData(customers: Array(text.utf8), purchases: []) }
    }
    let text = Self.purchases.replacing("29.33", with: "29.333")
    #expect(throws: SampleData.Invalid.self) { try SampleData(customers: [], purchases: Array(text.utf8)) }
  }

  @Test(arguments: [80, 60, 40, 20])
  func `progress says how far, how fast and how long, on one line`(columns: Int) {
    let line = ProgressBar().line(
      "purchases", done: 500, total: 2000, elapsedMs: 1000, columns: columns, .english)
    #expect(DisplayWidth.of(line) < columns)
    #expect(columns < 60 || line.hasSuffix("500/2000  500 rows/s  3 s left"))
    #expect(ProgressBar().line("x", done: 0, total: 0, elapsedMs: 0, columns: columns, .chinese).isEmpty == false)
  }

  @Test func `orders of one day keep their order`() throws {
    let text = Self.purchases + "\ncdnow:0001,cdnow:0001:2,2025-01-01,1,5.00\ncdnow:0001,cdnow:0001:3,2025-01-02,1,5.00"
    let data = try SampleData(customers: [], purchases: Array(text.utf8))
    let noon = SampleShift.none.noonMs(try #require(Day("2025-01-01")))
    #expect(data.purchases.map { SampleShift.none.instantMs($0) - noon } == [0, Day.ms, 60_000, Day.ms])
  }

  @Test func `each day of customers is a batch, and loading again changes nothing`() async throws {
    let server = SampleServer()
    let nowMs: Int64 = 1_795_329_943_000
    func load() async throws -> SampleLoader.Loaded {
      server.clock.withLock { $0 += 1000 }
      let startMs = server.clock.withLock { $0 }
      let loader = SampleLoader(schema: TestContract.schema, link: server, startMs: startMs) { _, _, _ in }
      return try await #require(loader).load(try data(), asIs: false)
    }
    server.clock.withLock { $0 = nowMs }
    let first = try await load()
    #expect(first.customers.created == 2 && first.purchases.created == 2)
    #expect(first.members == nil && first.complaints == nil, "this sample has no loyalty.json and complaints.csv")
    let words = ["SOURCE exhibition", "SOURCE visit", "TAG a", "TAG b"]
    #expect(server.words.withLock { $0.map(\.text) } == words)
    #expect(server.firstUpsert.withLock { $0 } == words.count, "words come before the files that hold them")
    let sent = server.upserts.withLock { $0 }
    #expect(sent.count == 2 && sent.allSatisfy { $0.request.rows.count == 1 })
    #expect(sent[0].asOfMs % Day.ms == Day.ms - 8 * 3_600_000)
    #expect(sent[0].request.rows[0].key == Array("sample:cdnow:0001".utf8))
    #expect(sent[0].request.rows[0].customer.birthdayDay == -6686)
    #expect(sent[1].request.rows[0].customer.tags == ["a", "b"])
    let bought = try #require(server.stored.withLock { $0["cdnow:0001:1"] })
    #expect(bought.amount == Money(minor: 2933, currency: "USD") && bought.quantity == 2)
    #expect(bought.purchasedAtMs - sent[0].asOfMs == Day.ms / 2)
    // Weeks later the shift is still the first one's.
    server.clock.withLock { $0 += 30 * Day.ms }
    let second = try await load()
    #expect(second.purchases.unchanged == 2 && second.purchases.created == 0)
    #expect(server.stored.withLock { $0["cdnow:0001:1"] } == bought)
    #expect(server.upserts.withLock { $0[2].key == $0[0].key })
    let keys = server.words.withLock { $0.map(\.key) }
    #expect(keys.count == 8 && Set(keys).count == 4 && keys[0..<4] == keys[4...])
  }
}

extension SampleTests {
  @Test func `who may not add words loads the files all the same`() async throws {
    let server = SampleServer()
    server.takesWords.withLock { $0 = false }
    let loader = SampleLoader(schema: TestContract.schema, link: server, startMs: 0) { _, _, _ in }
    let loaded = try await #require(loader).load(try data(), asIs: true)
    #expect(loaded.customers.created == 2 && loaded.purchases.created == 2)
    #expect(server.words.withLock { $0.count } == 1, "the second word would fare no better")
  }
}

/// The sample's loyalty program, and how buyers become members of it.
struct SampleMembersTests {
  static let loyalty = """
    {"program": {"code": "points", "name": "会员积分", "zone": "Asia/Shanghai", "currency": "USD",
        "draft": {"rules": [{"code": "base", "name": "消费", "kind": "RATE", "points": 1, "per_minor": 100}]}},
      "rewards": [{"code": "mug", "name": "保温杯", "points": 200, "stock": 50}]}
    """

  func load(_ server: SampleServer) async throws -> SampleLoader.Tally {
    let data = try SampleData(
      customers: Array(SampleTests.customers.utf8), purchases: Array(SampleTests.purchases.utf8),
      loyalty: Array(Self.loyalty.utf8))
    let loader = SampleLoader(schema: TestContract.schema, link: server, startMs: 0) { _, _, _ in }
    return try await #require(loader).load(data, asIs: true).members ?? SampleLoader.Tally(problems: ["no members"])
  }

  @Test func `the program begins with the sample's first day, and each buyer joins with their history`() async throws {
    let server = SampleServer()
    let members = try await load(server)
    #expect(members.created == 2 && members.refused == 0 && members.problems == [])
    let loyalty = server.loyalty.withLock { $0 }
    let first = try #require(Day("2025-01-01"))
    #expect(loyalty.openedAtMs == [SampleShift.none.midnightMs(first)], "activated then as well")
    #expect(loyalty.program?.status == .active && loyalty.rewards == ["mug"])
    #expect(loyalty.enrolled.map(\.customerRef).sorted { ($0 ?? "") < ($1 ?? "") } == ["cdnow:0001", "cdnow:0002"])
    #expect(loyalty.enrolled.allSatisfy { $0.withHistory == true && $0.program == "points" })
  }

  @Test func `loading again, also when the server has forgotten the keys, changes nothing`() async throws {
    let server = SampleServer()
    _ = try await load(server)
    let before = server.loyalty.withLock { $0.program }
    let again = try await load(server)
    #expect(again.unchanged == 2 && again.created == 0 && again.refused == 0)
    let after = server.loyalty.withLock { $0 }
    #expect(after.program == before && after.rewards == ["mug"] && after.enrolled.count == 2)
  }

  @Test func `a load that was cut off before the activation goes on with it`() async throws {
    let server = SampleServer()
    server.loyalty.withLock { $0.losesActivation = true }
    await #expect(throws: CallFailure.self) { try await load(server) }
    #expect(server.loyalty.withLock { $0.program?.status } == .draft)
    let members = try await load(server)
    #expect(members.created == 2 && server.loyalty.withLock { $0.program?.status } == .active)
  }

  @Test func `somebody's own program of that name is left alone`() async throws {
    let server = SampleServer()
    server.loyalty.withLock {
      $0.program = Program(
        id: 1, version: 1, code: "points", name: "积分", zone: "UTC", currency: "CNY", pointName: "积分", status: .draft,
        createdAtMs: 5)
    }
    let members = try await load(server)
    #expect(members == SampleLoader.Tally(problems: ["PROGRAM_EXISTS: "]), "told, and no row is refused for it")
    #expect(server.loyalty.withLock { $0.program?.status == .draft && $0.enrolled.isEmpty })
  }

  @Test(arguments: ["programs.create", "rewards.create", "members.enroll"])
  func `who may not do it all loads what they may`(denied: String) async throws {
    let server = SampleServer()
    server.loyalty.withLock { $0.denied = denied }
    let members = try await load(server)
    #expect(members.refused == 0 && members.created == (denied == "rewards.create" ? 2 : 0))
    #expect(members.problems.isEmpty == (denied == "rewards.create"))
  }

  @Test func `a file that does not fit the contract is told by its place`() async throws {
    func data(_ loyalty: String) throws -> SampleData {
      try SampleData(customers: [], purchases: Array(SampleTests.purchases.utf8), loyalty: Array(loyalty.utf8))
    }
    #expect(throws: SampleData.Invalid.self) { try data("{") }
    #expect(throws: SampleData.Invalid.self) { try data(#"{"program": {}, "rewards": []}"#) }
    let wrong = try data(Self.loyalty.replacing("per_minor", with: "per_cent"))
    let loader = try #require(
      SampleLoader(schema: TestContract.schema, link: SampleServer(), startMs: 0) { _, _, _ in })
    let error = await #expect(throws: SampleData.Invalid.self) { try await loader.load(wrong, asIs: true) }
    #expect(error?.message.contains("draft.rules[0].per_cent") == true)
  }
}

/// Takes what the loader sends, decoded by the generated code, and answers as the server would.
final class SampleServer: Link {
  struct Upsert: Sendable {
    let request: UpsertCustomersRequest
    let asOfMs: Int64
    let key: [UInt8]?
  }

  struct Loyalty: Sendable {
    var program: Program?
    var openedAtMs: Set<Int64> = []
    var rewards: Set<String> = []
    var enrolled: [EnrollMemberRequest] = []
    /// The method that the caller may not call.
    var denied = ""
    /// The next activation comes too late: the server is gone.
    var losesActivation = false
  }

  let clock = Mutex<Int64>(0)
  let loyalty = Mutex(Loyalty())
  let upserts = Mutex<[Upsert]>([])
  let stored = Mutex<[String: Purchase]>([:])
  let words = Mutex<[(text: String, key: [UInt8]?)]>([])
  /// How many words had come when the first files did.
  let firstUpsert = Mutex<Int?>(nil)
  /// Whether the caller may add words.
  let takesWords = Mutex(true)

  func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
    switch method.name {
    case "words.add":
      let request = try decode(AddWordRequest.self, payload)
      words.withLock { $0.append(("\(request.dictionary.word) \(request.word)", settings.idempotencyKey)) }
      guard takesWords.withLock({ $0 }) else {
        throw CallFailure(
          kind: .refused, code: 7, codeWord: "PERMISSION_DENIED", reason: "PERMISSION_DENIED", message: "")
      }
      return LinkReply(payload: Word(dictionary: request.dictionary, word: request.word).encoded())
    case "customers.upsert":
      firstUpsert.withLock { [count = words.withLock { $0.count }] in $0 = $0 ?? count }
      let request = try decode(UpsertCustomersRequest.self, payload)
      upserts.withLock {
        $0.append(Upsert(request: request, asOfMs: settings.asOfMs ?? 0, key: settings.idempotencyKey))
      }
      let results = request.rows.indices.map { RowResult(row: UInt32($0), outcome: .created) }
      let count = UInt32(results.count)
      let reply = BulkReply(results: results, created: count, updated: 0, unchanged: 0, refused: 0)
      return LinkReply(payload: reply.encoded())
    case "purchases.record":
      let request = try decode(RecordPurchaseRequest.self, payload)
      let nowMs = clock.withLock { $0 }
      let purchase = stored.withLock { stored in
        let known = stored[request.externalRef]
        let made =
          known
          ?? Purchase(
            id: 1, customerId: 1, externalRef: request.externalRef, purchasedAtMs: request.purchasedAtMs ?? 0,
            amount: request.amount, quantity: request.quantity, recordedAtMs: nowMs)
        stored[request.externalRef] = made
        return made
      }
      return LinkReply(payload: purchase.encoded())
    case "programs.create", "programs.get", "programs.activate", "rewards.create", "members.enroll":
      return try loyalty.withLock { try LoyaltyDesk.answer(method.name, payload, settings, &$0) }
    default:
      let request = try decode(GetPurchaseRequest.self, payload)
      guard let found = stored.withLock({ $0[request.externalRef ?? ""] }) else {
        throw CallFailure(kind: .refused, code: 5, codeWord: "NOT_FOUND", reason: "PURCHASE_NOT_FOUND", message: "")
      }
      return LinkReply(payload: found.encoded())
    }
  }

  func stream(
    _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    AsyncThrowingStream { $0.finish() }
  }

  private func decode<Message: ContractMessage>(_ type: Message.Type, _ payload: [UInt8]) throws -> Message {
    try Message.decode(payload, mode: .request)
  }
}

/// Answers the calls about the program, as a server would that keeps no keys.
private enum LoyaltyDesk {
  static func answer(
    _ method: String, _ payload: [UInt8], _ settings: CallSettings, _ loyalty: inout SampleServer.Loyalty
  ) throws -> LinkReply {
    guard method != loyalty.denied else { throw refusal("PERMISSION_DENIED", "PERMISSION_DENIED") }
    switch method {
    case "programs.create":
      let request = try CreateProgramRequest.decode(payload, mode: .request)
      guard loyalty.program == nil else { throw refusal("ALREADY_EXISTS", "PROGRAM_EXISTS") }
      let atMs = try #require(settings.asOfMs)
      loyalty.openedAtMs.insert(atMs)
      loyalty.program = Program(
        id: 1, version: 1, code: request.code, name: request.name, zone: request.zone, currency: request.currency,
        pointName: "积分", status: .draft, createdAtMs: atMs, draft: request.draft)
    case "programs.activate":
      if loyalty.losesActivation {
        loyalty.losesActivation = false
        throw CallFailure(
          kind: .connectionLost, code: 14, codeWord: "UNAVAILABLE", reason: "CONNECTION_LOST", message: "")
      }
      loyalty.openedAtMs.insert(try #require(settings.asOfMs))
      loyalty.program?.status = .active
      loyalty.program?.configNumber = 1
    case "rewards.create":
      let request = try CreateRewardRequest.decode(payload, mode: .request)
      guard loyalty.rewards.insert(request.code).inserted else { throw refusal("ALREADY_EXISTS", "REWARD_EXISTS") }
      return LinkReply(payload: reward(request).encoded())
    case "members.enroll":
      let request = try EnrollMemberRequest.decode(payload, mode: .request)
      guard !loyalty.enrolled.contains(where: { $0.customerRef == request.customerRef }) else {
        throw refusal("ALREADY_EXISTS", "MEMBER_EXISTS")
      }
      loyalty.enrolled.append(request)
      return LinkReply(payload: member.encoded())
    default: break
    }
    return LinkReply(payload: try #require(loyalty.program).encoded())
  }

  private static let member = Member(
    id: 1, version: 1, programId: 1, program: "points", customerId: 1, customerNumber: "C000001-7", card: "M0000000014",
    referralCode: "R00001Y", status: .active, joinedAtMs: 0,
    balance: PointBalance(available: 0, pending: 0, reserved: 0, debt: 0, balance: 0, growth: 0, atMs: 0))

  private static func reward(_ request: CreateRewardRequest) -> Reward {
    Reward(
      id: 1, version: 1, programId: 1, code: request.code, name: request.name, kind: .goods, points: request.points,
      retired: false, redeemed: 0)
  }

  private static func refusal(_ code: String, _ reason: String) -> CallFailure {
    CallFailure(kind: .refused, code: 0, codeWord: code, reason: reason, message: "")
  }
}
