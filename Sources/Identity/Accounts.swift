import Contract
import Operations

/// The service accounts' operations.
struct Accounts: AccountsService {
  func create(_ request: CreateAccountRequest, _ call: WriteCall) throws -> Account {
    let table = AccountTable(transaction: call.transaction)
    var account = Account()
    account.name = request.name
    account.scopes = try checked(request.scopes, call)
    try table.checkNameIsFree(request.name, except: nil)
    account.id = call.nextId("account")
    account.version = 1
    try table.insert(account)
    call.touch("account", account.id)
    return account
  }

  func update(_ request: UpdateAccountRequest, _ call: WriteCall) throws -> Account {
    let table = AccountTable(transaction: call.transaction)
    let before = try table.active(request.id, path: "id")
    try before.checkVersion(request.version)
    try call.principal.checkMayGrant(PermissionSet(before.scopes), path: "id")
    var account = before
    if let name = request.name { account.name = name }
    if !request.scopes.isEmpty { account.scopes = try checked(request.scopes, call) }
    try table.checkNameIsFree(account.name, except: account.id)
    return try call.keep(account, insteadOf: before, table.replace)
  }

  func retire(_ request: RetireAccountRequest, _ call: WriteCall) throws -> Account {
    let table = AccountTable(transaction: call.transaction)
    let before = try table.active(request.id, path: "id")
    try before.checkVersion(request.version)
    try call.principal.checkMayGrant(PermissionSet(before.scopes), path: "id")
    var account = before
    account.retiredAtMs = call.nowMs
    return try call.keep(account, insteadOf: before, table.replace)
  }

  func list(_ request: ListAccountsRequest, _ call: ReadCall) throws -> ListAccountsReply {
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: ["accounts"])
    let found = try AccountTable(transaction: call.transaction).page(
      afterId: page.position?[0] ?? 0, limit: page.fetchCount)
    var reply = ListAccountsReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.id) }
    return reply
  }

  /// In the order of the contract, each once, none that the caller does not hold.
  private func checked(_ scopes: [Permission], _ call: WriteCall) throws -> [Permission] {
    guard !scopes.contains(.unspecified) else { throw Refusal(.unknownEnumValue, path: "scopes") }
    let set = PermissionSet(scopes)
    try call.principal.checkMayGrant(set, path: "scopes")
    return set.permissions
  }
}

extension AccountTable {
  /// An account that is not retired.
  func active(_ id: Int64, path: String) throws -> Account {
    guard let account = try find(id) else { throw Refusal(.accountNotFound, path: path, ["id": "\(id)"]) }
    guard account.retiredAtMs == nil else { throw Refusal(.accountRetired, path: path, ["id": "\(id)"]) }
    return account
  }

  func checkNameIsFree(_ name: String, except own: Int64?) throws {
    if let other = try id(named: name), other != own { throw Refusal(.accountExists, path: "name", ["name": name]) }
  }
}
