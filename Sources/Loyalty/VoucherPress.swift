import Contract
import Operations
import Zones

/// Makes vouchers, and makes them void.
struct VoucherPress {
  let call: WriteCall

  private var table: VoucherTable { VoucherTable(transaction: call.transaction) }

  /// The vouchers of a redemption that has been spent.
  /// - Parameters:
  ///   - zone: the program's.
  ///   - atMs: the redemption's instant in the ledger; the vouchers hold to the end of a day counted from it.
  ///   - random: 32 unguessable bytes a call.
  /// - Returns: their codes; none where the reward is goods.
  func issue(
    for reward: Reward, _ quantity: Int64, memberId: Int64, redemptionId: Int64, zone: Zone, atMs: Int64,
    random: () -> [UInt8]
  ) throws -> [String] {
    guard reward.kind == .voucher else { return [] }
    var voucher = Voucher()
    voucher.programId = reward.programId
    voucher.memberId = memberId
    voucher.rewardId = reward.id
    voucher.redemptionId = redemptionId
    voucher.name = reward.name
    voucher.value = reward.value
    voucher.issuedAtMs = atMs
    voucher.expiresAtMs = reward.voucherDays.map {
      zone.start(of: zone.day(at: atMs).adding(days: Int64($0) + 1))
    }
    return try (0..<quantity).map { _ in try issue(voucher, random: random).code }
  }

  /// One voucher, under an id and a code of its own.
  func issue(_ form: Voucher, random: () -> [UInt8]) throws -> Voucher {
    var voucher = form
    voucher.id = call.nextId(Voucher.recordKind)
    voucher.version = 1
    voucher.status = .issued
    // A second try is as good as never needed; a hundred are not chance.
    for _ in 0..<100 {
      voucher.code = VoucherCode(random: random()).text
      guard try table.insert(voucher) else { continue }
      call.changes(Voucher.recordKind, voucher.id, before: nil)
      return voucher
    }
    throw NoChance()
  }

  private struct NoChance: Error {}

  /// Of a redemption that is taken back: what was not redeemed becomes void, expired or not.
  /// - Parameter path: the field that names the redemption.
  /// - Throws: `Refusal(.voucherRedeemed)`, before anything is changed.
  func void(_ codes: [String], note: String?, path: String) throws {
    let vouchers = try codes.compactMap { try VoucherCode(typed: $0).flatMap(table.find) }
    precondition(vouchers.count == codes.count, "a voucher is gone")
    if let redeemed = vouchers.first(where: { $0.status == .redeemed }) {
      throw Refusal(.voucherRedeemed, path: path, ["code": redeemed.code])
    }
    for voucher in vouchers where voucher.status == .issued { _ = try void(voucher, note: note) }
  }

  func void(_ voucher: Voucher, note: String?) throws -> Voucher {
    var changed = voucher
    changed.status = .void
    changed.note = note
    return try call.keep(changed, insteadOf: voucher, table.replace)
  }
}
