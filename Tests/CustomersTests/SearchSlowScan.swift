import Contract
import Customers
import TestHouse

/// One file as a search gives it.
struct Found: Equatable, CustomStringConvertible {
  let id: Int64
  let matchedBy: MatchedBy

  var description: String { "\(id) \(matchedBy)" }
}

/// What a search must give, found by comparing every file in memory: no index, no tokens.
struct SlowScan {
  /// The newest first.
  private let files: [SearchFile]

  init(_ customers: [Customer]) { files = customers.sorted { $0.id > $1.id }.map { SearchFile($0) } }

  func find(_ text: String) -> [Found] {
    let query = SearchQuery(text)
    var classes: [MatchedBy: [Found]] = [:]
    for file in files {
      guard let matchedBy = SearchMatch.best(file, query) else { continue }
      classes[matchedBy, default: []].append(Found(id: file.id, matchedBy: matchedBy))
    }
    return classes.keys.sorted { $0.rawValue < $1.rawValue }.flatMap { classes[$0] ?? [] }
  }
}

extension Desk {
  /// All pages of a search.
  func search(_ text: String, limit: UInt32? = nil, _ fill: (inout SearchCustomersRequest) -> Void = { _ in })
    async throws -> [Found]
  {
    var request = SearchCustomersRequest(text: text, limit: limit)
    fill(&request)
    var found: [Found] = []
    repeat {
      let reply = try await customers.search(request)
      precondition(reply.items.count <= Int(limit ?? 20), "a page holds more than it may")
      found += reply.items.map { Found(id: $0.id, matchedBy: $0.matchedBy ?? .unspecified) }
      request.cursor = reply.nextCursor
    } while request.cursor != nil
    return found
  }

  /// Files opened by upserts, as they are kept.
  func open(_ requests: [CreateCustomerRequest]) async throws -> [Customer] {
    let words: [(WordList, [String])] = [
      (.tag, requests.flatMap(\.tags)), (.industry, requests.compactMap(\.industry)),
      (.source, requests.compactMap(\.source)),
    ]
    for (list, used) in words {
      for word in Set(used) { _ = try await self.words.add(AddWordRequest(dictionary: list, word: word)) }
    }
    for start in stride(from: 0, to: requests.count, by: 1000) {
      let rows = requests[start..<min(start + 1000, requests.count)].map { UpsertCustomerRow(customer: $0) }
      let reply = try await customers.upsert(UpsertCustomersRequest(rows: rows))
      if let status = reply.results.compactMap(\.status).first { throw Refused(status) }
    }
    var opened: [Customer] = []
    var request = ListCustomersRequest(limit: 500, state: .any)
    repeat {
      let reply = try await customers.list(request)
      opened += reply.items
      request.cursor = reply.nextCursor
    } while request.cursor != nil
    return opened
  }
}
