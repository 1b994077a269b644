import Contract
import Operations
import Store

struct PurchasesMergePart: MergePart {
  let name = "purchases"
  func move(from: Int64, into: Int64, _ call: WriteCall) throws -> Int { 0 }
}
extension Purchases {
  func refundPurchase(_ request: RefundPurchaseRequest, _ call: WriteCall) throws -> PurchaseRefund {
    throw Refusal(.internal)
  }
  func listPurchaseRefunds(_ request: ListRefundsRequest, _ call: ReadCall) throws -> ListRefundsReply {
    throw Refusal(.internal)
  }
}
