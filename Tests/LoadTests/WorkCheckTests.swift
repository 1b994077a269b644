import Client
import Contract
import Store
import TestHouse
import Testing

@testable import Load

/// Everything that was acknowledged is looked up in a real server; and each way of being wrong is noticed.
@Suite struct WorkCheckTests {
  /// A store with a few customers who are members, and a run of every changing call.
  private struct Stage {
    let house: LiveHouse
    let client: Client
    let before: StoredTotals
    var ledger: Ledger
    var faults: [String]

    init(_ house: LiveHouse, mix: String, calls: Int) async throws {
      self.house = house
      client = house.client()
      let fill = Fill(client: client, seed: 1, isQuiet: true)
      try await fill.customers(30)
      try await fill.purchases(60, customers: 30)
      before = try await StoredTotals.read(client)
      var plan = WorkloadPlan(.mixed)
      plan.customers = 30
      plan.mix = try Mix(parsing: mix)
      plan.stale = 0.1
      plan.keepsLedger = true
      let work = try await plan.prepare(client).make()
      var driver = WorkDriver(work, client)
      try await driver.run(calls)
      faults = driver.faults
      ledger = WorkloadPlan.ledger(of: work) ?? Ledger(run: "none", seed: 1)
    }

    func check(_ other: Ledger? = nil) async throws -> CheckResult {
      var check = CheckStored()
      check.isQuiet = true
      return try await check.run(client, ledger: other ?? ledger, before: before)
    }

    /// The same ledger with other deeds.
    func ledger(_ change: (Deed) -> [Deed]) -> Ledger {
      var other = Ledger(run: ledger.run, seed: ledger.seed)
      for deed in Deed.Kind.allCases.flatMap({ ledger.deeds($0) }).flatMap(change) { other.add(deed) }
      return other
    }

    func tamper(_ sql: StaticString, _ values: [SQLValue] = []) throws {
      let job = WriteJob(claim: nil, methodName: "test.tamper", request: []) { scope in
        try scope.transaction.run(sql, values)
        return .done(Effect())
      }
      if case .failed(let error, _) = house.store.perform(job) { throw error }
    }
  }

  @Test func `a run of all changing calls is found again as it was acknowledged`() async throws {
    try await withLiveHouse { house in
      let mix = "get=20,create=10,update=20,purchase=20,redeem=15,complaint=30"
      let stage = try await Stage(house, mix: mix, calls: 250)
      let result = try await stage.check()
      #expect(stage.faults.isEmpty, "\(stage.faults)")
      #expect(result.isRight && result.notes.isEmpty, "\(result)")
      let acknowledged = Dictionary(uniqueKeysWithValues: result.rows.map { ($0.kind, $0) })
      for kind in ["customers", "updates", "purchases", "redemptions", "complaints", "balances"] {
        let row = try #require(acknowledged[kind])
        #expect(row.acknowledged > 0 && row.found == row.acknowledged, "\(row)")
      }
      #expect((acknowledged["points issued in all"]?.acknowledged ?? 0) > 0)
    }
  }

  @Test func `acknowledged records that do not exist are reported as lost`() async throws {
    try await withLiveHouse { house in
      let stage = try await Stage(house, mix: "purchase=1", calls: 5)
      var ledger = stage.ledger
      let ghost: Int64 = 999_999
      ledger.add(Deed(.customer, id: ghost, number: 1))
      ledger.add(Deed(.purchase, id: ghost, subject: 1, number: 77, amount: 5))
      ledger.add(Deed(.redemption, id: ghost, subject: 1, amount: 1))
      ledger.add(Deed(.complaint, id: ghost, subject: 1, number: 1))
      let result = try await stage.check(ledger)
      for kind in ["customers", "purchases", "redemptions", "complaints", "balances", "customers in all"] {
        let row = try #require(result.rows.first { $0.kind == kind })
        #expect(row.missing > 0 && !row.notes.isEmpty, "\(row)")
      }
    }
  }

