import Contract
import Store
import TestHouse
import Testing

/// The dump by which other tests judge that nothing changed: it must see everything.
struct DumpTests {
  @Test func `every table and column of the schema is looked at or left out on purpose`() async throws {
    let house = try TestHouse()
    let names = try house.read {
      try $0.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'") { $0.text(0) }
    }
    #expect(Set(names) == StoreDump.leftOut.union(StoreDump.withJournal.map(\.name)))
    for table in StoreDump.withJournal {
      let columns = try house.read {
        try $0.first("SELECT count(*) FROM pragma_table_info($1)", [.text(table.name)]) { $0.int(0) }
      }
      #expect(columns == Int64(table.columns), "\(table.name)")
    }
  }

  @Test func `a change of one field shows`() async throws {
    let house = try TestHouse()
    let customer = try await house.customer()
    let outcome = try await house.refusedWithoutTrace {
      try await house.admin.customers.update(UpdateCustomerRequest(city: "上海", id: customer.id, version: 1))
    }
    #expect(outcome.hasPrefix("OK, but changed"))
  }
}
