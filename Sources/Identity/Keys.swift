import Contract
import Operations

/// The API keys' operations.
struct Keys: KeysService {
  /// So many keys of one holder live at a time: one in use, one to rotate to.
  static let liveMax = 2

  let random: @Sendable () -> [UInt8]

  func create(_ request: CreateKeyRequest, _ call: WriteCall) throws -> CreateKeyReply {
    let table = KeyTable(transaction: call.transaction)
    let held = try keys(employeeId: request.employeeId, accountId: request.accountId, table)
    try checkHolderIsActive(request, call)
    if let expires = request.expiresAtMs, expires <= call.nowMs { throw Refusal(.inPast, path: "expires_at_ms") }
    guard held.filter({ $0.isLive(at: call.nowMs) }).count < Self.liveMax else {
      throw Refusal(.tooManyKeys, path: request.employeeId == nil ? "account_id" : "employee_id")
    }
    let credential = Credential(random: random())
    var key = Key()
    key.id = call.nextId("api_key")
    key.employeeId = request.employeeId
    key.accountId = request.accountId
    key.hint = credential.hint
    key.createdAtMs = call.nowMs
    key.expiresAtMs = request.expiresAtMs
    try table.insert(key, digest: credential.digest)
    call.touch("api_key", key.id)
    var reply = CreateKeyReply()
    reply.key = key
    reply.credential = credential.text
    return reply
  }

  func revoke(_ request: RevokeKeyRequest, _ call: WriteCall) throws -> Key {
    let table = KeyTable(transaction: call.transaction)
    guard var key = try table.find(request.id) else {
      throw Refusal(.keyNotFound, path: "id", ["id": "\(request.id)"])
    }
    guard key.revokedAtMs == nil else {
      call.leavesUnchanged()
      return key
    }
    try checkMayGrant(holderOf: key, call)
    call.changes("api_key", key.id, before: key)
    key.revokedAtMs = call.nowMs
    try table.revoke(key.id, atMs: call.nowMs)
    return key
  }

  func list(_ request: ListKeysRequest, _ call: ReadCall) throws -> ListKeysReply {
    var reply = ListKeysReply()
    reply.items = try keys(
      employeeId: request.employeeId, accountId: request.accountId, KeyTable(transaction: call.transaction))
    return reply
  }

  private func keys(employeeId: Int64?, accountId: Int64?, _ table: KeyTable) throws -> [Key] {
    switch (employeeId, accountId) {
    case (let id?, nil):
      _ = try EmployeeTable(transaction: table.transaction).existing(id, path: "employee_id")
      return try table.ofEmployee(id)
    case (nil, let id?):
      guard try AccountTable(transaction: table.transaction).find(id) != nil else {
        throw Refusal(.accountNotFound, path: "account_id", ["id": "\(id)"])
      }
      return try table.ofAccount(id)
    default: throw Refusal(.oneOfRequired, path: "employee_id", ["fields": "employee_id, account_id"])
    }
  }

  /// Who takes a key away must be able to do what its holder may: else the lowest could lock the highest out.
  private func checkMayGrant(holderOf key: Key, _ call: WriteCall) throws {
    if let id = key.employeeId, let employee = try EmployeeTable(transaction: call.transaction).find(id) {
      try call.principal.checkMayGrant(PermissionSet(role: employee.role), path: "id")
    } else if let id = key.accountId, let account = try AccountTable(transaction: call.transaction).find(id) {
      try call.principal.checkMayGrant(PermissionSet(account.scopes), path: "id")
    }
  }

  private func checkHolderIsActive(_ request: CreateKeyRequest, _ call: WriteCall) throws {
    if let id = request.employeeId {
      let employee = try EmployeeTable(transaction: call.transaction).working(id, path: "employee_id")
      try call.principal.checkMayGrant(PermissionSet(role: employee.role), path: "employee_id")
    } else if let id = request.accountId {
      let account = try AccountTable(transaction: call.transaction).active(id, path: "account_id")
      try call.principal.checkMayGrant(PermissionSet(account.scopes), path: "account_id")
    }
  }
}
