import Contract
import Operations

/// The purchases of two files that become one; refunds go where their purchase goes.
///
/// The merge's journal row does not list them, which would make it as long as there are purchases. Whose a purchase was
/// is told all the same: the row of the call that recorded it names the purchase and the file it went to, and the row
/// of each merge names the file that became part of another. So what `from` had, up to that row, are the purchases
/// recorded for it, or for a file that became part of it, below the merge's seq.
struct PurchasesMergePart: MergePart {
  /// All move inside one savepoint, while other changes wait.
  static let purchasesMax = 200_000

  let name = "purchases"

  func move(from: Int64, into: Int64, _ call: WriteCall) throws -> Int {
    let table = PurchaseTable(transaction: call.transaction)
    guard try table.count(of: from, limit: Self.purchasesMax + 1) <= Self.purchasesMax else {
      throw Refusal(.mergeTooLarge, path: "from", ["what": "purchases to move", "max": "\(Self.purchasesMax)"])
    }
    return try table.move(from: from, into: into)
  }
}
