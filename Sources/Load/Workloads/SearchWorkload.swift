internal import Contract
internal import NIOCore

/// customers.search as people type: parts of names, pinyin, telephone tails, e-mail addresses, references of the
/// customers that `--fill` stored. Each query has an answer, so a reply without one is wrong.
final class SearchWorkload: GroundWorkload {
  let kinds: [CallKind]
  let ground: Ground
  private let isHan: Bool

  /// - Parameter isHan: exactly two Chinese characters of a name, its beginning as often as its end.
  init(_ ground: Ground, isHan: Bool = false) {
    kinds = [CallKind(Methods.Customers.search.info, isHan ? "two characters" : nil)]
    self.ground = ground
    self.isHan = isHan
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    let text = isHan ? twoCharacters() : typed()
    out.writeCall(kinds[0].methodId, callId: callId) { $0.field(1, text) }
    return Shot()
  }

  private func typed() -> String {
    let number = key()
    let person = ground.people.customer(number)
    switch ground.random.below(6) {
    case 0: return String(person.name.prefix(2))
    case 1: return person.name
    case 2: return ground.people.pinyin(number) ?? person.name
    case 3: return String((person.phone ?? "").suffix(4 + Int(ground.random.below(4))))
    case 4: return person.email ?? String(person.name.suffix(2))
    default: return "bench:\(number)"
    }
  }

  private func twoCharacters() -> String {
    let isEnd = ground.random.below(2) == 1
    while true {
      let name = ground.people.customer(key()).name
      if name.utf8.first.map({ $0 >= 0x80 }) == true { return String(isEnd ? name.suffix(2) : name.prefix(2)) }
    }
  }

  /// The number of a person whom the fill stored.
  private func key() -> Int {
    let key = ground.customer()
    return Int(key <= ground.customers.count ? key : key % ground.customers.count + 1)
  }

  /// The items are field 1 of the reply.
  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    payload.first == 0x0A && ProtoScan.isMessage(payload)
  }
}
