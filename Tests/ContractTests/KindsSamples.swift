import Contract

/// The messages of Tests/CKinds, each with random values.
protocol KindsMessage: ContractMessage {
  init(by chance: inout Chance)
}

enum Kinds {
  static let all: [any KindsMessage.Type] = [
    KindsOptional.self, KindsRequired.self, KindsRepeated.self, KindsPacked.self, KindsBranch.self, KindsLeaf.self,
    KindsDouble.self,
  ]
}

/// Values of each kind, half of them at the ends of their types. A request may hold them all.
struct Chance {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func number<Number: FixedWidthInteger>() -> Number {
    let any = Number.random(in: .min ... .max, using: &random)
    // Shifted, since numbers of few bytes are rare among all.
    let few = any >> Number(Int.random(in: 0..<Number.bitWidth - 1, using: &random))
    return pick([.min, .max, 0, 1, 0 &- 1, any, few, few, few, few])
  }

  mutating func double() -> Double {
    let some = Double.random(in: -1e9...1e9, using: &random)
    let ends: [Double] = [0, -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity, -.infinity]
    return pick(ends + [some, some, some, some])
  }

  mutating func flag() -> Bool { Bool.random(using: &random) }

  mutating func text() -> String {
    // Not composed, composed, beyond 16 bits, and both sides of the 16 bytes that Swift keeps in place.
    let texts = ["", "e", "\u{e9}", "王小明", "🙂", "\u{10ffff}\u{1}", "123456789012345", "1234567890123456"]
    return pick(texts) + String(repeating: "语", count: pick([0, 0, 0, 1, 42, 43, 980]))
  }

  mutating func blob() -> [UInt8] {
    (0..<pick([0, 1, 16, 127, 128, 300])).map { _ in number() }
  }

  mutating func gap() -> Gap { pick([.one, .four, .hundred, .last]) }

  mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? { flag() ? make(&self) : nil }

  mutating func list<Value>(_ make: (inout Self) -> Value) -> [Value] {
    (0..<pick([0, 0, 1, 2, 7])).map { _ in make(&self) }
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
}

extension KindsOptional: KindsMessage {
  init(by chance: inout Chance) {
    self.init()
    int32 = chance.maybe { $0.number() }
    int64 = chance.maybe { $0.number() }
    uint32 = chance.maybe { $0.number() }
    uint64 = chance.maybe { $0.number() }
    sint32 = chance.maybe { $0.number() }
    sint64 = chance.maybe { $0.number() }
    fixed32 = chance.maybe { $0.number() }
    fixed64 = chance.maybe { $0.number() }
    sfixed32 = chance.maybe { $0.number() }
    sfixed64 = chance.maybe { $0.number() }
    flag = chance.maybe { $0.flag() }
    text = chance.maybe { $0.text() }
    blob = chance.maybe { $0.blob() }
    gap = chance.maybe { $0.gap() }
    branch = chance.maybe { KindsBranch(by: &$0) }
  }
}

extension KindsRequired: KindsMessage {
  init(by chance: inout Chance) {
    self.init()
    int32 = chance.number()
    int64 = chance.number()
    uint32 = chance.number()
    uint64 = chance.number()
    sint32 = chance.number()
    sint64 = chance.number()
    fixed32 = chance.number()
    fixed64 = chance.number()
    sfixed32 = chance.number()
    sfixed64 = chance.number()
    flag = chance.flag()
    text = chance.text()
    blob = chance.blob()
    gap = chance.gap()
    branch = KindsBranch(by: &chance)
  }
}

extension KindsRepeated: KindsMessage {
  init(by chance: inout Chance) {
    self.init(asPacked: KindsPacked(by: &chance))
    text = chance.list { $0.text() }
    blob = chance.list { $0.blob() }
    branch = chance.list { KindsBranch(by: &$0) }
  }

  /// The same lists, which have the same numbers, an item at a time.
  init(asPacked packed: KindsPacked) {
    self.init()
    int32 = packed.int32
    int64 = packed.int64
    uint32 = packed.uint32
    uint64 = packed.uint64
    sint32 = packed.sint32
    sint64 = packed.sint64
    fixed32 = packed.fixed32
    fixed64 = packed.fixed64
    sfixed32 = packed.sfixed32
    sfixed64 = packed.sfixed64
    flag = packed.flag
    gap = packed.gap
  }
}

extension KindsPacked: KindsMessage {
  init(by chance: inout Chance) {
    self.init()
    int32 = chance.list { $0.number() }
    int64 = chance.list { $0.number() }
    uint32 = chance.list { $0.number() }
    uint64 = chance.list { $0.number() }
    sint32 = chance.list { $0.number() }
    sint64 = chance.list { $0.number() }
    fixed32 = chance.list { $0.number() }
    fixed64 = chance.list { $0.number() }
    sfixed32 = chance.list { $0.number() }
    sfixed64 = chance.list { $0.number() }
    flag = chance.list { $0.flag() }
    gap = chance.list { $0.gap() }
  }
}

extension KindsBranch: KindsMessage {
  init(by chance: inout Chance) {
    self.init()
    number = chance.maybe { $0.number() }
    leaf = chance.maybe { KindsLeaf(by: &$0) }
    leaves = chance.list { KindsLeaf(by: &$0) }
    last = chance.maybe { $0.text() }
  }
}

extension KindsLeaf: KindsMessage {
  init(by chance: inout Chance) {
    self.init()
    name = chance.maybe { $0.text() }
    marks = chance.list { $0.number() }
    secret = chance.maybe { $0.text() }
    requiredSecret = chance.blob()
  }
}

extension KindsDouble: KindsMessage {
  init(by chance: inout Chance) {
    self.init()
    single = chance.maybe { $0.double() }
    required = chance.double()
    list = chance.list { $0.double() }
    packed = chance.list { $0.double() }
  }
}
