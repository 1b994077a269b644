import Operations

/// The purchases of two files that become one; refunds go where their purchase goes.
struct PurchasesMergePart: MergePart {
  let name = "purchases"

  func move(from: Int64, into: Int64, _ call: WriteCall) throws -> Int {
    try PurchaseTable(transaction: call.transaction).move(from: from, into: into)
  }
}
