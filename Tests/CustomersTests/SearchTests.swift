import Contract
import TestHouse
import Testing

/// Finding a file by what somebody remembers of it.
struct SearchTests {
  private static func ids(_ desk: Desk, _ text: String, limit: UInt32? = nil) async throws -> [Int64] {
    var request = SearchCustomersRequest(text: text, limit: limit)
    var ids: [Int64] = []
    repeat {
      let reply = try await desk.customers.search(request)
      #expect(reply.items.count <= Int(limit ?? 20))
      ids += reply.items.map(\.id)
      request.cursor = reply.nextCursor
    } while request.cursor != nil && ids.count < 5000
    return ids
  }

  @Test(arguments: Desk.Kind.allCases)
  func `any part of a name or company finds the file, the newest first`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let wang = try await house.customer("王小明").id
      let smith = try await house.customer("Anna Smith") { $0.company = "明日 Trading Ltd" }.id
      let wide = try await house.customer("ＡＢＣ商行").id
      let xiao = try await house.customer("李小明").id
      let cases: [(String, [Int64])] = [
        ("王小明", [wang]), ("小明", [xiao, wang]), ("明", [xiao, smith, wang]), ("王", [wang]), ("明小", []),
        ("smith", [smith]), ("MIT", [smith]), ("na sm", [smith]), ("tradING", [smith]), ("日 t", [smith]),
        ("abc", [wide]), ("ｓｍｉｔｈ", [smith]), ("Ｂ", [wide]), ("s", [smith]), ("anna  smith", [smith]),
        (" 小明 ", [xiao, wang]), ("smith明", []), ("赵", []),
      ]
      for (text, expected) in cases { #expect(try await Self.ids(house.admin, text) == expected, "\(text)") }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a number or a reference finds its file too, once and before all others`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let target = try await house.customer { $0.externalRefs = ["erp:10023"] }
      var others: [Int64] = []
      for index in 0..<5 {
        let company = "\(target.number) erp:10023"
        others.append(try await house.customer("测试 \(index)") { $0.company = company }.id)
      }
      _ = try await house.admin.customers.update(
        UpdateCustomerRequest(company: "\(target.number) erp:10023", id: target.id, version: 1))
      let expected = [target.id] + others.reversed()
      for limit in [UInt32](1...7) {
        #expect(try await Self.ids(house.admin, target.number, limit: limit) == expected, "\(limit)")
        #expect(try await Self.ids(house.admin, "erp:10023", limit: limit) == expected, "\(limit)")
      }
      #expect(try await Self.ids(house.admin, target.number.lowercased()) == expected)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `search follows a change of name or company and forgets the old one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let made = try await house.customer("王小明") { $0.company = "旧公司" }
      _ = try await house.admin.customers.update(
        UpdateCustomerRequest(name: "张大伟", id: made.id, version: 1, clear: [UpdateCustomerRequest.Number.company]))
      for text in ["王小", "旧公", "公司", "明"] { #expect(try await Self.ids(house.admin, text) == [], "\(text)") }
      #expect(try await Self.ids(house.admin, "大伟") == [made.id])
      let refused = UpdateCustomerRequest(name: "赵六", ownerId: 9999, id: made.id, version: 2)
      #expect(await said { try await house.admin.customers.update(refused) } == "EMPLOYEE_NOT_FOUND owner_id")
      #expect(try await Self.ids(house.admin, "赵六") == [], "a refused change is not found either")
      let dry = UpdateCustomerRequest(name: "孙七", id: made.id, version: 2)
      _ = try await house.admin.customers.update(dry, CallOptions(dryRun: true))
      #expect(try await Self.ids(house.admin, "孙七") == [], "nor one that was only tried")
    }
  }

  /// What a walk through all files would find: written apart from the room's own code.
  private static func scan(_ names: [Int64: String], _ query: String) -> [Int64] {
    let wanted = Array(query.lowercased())
    return names.filter { _, name in
      let letters = Array(name.lowercased())
      guard letters.count >= wanted.count else { return false }
      return (0...(letters.count - wanted.count)).contains { Array(letters[$0..<($0 + wanted.count)]) == wanted }
    }.keys.sorted(by: >)
  }

  @Test func `a thousand random names and five hundred queries agree with a slow scan`() async throws {
    var random = SeededGenerator(seed: 2026)
    let alphabet = Array("王李张明红小大伟abAB ")
    func word(_ lengths: ClosedRange<Int>) -> String {
      let letters = (0..<Int.random(in: lengths, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      return String(letters).split(separator: " ").joined(separator: " ")
    }
    let house = try TestHouse()
    var names: [Int64: String] = [:]
    for _ in 0..<2 {
      let words = (0..<500).map { _ in "测" + word(1...7) }
      let rows = words.map { UpsertCustomerRow(customer: CreateCustomerRequest(name: $0)) }
      let reply = try await house.admin.customers.upsert(UpsertCustomersRequest(rows: rows))
      for (result, name) in zip(reply.results, words) { names[try #require(result.id)] = name }
    }
    #expect(names.count == 1000)
    var found = 0
    for round in 0..<500 {
      let query = word(1...3)
      guard !query.isEmpty else { continue }
      let limit = UInt32([1, 7, 20, 500][round % 4])
      // One item a page over hundreds of hits would only take time.
      let ids = try await Self.ids(house.admin, query, limit: query.count == 1 ? 500 : limit)
      #expect(ids == Self.scan(names, query), "seed 2026, query '\(query)'")
      found += ids.count
    }
    #expect(found > 1000, "queries that find nothing prove nothing")
  }
}
