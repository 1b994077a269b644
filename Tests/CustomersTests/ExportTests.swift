import Contract
import TestHouse
import Testing

/// All files as a stream.
struct ExportTests {
  private static func filled(_ house: some OpenHouse, _ count: Int) async throws -> [Int64] {
    let rows = (0..<count).map { UpsertCustomerRow(customer: CreateCustomerRequest(name: "测试 \($0)")) }
    return try await house.admin.customers.upsert(UpsertCustomersRequest(rows: rows)).results.compactMap(\.id)
  }

  @Test(arguments: Desk.Kind.allCases, [UInt32](arrayLiteral: 1, 7, 256, 5000))
  func `every file comes once, in the order of opening, however few items are under way`(
    kind: Desk.Kind, credit: UInt32
  ) async throws {
    try await withHouse(kind) { house in
      let ids = try await Self.filled(house, 600)
      let stream = try await house.admin.customers.export(
        ExportCustomersRequest(reason: "测试"), CallOptions(credit: credit))
      #expect(try await stream.collected().map(\.id) == ids)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an export that was cut goes on behind the last file that came`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let ids = try await Self.filled(house, 50)
      var got: [Int64] = []
      for try await customer in try await house.admin.customers.export(ExportCustomersRequest(reason: "测试")) {
        got.append(customer.id)
        if got.count == 20 { break }
      }
      let rest = ExportCustomersRequest(afterId: got.last, reason: "测试")
      got += try await house.admin.customers.export(rest).collected().map(\.id)
      #expect(got == ids)
      let none = ExportCustomersRequest(afterId: ids.last, reason: "测试")
      #expect(try await house.admin.customers.export(none).collected() == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who may read files one by one may not take them all`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      _ = try await house.customer()
      for role in [Role.supervisor, .specialist, .auditor] {
        let desk = try await house.desk(.role(role))
        let outcome = await said { try await desk.customers.export(ExportCustomersRequest(reason: "测试")).collected() }
        #expect(outcome == "PERMISSION_DENIED")
      }
      let director = try await house.desk(.role(.director))
      #expect(try await director.customers.export(ExportCustomersRequest(reason: "测试")).collected().count == 1)
    }
  }
}
