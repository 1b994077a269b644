import Contract
package import Loyalty
package import Operations
package import Store

/// Purchases, as shop or ERP post them.
///
/// In reading order: `PurchasesMigrations`, `StoredLines`, `PurchaseTable` and `RefundTable` (SQL beside the rows it
/// reads); `PurchaseLookup` (how requests name a purchase, and who sees it); `PurchaseCheck` and `RefundCheck` (what
/// adds up and what is left); then a file for each operation.
package enum PurchasesRoom {
  package static let migrations: [Migration] = purchasesMigrations

  package static let mergePart: any MergePart = PurchasesMergePart()

  /// - Parameter earnings: what purchases and refunds do in loyalty programs.
  package static func register(in table: inout MethodTable, earnings: PurchaseEarnings) {
    table.add(Purchases(earnings: earnings))
  }
}

/// The operations; each stands in a file of its own.
struct Purchases: PurchasesService {
  let earnings: PurchaseEarnings

  func record(_ request: RecordPurchaseRequest, _ call: WriteCall) throws -> Purchase {
    try recordPurchase(request, call)
  }
  func get(_ request: GetPurchaseRequest, _ call: ReadCall) throws -> Purchase { try getPurchase(request, call) }
  func refund(_ request: RefundPurchaseRequest, _ call: WriteCall) throws -> PurchaseRefund {
    try refundPurchase(request, call)
  }
  func listRefunds(_ request: ListRefundsRequest, _ call: ReadCall) throws -> ListRefundsReply {
    try listPurchaseRefunds(request, call)
  }
  func list(_ request: ListPurchasesRequest, _ call: ReadCall) throws -> ListPurchasesReply {
    try listPurchases(request, call)
  }
}
