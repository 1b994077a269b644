import Contract
import NIOCore
import Testing
import Wire

@testable import Load

@Suite struct WorkUpdateTests {
  /// A store of versions, which answers as the server would.
  private final class Book {
    var versions: [Int64: Int64] = [:]
    var refused = 0
    var updated = 0
    var read = 0

    /// - Returns: what the workload made of the answer.
    func answer(_ work: UpdateWorkload, _ sent: SentCall) throws -> Bool {
      if sent.header.arg == Methods.Customers.get.info.id {
        read += 1
        let id = try GetCustomerRequest(bytes: sent.payload).id ?? 0
        return accepts(work, id, sent.shot)
      }
      let request = try UpdateCustomerRequest(bytes: sent.payload)
      let id = request.id ?? 0
      guard request.version == versions[id, default: 1] else {
        refused += 1
        var status = Status()
        status.reason = "VERSION_MISMATCH"
        return work.isWanted(status, sent.shot)
      }
      updated += 1
      versions[id] = request.version + 1
      return accepts(work, id, sent.shot)
    }

    private func accepts(_ work: UpdateWorkload, _ id: Int64, _ shot: Shot) -> Bool {
      Customer.stub(id, version: versions[id, default: 1]).encoded().withUnsafeBytes {
        work.check($0, shot, callId: 1, isReplay: false)
      }
    }
  }

  private func ground(_ customers: Int) -> Ground {
    var plan = WorkloadPlan(.update)
    plan.customers = customers
    plan.keepsLedger = true
    return Ground(plan, run: "run")
  }

  @Test func `stale versions come in their share, are refused, and are wanted so`() throws {
    let work = UpdateWorkload(ground(50), stale: 0.2)
    let book = Book()
    for _ in 0..<3_000 {
      let sent = try SentCall(work)
      #expect(try book.answer(work, sent))
    }
    let share = Double(book.refused) / Double(book.refused + book.updated)
    #expect(abs(share - 0.2) < 0.02)
    #expect(work.ground.ledger?.deeds(.update).count == book.updated)
  }

  @Test func `many updates under way never meet on one customer`() throws {
    let work = UpdateWorkload(ground(8), stale: 0)
    let book = Book()
    var underWay: [SentCall] = []
    var random = SeededRandom(seed: 5)
    for _ in 0..<4_000 {
      underWay.append(try SentCall(work))
      guard underWay.count >= 6 else { continue }
      let sent = underWay.remove(at: Int(random.below(UInt64(underWay.count))))
      #expect(try book.answer(work, sent))
    }
    #expect(book.refused == 0 && book.updated > 1_000)
  }

  @Test func `an update of unknown end makes the customer be read again`() throws {
    let work = UpdateWorkload(ground(1), stale: 0)
    let book = Book()
    _ = try book.answer(work, try SentCall(work))
    let update = try SentCall(work)
    #expect(update.header.arg == Methods.Customers.update.info.id)
    // It was done, though nobody heard so.
    book.versions[1] = 2
    work.isUnknown(update.shot)
    let next = try SentCall(work)
    #expect(next.header.arg == Methods.Customers.get.info.id)
    #expect(try book.answer(work, next))
    let again = try UpdateCustomerRequest(bytes: try SentCall(work).payload)
    #expect(again.version == 2)
    #expect(work.ground.ledger?.unknown(.update).count == 1)
  }

  @Test func `two runs with one seed write different addresses, so that the second one changes something too`() throws {
    func addresses(_ run: String) throws -> Set<String> {
      var plan = WorkloadPlan(.update)
      plan.customers = 5
      let work = UpdateWorkload(Ground(plan, run: run), stale: 0)
      let book = Book()
      var found: Set<String> = []
      for _ in 0..<40 {
        let sent = try SentCall(work)
        if sent.header.arg == Methods.Customers.update.info.id {
          found.insert(try UpdateCustomerRequest(bytes: sent.payload).address ?? "none")
        }
        _ = try book.answer(work, sent)
      }
      return found
    }
    let (first, second) = (try addresses("one"), try addresses("two"))
    #expect(first.count > 10 && first.isDisjoint(with: second))
  }

  @Test func `a stale version that the server takes is wrong`() {
    let work = UpdateWorkload(ground(5), stale: 1)
    let stale = Shot(kind: 1, subject: 1, extra: 1)
    let taken = Customer.stub(1, version: 2).encoded().withUnsafeBytes {
      work.check($0, stale, callId: 1, isReplay: false)
    }
    #expect(!taken)
  }
}
