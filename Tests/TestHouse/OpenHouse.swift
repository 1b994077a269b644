package import Contract
package import Operations
package import Store

/// A house whose doors are open, whichever way its calls go.
package protocol OpenHouse: AnyObject, Sendable {
  var clock: TestClock { get }
  var store: Store { get }
  var keys: KeyRing { get }

  /// A desk of its own; behind a socket a connection of its own.
  /// - Parameters:
  ///   - isLocal: without a credential: the machine's own user instead of nobody.
  ///   - language: of the messages; each kind of house has its own without it.
  func connect(credential: String?, isLocal: Bool, language: Language?) -> Desk
}

/// Somebody who calls.
package enum Who: Sendable, Hashable {
  /// The user of the server's own machine.
  case administrator
  /// A connection without a credential.
  case anonymous
  /// An employee; made with a key when first asked for.
  case role(Role)
  /// A service account with these scopes; made with a key when first asked for.
  case account([Permission])
  /// Whoever holds this API key.
  case key(String)

  /// Everybody whom the contract tells apart: each role, nobody, and an account with each single scope.
  package static let all: [Who] =
    [.administrator, .anonymous] + [.director, .supervisor, .specialist, .auditor].map { .role($0) }
    + Permission.allCases.filter { $0 != .unspecified }.map { .account([$0]) }
}

extension OpenHouse {
  package var admin: Desk { connect(credential: nil, isLocal: true, language: nil) }

  package func desk(_ who: Who, language: Language? = nil) async throws -> Desk {
    switch who {
    case .administrator: return connect(credential: nil, isLocal: true, language: language)
    case .anonymous: return connect(credential: nil, isLocal: false, language: language)
    case .key(let text): return connect(credential: text, isLocal: false, language: language)
    case .role, .account:
      return connect(credential: try await credential(of: who), isLocal: false, language: language)
    }
  }

  private func credential(of who: Who) async throws -> String {
    if let known = keys[who] { return known }
    var request = CreateKeyRequest()
    switch who {
    case .role(let role): request.employeeId = try await employee(role).id
    case .account(let scopes):
      // Many words would be too long for a name.
      let words = scopes.map { scopes.count > 5 ? "\($0.rawValue)" : $0.word }
      let name = "测试账号 " + words.joined(separator: " ")
      request.accountId = try await admin.accounts.create(CreateAccountRequest(name: name, scopes: scopes)).id
    case .administrator, .anonymous, .key: preconditionFailure("\(who) needs no key")
    }
    let credential = try await admin.keys.create(request).credential ?? ""
    keys[who] = credential
    return credential
  }

  package func employee(_ role: Role, named name: String = "测试员工") async throws -> Employee {
    try await admin.employees.create(CreateEmployeeRequest(name: name, role: role))
  }

  package func customer(
    _ name: String = "王小明", _ fill: (inout CreateCustomerRequest) -> Void = { _ in }
  ) async throws -> Customer {
    var request = CreateCustomerRequest(name: name)
    fill(&request)
    return try await admin.customers.create(request)
  }

  /// Puts words into a dictionary, so that files may hold them.
  package func words(_ list: WordList, _ words: [String]) async throws {
    for word in words { _ = try await admin.words.add(AddWordRequest(dictionary: list, word: word)) }
  }

  package func read<T>(_ body: (Transaction) throws -> T) throws -> T {
    let reader = try store.openReader()
    try reader.begin()
    defer { reader.end() }
    return try body(reader.transaction)
  }

  package func journal(after seq: Int64 = 0) throws -> [JournalEntry] {
    try read { try Journal.entries(after: seq, limit: 100_000, in: $0) }
  }
}

/// Runs the same body in process or behind a socket. Whatever it did, the journal must verify afterwards.
package func withHouse(_ kind: Desk.Kind, _ body: (any OpenHouse) async throws -> Void) async throws {
  func run(_ house: any OpenHouse) async throws {
    try await body(house)
    if let broken = try Journal.verify(in: house.store.openReader()).broken { throw BrokenJournal(what: "\(broken)") }
  }
  switch kind {
  case .table: try await run(try TestHouse())
  case .socket: try await withLiveHouse { try await run($0) }
  }
}

struct BrokenJournal: Error {
  let what: String
}
