import Contract
import Operations
import TestHouse
import Testing

/// Lists under filters and scopes against a slow model, page by page.
struct WalkTests {
  private struct Model {
    var files: [Customer] = []
    var employees: [Employee] = []
  }

  private static func model(_ house: TestHouse, seed: UInt64, files count: Int) async throws -> Model {
    var random = SeededRandom(seed)
    var model = Model()
    for index in 0..<6 { model.employees.append(try await house.employee(.specialist, named: "专员\(index)")) }
    for index in 0..<count {
      let owner = Bool.random(using: &random) ? model.employees.randomElement(using: &random)?.id : nil
      let helper = Int.random(in: 0..<4, using: &random) == 0 ? model.employees.randomElement(using: &random)?.id : nil
      house.clock.nowMs += Int64.random(in: 0...50, using: &random) * 86_400_000
      let region = ["华东", "华南", nil].randomElement(using: &random) ?? nil
      let kind = Bool.random(using: &random) ? CustomerKind.person : .organization
      let grade = [Grade.a, .b, .c, nil].randomElement(using: &random) ?? nil
      var file = try await house.customer("客户\(index)") {
        $0.kind = kind
        $0.region = region
        $0.ownerId = owner
        $0.helperIds = helper.map { [$0] } ?? []
        $0.grade = grade
      }
      if Int.random(in: 0..<5, using: &random) == 0 {
        file = try await house.admin.customers.archive(ArchiveCustomerRequest(id: file.id, version: 1))
      }
      model.files.append(file)
    }
    return model
  }

  private static func request(_ model: Model, _ random: inout SeededRandom) -> ListCustomersRequest {
    func some<T>(_ values: [T]) -> T? { Bool.random(using: &random) ? nil : values.randomElement(using: &random) }
    var request = ListCustomersRequest()
    request.order = some([.oldestFirst, .newestFirst])
    request.ownerId =
      Int.random(in: 0..<4, using: &random) == 0 ? model.employees.randomElement(using: &random)?.id : nil
    request.kind = some([.person, .organization])
    request.grade = some([.a, .b, .c])
    request.region = some(["华东", "华南"])
    request.state = some([.active, .archived, .any])
    request.unowned = some([true])
    request.reviewOverdue = some([true])
    request.createdFromMs = some(model.files.map(\.createdAtMs))
    request.createdUntilMs = some(model.files.map(\.createdAtMs))
    request.limit = UInt32.random(in: 1...20, using: &random)
    return request
  }

  private static func expected(_ model: Model, _ request: ListCustomersRequest, _ sight: Sight, nowMs: Int64) -> [Int64]
  {
    let taken = model.files.filter { file in
      sight.sees(file.ownerId, file.helperIds)
        && (request.ownerId == nil || file.ownerId == request.ownerId)
        && (request.kind == nil || file.kind == request.kind)
        && (request.grade == nil || file.grade == request.grade)
        && (request.region == nil || file.region == request.region)
        && (request.state == .any || (file.archivedAtMs != nil) == (request.state == .archived))
        && (request.unowned != true || file.ownerId == nil)
        && (request.reviewOverdue != true || (file.reviewDueAtMs ?? 0) < nowMs)
        && (request.createdFromMs.map { file.createdAtMs >= $0 } ?? true)
        && (request.createdUntilMs.map { file.createdAtMs < $0 } ?? true)
    }
    let ids = taken.map(\.id)
    return request.order == .newestFirst ? ids.reversed() : ids
  }

  @Test(arguments: [UInt64](1...4))
  func `every filter in every scope gives what a slow look gives, however it is paged`(seed: UInt64) async throws {
    let house = try TestHouse()
    let model = try await Self.model(house, seed: seed, files: 120)
    var random = SeededRandom(seed &+ 77)
    let me = model.employees[0]
    let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: me.id)).credential ?? ""
    let desks: [(Desk, Sight)] = [(house.admin, .all), (try await house.desk(.key(key)), .owners([me.id]))]
    for _ in 0..<60 {
      let (desk, sight) = desks[Int.random(in: 0...1, using: &random)]
      var request = Self.request(model, &random)
      var got: [Int64] = []
      repeat {
        let page = try await desk.customers.list(request)
        #expect(page.items.count <= Int(request.limit ?? 50))
        got += page.items.map(\.id)
        request.cursor = page.nextCursor
      } while request.cursor != nil
      #expect(got == Self.expected(model, request, sight, nowMs: house.clock.nowMs), "seed \(seed): \(request)")
    }
  }

  @Test func `a cursor belongs to its filter`() async throws {
    let house = try TestHouse()
    for name in ["甲", "乙", "丙"] { _ = try await house.customer(name) }
    let cursor = try await house.admin.customers.list(ListCustomersRequest(limit: 1)).nextCursor
    let other = ListCustomersRequest(cursor: cursor, kind: .person)
    #expect(await said { try await house.admin.customers.list(other) } == "CURSOR_MISMATCH cursor")
  }
}

/// Cursors that somebody changed by hand.
struct ForgedCursorTests {
  private static func forged(_ cursor: String, _ value: Int64) -> String? {
    guard var bytes = Base64URL.decode(cursor), bytes.count >= 12 else { return nil }
    for index in 0..<8 { bytes[bytes.count - 1 - index] = UInt8(truncatingIfNeeded: value >> Int64(8 * index)) }
    return Base64URL.encode(bytes)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a cursor with any number in it gives a page or a refusal, and the server lives on`(kind: Desk.Kind) async throws
  {
    try await withHouse(kind) { house in
      try await house.words(.tag, ["甲"])
      for index in 0..<5 { _ = try await house.customer("王海\(index)") { $0.tags = ["甲"] } }
      let customers = house.admin.customers
      for value in [Int64.min, .min + 1, -1, 0, 3, 1 << 40, .max - 1, .max] {
        for order in [Order.oldestFirst, .newestFirst] {
          for tag in [nil, "甲"] {
            let first = try await customers.list(ListCustomersRequest(order: order, limit: 2, tag: tag))
            let cursor = try #require(Self.forged(first.nextCursor ?? "", value))
            let page = try await customers.list(ListCustomersRequest(order: order, limit: 2, cursor: cursor, tag: tag))
            #expect(page.items.count <= 2)
          }
        }
        let found = try await customers.search(SearchCustomersRequest(text: "王海", limit: 2))
        let cursor = try #require(Self.forged(found.nextCursor ?? "", value))
        _ = await said { try await customers.search(SearchCustomersRequest(text: "王海", limit: 2, cursor: cursor)) }
        _ = await said {
          try await customers.export(ExportCustomersRequest(afterId: max(value, 0), reason: "测试")).collected()
        }
        _ = await said {
          try await customers.findDuplicates(FindDuplicatesRequest(afterId: max(value, 0))).collected()
        }
      }
      #expect(try await customers.list(ListCustomersRequest()).items.count == 5)
    }
  }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
