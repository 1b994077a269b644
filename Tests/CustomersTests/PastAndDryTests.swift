import Contract
import Store
import TestHouse
import Testing

/// Facts that became true earlier, and calls that only try.
struct PastAndDryTests {
  private static let past = CallOptions(asOfMs: TestClock.startMs - TestClock.dayMs)

  @Test(arguments: Desk.Kind.allCases)
  func `only who may import posts facts of the past`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let request = CreateCustomerRequest(name: "王小明")
      for who in [Who.role(.director), .role(.specialist), .account([.customersWrite])] {
        let desk = try await house.desk(who)
        let outcome = try await house.refusedWithoutTrace { try await desk.customers.create(request, Self.past) }
        #expect(outcome == "PERMISSION_DENIED")
      }
      for who in [Who.administrator, .account([.customersWrite, .import])] {
        let desk = try await house.desk(who)
        let made = try await desk.customers.create(request, Self.past)
        #expect(made.createdAtMs == TestClock.startMs - TestClock.dayMs)
        let entry = try house.journal().last
        #expect(entry?.atMs == TestClock.startMs - TestClock.dayMs && entry?.postedMs == TestClock.startMs)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a fact lies neither after now nor before the file's last event`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customer = try await house.customer { $0.externalRefs = ["erp:1"] }
      let customers = house.admin.customers
      let future = CallOptions(asOfMs: TestClock.startMs + 1)
      let create = CreateCustomerRequest(name: "李小红")
      let expected = "AS_OF_INVALID meta.as_of_ms"
      #expect(try await house.refusedWithoutTrace { try await customers.create(create, future) } == expected)
      let update = UpdateCustomerRequest(city: "上海", id: customer.id, version: 1)
      #expect(try await house.refusedWithoutTrace { try await customers.update(update, Self.past) } == expected)
      let row = UpsertCustomerRow(customer: CreateCustomerRequest(name: "新名", externalRefs: ["erp:1"]))
      let reply = try await customers.upsert(UpsertCustomersRequest(rows: [row]), Self.past)
      #expect(reply.results[0].status?.violations.map(\.path) == ["meta.as_of_ms"])
      let today = CallOptions(asOfMs: TestClock.startMs)
      #expect(try await customers.update(update, today).version == 2)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a birthday is judged by the instant of the fact`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let today = Int32(TestClock.startMs / TestClock.dayMs)
      let born = CreateCustomerRequest(name: "王小明", birthdayDay: today)
      let before = CallOptions(asOfMs: TestClock.startMs - 3 * TestClock.dayMs)
      #expect(await said { try await house.admin.customers.create(born, before) } == "IN_FUTURE birthday_day")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a dry run says what would happen and leaves nothing, not even its key`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let known = try await house.customer { $0.externalRefs = ["erp:1"] }
      let row = UpsertCustomerRow(customer: CreateCustomerRequest(name: "丙", externalRefs: ["erp:3"]))
      let rows = UpsertCustomersRequest(rows: [row])
      _ = try await customers.upsert(UpsertCustomersRequest(rows: [UpsertCustomerRow(customer: .init(name: "丁"))]))
      // Somebody who sees masks: else the journal would keep that personal data was shown.
      let masked = try await house.desk(.account([.customersRead, .customersWrite]))
      _ = try await masked.customers.update(UpdateCustomerRequest(city: "北京", id: known.id, version: 1))
      let before = try StoreDump(house, StoreDump.withJournal)
      let dry = CallOptions(idempotencyKey: Array("dry".utf8), dryRun: true)
      let create = CreateCustomerRequest(name: "王小明", externalRefs: ["erp:2"])
      let tried = try await masked.ask(Methods.Customers.create, create, dry)
      #expect(tried.reply.name == "王*明" && tried.meta.commitSeq == nil)
      let taken = CreateCustomerRequest(name: "王小明", externalRefs: ["erp:1"])
      #expect(await said { try await masked.customers.create(taken, dry) } == "EXTERNAL_REF_TAKEN external_refs[0]")
      let update = UpdateCustomerRequest(city: "上海", id: known.id, version: 2)
      #expect(try await masked.customers.update(update, dry).version == 3)
      #expect(try await masked.customers.upsert(rows, dry).created == 1)
      let after = try StoreDump(house, StoreDump.withJournal)
      #expect(after.lines(notIn: before) == [] && before.lines(notIn: after) == [])
      let real = CallOptions(idempotencyKey: Array("dry".utf8))
      let done = try await house.admin.ask(Methods.Customers.create, taken.named("李小红", "erp:9"), real)
      #expect(done.meta.replayed != true, "the key was left unused")
    }
  }
}

extension CreateCustomerRequest {
  fileprivate func named(_ name: String, _ ref: String) -> CreateCustomerRequest {
    CreateCustomerRequest(name: name, externalRefs: [ref])
  }
}
