import Contract
import Customers
import Operations
import Store

/// The five fields by which requests name a member.
protocol NamesMember {
  var memberId: Int64? { get }
  var card: String? { get }
  var customerId: Int64? { get }
  var customerNumber: String? { get }
  var program: String? { get }
}

/// A member as a request names them: by id, by card, or by customer; exactly one of these.
struct MemberLookup {
  let principal: Principal
  let transaction: Transaction

  init(_ call: WriteCall) { (principal, transaction) = (call.principal, call.transaction) }
  init(_ call: ReadCall) { (principal, transaction) = (call.principal, call.transaction) }
  init(_ call: StreamCall) { (principal, transaction) = (call.principal, call.transaction) }

  /// A member and the field that named them.
  struct Found {
    var member: MemberRow
    let path: String
  }

  /// A member is in sight where their customer is; what is out of sight is not found.
  /// - Throws: `Refusal` with `.oneOfRequired`, `.memberNotFound`, `.customerNotFound` or `.programNeeded`.
  func member(_ request: some NamesMember) throws -> Found {
    let table = MemberTable(transaction: transaction)
    switch (request.memberId, request.card, request.customerId, request.customerNumber) {
    case (let id?, nil, nil, nil): return try seen(table.find(id), "\(id)", "member_id")
    case (nil, let card?, nil, nil): return try seen(answering(card), card, "card")
    case (nil, nil, _?, nil), (nil, nil, nil, _?): return try ofCustomer(request, table)
    default:
      throw Refusal(
        .oneOfRequired, path: "member_id", ["fields": "member_id, card, customer_id, customer_number"])
    }
  }

  /// Whoever an id names, where it is in sight.
  func member(id: Int64, path: String) throws -> MemberRow {
    try seen(MemberTable(transaction: transaction).find(id), "\(id)", path).member
  }

  func member(card: String, path: String) throws -> MemberRow {
    try seen(answering(card), card, path).member
  }

  /// Who answers for a card, however it is typed.
  private func answering(_ card: String) throws -> MemberRow? {
    try MemberCard.number(in: card).flatMap { try MemberTable(transaction: transaction).find(card: $0) }
  }

  func sees(_ member: MemberRow) throws -> Bool {
    if principal.sight == .all { return true }
    return try VisibleCustomers(principal, transaction).find(member.customerId) != nil
  }

  private func seen(_ member: MemberRow?, _ what: String, _ path: String) throws -> Found {
    guard let member, try sees(member) else { throw Refusal(.memberNotFound, path: path, ["what": what]) }
    return Found(member: member, path: path)
  }

  private func ofCustomer(_ request: some NamesMember, _ table: MemberTable) throws -> Found {
    let path = request.customerId == nil ? "customer_number" : "customer_id"
    let customer = try CustomerLookup(
      id: request.customerId, number: request.customerNumber, paths: .init(id: "customer_id", number: "customer_number")
    ).customer(for: principal, in: transaction)
    var found = try table.ofCustomer(customer.id)
    if let code = request.program {
      let id = try transaction.first("SELECT id FROM loyalty_program WHERE code = $1", [.text(code)]) { $0.int(0) }
      guard let id else { throw Refusal(.programNotFound, path: "program", ["what": code]) }
      found.removeAll { $0.programId != id }
    }
    guard let member = found.first else {
      throw Refusal(.memberNotFound, path: path, ["what": customer.number])
    }
    guard found.count == 1 else {
      let codes = try found.compactMap { member in
        try transaction.first(
          "SELECT code FROM loyalty_program WHERE id = $1", [.int(member.programId)]
        ) { $0.text(0) }
      }
      throw Refusal(.programNeeded, path: "program", ["codes": codes.joined(separator: ", ")])
    }
    return Found(member: member, path: path)
  }
}

extension GetMemberRequest: NamesMember {}
extension ChangeMemberRequest: NamesMember {}
extension ReplaceCardRequest: NamesMember {}
extension SetFloorRequest: NamesMember {}
extension TierHistoryRequest: NamesMember {}
extension CreatePoolRequest: NamesMember {}
extension JoinPoolRequest: NamesMember {}
extension LeavePoolRequest: NamesMember {}
extension BalanceRequest: NamesMember {}
extension StatementRequest: NamesMember {}
extension ListLotsRequest: NamesMember {}
extension PreviewEarnRequest: NamesMember {}
extension PostEventRequest: NamesMember {}
extension RedeemRequest: NamesMember {}
extension ListRedemptionsRequest: NamesMember {}
extension AdjustPointsRequest: NamesMember {}
extension AdjustRow: NamesMember {}
extension TransferPointsRequest: NamesMember {}
extension CheckRewardRequest: NamesMember {}
extension ListVouchersRequest: NamesMember {}
