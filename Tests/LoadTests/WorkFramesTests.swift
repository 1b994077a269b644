import Client
import Contract
import NIOCore
import Testing
import Wire

@testable import Load

@Suite struct WorkFramesTests {
  private let ground: Ground

  init() {
    var plan = WorkloadPlan(.get)
    plan.customers = 500_000
    plan.keepsLedger = true
    ground = Ground(plan, run: "run")
  }

  /// A reply as the server would encode it.
  private func accepts(_ work: any Workload, _ reply: some ContractMessage, _ shot: Shot, isReplay: Bool = false)
    -> Bool
  {
    reply.encoded().withUnsafeBytes { work.check($0, shot, callId: 1, isReplay: isReplay) }
  }

  @Test func `a get names one customer, and its reply is read for that one and for no older version`() throws {
    let work = GetWorkload(ground)
    let sent = try SentCall(work)
    let request = try GetCustomerRequest(bytes: sent.payload)
    #expect(sent.header.arg == Methods.Customers.get.info.id && sent.meta.idempotencyKey == nil)
    let id = try #require(request.id)
    #expect((1...500_000).contains(id) && request.number == nil)
    let (newer, older) = (Customer.stub(id, version: 3), Customer.stub(id, version: 2))
    #expect(!accepts(work, Customer.stub(id + 1, version: 3), sent.shot) && accepts(work, newer, sent.shot))
    let later = Shot(subject: UInt64(id), extra: ground.versions.least(UInt64(id)))
    #expect(!accepts(work, older, later) && accepts(work, newer, later))
  }

