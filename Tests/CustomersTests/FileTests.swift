import Contract
import TestHouse
import Testing

/// Opening a file and finding it again.
struct FileTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a customer that was created can be read back`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let owner = try await house.employee(.specialist)
      try await house.words(.tag, ["贵宾", "老客"])
      let request = CreateCustomerRequest(
        kind: .organization, name: "测试商行", phone: "+86 138-0000-0000", email: "test@example.org",
        company: "测试集团", industry: "零售业", region: "华东", province: "浙江", city: "杭州", address: "测试路 1 号",
        birthdayDay: 3650, language: "zh-CN", source: "shop", tags: ["贵宾", "老客"],
        externalRefs: ["erp:10023", "shop:A-1"], notes: ["第一行\n第二行"], ownerId: owner.id)
      let made = try await house.admin.customers.create(request)
      #expect(made.version == 1)
      #expect(made.kind == .organization && made.notes == request.notes && made.tags == request.tags)
      #expect(made.externalRefs == request.externalRefs && made.ownerId == owner.id)
      #expect(made.createdAtMs == TestClock.startMs && made.updatedAtMs == TestClock.startMs)
      let found = [
        try await house.admin.customers.get(GetCustomerRequest(id: made.id)),
        try await house.admin.customers.get(GetCustomerRequest(number: made.number)),
        try await house.admin.customers.get(GetCustomerRequest(externalRef: "shop:A-1")),
      ]
      #expect(found == [made, made, made])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a customer is a person unless it is said`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let made = try await house.customer()
      #expect(made.kind == .person)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a number is understood as people type it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let made = try await house.customer()
      let plain = made.number.filter { $0 != "-" }
      let wide = String(String.UnicodeScalarView(made.number.unicodeScalars.map { Self.fullWidth($0) }))
      for typed in [made.number, made.number.lowercased(), plain, plain.lowercased(), wide, " \(made.number) "] {
        let found = try await house.admin.customers.get(GetCustomerRequest(number: typed))
        #expect(found.id == made.id, "\(typed)")
      }
    }
  }

  private static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a number with a wrong digit is refused before anybody looks for it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let number = try await house.customer().number
      for place in number.indices where number[place].isNumber {
        for digit in "0123456789" where digit != number[place] {
          var wrong = number
          wrong.replaceSubrange(place...place, with: String(digit))
          let outcome = await said { try await house.admin.customers.get(GetCustomerRequest(number: wrong)) }
          #expect(outcome == "NUMBER_INVALID number", "\(wrong)")
        }
      }
      for other in ["42", "C", "C1", "D000001-4", "C00000１-x", "C99999999999999999999-1"] {
        let outcome = await said { try await house.admin.customers.get(GetCustomerRequest(number: other)) }
        #expect(outcome == "NUMBER_INVALID number", "\(other)")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `exactly one of id, number and reference names a customer`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let made = try await house.customer { $0.externalRefs = ["erp:1"] }
      let customers = house.admin.customers
      #expect(await said { try await customers.get(GetCustomerRequest()) } == "ONE_OF_REQUIRED id")
      let two = GetCustomerRequest(id: made.id, number: made.number)
      #expect(await said { try await customers.get(two) } == "ONE_OF_REQUIRED id")
      let others = GetCustomerRequest(number: made.number, externalRef: "erp:1")
      #expect(await said { try await customers.get(others) } == "ONE_OF_REQUIRED id")
      #expect(await said { try await customers.get(GetCustomerRequest(id: 9999)) } == "CUSTOMER_NOT_FOUND id")
      #expect(
        await said { try await customers.get(GetCustomerRequest(externalRef: "erp:2")) }
          == "CUSTOMER_NOT_FOUND external_ref")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a reference belongs to one customer, and the refusal names the holder`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let holder = try await house.customer { $0.externalRefs = ["erp:1"] }
      let request = CreateCustomerRequest(name: "李小红", externalRefs: ["erp:2", "erp:1"])
      let status = try await refusal { try await house.admin.customers.create(request) }
      #expect(status.reason == "EXTERNAL_REF_TAKEN")
      #expect(status.violations.map(\.path) == ["external_refs[1]"])
      #expect(status.resource == "customer:\(holder.id)")
      #expect(status.message.contains(holder.number))
      let free = try await house.customer("李小红") { $0.externalRefs = ["erp:2"] }
      #expect(free.id > holder.id, "the refused call took no reference")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what the contract cannot say is refused without a trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let gone = try await house.employee(.specialist)
      _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: gone.id, version: 1))
      let today = Int32(TestClock.startMs / TestClock.dayMs)
      let cases: [(CreateCustomerRequest, String)] = [
        (CreateCustomerRequest(name: "王小明", birthdayDay: today + 2), "IN_FUTURE birthday_day"),
        (CreateCustomerRequest(name: "王小明", tags: ["甲", "乙", "甲"]), "DUPLICATE_ITEM tags[2]"),
        (
          CreateCustomerRequest(name: "王小明", externalRefs: ["erp:1", "erp:1"]), "DUPLICATE_ITEM external_refs[1]"
        ),
        (CreateCustomerRequest(name: "王小明", ownerId: 9999), "EMPLOYEE_NOT_FOUND owner_id"),
        (CreateCustomerRequest(name: "王小明", ownerId: gone.id), "EMPLOYEE_LEFT owner_id"),
        (CreateCustomerRequest(name: "　 "), "INVALID_REQUEST name:PATTERN_MISMATCH"),
        (CreateCustomerRequest(name: "王小明", email: "nobody"), "INVALID_REQUEST email:PATTERN_MISMATCH"),
        (CreateCustomerRequest(name: "", phone: "12"), "INVALID_REQUEST name:PATTERN_MISMATCH phone:PATTERN_MISMATCH"),
      ]
      for (request, expected) in cases {
        let outcome = try await house.refusedWithoutTrace { try await house.admin.customers.create(request) }
        #expect(outcome == expected)
      }
      let born = try await house.customer { $0.birthdayDay = today }
      #expect(born.birthdayDay == today, "born today")
    }
  }
}
