internal import Contract
internal import NIOCore

/// customers.get; a reply must not show an older version than one before the request did.
final class GetWorkload: GroundWorkload {
  let kinds = [CallKind(Methods.Customers.get.info)]
  let ground: Ground

  init(_ ground: Ground) { self.ground = ground }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    let id = ground.customer()
    out.writeCall(kinds[0].methodId, callId: callId) { $0.field(1, id) }
    return Shot(subject: id, extra: ground.versions.least(id))
  }

  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    let (id, version) = ProtoScan.firstTwo(payload)
    guard id == shot.subject, let version, version >= shot.extra else { return false }
    ground.versions.saw(shot.subject, version)
    return true
  }
}

/// loyalty.balance of members.
final class BalanceWorkload: GroundWorkload {
  let kinds = [CallKind(Methods.Loyalty.balance.info)]
  let ground: Ground
  private let only: UInt64?

  /// - Parameter only: one member, who is asked for all the time.
  init(_ ground: Ground, only: Int64? = nil) {
    self.ground = ground
    self.only = only.map { UInt64(clamping: $0) }
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    let member = only ?? ground.member()
    out.writeCall(kinds[0].methodId, callId: callId) { $0.field(1, member) }
    return Shot(subject: member)
  }

  /// Available and pending points; which member they are of, the reply does not say.
  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    let (available, pending) = ProtoScan.firstTwo(payload)
    return available != nil && pending != nil
  }
}

/// The purchases or complaints of a customer, newest first. Whoever has none has an empty page.
final class OwnListWorkload: GroundWorkload {
  let kinds: [CallKind]
  let ground: Ground
  /// Where the request and an item name the customer.
  private let requestField: UInt8
  private let itemField: UInt64

  static func purchases(_ ground: Ground) -> OwnListWorkload {
    OwnListWorkload(ground, Methods.Purchases.list.info, requestField: 1, itemField: 2)
  }

  static func complaints(_ ground: Ground) -> OwnListWorkload {
    OwnListWorkload(ground, Methods.Complaints.list.info, requestField: 4, itemField: 5)
  }

  private init(_ ground: Ground, _ method: MethodInfo, requestField: UInt8, itemField: UInt64) {
    kinds = [CallKind(method)]
    self.ground = ground
    self.requestField = requestField
    self.itemField = itemField
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    let customer = ground.customer()
    out.writeCall(kinds[0].methodId, callId: callId) { $0.field(requestField, customer) }
    return Shot(subject: customer)
  }

  /// Every item is of the customer who was asked for.
  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    var page = ProtoScan(payload)
    while let item = page.next() {
      guard item.number == 1 else { continue }
      var fields = ProtoScan(item.bytes)
      var customer: UInt64?
      while customer == nil, let field = fields.next() { if field.number == itemField { customer = field.value } }
      if customer != shot.subject { return false }
    }
    return !page.isBroken
  }
}

/// complaints.list of the open work of one employee; an empty page is wrong.
final class MyWorkWorkload: Workload {
  let kinds = [CallKind(Methods.Complaints.list.info)]
  private let handler: UInt64

  init(handler: Int64) { self.handler = UInt64(clamping: handler) }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    out.writeCall(kinds[0].methodId, callId: callId) {
      $0.field(1, UInt64(ComplaintFilter.mine.rawValue))
      $0.field(2, handler)
    }
    return Shot()
  }

  /// The items are field 1 of the reply.
  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    payload.first == 0x0A && ProtoScan.isMessage(payload)
  }
}
