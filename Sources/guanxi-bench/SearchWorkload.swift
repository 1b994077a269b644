internal import Client
internal import Contract
internal import NIOCore
internal import Wire

/// customers.search as people type: parts of names, pinyin, telephone tails, e-mail addresses, references of the
/// customers that `--fill` stored. Each query has an answer, so a reply without one is wrong.
final class SearchWorkload: Workload {
  private let customers: UInt64
  private let people: People
  private let arena = Arena()
  private var random: SeededRandom

  /// - Parameter seed: the seed of the fill.
  init(customers: Int, seed: UInt64) {
    self.customers = UInt64(customers)
    people = People(seed: seed)
    random = SeededRandom(seed: seed ^ 0x5EA2)
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> UInt64 {
    let request = SearchCustomersRequest(text: query()).encoded(arena)
    out.writeRequest(Methods.Customers.search.info.id, callId: callId, meta: [], payload: request)
    return 0
  }

  private func query() -> String {
    let number = Int(random.below(customers)) + 1
    let person = people.customer(number)
    switch random.below(6) {
    case 0: return String(person.name.prefix(2))
    case 1: return person.name
    case 2: return people.pinyin(number) ?? person.name
    case 3: return String((person.phone ?? "").suffix(4 + Int(random.below(4))))
    case 4: return person.email ?? String(person.name.suffix(2))
    default: return "bench:\(number)"
    }
  }

  /// The items are field 1 of the reply.
  func check(_ payload: UnsafeRawBufferPointer, subject: UInt64, callId: UInt64) -> Bool { payload.first == 0x0A }
}
