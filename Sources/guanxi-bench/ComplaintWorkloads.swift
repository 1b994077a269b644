internal import Contract
internal import NIOCore
internal import Wire

/// complaints.record for customers 1…N, of a few subjects; every reply is a first version.
final class ComplaintWorkload: Workload {
  private let customers: UInt64
  private let arena = Arena()
  private var random: SeededRandom

  init(customers: Int, seed: UInt64) {
    self.customers = UInt64(customers)
    random = SeededRandom(seed: seed)
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> UInt64 {
    var request = RecordComplaintRequest(
      customerId: Int64(random.below(customers) + 1), channel: random.pick(Self.channels), wish: "退款")
    request.title = "包装破损"
    request.description = "收到时外包装已破损,内有两件无法使用。"
    request.category = random.pick(Self.categories)
    request.product = "SKU-\(random.below(1000))"
    out.writeRequest(
      Methods.Complaints.record.info.id, callId: callId, meta: freshKey(arena), payload: request.encoded(arena))
    return 0
  }

  func check(_ payload: UnsafeRawBufferPointer, subject: UInt64, callId: UInt64) -> Bool {
    let (id, version) = ProtoScan.firstTwo(payload)
    return (id ?? 0) > 0 && version == 1
  }

  /// Words that a new store has.
  private static let channels = ["phone", "wechat", "app", "email", "web"]
  private static let categories = ["product_quality", "delivery", "service_attitude", "billing"]
}

/// complaints.list of the open work of one employee; an empty page is wrong.
final class MyWorkWorkload: Workload {
  private let handler: Int64
  private let arena = Arena()

  init(handler: Int64) { self.handler = handler }

  func write(callId: UInt64, into out: inout ByteBuffer) -> UInt64 {
    let request = ListComplaintsRequest(filter: .mine, handlerId: handler)
    out.writeRequest(Methods.Complaints.list.info.id, callId: callId, meta: [], payload: request.encoded(arena))
    return 0
  }

  /// The items are field 1 of the reply.
  func check(_ payload: UnsafeRawBufferPointer, subject: UInt64, callId: UInt64) -> Bool { payload.first == 0x0A }
}
