import Client
import Contract
import Glibc
import NIOCore
import Synchronization
import TestHouse
import Testing
import Wire

@testable import Server

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
      Methods.Customers.export.info, ExportCustomersRequest(reason: "测试").encoded(),
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

  @Test func `after the reply to a revocation its key does nothing, not even on a loop that has yet to hear of it`()
    async throws
  {
    try await withLiveHouse({ options, _ in options.loops = 2 }) { house in
      let admin = house.client()
      let employee = try await admin.employees.create(CreateEmployeeRequest(name: "测试员工", role: .specialist))
      let key = try await admin.keys.create(CreateKeyRequest(employeeId: employee.id))
      // The loops take turns, so one of the two is not the administrator's.
      let lines = try (0..<2).map { _ in try house.line(credential: key.credential) }
      for line in lines { #expect(try line.next()?.header.type == FrameType.helloAck.rawValue) }
      var others: [LoopContext] = []
      for context in house.server.loopContexts {
        if await context.look({ $0.sessions.values.allSatisfy { $0.credential != nil } }) { others.append(context) }
      }
      let other = try #require(others.first)
      let turn = Turn()
      // In the middle of a turn, with the news of the revocation still in the loop's queue.
      other.loop.execute {
        turn.wait()
        for session in other.sessions.values {
          let head = FrameHeader(type: .request, callId: 1, arg: Methods.System.echo.info.id)
          session.takeRequest(head, meta: .init(start: nil, count: 0), payload: .init(start: nil, count: 0))
        }
      }
      _ = try await admin.keys.revoke(RevokeKeyRequest(id: key.key.id))
      turn.end()
      for line in lines {
        let answer = try #require(try line.next())
        #expect(answer.header.type == FrameType.goAway.rawValue && answer.status?.reason == "SESSION_ENDED")
      }
    }
  }
}

/// Holds an event loop within a turn, for 5 s at most.
private final class Turn: Sendable {
  private let isOver = Atomic<Bool>(false)

  func wait() {
    for _ in 0..<5000 where !isOver.load(ordering: .acquiring) { usleep(1000) }
  }

  func end() { isOver.store(true, ordering: .releasing) }
}
