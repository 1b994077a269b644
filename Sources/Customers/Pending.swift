import Contract
import Operations
import Store

struct DuplicateCandidates {
  let principal: Principal
  let transaction: Transaction
  init(_ principal: Principal, _ transaction: Transaction) {
    self.principal = principal
    self.transaction = transaction
  }
  func matches(of customer: Customer) throws -> [DuplicateMatch] { [] }
  func match(_ other: Customer, _ reasons: [DuplicateReason]) throws -> DuplicateMatch {
    DuplicateMatch(number: other.number, name: other.name, phone: other.phone, reasons: reasons)
  }
}
extension Customers {
  func customerHistory(_ request: CustomerHistoryRequest, _ call: ReadCall) throws -> CustomerHistoryReply {
    throw Refusal(.internal)
  }
  func findDuplicatePairs(_ request: FindDuplicatesRequest, _ call: StreamCall) throws -> StreamPage<DuplicatePair> {
    throw Refusal(.internal)
  }
  func mergeCustomers(_ request: MergeCustomersRequest, _ call: WriteCall) throws -> MergeCustomersReply {
    throw Refusal(.internal)
  }
  func revertCustomer(_ row: RevertCustomerRow, _ call: WriteCall) throws -> RowResult { throw Refusal(.internal) }
}
