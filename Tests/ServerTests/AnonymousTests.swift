import Contract
import TestHouse
import Testing
import Wire

/// Who has not said who they are gets small frames.
struct AnonymousTests {
  @Test func `nobody may send 64 KiB at a time and somebody 4 MiB, as announced`() async throws {
    try await withLiveHouse { house in
      let employee = try await house.employee(.specialist)
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
      let data = EchoRequest(data: [UInt8](repeating: 1, count: 100 << 10)).encoded()
      for (credential, most, reason) in [(nil, 64 << 10, "FRAME_TOO_LARGE"), (key.credential, 4 << 20, nil)] {
        let line = try house.line(credential: credential)
        let greeting = try #require(try line.next())
        #expect(try HelloAck(bytes: greeting.payload).maxFrame == UInt32(most))
        line.request(Methods.System.echo.info, data)
        let reply = try #require(try line.next())
        #expect((reply.header.arg == 0 ? nil : reply.status?.reason) == reason)
        // The oversize frame was thrown away to its last byte: what follows is understood.
        let next = line.request(Methods.System.health.info, [])
        #expect(try line.next()?.header.callId == next)
      }
    }
  }
}
