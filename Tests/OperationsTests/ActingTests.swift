import Contract
import Operations
import Store
import TestHouse
import Testing

/// A part of a call that is done with another's rights.
struct ActingTests {
  @Test func `a call is its own again behind what it did with another's rights, also where that was refused`() throws {
    let house = try TestHouse()
    let job = WriteJob(claim: nil, methodName: "test.act", request: []) { scope in
      let own = Principal.local(uid: 7)
      let call = WriteCall(principal: own, scope: scope, isPastFact: false, isDryRun: false, reads: house.reads)
      let seen = call.acting(as: .system) {
        call.leavesUnchanged()
        return call.principal
      }
      #expect(seen == .system && call.principal == own)
      #expect(throws: Refusal.self) {
        try call.acting(as: .system) { throw Refusal(.approvalOnlyNow, path: "meta.as_of_ms") }
      }
      #expect(call.principal == own)
      return .dryRun(status: 0, reply: [])
    }
    guard case .reply(0, _, _, _) = house.store.perform(job) else {
      Issue.record("the job failed")
      return
    }
  }

  @Test func `a service bounds its employee, also where they stand in for somebody`() {
    let service = Principal(
      identity: .account(3), displayName: "服务", role: .unspecified,
      permissions: [.public, .signedIn, .customersRead, .delegate])
    let clerk = Principal(
      identity: .employee(7), displayName: "专员", role: .specialist, sight: .owners([7]),
      permissions: PermissionSet(role: .specialist))
    let boss = Principal(
      identity: .employee(8), displayName: "主管", role: .supervisor, dataScope: .department, departmentId: 5,
      sight: .owners([7, 8]), permissions: PermissionSet(role: .supervisor))
    let deputy = clerk.standingIn(for: boss)
    #expect(deputy.permissions == boss.permissions && deputy.sight == boss.sight && deputy.role == .supervisor)
    #expect(deputy.dataScope == .department && deputy.departmentId == 5)
    #expect(deputy.journalName == "employee:7" && deputy.displayName == "专员")
    let spoken = clerk.speaking(through: service).standingIn(for: boss)
    #expect(spoken.permissions.permissions == [.public, .signedIn, .customersRead])
    #expect(spoken.journalName == "account:3/employee:7" && spoken.ownName == "employee:7")
  }
}
