internal import Contract
internal import NIOCore
internal import Wire

/// loyalty.balance of members 1…N, each equally likely.
final class BalanceWorkload: Workload {
  private let members: UInt64
  private let only: UInt64?
  private let arena = Arena()
  private var random: SeededRandom

  /// - Parameter only: one member, who is asked for all the time.
  init(members: Int, only: Int64?, seed: UInt64) {
    self.members = UInt64(members)
    self.only = only.map(UInt64.init)
    random = SeededRandom(seed: seed)
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> UInt64 {
    let member = only ?? random.below(members) + 1
    let request = BalanceRequest(memberId: Int64(member))
    out.writeRequest(Methods.Loyalty.balance.info.id, callId: callId, meta: [], payload: request.encoded(arena))
    return member
  }

  /// Available and pending points; which member they are of, the reply does not say.
  func check(_ payload: UnsafeRawBufferPointer, subject: UInt64, callId: UInt64) -> Bool {
    let (available, pending) = ProtoScan.firstTwo(payload)
    return available != nil && pending != nil
  }
}

/// loyalty.redeem by members 1…N, each equally likely: one point, or one of the reward that everybody wants.
final class RedeemWorkload: Workload {
  private let members: UInt64
  private let reward: String?
  private let arena = Arena()
  private var random: SeededRandom

  /// - Parameter reward: its code; absent: points alone.
  init(members: Int, reward: String?, seed: UInt64) {
    self.members = UInt64(members)
    self.reward = reward
    random = SeededRandom(seed: seed)
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> UInt64 {
    let member = random.below(members) + 1
    let request = RedeemRequest(memberId: Int64(member), reward: reward, points: reward == nil ? 1 : nil)
    out.writeRequest(
      Methods.Loyalty.redeem.info.id, callId: callId, meta: freshKey(arena), payload: request.encoded(arena))
    return member
  }

  func check(_ payload: UnsafeRawBufferPointer, subject: UInt64, callId: UInt64) -> Bool {
    let (id, version) = ProtoScan.firstTwo(payload)
    return (id ?? 0) > 0 && version == 1
  }
}
