import Contract
import Operations
import Store
import TestHouse
import Testing

/// The complaints of two files that become one.
struct MergeTests {
  @Test(arguments: Desk.Kind.allCases)
  func `cases follow the survivor, open ones say so, and what is over stays as it was`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let twin = try await house.customer("王晓明")
      let open = try await line.record { $0.customerId = twin.id }
      let over = try await line.desk.complaints.reject(
        RejectComplaintRequest(
          id: try await line.record { $0.customerId = twin.id }.id, version: 1, rejection: "settled", reply: "已处理"))
      let before = try await line.timeline(over)
      house.clock.nowMs += 1000
      let reply = try await house.admin.customers.merge(
        MergeCustomersRequest(into: line.customer.id, from: twin.id))
      #expect(reply.moves.contains { $0.what == "complaints" && $0.count == 2 })
      let moved = try await line.again(open)
      #expect(moved.customerId == line.customer.id && moved.version == 2)
      let event = try await line.timeline(open).last
      #expect(event?.step == .customerMerged)
      let kept = try await line.again(over)
      #expect(kept.customerId == line.customer.id && kept.version == over.version)
      let after = try await line.timeline(over)
      #expect(after == before)
      let listed = try await line.desk.complaints.list(ListComplaintsRequest(customerId: line.customer.id)).items
      #expect(Set(listed.map(\.id)) == [open.id, over.id])
      let next = try await line.record()
      #expect(next.repeats == 2, "what either of them complained of counts")
    }
  }
}
