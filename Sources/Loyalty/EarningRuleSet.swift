/// Some of a version's rules, a bit for each in the order in which they are listed.
struct RuleSet: Sendable, Equatable {
  private var bits: UInt128 = 0

  /// A version has at most 100 rules.
  static let capacity = UInt128.bitWidth

  init() {}

  private init(bits: UInt128) { self.bits = bits }

  init(_ index: Int) {
    precondition(index < Self.capacity, "a version has no \(index + 1) rules")
    bits = 1 << UInt128(index)
  }

  var isEmpty: Bool { bits == 0 }

  func contains(_ index: Int) -> Bool { bits >> UInt128(index) & 1 == 1 }

  mutating func insert(_ index: Int) { self |= RuleSet(index) }

  static func | (a: RuleSet, b: RuleSet) -> RuleSet { RuleSet(bits: a.bits | b.bits) }
  static func & (a: RuleSet, b: RuleSet) -> RuleSet { RuleSet(bits: a.bits & b.bits) }
  static func - (a: RuleSet, b: RuleSet) -> RuleSet { RuleSet(bits: a.bits & ~b.bits) }
  static func |= (a: inout RuleSet, b: RuleSet) { a = a | b }
}

extension RuleSet: Sequence {
  /// The rules' indexes, rising.
  struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt128

    mutating func next() -> Int? {
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }

  func makeIterator() -> Iterator { Iterator(rest: bits) }
}
