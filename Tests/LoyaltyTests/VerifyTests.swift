import Contract
import Operations
import Store
import Testing

@testable import TestHouse

/// The check of a live ledger: clean where only operations wrote, and it names what a strange hand changed.
struct VerifyTests {
  @Test(arguments: Desk.Kind.allCases)
  func `what operations wrote is clean, with every kind of transaction in it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      _ = try await LedgerEstate(house)
      let kinds = try house.read {
        try $0.all("SELECT DISTINCT kind FROM loyalty_transaction ORDER BY kind") { $0.int(0) }
      }
      #expect(kinds == Array(1...18))
      let broken = try await house.broken()
      #expect(broken == [])
      let items = try await house.verify()
      #expect(items.last?.done == true && items.last?.clean == true)
      #expect(items.dropLast().allSatisfy { $0.done == nil && $0.clean == nil })
      try Self.expectAllSeen(house, items)
    }
  }

  /// Each row was looked at once.
  private static func expectAllSeen(_ house: any OpenHouse, _ items: [VerifyProgress]) throws {
    let members = try house.number("SELECT count(*) FROM loyalty_member")
    let transactions = try house.number("SELECT count(*) FROM loyalty_transaction")
    let lots = try house.number("SELECT count(*) FROM loyalty_lot")
    #expect(items.reduce(0) { $0 + $1.members } == members)
    #expect(items.reduce(0) { $0 + $1.transactions } == transactions)
    #expect(items.reduce(0) { $0 + $1.lots } == lots)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an empty store is clean, and a program that is not there is refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let items = try await house.verify()
      #expect(items == [VerifyProgress(members: 0, transactions: 0, lots: 0, done: true, clean: true)])
      let outcome = await said { try await house.verify(program: "none") }
      #expect(outcome == "PROGRAM_NOT_FOUND program")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a check goes on over many pages and says the same`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let estate = try await LedgerEstate(house)
      let rows = try house.number("SELECT count(*) FROM loyalty_transaction")
      let items = try await house.verify(credit: 1)
      // With a credit of one a page has sixteen rows, so members are cut in parts.
      #expect(items.count > Int(rows) / 16 && items.last?.clean == true)
      try Self.expectAllSeen(house, items)
      let id = estate.member("丙").id
      try house.perform("UPDATE loyalty_member SET available = available + 1 WHERE id = $1", [.int(id)])
      let broken = try await house.verify(credit: 1)
      #expect(broken.last?.clean == false)
      #expect(broken.flatMap(\.broken).contains { $0.row == "member:\(id)" })
    }
  }

  @Test func `one program alone is checked`() async throws {
    let house = try TestHouse()
    let estate = try await LedgerEstate(house)
    let later = try await house.verify(program: "later")
    #expect(later.reduce(0) { $0 + $1.members } == 1 && later.last?.clean == true)
    let id = estate.member("甲").programId
    try house.perform("UPDATE loyalty_month SET points = points + 1 WHERE program_id = $1", [.int(id)])
    let other = try await house.verify(program: "later").last?.clean
    let same = try await house.verify(program: "points").last?.clean
    #expect(other == true && same == false)
  }

  @Test func `a long ledger without what was added up before is read again`() async throws {
    let house = try TestHouse()
    let club = try Club(house)
    let member = try await club.join()
    for number in 0..<40 { _ = try await house.buy(member.customerId, "\(number)", 10) }
    var (pages, transactions, next) = (0, Int64(0), Int64?(0))
    while let position = next, pages < 100 {
      pages += 1
      // The handle is lost, as it is where many checks run at once.
      let forgotten = position & ~(Int64((1 << 14) - 1) << 44)
      let page = try house.verifyPage(position: forgotten)
      transactions += page.item.transactions
      next = page.next
    }
    #expect(next == nil && transactions >= 40)
  }

  @Test(arguments: LedgerTamper.all)
  func `a tampered row is found and named`(tamper: LedgerTamper) async throws {
    let house = try TestHouse()
    _ = try await LedgerEstate(house)
    let id = try house.read { try $0.first(tamper.id) { $0.text(0) } }
    let row = "\(tamper.invariant) \(tamper.kind):\(try #require(id))"
    let before = try await house.broken()
    #expect(before == [])
    for deed in tamper.deeds { try house.perform(deed) }
    let broken = try await house.broken()
    #expect(broken.contains { $0.hasPrefix(row + " ") }, "\(row), not \(broken)")
    let clean = try await house.verify().last?.clean
    #expect(clean == false)
  }

  @Test func `each tampering is one of its own`() {
    #expect(LedgerTamper.all.count >= 25 && Set(LedgerTamper.all.map(\.name)).count == LedgerTamper.all.count)
    #expect(Set(LedgerTamper.all.map(\.invariant)) == [1, 2, 4, 6, 7, 8, 9, 10, 12, 13, 14])
  }
}

extension TestHouse {
  /// One page of a check with the smallest credit.
  func verifyPage(position: Int64) throws -> (item: VerifyProgress, next: Int64?) {
    let found = try page(
      Methods.Loyalty.verify.info.id, VerifyLedgerRequest().encoded(), RequestMeta(credit: 1), as: .local(uid: 0),
      in: .english, position: position)
    return (try VerifyProgress(bytes: found.items[0]), found.next)
  }
}