  @Test func `a purchase has a reference and a key of its own, and its reply must name customer and amount`() throws {
    let work = PurchaseWorkload(ground)
    let (first, second) = (try SentCall(work), try SentCall(work))
    let (one, two) = (
      try RecordPurchaseRequest(bytes: first.payload), try RecordPurchaseRequest(bytes: second.payload)
    )
    #expect(one.externalRef == "bench:run-1" && two.externalRef == "bench:run-2")
    #expect(first.meta.idempotencyKey?.count == 16 && first.meta.idempotencyKey != second.meta.idempotencyKey)
    #expect(one.amount.currency == "CNY" && (1...100_000).contains(one.amount.minor))
    var reply = Purchase(
      id: 9, customerId: one.customerId ?? 0, externalRef: one.externalRef, purchasedAtMs: 1, amount: one.amount,
      recordedAtMs: 1)
    reply.earned = [
      PurchaseEarning(program: "p", memberId: 4, points: 12, growth: 0, transactionId: 3, available: 12)
    ]
    #expect(accepts(work, reply, first.shot))
    #expect(
      ground.ledger?.deeds(.purchase) == [
        Deed(.purchase, id: 9, subject: first.shot.subject, number: 1, amount: one.amount.minor)
      ])
    #expect(ground.ledger?.deeds(.award) == [Deed(.award, id: 9, subject: 4, amount: 12)])
    #expect(accepts(work, reply, first.shot, isReplay: true))
    reply.id = 10
    #expect(!accepts(work, reply, first.shot, isReplay: true), "a replay that names another record is wrong")
    reply.amount.minor += 1
    #expect(!accepts(work, reply, first.shot))
    #expect(ground.ledger?.deeds(.purchase).count == 1)
  }

  @Test func `other requests decode to what was meant`() throws {
    let balance = try SentCall(BalanceWorkload(ground, only: 77))
    let balanced = try BalanceRequest(bytes: balance.payload)
    #expect(balanced.memberId == 77)
    let redeem = try SentCall(RedeemWorkload(ground))
    let redeemed = try RedeemRequest(bytes: redeem.payload)
    #expect(redeemed.points == 1 && redeemed.reward == nil && redeem.meta.idempotencyKey != nil)
    let reward = try RedeemRequest(bytes: try SentCall(RedeemWorkload(ground, reward: "hot")).payload)
    #expect(reward.reward == "hot" && reward.points == nil)
    let created = try CreateCustomerRequest(bytes: try SentCall(CreateWorkload(ground)).payload)
    #expect(!created.name.isEmpty && created.phone?.hasPrefix("+") == true)
    let record = try SentCall(ComplaintRecordWorkload(ground))
    let complaint = try RecordComplaintRequest(bytes: record.payload)
    #expect(complaint.title?.hasSuffix(" run-1") == true && complaint.customerId == Int64(record.shot.subject))
    #expect(!complaint.wish.isEmpty && !complaint.channel.isEmpty && complaint.category != nil)
    let mine = try ListComplaintsRequest(bytes: try SentCall(MyWorkWorkload(handler: 300)).payload)
    #expect(mine.filter == .mine && mine.handlerId == 300)
    let purchases = try SentCall(OwnListWorkload.purchases(ground))
    let own = try ListPurchasesRequest(bytes: purchases.payload)
    #expect(own.customerId == Int64(purchases.shot.subject))
  }

  @Test func `a search for two characters asks for exactly two Chinese ones`() throws {
    let work = SearchWorkload(ground, isHan: true)
    for _ in 0..<200 {
      let text = try SearchCustomersRequest(bytes: try SentCall(work).payload).text
      #expect(text.count == 2 && text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }, "\(text)")
    }
  }

  @Test func `an empty page of a search and a list with another's purchase are wrong`() {
    #expect(!accepts(SearchWorkload(ground), SearchCustomersReply(), Shot()))
    #expect(accepts(SearchWorkload(ground), SearchCustomersReply(items: [.stub(1, version: 1)]), Shot()))
    let amount = Money(minor: 1, currency: "CNY")
    let purchase = Purchase(
      id: 1, customerId: 5, externalRef: "a:1", purchasedAtMs: 1, amount: amount, recordedAtMs: 1)
    let reply = ListPurchasesReply(items: [purchase], nextCursor: "more")
    let work = OwnListWorkload.purchases(ground)
    #expect(accepts(work, reply, Shot(subject: 5)) && !accepts(work, reply, Shot(subject: 6)))
    #expect(accepts(work, ListPurchasesReply(), Shot(subject: 6)))
  }

  @Test func `echo takes its own bytes and no others`() throws {
    let work = EchoWorkload(bytes: 64)
    let sent = try SentCall(work, callId: 9)
    var bytes = sent.payload
    func takes(_ id: UInt64) -> Bool {
      bytes.withUnsafeBytes { work.check($0, sent.shot, callId: id, isReplay: false) }
    }
    #expect(takes(9) && !takes(8))
    bytes[bytes.count - 1] ^= 1
    #expect(!takes(9))
  }

  @Test func `bytes that are no message are wrong and end no test`() {
    let works: [any Workload] = [
      GetWorkload(ground), PurchaseWorkload(ground), RedeemWorkload(ground), BalanceWorkload(ground),
      CreateWorkload(ground), ComplaintRecordWorkload(ground), SearchWorkload(ground), MyWorkWorkload(handler: 1),
      OwnListWorkload.complaints(ground), EchoWorkload(bytes: 8), UpdateWorkload(ground, stale: 0.1),
    ]
    var random = SeededRandom(seed: 1)
    for work in works {
      for _ in 0..<500 {
        let bytes = (0..<random.below(40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        for kind in work.kinds.indices {
          let shot = Shot(kind: kind, subject: 1, extra: 1)
          _ = bytes.withUnsafeBytes { work.check($0, shot, callId: 1, isReplay: random.below(2) == 0) }
        }
      }
    }
    let huge: [UInt8] = [0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0x10, 0x01]
    let isTaken = huge.withUnsafeBytes { CreateWorkload(ground).check($0, Shot(), callId: 1, isReplay: false) }
    #expect(isTaken, "an id beyond all ids is an id all the same")
  }
}

extension Customer {
  static func stub(_ id: Int64, version: Int64) -> Customer {
    var customer = Customer()
    (customer.id, customer.version, customer.name, customer.number) = (id, version, "某某", "C1")
    return customer
  }
}
