import Contract
import TestHouse
import Testing

/// Finding a file by what somebody remembers of it.
struct SearchTests {
  private static func ids(_ desk: Desk, _ text: String, limit: UInt32? = nil) async throws -> [Int64] {
    try await desk.search(text, limit: limit).map(\.id)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `any part of a name or company finds the file, names before companies, then the newest first`(kind: Desk.Kind)
    async throws
  {
    try await withHouse(kind) { house in
      let wang = try await house.customer("王小明").id
      let smith = try await house.customer("Anna Smith") { $0.company = "明日 Trading Ltd" }.id
      let wide = try await house.customer("ＡＢＣ商行").id
      let xiao = try await house.customer("李小明").id
      let cases: [(String, [Int64])] = [
        ("王小明", [wang]), ("小明", [xiao, wang]), ("明", [xiao, wang, smith]), ("王", [wang]), ("明小", []),
        ("smith", [smith]), ("SMI", [smith]), ("an sm", [smith]), ("tradING", [smith]), ("日 t", [smith]),
        ("abc", [wide]), ("ｓｍｉｔｈ", [smith]), ("Ｃ商", [wide]), ("s", [smith]), ("anna  smith", [smith]),
        (" 小明 ", [xiao, wang]), ("smith明", []), ("赵", []), ("mit", []), ("Ｂ", []),
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
    func rank(_ name: String) -> Int? {
      if name == query { return 0 }
      if name.hasPrefix(query) { return 1 }
      let (letters, wanted) = (Array(name), Array(query))
      guard letters.count >= wanted.count else { return nil }
      let holds = (0...(letters.count - wanted.count)).contains { Array(letters[$0..<($0 + wanted.count)]) == wanted }
      return holds ? 2 : nil
    }
    return names.compactMap { id, name in rank(name).map { (rank: $0, id: id) } }
      .sorted { ($0.rank, $1.id) < ($1.rank, $0.id) }.map(\.id)
  }

  @Test func `a thousand random names and five hundred queries agree with a slow scan`() async throws {
    var random = SeededGenerator(seed: 2026)
    let alphabet = Array("王李张明红小大伟")
    func word(_ lengths: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: lengths, using: &random)).map { _ in MadeCustomers.pick(alphabet, &random) })
    }
    let house = try TestHouse()
    let opened = try await house.admin.open((0..<1000).map { _ in CreateCustomerRequest(name: word(1...6)) })
    let names = Dictionary(uniqueKeysWithValues: opened.map { ($0.id, $0.name) })
    #expect(names.count == 1000)
    var found = 0
    for round in 0..<500 {
      let query = word(1...3)
      let limit = UInt32([3, 7, 20, 500][round % 4])
      // Small pages over hundreds of hits would only take time.
      let ids = try await Self.ids(house.admin, query, limit: query.count == 1 ? 500 : limit)
      #expect(ids == Self.scan(names, query), "seed 2026, query '\(query)'")
      found += ids.count
    }
    #expect(found > 1000, "queries that find nothing prove nothing")
  }
}
