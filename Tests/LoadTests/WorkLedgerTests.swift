import Testing

@testable import Load

@Suite struct WorkLedgerTests {
  @Test func `deeds come back in their order, each kind for itself`() {
    var ledger = Ledger(run: "run", seed: 1)
    let count = 100_000
    for number in 1...count {
      ledger.add(Deed(number % 2 == 0 ? .purchase : .award, id: Int64(number), subject: 3, amount: Int64(number)))
    }
    let purchases = ledger.deeds(.purchase)
    #expect(ledger.count == count && purchases.count == count / 2 && ledger.leftOut == 0)
    #expect(purchases.first?.id == 2 && purchases.last?.id == Int64(count))
    #expect(purchases.map(\.id) == purchases.map(\.id).sorted())
  }

  @Test func `a ledger that is full counts the rest, and the check says so`() async throws {
    var ledger = Ledger(run: "run", seed: 1)
    for _ in 0..<Ledger.deedsMax { ledger.add(Deed(.step, id: 1)) }
    ledger.add(Deed(.step, id: 2))
    ledger.addUnknown(Deed(.step, id: 0))
    #expect(ledger.count == Ledger.deedsMax && ledger.leftOut == 1 && ledger.unknown.count == 1)
  }

  @Test func `a deed takes few bytes`() {
    #expect(MemoryLayout<Deed>.stride <= 32)
  }

  @Test func `totals may grow by what was acknowledged and by what is unknown, and by nothing else`() {
    var ledger = Ledger(run: "run", seed: 1)
    ledger.add(Deed(.customer, id: 1))
    ledger.add(Deed(.customer, id: 2))
    ledger.addUnknown(Deed(.customer, id: 0))
    func isRight(_ grown: Int64) -> Bool {
      var (before, after) = (StoredTotals(), StoredTotals())
      (before.customers, after.customers) = (10, 10 + grown)
      return CheckTotals(ledger: ledger, before: before, after: after).rows.allSatisfy(\.isRight)
    }
    #expect(!isRight(1) && isRight(2) && isRight(3) && !isRight(4))
  }

  @Test func `masked personal data agree as far as they are shown`() {
    #expect(Masked.agrees("138****1234", "13800001234") && !Masked.agrees("138****1234", "13900005678"))
    #expect(Masked.agrees("王小明", "王小明") && !Masked.agrees("王小明", "王小红"))
    #expect(Masked.agrees(nil, nil) && !Masked.agrees(nil, "1"))
  }
}
