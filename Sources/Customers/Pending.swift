import Contract
import Operations
import Store

extension Customers {
  func customerHistory(_ request: CustomerHistoryRequest, _ call: ReadCall) throws -> CustomerHistoryReply {
    throw Refusal(.internal)
  }
  func mergeCustomers(_ request: MergeCustomersRequest, _ call: WriteCall) throws -> MergeCustomersReply {
    throw Refusal(.internal)
  }
  func revertCustomer(_ row: RevertCustomerRow, _ call: WriteCall) throws -> RowResult { throw Refusal(.internal) }
}
