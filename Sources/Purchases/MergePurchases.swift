import Contract
import Operations

/// The purchases of two files that become one; refunds go where their purchase goes.
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