  @Test func `a purchase that stands twice or that nobody acknowledged is reported as doubled`() async throws {
    try await withLiveHouse { house in
      let stage = try await Stage(house, mix: "purchase=1", calls: 5)
      let first = try #require(stage.ledger.deeds(.purchase).first)
      let reference = Purchasing.prefix(stage.ledger.run)
      var request = RecordPurchaseRequest(externalRef: reference + "4711", amount: Money(minor: 1, currency: "CNY"))
      request.customerId = Int64(first.subject)
      _ = try await house.admin.purchases.record(request)
      let result = try await stage.check()
      let row = try #require(result.rows.first { $0.kind == "purchases" })
      #expect(row.doubled == 1 && row.missing == 0 && row.notes.first?.contains("4711") == true, "\(row)")
      // The same one is explained by a call of unknown end.
      var ledger = stage.ledger
      ledger.addUnknown(Deed(.purchase, id: 0, subject: UInt64(first.subject), number: 4711, amount: 1))
      let explained = try await stage.check(ledger)
      #expect(
        explained.isRight && explained.rows.contains { $0.kind == "purchases" && $0.unknown == 1 }, "\(explained)")
    }
  }

  @Test func `a balance that is one point off is reported, in the store as in the ledger`() async throws {
    try await withLiveHouse { house in
      let stage = try await Stage(house, mix: "purchase=3,redeem=1", calls: 12)
      let award = try #require(stage.ledger.deeds(.award).first { $0.amount != 0 })
      let off = stage.ledger { deed in
        var deed = deed
        if deed == award { deed.amount += 1 }
        return [deed]
      }
      func balances(_ result: CheckResult) -> Int { result.rows.first { $0.kind == "balances" }?.wrong ?? 0 }
      let told = try await stage.check(off)
      #expect(balances(told) == 1 && !told.isRight, "\(told)")
      let member = SQLValue.int(Int64(award.subject))
      try stage.tamper("UPDATE loyalty_member SET available = available + 1 WHERE id = $1", [member])
      let stored = try await stage.check()
      #expect(balances(stored) == 1 && !stored.isRight, "\(stored)")
    }
  }

  @Test func `two calls that were told one id, and two updates one version, are reported`() async throws {
    try await withLiveHouse { house in
      let stage = try await Stage(house, mix: "get=5,update=5,create=1,purchase=1", calls: 40)
      var ledger = stage.ledger
      let (update, purchase) = (
        try #require(ledger.deeds(.update).first), try #require(ledger.deeds(.purchase).first)
      )
      ledger.add(update)
      ledger.add(purchase)
      let result = try await stage.check(ledger)
      let rows = Dictionary(uniqueKeysWithValues: result.rows.map { ($0.kind, $0) })
      #expect(rows["updates"]?.doubled == 1 && (rows["purchases"]?.wrong ?? 0) >= 1, "\(result)")
    }
  }

  @Test func `an update that is lost is reported`() async throws {
    try await withLiveHouse { house in
      let stage = try await Stage(house, mix: "get=1,update=1", calls: 20)
      let lost = stage.ledger { deed in
        var deed = deed
        if deed.kind == .update { deed.number += 1 }
        return [deed]
      }
      let result = try await stage.check(lost)
      let row = try #require(result.rows.first { $0.kind == "updates" })
      #expect(row.missing > 0, "\(row)")
    }
  }

  @Test func `a file whose update reached the store as another one is reported`() async throws {
    try await withLiveHouse { house in
      let stage = try await Stage(house, mix: "create=1", calls: 4)
      let created = try #require(stage.ledger.deeds(.customer).first)
      var request = UpdateCustomerRequest(version: 1)
      (request.id, request.name) = (created.id, "别人")
      _ = try await house.admin.customers.update(request)
      let result = try await stage.check()
      #expect(result.rows.first { $0.kind == "customers" }?.wrong == 1, "\(result)")
    }
  }
}

@Suite struct WorkFillTests {
  @Test func `a second fill changes nothing, and a larger one adds the rest`() async throws {
    try await withLiveHouse { house in
      let client = house.client()
      let fill = Fill(client: client, seed: 3, isQuiet: true)
      try await fill.customers(20)
      try await fill.purchases(50, customers: 20)
      try await fill.complaints(10, customers: 20)
      let first = try await StoredTotals.read(client)
      try await fill.customers(20)
      try await fill.purchases(50, customers: 20)
      try await fill.complaints(10, customers: 20)
      let second = try await StoredTotals.read(client)
      #expect(first.customers == 20 && first.complaints == 10 && (first.issued ?? 0) > 0)
      #expect((second.customers, second.complaints) == (20, 10) && second.issued == first.issued)
      try await fill.purchases(60, customers: 20)
      let last = try await client.purchases.get(GetPurchaseRequest(externalRef: "bench:fill-60"))
      let third = try await StoredTotals.read(client)
      #expect(last.amount.minor == Int64(Purchasing.minor(60, seed: 3)) && (third.issued ?? 0) > (first.issued ?? 0))
      let members = try await client.members.list(ListMembersRequest(limit: 500)).items
      #expect(members.count == 20, "each customer bought once at least")
    }
  }

  @Test func `purchases of customers who were not filled are refused with what to do`() async throws {
    try await withLiveHouse { house in
      let fill = Fill(client: house.client(), seed: 3, isQuiet: true)
      let error = await #expect(throws: BenchError.self) { try await fill.purchases(5, customers: 5) }
      #expect(error?.description.contains("bench:1") == true, "\(error?.description ?? "")")
    }
  }

  @Test func `a complaint goes from the record to whoever takes it`() async throws {
    try await withLiveHouse { house in
      let client = house.client()
      try await Fill(client: client, seed: 1, isQuiet: true).customers(5)
      var plan = WorkloadPlan(.complaint)
      plan.customers = 5
      var driver = WorkDriver(try await plan.prepare(client).make(), client)
      try await driver.run(12)
      #expect(driver.faults.isEmpty, "\(driver.faults)")
      #expect(
        driver.byKind == [
          "complaints.record": 3, "complaints.acknowledge": 3, "complaints.triage": 3, "complaints.take": 3,
        ])
      let again = try await ComplaintDesk.open(client)
      let employees = try await client.employees.list(ListEmployeesRequest(limit: 500)).items
      #expect(again.takers.count == employees.count, "a desk that is there is used again")
    }
  }
}
