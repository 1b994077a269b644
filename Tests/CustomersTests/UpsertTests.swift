import Contract
import TestHouse
import Testing

/// Batches: each row for itself.
struct UpsertTests {
  private static func row(
    _ name: String, _ refs: [String] = [], key: String? = nil, _ fill: (inout CreateCustomerRequest) -> Void = { _ in }
  ) -> UpsertCustomerRow {
    var request = CreateCustomerRequest(name: name, externalRefs: refs)
    fill(&request)
    return UpsertCustomerRow(key: key.map { Array($0.utf8) }, customer: request)
  }

  /// "CREATED", "REFUSED EXTERNAL_REF_TAKEN rows[1]…", with a star for a row that an earlier attempt had done.
  private static func lines(_ reply: BulkReply) -> [String] {
    reply.results.enumerated().map { index, result in
      #expect(result.row == UInt32(index), "results come in the order of the rows")
      let status = result.status.map { " \($0.reason) " + $0.violations.map(\.path).joined(separator: " ") } ?? ""
      return result.outcome.word + (result.replayed == true ? "*" : "") + status
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `each row is created, updated, left alone or refused for itself`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let first = try await house.customer("甲") { $0.externalRefs = ["erp:1"] }
      let second = try await house.customer("乙") { $0.externalRefs = ["erp:2", "shop:2"] }
      let rows = [
        Self.row("丙", ["erp:3"]),
        Self.row("甲", ["erp:1"]) { $0.city = "上海" },
        Self.row("乙", ["shop:2"]),
        Self.row("丁", ["erp:1", "erp:2"]),
        Self.row("戊") { $0.ownerId = 9999 },
        Self.row("己") { $0.email = "nobody" },
        Self.row("庚", ["erp:3", "erp:33"]),
        Self.row("辛"),
      ]
      let reply = try await house.admin.customers.upsert(UpsertCustomersRequest(rows: rows))
      #expect(
        Self.lines(reply) == [
          "CREATED", "UPDATED", "UNCHANGED", "REFUSED EXTERNAL_REFS_DISAGREE rows[3].customer.external_refs",
          "REFUSED EMPLOYEE_NOT_FOUND rows[4].customer.owner_id", "REFUSED INVALID_REQUEST rows[5].customer.email",
          "UPDATED", "CREATED",
        ])
      #expect([reply.created, reply.updated, reply.unchanged, reply.refused] == [2, 2, 1, 3])
      let merged = try await house.admin.customers.get(GetCustomerRequest(externalRef: "erp:33"))
      #expect(merged.name == "庚" && merged.externalRefs == ["erp:3", "erp:33"] && merged.version == 2)
      #expect(reply.results[1].id == first.id && reply.results[1].version == 2)
      #expect(try await house.admin.customers.get(GetCustomerRequest(id: second.id)) == second)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what breaks the batch as a whole refuses the call before any row is done`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let many = UpsertCustomersRequest(rows: (0..<1001).map { Self.row("测试 \($0)") })
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.customers.upsert(many) }
          == "INVALID_REQUEST rows:TOO_MANY_ITEMS")
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.customers.upsert(UpsertCustomersRequest()) }
          == "INVALID_REQUEST rows:FIELD_REQUIRED")
      let whole = UpsertCustomersRequest(rows: [Self.row("甲"), Self.row("乙")]).encoded()
      let method = Methods.Customers.upsert.info
      for broken in [Array(whole.dropLast()), whole + [0x0A], [0xFF], whole + [0x0A, 0x02, 0x12, 0x05]] {
        let outcome = try await house.refusedWithoutTrace { try await house.admin.send(method, broken) }
        #expect(outcome.hasPrefix("INVALID_REQUEST") && outcome.hasSuffix("MALFORMED"), "\(outcome)")
      }
      let notText = UpsertCustomersRequest(rows: [Self.row("甲"), Self.row("~~")]).encoded()
      let wrong = notText.map { $0 == UInt8(ascii: "~") ? 0xFE : $0 }
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.send(method, wrong) }
          == "INVALID_REQUEST rows[1].customer.name:NOT_UTF8")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `bytes that are no message refuse the batch however many rows before them are wrong`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let bad = (0..<20).map { _ in Self.row("乙") { $0.email = "nobody" } }
      let notText = UpsertCustomersRequest(rows: [Self.row("甲")] + bad + [Self.row("~~")]).encoded()
      let wrong = notText.map { $0 == UInt8(ascii: "~") ? 0xFE : $0 }
      let method = Methods.Customers.upsert.info
      let broken = try await house.refusedWithoutTrace { try await house.admin.send(method, wrong) }
      #expect(broken == "INVALID_REQUEST rows[21].customer.name:NOT_UTF8")
      let rows = UpsertCustomersRequest(rows: (0..<1001).map { _ in bad[0] })
      let many = try await house.refusedWithoutTrace { try await house.admin.customers.upsert(rows) }
      #expect(many == "INVALID_REQUEST rows:TOO_MANY_ITEMS")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a thousand rows are taken at once, and the same call again is answered from the journal`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let request = UpsertCustomersRequest(rows: (0..<1000).map { Self.row("测试 \($0)", ["erp:\($0)"]) })
      let options = CallOptions(timeout: .seconds(60), idempotencyKey: Array("batch".utf8))
      let first = try await house.admin.ask(Methods.Customers.upsert, request, options)
      #expect(first.reply.created == 1000 && first.meta.replayed != true)
      let dump = try StoreDump(house)
      let again = try await house.admin.ask(Methods.Customers.upsert, request, options)
      #expect(again.reply == first.reply)
      #expect(again.meta.replayed == true && again.meta.commitSeq == first.meta.commitSeq)
      #expect(try StoreDump(house) == dump)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a row under a key that was done is answered again in any other batch`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let one = Self.row("甲", key: "r1")
      let bad = Self.row("乙", key: "r2") { $0.ownerId = 9999 }
      let first = try await customers.upsert(UpsertCustomersRequest(rows: [one, bad]))
      #expect(Self.lines(first) == ["CREATED", "REFUSED EMPLOYEE_NOT_FOUND rows[1].customer.owner_id"])
      let second = try await customers.upsert(UpsertCustomersRequest(rows: [Self.row("丙"), bad, one]))
      #expect(
        Self.lines(second) == ["CREATED", "REFUSED* EMPLOYEE_NOT_FOUND rows[1].customer.owner_id", "CREATED*"])
      #expect(second.results[2].id == first.results[0].id)
      let other = try await customers.upsert(UpsertCustomersRequest(rows: [Self.row("丁", key: "r1")]))
      #expect(Self.lines(other) == ["REFUSED IDEMPOTENCY_KEY_REUSED rows[0].key"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `two rows under one key are one row, and a row cannot take the call's own key`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let row = Self.row("甲", key: "r1")
      let reply = try await customers.upsert(UpsertCustomersRequest(rows: [row, row]))
      #expect(Self.lines(reply) == ["CREATED", "CREATED*"])
      #expect(reply.results[0].id == reply.results[1].id)
      let options = CallOptions(idempotencyKey: Array("k".utf8))
      let rows = UpsertCustomersRequest(rows: [Self.row("乙"), Self.row("丙", key: "k")])
      #expect(
        try await house.refusedWithoutTrace { try await customers.upsert(rows, options) }
          == "DUPLICATE_ITEM rows[1].key")
    }
  }
}
