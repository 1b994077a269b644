import Contract
import Store
import TestHouse
import Testing

/// Changing a file: what is absent stays, what is cleared goes, and nobody overwrites what they have not seen.
struct UpdateTests {
  private typealias Number = UpdateCustomerRequest.Number

  private static func full(_ house: some OpenHouse) async throws -> Customer {
    try await house.words(.tag, ["甲", "乙"])
    return try await house.customer {
      $0.phone = "13800000000"
      $0.company = "测试公司"
      $0.tags = ["甲", "乙"]
      $0.externalRefs = ["erp:1", "shop:1"]
      $0.notes = ["旧事"]
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `absent fields stay and cleared ones go`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let before = try await Self.full(house)
      house.clock.nowMs += 5
      let after = try await house.admin.customers.update(
        UpdateCustomerRequest(
          city: "上海", id: before.id, version: 1, clear: [Number.phone, Number.tags, Number.externalRefs]))
      var expected = before
      expected.version = 2
      expected.city = "上海"
      expected.phone = nil
      expected.tags = []
      expected.externalRefs = []
      expected.completeness = 30
      expected.updatedAtMs += 5
      #expect(after == expected)
      #expect(try await house.admin.customers.get(GetCustomerRequest(id: before.id)) == expected)
      let freed = GetCustomerRequest(externalRef: "erp:1")
      #expect(await said { try await house.admin.customers.get(freed) } == "CUSTOMER_NOT_FOUND external_ref")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a change that contradicts itself is refused without a trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customer = try await Self.full(house)
      func update(_ fill: (inout UpdateCustomerRequest) -> Void) async throws -> String {
        var request = UpdateCustomerRequest(id: customer.id, version: 1)
        fill(&request)
        return try await house.refusedWithoutTrace { try await house.admin.customers.update(request) }
      }
      #expect(try await update { $0.clear = [Number.phone, Number.name] } == "CANNOT_CLEAR clear[1]")
      #expect(try await update { $0.clear = [Number.kind] } == "CANNOT_CLEAR clear[0]")
      #expect(try await update { $0.clear = [Number.id] } == "CANNOT_CLEAR clear[0]")
      #expect(try await update { $0.clear = [77] } == "CANNOT_CLEAR clear[0]")
      #expect(
        try await update {
          $0.phone = "13900000000"
          $0.clear = [Number.phone]
        } == "CONFLICTING_CHANGE phone")
      #expect(
        try await update {
          $0.tags = ["丙"]
          $0.tagsAdd = ["丁"]
        } == "CONFLICTING_CHANGE tags")
      #expect(
        try await update {
          $0.notesAdd = ["新事"]
          $0.clear = [Number.notes]
        } == "CONFLICTING_CHANGE notes")
      #expect(
        try await update {
          $0.tagsAdd = ["丙", "丁"]
          $0.tagsRemove = ["丁"]
        } == "CONFLICTING_CHANGE tags_add[1]")
      #expect(try await update { $0.tags = ["丙", "丙"] } == "DUPLICATE_ITEM tags[1]")
      #expect(try await update { $0.number = customer.number } == "ONE_OF_REQUIRED id")
      #expect(try await update { $0.ownerId = 9999 } == "EMPLOYEE_NOT_FOUND owner_id")
      #expect(try await update { $0.birthdayDay = 100_000 } == "IN_FUTURE birthday_day")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `items can be added to and taken from lists`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let before = try await Self.full(house)
      try await house.words(.tag, ["丙"])
      let after = try await house.admin.customers.update(
        UpdateCustomerRequest(
          number: before.number, version: 1, tagsAdd: ["丙", "甲"], tagsRemove: ["乙", "没有"],
          externalRefsAdd: ["crm:7"], externalRefsRemove: ["erp:1"], notesAdd: ["新事"]))
      #expect(after.tags == ["甲", "丙"])
      #expect(after.externalRefs == ["shop:1", "crm:7"])
      #expect(after.notes == ["旧事", "新事"])
      #expect(try await house.admin.customers.get(GetCustomerRequest(externalRef: "crm:7")).id == before.id)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `lists cannot grow beyond what one request may hold`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await house.words(.tag, (0..<100).map { "标签\($0)" } + ["更多"])
      let customer = try await house.customer {
        $0.tags = (0..<100).map { "标签\($0)" }
        $0.notes = (0..<100).map { "记录\($0)" }
        $0.externalRefs = (0..<20).map { "erp:\($0)" }
      }
      func update(_ fill: (inout UpdateCustomerRequest) -> Void) async throws -> String {
        var request = UpdateCustomerRequest(id: customer.id, version: 1)
        fill(&request)
        return try await house.refusedWithoutTrace { try await house.admin.customers.update(request) }
      }
      #expect(try await update { $0.tagsAdd = ["更多"] } == "TOO_MANY_ITEMS tags")
      #expect(try await update { $0.notesAdd = ["更多"] } == "TOO_MANY_ITEMS notes")
      #expect(try await update { $0.externalRefsAdd = ["erp:20"] } == "TOO_MANY_ITEMS external_refs")
      let swapped = UpdateCustomerRequest(id: customer.id, version: 1, tagsAdd: ["更多"], tagsRemove: ["标签0"])
      #expect(try await house.admin.customers.update(swapped).tags.count == 100)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a stale version is refused and told the current one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customer = try await house.customer()
      _ = try await house.admin.customers.update(
        UpdateCustomerRequest(city: "上海", id: customer.id, version: 1))
      let stale = UpdateCustomerRequest(city: "北京", id: customer.id, version: 1)
      let status = try await refusal { try await house.admin.customers.update(stale) }
      #expect(status.reason == "VERSION_MISMATCH")
      #expect(status.currentVersion == 2)
      #expect(status.resource == "customer:\(customer.id)")
      #expect(status.retry == .afterRefresh)
      let ahead = UpdateCustomerRequest(city: "北京", id: customer.id, version: 3)
      let outcome = try await house.refusedWithoutTrace { try await house.admin.customers.update(ahead) }
      #expect(outcome == "VERSION_MISMATCH version")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a change of nothing raises no version and is marked so in the journal`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let before = try await Self.full(house)
      house.clock.nowMs += 1000
      let same = UpdateCustomerRequest(
        name: before.name, id: before.id, version: 1, clear: [Number.city], tagsAdd: ["甲"], tagsRemove: ["没有"])
      #expect(try await house.admin.customers.update(same) == before)
      let last = try house.journal().last
      #expect(last?.outcome == .unchanged)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a file whose owner has left can still be changed`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let owner = try await house.employee(.specialist)
      let customer = try await house.customer { $0.ownerId = owner.id }
      _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: owner.id, version: 1))
      let request = UpdateCustomerRequest(phone: "13800000000", id: customer.id, version: 1)
      let outcome = await said { try await house.admin.customers.update(request) }
      #expect(outcome == "OK")
      let other = try await house.customer("李小红")
      let handover = UpdateCustomerRequest(ownerId: owner.id, id: other.id, version: 1)
      #expect(await said { try await house.admin.customers.update(handover) } == "EMPLOYEE_LEFT owner_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a reference that somebody else holds is refused where the request names it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let holder = try await house.customer { $0.externalRefs = ["erp:9"] }
      let customer = try await Self.full(house)
      let replacing = UpdateCustomerRequest(externalRefs: ["erp:1", "erp:9"], id: customer.id, version: 1)
      let status = try await refusal { try await house.admin.customers.update(replacing) }
      #expect(status.violations.map(\.path) == ["external_refs[1]"])
      #expect(status.resource == "customer:\(holder.id)")
      let adding = UpdateCustomerRequest(id: customer.id, version: 1, externalRefsAdd: ["erp:8", "erp:9"])
      let outcome = try await house.refusedWithoutTrace { try await house.admin.customers.update(adding) }
      #expect(outcome == "EXTERNAL_REF_TAKEN external_refs_add[1]")
    }
  }
}
