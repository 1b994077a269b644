import Client
import Contract
import Synchronization

/// One change that a client wants, with the key under which it may ask for it again.
struct Intention: Sendable {
  enum Change: Sendable {
    case customer(name: String)
    case purchase(ref: String, customerId: Int64, minor: Int64)
    case member(customerId: Int64)
    /// A purchase of a customer who is a member, and earns by it.
    case memberPurchase(ref: String, customerId: Int64, memberId: Int64, minor: Int64)
    case refund(ref: String, purchase: Roster.Purchase, minor: Int64)
    case redeem(memberId: Int64, points: Int64)
    case reserve(memberId: Int64, points: Int64)
    case capture(of: Roster.Redemption, points: Int64)
    case release(of: Roster.Redemption)
    case cancel(of: Roster.Redemption)
  }

  let key: [UInt8]
  let change: Change

  static func customer(_ name: String) -> Intention {
    Intention(key: IdempotencyKey.make(), change: .customer(name: name))
  }

  static func purchase(_ ref: String, of customerId: Int64, minor: Int64) -> Intention {
    Intention(
      key: IdempotencyKey.make(), change: .purchase(ref: ref, customerId: customerId, minor: minor))
  }

  /// Sends it, each time with the same bytes and key.
  func send(_ client: Client, timeout: Duration) async throws -> Acknowledgement {
    let options = CallOptions(timeout: timeout, idempotencyKey: key)
    switch change {
    case .customer(let name):
      let request = CreateCustomerRequest(name: name)
      let reply = try await client.call(
        method: Methods.Customers.create.info, payload: request.encoded(), options: options)
      return try Acknowledgement(self, reply, id: Customer(bytes: reply.payload).id)
    case .purchase(let ref, let customerId, let minor):
      let request = RecordPurchaseRequest(
        customerId: customerId, externalRef: ref, amount: Money(minor: minor, currency: "CNY"))
      let reply = try await client.call(
        method: Methods.Purchases.record.info, payload: request.encoded(), options: options)
      return try Acknowledgement(self, reply, id: Purchase(bytes: reply.payload).id)
    default:
      let (reply, id, points) = try await change.sendLoyalty(client, options)
      return try Acknowledgement(self, reply, id: id, points: points)
    }
  }
}

/// A server's word that a change is on disk.
struct Acknowledgement: Sendable {
  let intention: Intention
  /// The journal row.
  let seq: Int64
  let id: Int64
  /// Points that the reply told of.
  let points: Int64?

  init(intention: Intention, seq: Int64, id: Int64, points: Int64? = nil) {
    self.intention = intention
    self.seq = seq
    self.id = id
    self.points = points
  }

  init(_ intention: Intention, _ reply: RawReply, id: Int64, points: Int64? = nil) throws {
    self.init(intention: intention, seq: reply.meta.commitSeq ?? 0, id: id, points: points)
  }
}

/// What clients asked for and what they were told, written down before and after each call.
final class Ledger: Sendable {
  private struct Book {
    var open: [[UInt8]: Intention] = [:]
    var acknowledged: [Acknowledgement] = []
    var failures: [String] = []
  }
  private let book = Mutex(Book())

  func sending(_ intention: Intention) { book.withLock { $0.open[intention.key] = intention } }

  func acknowledged(_ acknowledgement: Acknowledgement) {
    book.withLock {
      $0.open[acknowledgement.intention.key] = nil
      $0.acknowledged.append(acknowledgement)
    }
  }

  private func failed(_ intention: Intention, _ error: CallError) {
    book.withLock {
      if error.executed == .notExecuted { $0.open[intention.key] = nil }
      $0.failures.append("\(error.kind): \(error)")
    }
  }

  var acknowledged: [Acknowledgement] { book.withLock { $0.acknowledged } }
  /// Calls whose fate nobody knows.
  var unknown: [Intention] { book.withLock { Array($0.open.values) } }
  /// How calls failed, each in words.
  var failures: [String] { book.withLock { $0.failures } }

  /// Sends one change and writes down what became of it. A change that is said not to have happened is not asked for
  /// again; if it did happen all the same, the check finds a row too many.
  /// - Returns: the acknowledgement; nil where the call failed.
  func perform(
    _ intention: Intention, _ client: Client, timeout: Duration = .seconds(5)
  ) async -> Acknowledgement? {
    if case .acknowledged(let acknowledgement) = await attempt(intention, client, timeout: timeout) {
      return acknowledgement
    }
    return nil
  }

  enum Outcome {
    case acknowledged(Acknowledgement)
    case refused
    case lost
  }

  /// As `perform`, for callers to whom a refusal is no reason to end.
  func attempt(_ intention: Intention, _ client: Client, timeout: Duration = .seconds(5)) async -> Outcome {
    sending(intention)
    do {
      let acknowledgement = try await intention.send(client, timeout: timeout)
      acknowledged(acknowledgement)
      return .acknowledged(acknowledgement)
    } catch let error as CallError {
      failed(intention, error)
      return error.kind == .refused ? .refused : .lost
    } catch {
      // A reply that cannot be decoded: its fate stays unknown, and the check will ask again.
      return .lost
    }
  }

  /// Asks again for everything whose fate is unknown, under the same keys. What depends on others may be refused now:
  /// then it had not happened, or the check finds a row too many.
  func resolve(_ client: Client) async throws {
    for intention in unknown {
      do {
        acknowledged(try await intention.send(client, timeout: .seconds(10)))
      } catch let error as CallError
        where intention.change.dependsOnOthers && error.kind == .refused && error.executed == .notExecuted
      {
        failed(intention, error)
      }
    }
  }
}
