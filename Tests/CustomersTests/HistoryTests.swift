import Contract
import Store
import TestHouse
import Testing
import Wire

@testable import Customers

/// Who changed what of a file, from what to what.
struct HistoryTests {
  /// "customers.update city: – > 上海", the latest first.
  private static func lines(_ reply: CustomerHistoryReply) -> [String] {
    reply.items.map { "\($0.method) \($0.fieldName): \($0.old ?? "–") > \($0.new ?? "–")" }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `each call tells what it changed from what to what, the latest first`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let owner = try await house.employee(.specialist, named: "张三")
      let made = try await house.customer("王海") {
        $0.phone = "13800000001"
        $0.birthdayDay = 9000
        $0.consents = [.phone, .sms]
      }
      house.clock.nowMs += 60_000
      let update = UpdateCustomerRequest(
        city: "上海", id: made.id, version: 1, clear: [UpdateCustomerRequest.Number.phone], notesAdd: ["来过", "走了"])
      _ = try await customers.update(update)
      _ = try await customers.setGrade(SetGradeRequest(id: made.id, version: 2, grade: .a, reason: "量大"))
      let rows = [TransferCustomerRow(id: made.id, ownerId: owner.id)]
      _ = try await customers.transfer(TransferCustomersRequest(rows: rows))
      _ = try await customers.review(ReviewCustomerRequest(id: made.id, version: 4))
      _ = try await customers.archive(ArchiveCustomerRequest(id: made.id, version: 5))
      _ = try await customers.restore(RestoreCustomerRequest(id: made.id, version: 6))
      let reply = try await customers.history(CustomerHistoryRequest(number: made.number))
      #expect(
        Self.lines(reply) == [
          "customers.restore file: archived > restored",
          "customers.archive file: – > archived",
          "customers.review reviewed_at_ms: – > 2027-01-15T08:01:00Z",
          "customers.transfer owner_id: – > \(owner.id)",
          "customers.set_grade grade: – > A",
          "customers.set_grade grade_reason: – > 量大",
          "customers.update phone: +8613800000001 > –",
          "customers.update city: – > 上海",
          "customers.update notes: – > 来过; 走了",
          "customers.create file: – > opened",
          "customers.create kind: – > PERSON",
          "customers.create name: – > 王海",
          "customers.create phone: – > +8613800000001",
          "customers.create birthday_day: – > 1994-08-23",
          "customers.create consents: – > PHONE; SMS",
        ])
      let journal = try house.journal()
      #expect(reply.items.last?.seq == journal.first { $0.methodName == "customers.create" }?.seq)
      #expect(
        reply.items.last?.changedAtMs == TestClock.startMs && reply.items[0].changedAtMs == TestClock.startMs + 60_000)
      #expect(reply.items[0].recordedAtMs == TestClock.startMs + 60_000 && reply.nextCursor == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who acted is named, also behind a service that acted for them`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let employee = try await house.employee(.director, named: "张三")
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id)).credential ?? ""
      let made = try await house.desk(.key(key)).customers.create(CreateCustomerRequest(name: "王海"))
      let service = try await house.desk(.account([.customersWrite, .customersRead, .delegate]))
      let update = UpdateCustomerRequest(city: "上海", id: made.id, version: 1)
      _ = try await service.customers.update(update, CallOptions(onBehalfOf: employee.id))
      let past = CallOptions(asOfMs: TestClock.startMs)
      house.clock.nowMs += 5
      let late = UpdateCustomerRequest(city: "北京", id: made.id, version: 2)
      _ = try await house.admin.customers.update(late, past)
      let items = try await house.admin.customers.history(CustomerHistoryRequest(id: made.id)).items
      #expect(items[0].whoName == nil && items[0].who.hasPrefix("local:"))
      #expect(items[0].changedAtMs == TestClock.startMs && items[0].recordedAtMs == TestClock.startMs + 5)
      #expect(items[1].whoName == "张三" && items[1].who.hasSuffix("/employee:\(employee.id)"))
      #expect(items[1].old == nil && items[1].new == "上海" && items[0].old == "上海")
      #expect(items.last?.whoName == "张三" && items.last?.who == "employee:\(employee.id)")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `pages of a history join without a gap, and each tells what the call made of the file`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let made = try await house.customer()
      let other = try await house.customer()
      for version in 1...7 {
        _ = try await customers.update(
          UpdateCustomerRequest(city: "城\(version)", id: made.id, version: Int64(version)))
        _ = try await customers.update(
          UpdateCustomerRequest(city: "别\(version)", id: other.id, version: Int64(version)))
      }
      _ = try await customers.merge(MergeCustomersRequest(into: made.id, from: other.id))
      let whole = try await customers.history(CustomerHistoryRequest(id: made.id, limit: 200))
      #expect(whole.nextCursor == nil && whole.items.count > 16)
      for limit in [1, 2, 3, 5] as [UInt32] {
        var items: [FieldChange] = []
        var request = CustomerHistoryRequest(id: other.id, limit: limit)
        repeat {
          let page = try await customers.history(request)
          #expect(Set(page.items.map(\.seq)).count <= Int(limit))
          items += page.items
          request.cursor = page.nextCursor
        } while request.cursor != nil
        #expect(items == whole.items)
      }
      let cursor = try await customers.history(CustomerHistoryRequest(id: made.id, limit: 1)).nextCursor
      let third = try await house.customer()
      let wrong = CustomerHistoryRequest(id: third.id, limit: 1, cursor: cursor)
      #expect(await said { try await customers.history(wrong) } == "CURSOR_MISMATCH cursor")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the history of a joined file holds those of the files that it consists of`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let root = try await house.customer("甲")
      let middle = try await house.customer("乙")
      let leaf = try await house.customer("丙")
      _ = try await customers.update(UpdateCustomerRequest(city: "上海", id: leaf.id, version: 1))
      _ = try await customers.merge(MergeCustomersRequest(into: middle.id, from: leaf.id))
      _ = try await customers.merge(MergeCustomersRequest(into: root.id, from: middle.id))
      _ = try await customers.update(UpdateCustomerRequest(city: "北京", id: leaf.id, version: 2))
      let history = try await customers.history(CustomerHistoryRequest(id: leaf.id))
      #expect(
        Self.lines(history) == [
          "customers.update city: 上海 > 北京",
          "customers.merge file: – > merged \(middle.number)",
          "customers.merge other_names: – > 丙; 乙",
          "customers.merge city: – > 上海",
          "customers.merge \(middle.number).file: – > merged \(leaf.number)",
          "customers.merge \(middle.number).other_names: – > 丙",
          "customers.merge \(middle.number).city: – > 上海",
          "customers.update \(leaf.number).city: – > 上海",
          "customers.create \(leaf.number).file: – > opened",
          "customers.create \(leaf.number).kind: – > PERSON",
          "customers.create \(leaf.number).name: – > 丙",
          "customers.create \(middle.number).file: – > opened",
          "customers.create \(middle.number).kind: – > PERSON",
          "customers.create \(middle.number).name: – > 乙",
          "customers.create file: – > opened",
          "customers.create kind: – > PERSON",
          "customers.create name: – > 甲",
        ])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `personal values are shown masked to those without the right, and a change of them still shows`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let made = try await house.customer("王小明") {
        $0.phone = "13800001234"
        $0.birthdayDay = 9000
        $0.city = "上海"
      }
      _ = try await house.admin.customers.update(
        UpdateCustomerRequest(phone: "13800991234", city: "北京", birthdayDay: 9001, id: made.id, version: 1))
      let auditor = try await house.desk(.role(.auditor))
      let seen = try await auditor.customers.history(CustomerHistoryRequest(id: made.id))
      #expect(
        Self.lines(seen) == [
          "customers.update phone: 138****1234 > 138****1234",
          "customers.update city: 上海 > 北京",
          "customers.update birthday_day: *** > ***",
          "customers.create file: – > opened",
          "customers.create kind: – > PERSON",
          "customers.create name: – > 王*明",
          "customers.create phone: – > 138****1234",
          "customers.create city: – > 上海",
          "customers.create birthday_day: – > ***",
        ])
    }
  }

  @Test func `a history that shows names is noted as a read, a masked one is not`() async throws {
    let house = try TestHouse()
    let made = try await house.customer()
    let auditor = try await house.desk(.role(.auditor))
    let specialist = try await house.desk(.role(.specialist))
    _ = house.reads.take()
    _ = try await auditor.customers.history(CustomerHistoryRequest(id: made.id))
    #expect(house.reads.take() == [])
    #expect(
      await said { try await specialist.customers.history(CustomerHistoryRequest(id: made.id)) }
        == "CUSTOMER_NOT_FOUND id", "a specialist sees their own customers")
    #expect(house.reads.take() == [])
    let director = try await house.desk(.role(.director))
    _ = try await director.customers.history(CustomerHistoryRequest(id: made.id))
    #expect(house.reads.take().filter { $0.hasSuffix("customers.history customer:\(made.id)") }.count == 1)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the reason of archiving or merging stands beside it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let (into, from) = (try await house.customer("甲"), try await house.customer("乙"))
      _ = try await customers.archive(ArchiveCustomerRequest(id: from.id, version: 1, reason: "重复建档"))
      _ = try await customers.merge(MergeCustomersRequest(into: into.id, from: from.id, reason: "同一客户"))
      let lines = Self.lines(try await customers.history(CustomerHistoryRequest(id: into.id)))
      #expect(
        lines.prefix(5) == [
          "customers.merge file: – > merged \(from.number)",
          "customers.merge reason: – > 同一客户",
          "customers.merge other_names: – > 乙",
          "customers.archive \(from.number).file: – > archived",
          "customers.archive \(from.number).reason: – > 重复建档",
        ])
    }
  }

  @Test func `a page ends before it is longer than a part of a frame, but for a single call that is`() async throws {
    let house = try TestHouse()
    let customers = house.admin.customers
    func notes(_ count: Int, _ mark: Int) -> [String] {
      (0..<count).map { "\(mark).\($0) " + String(repeating: "字", count: 1990) }
    }
    let made = try await house.customer()
    // Each change shows what was and what is: about 0.4, 0.7, 0.4, 0.5, 1.1 and 1.1 MB.
    for (index, count) in [60, 60, 10, 60, 90, 90].enumerated() {
      _ = try await customers.update(
        UpdateCustomerRequest(notes: notes(count, index), id: made.id, version: Int64(index + 1)))
    }
    var request = CustomerHistoryRequest(id: made.id, limit: 200)
    var calls: [Int] = []
    repeat {
      let reply = try await customers.history(request)
      calls.append(Set(reply.items.map(\.seq)).count)
      #expect(calls.last == 1 || reply.encoded().count <= 1 << 20)
      request.cursor = reply.nextCursor
    } while request.cursor != nil
    #expect(calls == [1, 1, 2, 1, 2])
  }

  @Test func `a call of the history is read when its turn comes, and no other`() async throws {
    let house = try TestHouse()
    let customers = house.admin.customers
    let made = try await house.customer()
    for version in 1...3 {
      _ = try await customers.update(UpdateCustomerRequest(city: "城\(version)", id: made.id, version: Int64(version)))
    }
    let file = try await customers.get(GetCustomerRequest(id: made.id))
    let ref = EntityRef(kind: "customer", id: made.id)
    let whole = try house.read { try Journal.history(of: ref, limit: 10, in: $0) }
    nonisolated(unsafe) var states: [FileState] = []
    let job = WriteJob(claim: nil, methodName: "test.erase", request: []) { scope in
      let transaction = scope.transaction
      let seqs = try Journal.historyPositions(of: ref, limit: 10, in: transaction)
      #expect(seqs == whole.map(\.seq) && seqs.count == 4)
      #expect(try Journal.historyPositions(of: ref, before: seqs[1], limit: 1, in: transaction) == [seqs[2]])
      #expect(throws: StoreError.self) { try Journal.entry(at: seqs[0] + 100, in: transaction) }
      var weave = try HistoryWeave([file], before: .max, limit: 50, in: transaction)
      while let event = try weave.next() {
        states.append(event.files[0].before)
        // Had it been read ahead, it would still be known.
        if event.entry.seq == seqs[0] { _ = try Journal.eraseContent(of: seqs[2], in: transaction) }
      }
      return .done(Effect())
    }
    _ = house.store.perform(job)
    #expect(states.count == 4 && states[2] == .erased && states[3] == .unopened)
  }

  @Test func `what was erased from the journal is said to be erased, and nothing is made up for it`() async throws {
    let house = try TestHouse()
    let customers = house.admin.customers
    let made = try await house.customer()
    for version in 1...3 {
      _ = try await customers.update(UpdateCustomerRequest(city: "城\(version)", id: made.id, version: Int64(version)))
    }
    let seqs = Set(try await customers.history(CustomerHistoryRequest(id: made.id)).items.map(\.seq)).sorted()
    let job = WriteJob(
      claim: Claim(principal: "system", method: 0, key: [], digest: [UInt8](repeating: 0, count: 32)),
      methodName: "test.erase", request: [], deadlineNanoseconds: .max
    ) { scope in
      _ = try Journal.eraseContent(of: seqs[2], in: scope.transaction)
      return .done(Effect())
    }
    _ = house.store.perform(job)
    let history = try await customers.history(CustomerHistoryRequest(id: made.id))
    #expect(
      Self.lines(history).prefix(4) == [
        "customers.update city: 城2 > 城3", "customers.update erased: – > –", "customers.update erased: – > –",
        "customers.create file: – > opened",
      ])
  }

  @Test func `every field of the contract has its place in histories or is left out on purpose`() {
    let names = (1...200).compactMap { Customer.shape.fieldName($0) }
    let told = FieldText.all.map(\.name)
    #expect(Set(told).count == told.count)
    #expect(Set(told).union(FieldText.told).union(FieldText.leftOut) == Set(names))
  }

  @Test(
    arguments: [
      (0, "1970-01-01"), (-1, "1969-12-31"), (19_782, "2024-02-29"), (19_783, "2024-03-01"), (11_016, "2000-02-29"),
      (-25_509, "1900-02-28"), (-25_508, "1900-03-01"), (-43_829, "1850-01-01"), (20_453, "2025-12-31"),
    ] as [(Int64, String)])
  func `days are written as the calendar has them`(day: Int64, text: String) {
    #expect(InstantText.day(day) == text)
  }

  @Test func `instants are written in UTC to the second`() {
    #expect(InstantText.instant(1_800_000_000_000) == "2027-01-15T08:00:00Z")
    #expect(InstantText.instant(-1) == "1969-12-31T23:59:59Z")
  }
}
