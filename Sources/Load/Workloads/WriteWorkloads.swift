internal import Client
internal import Contract
internal import NIOCore

/// customers.create of invented people; every reply is a first version.
final class CreateWorkload: GroundWorkload {
  let kinds = [CallKind(Methods.Customers.create.info)]
  let ground: Ground
  private var answers = RecentAnswers()
  /// Every second of the clock has numbers of its own, so that no run invents the telephones of an earlier one.
  static var firstNumber: UInt64 { 100_000_000 + UInt64(IdempotencyKey.nowMs() / 1000 % 29_000) * 30_000 }
  private var number = CreateWorkload.firstNumber

  init(_ ground: Ground) { self.ground = ground }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    number += 1
    let person = ground.people.customer(Int(number))
    out.writeCall(kinds[0].methodId, callId: callId, keys: ground.keySource) {
      $0.field(2, person.name)
      if let phone = person.phone { $0.field(3, phone) }
      if let email = person.email { $0.field(4, email) }
      if let city = person.city { $0.field(9, city) }
    }
    return Shot(subject: number)
  }

  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    let (id, version) = ProtoScan.firstTwo(payload)
    guard let id, id > 0, version == 1 else { return false }
    if isReplay { return answers.agrees(shot.subject, id) }
    answers.remember(shot.subject, id)
    ground.customers.add(id)
    ground.did(Deed(.customer, id: Int64(clamping: id), number: shot.subject))
    return true
  }

  func isUnknown(_ shot: Shot) { ground.mayHaveDone(Deed(.customer, id: 0, number: shot.subject)) }
}

/// purchases.record, each purchase with a reference of its own; what it earned is kept too.
final class PurchaseWorkload: GroundWorkload {
  let kinds = [CallKind(Methods.Purchases.record.info)]
  let ground: Ground
  private let reference: [UInt8]
  private var answers = RecentAnswers()
  private var number: UInt64 = 0

  init(_ ground: Ground) {
    self.ground = ground
    reference = Array(Purchasing.prefix(ground.run).utf8)
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    number += 1
    let customer = ground.customer()
    out.writeCall(kinds[0].methodId, callId: callId, keys: ground.keySource) {
      $0.field(1, customer)
      $0.field(4, reference, number)
      $0.money(6, minor: Purchasing.minor(number, seed: ground.people.seed), currency: Purchasing.currency)
    }
    return Shot(subject: customer, extra: number)
  }

  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    let wanted = Purchasing.minor(shot.extra, seed: ground.people.seed)
    var (id, customer, minor): (UInt64, UInt64, UInt64?) = (0, 0, nil)
    var fields = ProtoScan(payload)
    while let field = fields.next() {
      switch field.number {
      case 1: id = field.value
      case 2: customer = field.value
      case 5: minor = ProtoScan.firstTwo(field.bytes).first
      default: break
      }
    }
    guard !fields.isBroken, id > 0, customer == shot.subject, minor == wanted else { return false }
    if isReplay { return answers.agrees(shot.extra, id) }
    answers.remember(shot.extra, id)
    ground.did(Deed(.purchase, id: Int64(clamping: id), subject: customer, number: shot.extra, amount: Int64(wanted)))
    if ground.ledger != nil { keepEarnings(payload, of: id) }
    return true
  }

  private func keepEarnings(_ payload: UnsafeRawBufferPointer, of purchase: UInt64) {
    var fields = ProtoScan(payload)
    while let field = fields.next() { if field.number == 12 { earned(field.bytes, by: purchase) } }
  }

  private func earned(_ bytes: UnsafeRawBufferPointer, by purchase: UInt64) {
    var (member, points): (UInt64, UInt64) = (0, 0)
    var fields = ProtoScan(bytes)
    while let field = fields.next() {
      if field.number == 2 { member = field.value }
      if field.number == 3 { points = field.value }
    }
    ground.did(Deed(.award, id: Int64(clamping: purchase), subject: member, amount: Int64(bitPattern: points)))
  }

  func isUnknown(_ shot: Shot) {
    let minor = Purchasing.minor(shot.extra, seed: ground.people.seed)
    ground.mayHaveDone(Deed(.purchase, id: 0, subject: shot.subject, number: shot.extra, amount: Int64(minor)))
  }
}

/// What an invented purchase is: the same for the same number and seed, so that it can be told later what was sent.
enum Purchasing {
  static let currency = Array("CNY".utf8)

  static func prefix(_ run: String) -> String { "bench:\(run)-" }

  /// 0.01 to 1000.00.
  static func minor(_ number: UInt64, seed: UInt64) -> UInt64 {
    var random = SeededRandom(seed: seed &+ number &* 0x9FB2_1C65_1E98_DF25)
    return random.below(100_000) + 1
  }
}

/// loyalty.redeem: one point, or one of the reward that everybody wants.
final class RedeemWorkload: GroundWorkload {
  let kinds = [CallKind(Methods.Loyalty.redeem.info)]
  let ground: Ground
  private let reward: [UInt8]?
  private var answers = RecentAnswers()
  private var number: UInt64 = 0

  /// - Parameter reward: its code; absent: points alone.
  init(_ ground: Ground, reward: String? = nil) {
    self.ground = ground
    self.reward = reward.map { Array($0.utf8) }
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    number += 1
    let member = ground.member()
    out.writeCall(kinds[0].methodId, callId: callId, keys: ground.keySource) {
      $0.field(1, member)
      if let reward { $0.field(6, reward) } else { $0.field(10, 1) }
    }
    return Shot(subject: member, extra: number)
  }

  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    var (id, version, member, redeemed): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var fields = ProtoScan(payload)
    while let field = fields.next() {
      switch field.number {
      case 1: id = field.value
      case 2: version = field.value
      case 3: member = field.value
      case 6: redeemed = field.value
      default: break
      }
    }
    guard !fields.isBroken, id > 0, version == 1, member == shot.subject, redeemed > 0, reward != nil || redeemed == 1
    else { return false }
    if isReplay { return answers.agrees(shot.extra, id) }
    answers.remember(shot.extra, id)
    ground.did(
      Deed(.redemption, id: Int64(clamping: id), subject: member, number: shot.extra, amount: Int64(clamping: redeemed))
    )
    return true
  }

  func isUnknown(_ shot: Shot) {
    ground.mayHaveDone(Deed(.redemption, id: 0, subject: shot.subject, number: shot.extra))
  }
}
