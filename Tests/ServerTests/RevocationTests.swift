import Contract
import Server
import TestHouse
import Testing
import Wire

/// Rights that end while a connection stands: its streams end with them, and its next call is refused.
struct RevocationTests {
  /// An export that has sent its first item and waits for credit.
  private static func waitingExport(
    _ house: LiveHouse, _ credential: String?, onBehalfOf: Int64? = nil
  ) async throws -> RawLine {
    for index in 0..<3 { _ = try await house.customer("测试 \(index)") }
    let line = try house.line(credential: credential)
    #expect(try line.next()?.header.type == FrameType.helloAck.rawValue)
    line.request(
      Methods.Customers.export.info, ExportCustomersRequest().encoded(),
      meta: RequestMeta(credit: 1, onBehalfOf: onBehalfOf))
    #expect(try line.next()?.header.type == FrameType.item.rawValue)
    return line
  }

  @Test func `an export ends when its director is one no more`() async throws {
    try await withLiveHouse { house in
      let employee = try await house.employee(.director)
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
      let line = try await Self.waitingExport(house, key.credential)
      _ = try await house.admin.employees.update(
        UpdateEmployeeRequest(id: employee.id, version: 1, role: .specialist))
      let end = try #require(try line.next())
      #expect(end.header.type == FrameType.reply.rawValue && end.status?.reason == "PERMISSION_DENIED")
    }
  }

  @Test func `an export ends with the key that opened its connection`() async throws {
    try await withLiveHouse { house in
      let employee = try await house.employee(.director)
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
      let line = try await Self.waitingExport(house, key.credential)
      _ = try await house.admin.keys.revoke(RevokeKeyRequest(id: key.key.id))
      let end = try #require(try line.next())
      #expect(end.header.type == FrameType.goAway.rawValue && end.status?.reason == "SESSION_ENDED")
    }
  }

  @Test func `a stream on behalf of an employee ends when the employee leaves`() async throws {
    try await withLiveHouse { house in
      let employee = try await house.employee(.director)
      let account = try await house.admin.accounts.create(
        CreateAccountRequest(name: "测试账号", scopes: [.customersExport, .delegate]))
      let key = try await house.admin.keys.create(CreateKeyRequest(accountId: account.id))
      let line = try await Self.waitingExport(house, key.credential, onBehalfOf: employee.id)
      _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: employee.id, version: 1))
      let end = try #require(try line.next())
      #expect(end.header.type == FrameType.reply.rawValue && end.status?.reason == "EMPLOYEE_NOT_FOUND")
    }
  }

  @Test func `after the reply to a revocation its key does nothing, on whichever loop`() async throws {
    try await withLiveHouse({ options, _ in options.loops = 2 }) { house in
      let admin = house.admin
      let employee = try await house.employee(.specialist)
      let work = SearchCustomersRequest(text: "测试").encoded()
      for round in 0..<30 {
        let key = try await admin.keys.create(CreateKeyRequest(employeeId: employee.id))
        let lines = try (0..<4).map { _ in try house.line(credential: key.credential) }
        for line in lines { #expect(try line.next()?.header.type == FrameType.helloAck.rawValue) }
        _ = try await admin.keys.revoke(RevokeKeyRequest(id: key.key.id))
        let late = lines.map { ($0, $0.request(Methods.Customers.search.info, work)) }
        for (line, call) in late {
          let answer = try #require(try line.next())
          #expect(answer.header.callId != call || answer.header.arg != 0, "round \(round)")
          #expect(answer.status?.reason == "SESSION_ENDED", "round \(round)")
        }
      }
    }
  }
}
