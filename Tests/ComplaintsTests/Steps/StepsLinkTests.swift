import Contract
import TestHouse
import Testing

/// Complaints beside each other: duplicates, parts, links; and those that are taken back.
struct StepsLinkTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a duplicate ends, and the one that goes on knows of it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let whole = try await floor.investigated()
      let first = try await floor.recorded()
      let second = try await floor.recorded()
      let itself = try await house.refusedWithoutTrace { try await floor.duplicate(first, of: first) }
      #expect(itself == "DUPLICATE_OF_SELF of_number")
      let ended = try await floor.duplicate(first, of: whole)
      #expect(ended.state == .duplicate && ended.clocks.allSatisfy { $0.fulfilledMs != nil || $0.endedMs != nil })
      #expect(ended.links.last == CaseLink(kind: .duplicateOf, id: whole.id, number: whole.number))
      let event = try await floor.timeline(whole).last
      #expect(event?.step == .duplicateAdded && event?.otherId == first.id)
      let goesOn = try await floor.again(whole)
      #expect(goesOn.state == .investigating && goesOn.version == whole.version + 1)
      let chain = try await house.refusedWithoutTrace { try await floor.duplicate(second, of: ended) }
      #expect(chain == "DUPLICATE_OF_DUPLICATE of_number")
      let withdrawn = try await floor.withdraw(goesOn)
      #expect(withdrawn.state == .withdrawn && withdrawn.nextDueMs == nil)
      let intoNothing = try await house.refusedWithoutTrace { try await floor.duplicate(second, of: withdrawn) }
      #expect(intoNothing == "DUPLICATE_TARGET_ENDED of_number")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a part goes its own way, and the parent closes behind it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let whole = try await floor.proposed()
      house.clock.nowMs += TestClock.hourMs
      let part = try await floor.split(whole)
      #expect(part.number != whole.number && part.state == .received && part.wish == "退还运费" && part.title == "运费")
      #expect(part.links == [CaseLink(kind: .parent, id: whole.id, number: whole.number)])
      #expect(part.customerId == whole.customerId && part.category == whole.category && part.repeats == whole.repeats)
      #expect(part.clock(of: .resolve)?.startedMs == house.clock.nowMs && part.accusedId == whole.accusedId)
      let tooDeep = try await house.refusedWithoutTrace { try await floor.split(part) }
      #expect(tooDeep == "SPLIT_TOO_DEEP id")
      var parent = try await floor.again(whole)
      #expect(parent.openChildren == 1 && parent.version == whole.version + 1)
      parent = try await floor.deliver(try await floor.answer(parent, .accepted), 0)
      parent = try await floor.followUp(try await floor.resolve(parent))
      let waiting = parent
      let early = try await house.refusedWithoutTrace { try await floor.close(waiting) }
      #expect(early == "CHILDREN_OPEN id")
      _ = try await floor.withdraw(part)
      let alone = try await floor.again(waiting)
      #expect(alone.openChildren == 0 && alone.version == waiting.version)
      let closed = try await floor.close(alone)
      #expect(closed.state == .closed)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a part that is the same as its parent ends as its duplicate, and the parent counts right`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let whole = try await floor.investigated()
      let part = try await floor.split(whole)
      let ended = try await floor.duplicate(part, of: whole)
      #expect(ended.state == .duplicate)
      let parent = try await floor.again(whole)
      #expect(parent.openChildren == 0)
      let steps = try await floor.timeline(parent).map(\.step)
      #expect(steps.suffix(2) == [.split, .duplicateAdded])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `related complaints are linked and unlinked, other kinds of links are made elsewhere`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      let earlier = try await floor.recorded()
      house.clock.nowMs += 1000
      let later = try await floor.recorded { $0.category = "billing" }
      let stranger = try await house.customer("路人甲")
      let other = try await floor.recorded { $0.customerId = stranger.id }
      func refused(_ kind: LinkKind, _ on: Complaint, _ to: Complaint, remove: Bool? = nil) async throws -> String {
        try await house.refusedWithoutTrace { try await floor.link(on, kind, to.id, remove: remove) }
      }
      let linked = try await floor.link(later, .related, other.id)
      #expect(linked.links.contains(CaseLink(kind: .related, id: other.id, number: other.number)))
      let outcomes = [
        try await refused(.related, linked, other), try await refused(.related, linked, linked),
        try await refused(.parent, linked, other), try await refused(.repeatOf, linked, other),
        try await refused(.repeatOf, earlier, linked), try await refused(.related, linked, earlier, remove: true),
      ]
      #expect(
        outcomes == [
          "LINK_EXISTS other_id", "DUPLICATE_OF_SELF other_id", "LINK_KIND_MADE kind", "REPEAT_OF_OTHER other_id",
          "REPEAT_OF_OTHER other_id", "LINK_NOT_FOUND other_id",
        ])
      let repeated = try await floor.link(linked, .repeatOf, earlier.id)
      let free = try await floor.link(repeated, .related, other.id, remove: true)
      #expect(free.links == [CaseLink(kind: .repeatOf, id: earlier.id, number: earlier.number)])
    }
  }
}
