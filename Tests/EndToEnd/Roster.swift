import Client
import Contract
import Synchronization

/// Who and what clients of a loyalty load find to act on: the same few for all of them, so that they meet.
final class Roster: Sendable {
  struct Member: Sendable, Hashable {
    let id: Int64
    let customerId: Int64
  }

  struct Purchase: Sendable, Hashable {
    let id: Int64
    let memberId: Int64
    let minor: Int64
  }

  struct Redemption: Sendable, Hashable {
    let id: Int64
    let memberId: Int64
    let points: Int64
  }

  private struct Book {
    var members: [Member] = []
    var purchases: [Purchase] = []
    var spent: [Redemption] = []
    var held: [Redemption] = []
    /// By journal position: what was resolved after a kill is noted then, all else when it was acknowledged.
    var noted: Set<Int64> = []
  }

  private static let membersMax = 40
  private static let latest = 12
  private let book = Mutex(Book())

  /// Opens the program that the load acts in: a point for each yuan, and what a refund takes back is owed.
  static func open(_ client: Client) async throws -> Roster {
    let rule = EarningRule(code: "base", name: "消费", kind: .rate, points: 1, perMinor: 100)
    let made = try await client.programs.create(
      CreateProgramRequest(
        code: "points", name: "会员积分", zone: "Asia/Shanghai", currency: "CNY",
        draft: ProgramConfig(rules: [rule], clawback: .debt)))
    _ = try await client.programs.activate(ActivateProgramRequest(code: "points", version: made.version))
    return Roster()
  }

  /// Members without number would be met by nobody twice.
  var wantsMembers: Bool { book.withLock { $0.members.count < Self.membersMax } }
  var member: Member? { book.withLock { $0.members.randomElement() } }
  /// One of the latest, which another client may have in hand at this moment.
  var purchase: Purchase? { book.withLock { $0.purchases.suffix(Self.latest).randomElement() } }
  var spent: Redemption? { book.withLock { $0.spent.suffix(Self.latest).randomElement() } }
  var held: Redemption? { book.withLock { $0.held.suffix(Self.latest).randomElement() } }

  func note(_ one: Acknowledgement) {
    book.withLock { book in
      guard book.noted.insert(one.seq).inserted else { return }
      switch one.intention.change {
      case .member(let customerId): book.members.append(Member(id: one.id, customerId: customerId))
      case .memberPurchase(_, _, let memberId, let minor):
        book.purchases.append(Purchase(id: one.id, memberId: memberId, minor: minor))
      case .redeem(let memberId, let points):
        book.spent.append(Redemption(id: one.id, memberId: memberId, points: points))
      case .reserve(let memberId, let points):
        book.held.append(Redemption(id: one.id, memberId: memberId, points: points))
      case .capture(let held, _), .release(let held): book.held.removeAll { $0 == held }
      case .cancel(let spent): book.spent.removeAll { $0 == spent }
      case .customer, .purchase, .refund: break
      }
    }
  }
}
