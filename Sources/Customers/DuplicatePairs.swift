import Contract
import Operations
import Store

extension Customers {
  /// A page of the stream: each file in the order of ids is compared with the candidates before it.
  func findDuplicatePairs(_ request: FindDuplicatesRequest, _ call: StreamCall) throws -> StreamPage<DuplicatePair> {
    let position = DuplicatePosition(call.position, afterId: request.afterId)
    let walk = DuplicateWalk(
      visible: VisibleCustomers(call.principal, call.transaction), transaction: call.transaction,
      percentMin: Int(request.scoreMin ?? 70))
    return try walk.page(from: position, limit: call.budget)
  }
}

/// How far a walk came: up to which file all were compared, and how many pairs of the next one were given.
///
/// Nearly always the number is the id. A page that is full amid a file's pairs says how many in the bits above.
struct DuplicatePosition {
  var id: Int64
  var givenCount: Int
  private static let idBits: Int64 = 48

  init(id: Int64, givenCount: Int = 0) {
    self.id = id
    self.givenCount = givenCount
  }

  /// - Parameter afterId: where the first page begins.
  init(_ number: Int64, afterId: Int64?) {
    id = number == 0 ? afterId ?? 0 : number & (1 << Self.idBits - 1)
    givenCount = number == 0 ? 0 : Int(number >> Self.idBits)
  }

  var number: Int64 { id | Int64(givenCount) << Self.idBits }
}

/// Finds the pairs of all files, each by its later one, in memory for one page.
struct DuplicateWalk {
  let visible: VisibleCustomers
  let transaction: Transaction
  let percentMin: Int

  /// Files that a page compares, so that it holds its snapshot for a fraction of a second.
  private static let filesMax = 256
  /// Candidates that share a key with a file, the newest first. Of a company with more people of the same initials the
  /// oldest are not compared; the same number and the same address have their own share.
  private static let candidatesMax = 64
  private static let holdersMax = 16

  func page(from position: DuplicatePosition, limit: Int) throws -> StreamPage<DuplicatePair> {
    var given = position.givenCount
    var items: [DuplicatePair] = []
    var last = position.id
    let (files, next) = try files(afterId: position.id)
    for file in files {
      let pairs = try pairs(of: file).dropFirst(given)
      let room = limit - items.count
      if pairs.count > room {
        items += pairs.prefix(room)
        return StreamPage(items: items, next: DuplicatePosition(id: last, givenCount: given + room).number)
      }
      items += pairs
      given = 0
      last = file.id
    }
    return StreamPage(items: items, next: next)
  }

  private func files(afterId: Int64) throws -> ([Customer], Int64?) {
    guard visible.sight == .all else {
      return try CustomerWalk(visible, CustomerFilter(), isNewestFirst: false).page(from: afterId, limit: Self.filesMax)
    }
    let found = try CustomerTable(transaction: transaction).page(afterId: afterId, limit: Self.filesMax)
    return (found.filter { $0.archivedAtMs == nil }, found.count == Self.filesMax ? found.last?.id : nil)
  }

  /// With the files before it, the oldest first.
  private func pairs(of file: Customer) throws -> [DuplicatePair] {
    let traits = DuplicateTraits(file)
    var pairs: [DuplicatePair] = []
    for id in try candidates(of: traits, file).sorted() {
      guard let other = try visible.find(id), other.id == id, other.archivedAtMs == nil else { continue }
      let score = DuplicateScore(DuplicateTraits(other), traits)
      guard score.percent >= percentMin else { continue }
      pairs.append(
        DuplicatePair(
          firstId: other.id, secondId: file.id, score: UInt32(score.percent), reasons: score.reasons,
          firstName: other.name, secondName: file.name, firstNumber: other.number, secondNumber: file.number))
    }
    return pairs
  }

  private func candidates(of traits: DuplicateTraits, _ file: Customer) throws -> Set<Int64> {
    var ids: Set<Int64> = []
    let keys = CustomerKeyTable(transaction: transaction)
    for key in CustomerKeyTable.keys(of: file) {
      ids.formUnion(try keys.customers(with: key, beforeId: file.id, limit: Self.holdersMax))
    }
    ids.formUnion(
      try transaction.search(
        DuplicateIndex.index, anyOf: DuplicateIndex.keys(of: traits), beforeId: file.id, limit: Self.candidatesMax))
    return ids
  }
}

extension CustomerKeyTable {
  /// Files with this key before `beforeId`, the newest first.
  func customers(with key: String, beforeId: Int64, limit: Int) throws -> [Int64] {
    try transaction.all(
      "SELECT customer_id FROM customer_key WHERE key = $1 AND customer_id < $2 ORDER BY customer_id DESC LIMIT $3",
      [.text(key), .int(beforeId), .int(Int64(limit))]
    ) { $0.int(0) }
  }
}
