package import Store

/// Money given back for a purchase, as far as programs look at it.
package struct PostedRefund: Sendable, Equatable {
  package var id: Int64
  package var purchaseId: Int64
  /// When it was given back, Unix milliseconds.
  package var atMs: Int64
  /// What was given back of the purchase by then, this refund included; minor units of its currency.
  package var totalMinor: Int64

  package init(id: Int64, purchaseId: Int64, atMs: Int64, totalMinor: Int64) {
    self.id = id
    self.purchaseId = purchaseId
    self.atMs = atMs
    self.totalMinor = totalMinor
  }
}

/// Where the purchases of customers stand, for members who bring their history and for simulations: the room of purchases
/// comes later and hands it in.
package protocol PurchaseHistory: Sendable {
  /// How many purchases a customer made at or after an instant, counted no further than `limit`.
  func count(of customerId: Int64, fromMs: Int64, limit: Int, in transaction: Transaction) throws -> Int

  /// Those of a customer behind (afterMs, afterId), in the order of instant and id, at most `limit`.
  func purchases(
    of customerId: Int64, afterMs: Int64, afterId: Int64, limit: Int, in transaction: Transaction
  ) throws -> [PostedPurchase]

  /// What was given back of that which a customer bought at or after an instant, in the order of instant and id, at most
  /// `limit`.
  func refunds(
    of customerId: Int64, boughtFromMs: Int64, limit: Int, in transaction: Transaction
  ) throws -> [PostedRefund]

  /// The first customer behind `id` who has bought anything.
  func customer(after id: Int64, in transaction: Transaction) throws -> Int64?
}
