import Contract
import TestHouse
import Testing

/// What happens to a file as a whole.
struct KeepTests {
  @Test(arguments: Desk.Kind.allCases)
  func `an archived file is left out, is changed by nothing, and comes back as it was`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let file = try await house.customer("王小明") { $0.externalRefs = ["erp:1"] }
      house.clock.nowMs += 5
      let archived = try await house.admin.customers.archive(
        ArchiveCustomerRequest(id: file.id, version: 1, reason: "重复"))
      #expect(archived.version == 2 && archived.archivedAtMs == house.clock.nowMs)
      #expect(try await house.admin.customers.list(ListCustomersRequest()).items == [])
      #expect(try await house.admin.customers.list(ListCustomersRequest(state: .archived)).items == [archived])
      #expect(try await house.admin.customers.list(ListCustomersRequest(state: .any)).items == [archived])
      #expect(try await house.admin.customers.search(SearchCustomersRequest(text: "王小")).items == [])
      #expect(try await house.admin.customers.get(GetCustomerRequest(externalRef: "erp:1")) == archived)
      let update = UpdateCustomerRequest(city: "上海", id: file.id, version: 2)
      #expect(await said { try await house.admin.customers.update(update) } == "CUSTOMER_ARCHIVED id")
      let row = UpsertCustomerRow(customer: CreateCustomerRequest(name: "王", externalRefs: ["erp:1"]))
      let upsert = try await house.admin.customers.upsert(UpsertCustomersRequest(rows: [row])).results[0]
      #expect(upsert.status?.reason == "CUSTOMER_ARCHIVED")
      let restore = RestoreCustomerRequest(id: file.id, version: 2)
      let restored = try await house.admin.customers.restore(restore)
      var expected = file
      expected.version = 3
      expected.updatedAtMs = house.clock.nowMs
      #expect(restored == expected)
      let again = RestoreCustomerRequest(id: file.id, version: 3)
      #expect(await said { try await house.admin.customers.restore(again) } == "NOT_ARCHIVED id")
      let stale = ArchiveCustomerRequest(id: file.id, version: 1)
      #expect(await said { try await house.admin.customers.archive(stale) } == "VERSION_MISMATCH version")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a grade has a reason, and the better it is the sooner the file is due for review`(kind: Desk.Kind) async throws
  {
    try await withHouse(kind) { house in
      let day: Int64 = 86_400_000
      let file = try await house.customer()
      #expect(file.reviewDueAtMs == file.createdAtMs + 365 * day)
      let graded = try await house.admin.customers.setGrade(
        SetGradeRequest(id: file.id, version: 1, grade: .a, reason: "大客户"))
      #expect(graded.grade == .a && graded.gradeReason == "大客户")
      #expect(graded.reviewDueAtMs == file.createdAtMs + 90 * day)
      let none = SetGradeRequest(id: file.id, version: 2, grade: .b, reason: "")
      #expect(await said { try await house.admin.customers.setGrade(none) }.hasPrefix("INVALID_REQUEST reason"))
      house.clock.nowMs += 91 * day
      let overdue = ListCustomersRequest(reviewOverdue: true)
      #expect(try await house.admin.customers.list(overdue).items.map(\.id) == [file.id])
      let stats = try await house.admin.customers.stats(CustomerStatsRequest())
      #expect(stats.items.last == CustomerCount(axis: "review", value: "OVERDUE", customers: 1))
      let reviewed = try await house.admin.customers.review(ReviewCustomerRequest(id: file.id, version: 2))
      #expect(reviewed.reviewDueAtMs == house.clock.nowMs + 90 * day)
      #expect(try await house.admin.customers.list(overdue).items == [])
      let taken = try await house.admin.customers.setGrade(SetGradeRequest(id: file.id, version: 3, reason: "停止合作"))
      #expect(taken.grade == nil && taken.reviewDueAtMs == house.clock.nowMs + 365 * day)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `lists in the file follow additions and removals, and contradictions are refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let file = try await house.customer {
        $0.otherNames = ["Wang"]
        $0.consents = [.email, .phone]
        $0.moreEmails = ["A@example.org"]
      }
      #expect(file.moreEmails == ["a@example.org"])
      func update(_ version: Int64, _ fill: (inout UpdateCustomerRequest) -> Void) async -> String {
        var request = UpdateCustomerRequest(id: file.id, version: version)
        fill(&request)
        return await said { try await house.admin.customers.update(request) }
      }
      #expect(await update(1) { $0.refusalsAdd = [.phone] } == "CONSENT_REFUSED consents[1]")
      #expect(
        await update(1) {
          $0.refusalsAdd = [.phone]
          $0.consentsRemove = [.phone]
          $0.moreEmailsRemove = ["a@EXAMPLE.org"]
          $0.otherNamesAdd = ["小王"]
        } == "OK")
      let after = try await house.admin.customers.get(GetCustomerRequest(id: file.id))
      #expect(after.consents == [.email] && after.refusals == [.phone])
      #expect(after.moreEmails == [] && after.otherNames == ["Wang", "小王"])
      #expect(await update(2) { $0.otherNames = ["a", "a"] } == "DUPLICATE_ITEM other_names[1]")
      #expect(await update(2) { $0.helperIdsAdd = [9999] } == "EMPLOYEE_NOT_FOUND helper_ids_add[0]")
      #expect(
        await update(2) { $0.otherNamesAdd = (0..<9).map { "名\($0)" } } == "TOO_MANY_ITEMS other_names")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `several files at once come in the order asked for, and what is missing is named`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let one = try await house.customer("甲") { $0.externalRefs = ["erp:1"] }
      let two = try await house.customer("乙")
      let request = GetManyCustomersRequest(ids: [two.id, 99, one.id, two.id], externalRefs: ["erp:1", "erp:9"])
      let reply = try await house.admin.customers.getMany(request)
      #expect(reply.items.map(\.id) == [two.id, one.id] && reply.missingIds == [99] && reply.missingRefs == ["erp:9"])
      let many = GetManyCustomersRequest(ids: (1...200).map { $0 }, externalRefs: ["erp:1"])
      #expect(await said { try await house.admin.customers.getMany(many) } == "TOO_MANY_ITEMS ids")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a reference is the same in whichever form its letters come`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (composed, pieces) = ("erp:caf\u{e9}", "erp:cafe\u{301}")
      let file = try await house.customer("甲") { $0.externalRefs = [composed] }
      #expect(try await house.admin.customers.get(GetCustomerRequest(externalRef: pieces)) == file)
      let other = CreateCustomerRequest(name: "乙", externalRefs: [pieces])
      #expect(await said { try await house.admin.customers.create(other) } == "EXTERNAL_REF_TAKEN external_refs[0]")
      let same = UpdateCustomerRequest(externalRefs: [pieces, "x:1"], id: file.id, version: 1)
      #expect(try await house.admin.customers.update(same).externalRefs == [composed, "x:1"])
      let less = UpdateCustomerRequest(id: file.id, version: 2, externalRefsRemove: [pieces])
      #expect(try await house.admin.customers.update(less).externalRefs == ["x:1"])
      #expect(try await house.admin.customers.create(other).externalRefs == [composed], "it is free again")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a grade's reason comes and goes with a grade`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      func upsert(_ grade: Grade?, _ reason: String?) async throws -> RowResult {
        let request = CreateCustomerRequest(
          name: "甲", externalRefs: ["erp:1"], grade: grade, gradeReason: reason)
        let rows = UpsertCustomersRequest(rows: [UpsertCustomerRow(customer: request)])
        return try await house.admin.customers.upsert(rows).results[0]
      }
      let alone = try await upsert(nil, "大客户")
      #expect(alone.status?.violations.first?.path == "rows[0].customer.grade")
      #expect(try await upsert(.a, "大客户").outcome == .created)
      #expect(try await upsert(.a, nil).outcome == .unchanged)
      #expect(try await upsert(.b, nil).outcome == .updated)
      let file = try await house.admin.customers.get(GetCustomerRequest(externalRef: "erp:1"))
      #expect(file.grade == .b && file.gradeReason == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `text is kept composed, without spaces around it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let file = try await house.customer("  Re\u{301}mi  ") { $0.city = "\u{3000}上海 " }
      #expect(Array(file.name.unicodeScalars) == Array("Rémi".unicodeScalars) && file.city == "上海")
      #expect(file.name.unicodeScalars.count == 4)
    }
  }
}
