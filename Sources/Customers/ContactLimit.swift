import Contract
import Operations
import Store

/// In how many contacts a file may stand, as the organisation or as the person: a merge moves all of them in one go.
struct ContactLimit {
  static let contactsMax = 1000

  let transaction: Transaction

  /// Whether one more fits.
  func checkRoom(for customer: Customer, _ path: String) throws {
    try check(of: customer.id, adding: 1, path)
  }

  func check(of customerId: Int64, adding more: Int = 0, _ path: String) throws {
    guard try count(of: customerId) + more > Self.contactsMax else { return }
    throw Refusal(
      .tooManyContacts, path: path, ["number": CustomerNumber.text(customerId), "max": "\(Self.contactsMax)"])
  }

  /// Counts no further than the limit and one more. A file is an organisation or a person, never both.
  private func count(of customerId: Int64) throws -> Int {
    let count = try transaction.first(
      """
      SELECT (SELECT count(*) FROM (SELECT 1 FROM contact WHERE customer_id = $1 LIMIT $2))
        + (SELECT count(*) FROM (SELECT 1 FROM contact WHERE person_id = $1 LIMIT $2))
      """, [.int(customerId), .int(Int64(Self.contactsMax + 1))]
    ) { $0.int(0) }
    return Int(count ?? 0)
  }
}
