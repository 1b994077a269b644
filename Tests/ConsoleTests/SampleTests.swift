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

  @Test func `each day of customers is a batch, and loading again changes nothing`() async throws {
    let server = SampleServer()
    let nowMs: Int64 = 1_795_329_943_000
    func load() async throws -> (SampleLoader.Tally, SampleLoader.Tally) {
      server.clock.withLock { $0 += 1000 }
      let startMs = server.clock.withLock { $0 }
      let loader = SampleLoader(schema: TestContract.schema, link: server, startMs: startMs) { _, _, _ in }
      return try await #require(loader).load(try data(), asIs: false)
    }
    server.clock.withLock { $0 = nowMs }
    let first = try await load()
    #expect(first.0.created == 2 && first.1.created == 2)
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
    #expect(second.1.unchanged == 2 && second.1.created == 0)
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

/// Takes what the loader sends, decoded by the generated code, and answers as the server would.
private final class SampleServer: Link {
  struct Upsert: Sendable {
    let request: UpsertCustomersRequest
    let asOfMs: Int64
    let key: [UInt8]?
  }

  let clock = Mutex<Int64>(0)
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
