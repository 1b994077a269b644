internal import Client
internal import Contract
internal import NIOCore
internal import Wire

/// customers.create of invented people; every reply is a first version.
final class CreateWorkload: Workload {
  private let people: People
  private let arena = Arena()
  /// Every second of the clock has numbers of its own, so that no run invents the telephones of an earlier one.
  private var number = 100_000_000 + Int(IdempotencyKey.nowMs() / 1000 % 29_000) * 30_000

  init(seed: UInt64) { people = People(seed: seed) }

  func write(callId: UInt64, into out: inout ByteBuffer) -> UInt64 {
    number += 1
    let request = people.customer(number).encoded(arena)
    out.writeRequest(Methods.Customers.create.info.id, callId: callId, meta: freshKey(arena), payload: request)
    return 0
  }

  func check(_ payload: UnsafeRawBufferPointer, subject: UInt64, callId: UInt64) -> Bool {
    let (id, version) = ProtoScan.firstTwo(payload)
    return (id ?? 0) > 0 && version == 1
  }
}

/// purchases.record for customers 1…N, each purchase with a reference of its own.
final class PurchaseWorkload: Workload {
  private let customers: UInt64
  /// Tells this run's references from those of earlier ones.
  private let run = String(IdempotencyKey.nowMs(), radix: 36)
  private let arena = Arena()
  private var random: SeededRandom
  private var number = 0

  init(customers: Int, seed: UInt64) {
    self.customers = UInt64(customers)
    self.random = SeededRandom(seed: seed)
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> UInt64 {
    number += 1
    let customer = random.below(customers) + 1
    let amount = Money(minor: Int64(random.below(100_000)) + 1, currency: "CNY")
    var request = RecordPurchaseRequest(externalRef: "bench:\(run)-\(number)", amount: amount)
    request.customerId = Int64(customer)
    out.writeRequest(
      Methods.Purchases.record.info.id, callId: callId, meta: freshKey(arena), payload: request.encoded(arena))
    return customer
  }

  func check(_ payload: UnsafeRawBufferPointer, subject: UInt64, callId: UInt64) -> Bool {
    let (id, customer) = ProtoScan.firstTwo(payload)
    return (id ?? 0) > 0 && customer == subject
  }
}

func freshKey(_ arena: Arena) -> [UInt8] {
  var meta = RequestMeta()
  meta.idempotencyKey = IdempotencyKey.make()
  return meta.encoded(arena)
}
