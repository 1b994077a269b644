/// What one acknowledged call did, in as few bytes as will do: a run keeps millions of them.
package struct Deed: Sendable, Equatable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// customers.create: `number` is the invented person.
    case customer
    /// customers.update: `number` is the version that it made, `amount` what the new address says.
    case update
    /// purchases.record: `number` stands in its reference, `amount` is in minor units.
    case purchase
    /// What a purchase earned: `id` is the purchase, `subject` the member, `amount` the points.
    case award
    /// loyalty.redeem: `subject` is the member, `amount` the points.
    case redemption
    /// complaints.record: `number` stands in its title.
    case complaint
    /// A step of a complaint: `number` is the version that it made, `amount` the state behind it.
    case step
  }

  package var kind: Kind
  /// What the server called it; 0 where no answer came.
  package var id: Int64
  package var subject: UInt32
  package var number: UInt32
  package var amount: Int32

  package init(_ kind: Kind, id: Int64, subject: UInt64 = 0, number: UInt64 = 0, amount: Int64 = 0) {
    self.kind = kind
    self.id = id
    self.subject = UInt32(truncatingIfNeeded: subject)
    self.number = UInt32(truncatingIfNeeded: number)
    self.amount = Int32(clamping: amount)
  }
}

/// What was acknowledged to a run, and what may have been done though no answer came: `CheckStored` looks it up.
package struct Ledger: Sendable {
  /// Beyond so many deeds the rest is counted and not kept.
  package static let deedsMax = 16 << 20
  private static let deedsPerPiece = 1 << 15

  /// Stands in the references and titles of what this run made, so that they are known from those of others.
  package let run: String
  package let seed: UInt64
  /// Acknowledged deeds beyond what is kept.
  package private(set) var leftOut: UInt64 = 0
  /// Changes whose answer never came.
  package private(set) var unknown: [Deed] = []
  /// Pieces of one size, so that no growing moves millions of deeds while the load runs.
  private var pieces: [[Deed]] = []
  package private(set) var count = 0

  package init(run: String, seed: UInt64) {
    self.run = run
    self.seed = seed
  }

  package mutating func add(_ deed: Deed) {
    guard count < Self.deedsMax else {
      leftOut += 1
      return
    }
    if count % Self.deedsPerPiece == 0 {
      var piece: [Deed] = []
      piece.reserveCapacity(Self.deedsPerPiece)
      pieces.append(piece)
    }
    pieces[pieces.count - 1].append(deed)
    count += 1
  }

  /// - Parameter deed: without an id.
  package mutating func addUnknown(_ deed: Deed) {
    guard unknown.count < Self.deedsMax else {
      leftOut += 1
      return
    }
    unknown.append(deed)
  }

  /// In the order in which they were acknowledged.
  package func deeds(_ kinds: Deed.Kind...) -> [Deed] {
    pieces.flatMap { $0.filter { kinds.contains($0.kind) } }
  }

  /// Whether anything of a kind was done, or may have been.
  func has(_ kind: Deed.Kind) -> Bool {
    pieces.contains { $0.contains { $0.kind == kind } } || unknown.contains { $0.kind == kind }
  }

  package func unknown(_ kinds: Deed.Kind...) -> [Deed] {
    unknown.filter { kinds.contains($0.kind) }
  }
}
