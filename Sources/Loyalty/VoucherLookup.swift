import Contract
import Operations
import Store

/// A voucher as a request names it: by its code, as people type it.
struct VoucherLookup {
  let members: MemberLookup

  init(_ call: WriteCall) { members = MemberLookup(call) }
  init(_ call: ReadCall) { members = MemberLookup(call) }

  /// A voucher is in sight where its member is, and one without a member everywhere; what is out of sight is not found.
  /// - Throws: `Refusal(.voucherCodeInvalid)` where it is mistyped, `.voucherNotFound`; path `code`.
  func voucher(_ typed: String) throws -> Voucher {
    guard let code = VoucherCode(typed: typed) else {
      throw Refusal(.voucherCodeInvalid, path: "code", ["code": typed])
    }
    guard let voucher = try VoucherTable(transaction: members.transaction).find(code), try sees(voucher) else {
      throw Refusal(.voucherNotFound, path: "code", ["code": typed])
    }
    return voucher
  }

  private func sees(_ voucher: Voucher) throws -> Bool {
    guard let id = voucher.memberId else { return true }
    guard let member = try MemberTable(transaction: members.transaction).find(id) else { return false }
    return try members.sees(member)
  }
}

extension MemberLookup {
  /// The member of a request that may name one by id or by card, or nobody.
  /// - Throws: `Refusal(.oneOfRequired)` where both are given, `.memberNotFound`.
  func member(id: Int64?, card: String?) throws -> Found? {
    switch (id, card) {
    case (nil, nil): nil
    case (let id?, nil): Found(member: try member(id: id, path: "member_id"), path: "member_id")
    case (nil, let card?): Found(member: try member(card: card, path: "card"), path: "card")
    case (_?, _?): throw Refusal(.oneOfRequired, path: "member_id", ["fields": "member_id, card"])
    }
  }
}
