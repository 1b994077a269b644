import Contract
import Foundation
import Operations
import TestHouse
import Testing

@testable import Customers

/// The index against a slow scan in memory: the same files, for the same reason, in the same order.
///
/// With `GUANXI_SEARCH_CUSTOMERS=100000` in the environment the made customers are so many, and as many queries are asked
/// as of the sample; that wants a build with `-c release -Xswiftc -enable-testing`.
struct SearchEqualityTests {
  private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

  private static func compare(_ requests: [CreateCustomerRequest], queries: Int, seed: UInt64) async throws {
    let house = try TestHouse()
    let customers = try await house.admin.open(requests)
    #expect(customers.count == requests.count)
    let scan = SlowScan(customers)
    var typed = TypedQueries(customers: customers, random: SeededGenerator(seed: seed))
    var hits = 0
    var reasons: Set<MatchedBy> = []
    for round in 0..<queries {
      let text = typed.next()
      let expected = scan.find(text)
      // Small pages where few are found: one item a page over thousands would only take time.
      let limit: UInt32 = expected.count > 100 ? 500 : [1, 7, 20, 500][round % 4]
      let found = try await house.admin.search(text, limit: limit)
      try #require(found == expected, "seed \(seed), query \(round) '\(text)', limit \(limit)")
      hits += found.count
      reasons.formUnion(found.map(\.matchedBy))
    }
    #expect(hits > queries * 2, "queries that find nothing prove nothing")
    #expect(reasons.count == 14, "every kind of match occurs, else it is not compared: \(reasons)")
  }

  @Test func `two thousand queries on the sample find what a slow scan finds, in its order`() async throws {
    try await Self.compare(MadeCustomers.sample, queries: 2000, seed: 20)
  }

  @Test func `queries on made customers find what a slow scan finds, in its order`() async throws {
    let count = Self.number("GUANXI_SEARCH_CUSTOMERS")
    try await Self.compare(
      MadeCustomers.made(count ?? 1500, seed: 7), queries: count == nil ? 400 : 2000, seed: 21)
  }
}

/// An index that lacks one kind of token must be noticed: the comparison can fail, and no kind of token is superfluous.
struct SearchSabotageTests {
  /// An index in memory; it keeps what the index in the store keeps, except the tokens of one kind.
  private struct Index {
    private var ids: [String: [Int64]] = [:]

    init(_ customers: [Customer], without kind: Character?) {
      for customer in customers {
        for token in Set(NameSearch.tokens(ofText: NameSearch.text(of: customer))) where token.first != kind {
          ids[token, default: []].append(customer.id)
        }
      }
    }

    func search(_ groups: [[String]], _ beforeId: Int64, _ limit: Int) -> [Int64] {
      let sets = groups.map { Set($0.flatMap { ids[$0] ?? [] }) }
      let all = sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
      return Array(all.filter { $0 < beforeId }.sorted(by: >).prefix(limit))
    }
  }

  @Test func `an index without one kind of token does not find what a slow scan finds`() async throws {
    let house = try TestHouse()
    let customers = try await house.admin.open(MadeCustomers.made(250, seed: 3))
    let scan = SlowScan(customers)
    var typed = TypedQueries(customers: customers, random: SeededGenerator(seed: 4))
    let texts = (0..<600).map { _ in typed.next() } + ["商行", "trading", "会计"]
    let expected = texts.map { scan.find($0) }
    let principal = Principal.local(uid: 0)
    for kind in [nil] + "=^nwcdYyIiPpert".map({ Optional($0) }) {
      let index = Index(customers, without: kind)
      let isEqual = try house.read { transaction in
        let visible = VisibleCustomers(principal, transaction)
        return try zip(texts, expected).allSatisfy { text, expected in
          let walk = SearchWalk(SearchQuery(text), visible, CustomerFilter(), ids: index.search)
          return try walk.page(from: nil, limit: 500).items.map {
            Found(id: $0.id, matchedBy: $0.matchedBy ?? .unspecified)
          } == expected
        }
      }
      #expect(isEqual == (kind == nil), "\(kind.map { String($0) } ?? "none") left out")
    }
  }
}
