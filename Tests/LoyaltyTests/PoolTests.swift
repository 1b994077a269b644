import Contract
import Store
import TestHouse
import Testing

/// Family pools.
struct PoolTests {
  private static func create(_ club: Club, _ member: Member) async throws -> Pool {
    try await club.members.createPool(CreatePoolRequest(memberId: member.id, name: " 王家 "))
  }

  private static func join(_ club: Club, _ member: Member, _ pool: Pool) async throws -> Pool {
    try await club.members.joinPool(JoinPoolRequest(memberId: member.id, poolId: pool.id))
  }

  private static func leave(_ club: Club, _ member: Member) async throws -> Pool {
    try await club.members.leavePool(LeavePoolRequest(memberId: member.id))
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a pool has its members and what they can spend together`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let owner = try await club.join { $0.openingPoints = 30 }
      let wife = try await club.join("李小红") {
        $0.openingPoints = 12
        $0.openingExpiresMs = TestClock.startMs + 1000
      }
      let made = try await Self.create(club, owner)
      #expect(made.name == "王家" && made.ownerMemberId == owner.id && made.programId == club.programId)
      #expect(made.memberIds == [owner.id] && made.available == 30 && made.version == 1)
      let both = try await Self.join(club, wife, made)
      #expect(both.memberIds == [owner.id, wife.id] && both.available == 42 && both.version == 2)
      #expect(try await club.again(wife).poolId == made.id)
      #expect(try await club.members.getPool(GetPoolRequest(id: made.id)) == both)
      house.clock.nowMs += 1000
      #expect(try await club.members.getPool(GetPoolRequest(id: made.id)).available == 30, "expired meanwhile")
      _ = try await club.suspend(owner)
      #expect(try await club.members.getPool(GetPoolRequest(id: made.id)).available == 0)
      let left = try await Self.leave(club, wife)
      #expect(left.memberIds == [owner.id] && left.closedAtMs == nil && left.version == 3)
      #expect(try await club.again(wife).poolId == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `where the owner leaves, or their membership ends, the pool ends for all`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      for endsMembership in [false, true] {
        let owner = try await club.join("甲\(endsMembership)")
        let other = try await club.join("乙\(endsMembership)")
        let pool = try await Self.create(club, owner)
        _ = try await Self.join(club, other, pool)
        house.clock.nowMs += 1000
        if endsMembership {
          #expect(try await club.close(owner).poolId == nil)
        } else {
          #expect(try await Self.leave(club, owner).closedAtMs == house.clock.nowMs)
        }
        let ended = try await club.members.getPool(GetPoolRequest(id: pool.id))
        #expect(ended.memberIds == [] && ended.available == 0 && ended.closedAtMs == house.clock.nowMs)
        let freed = try await club.again(other)
        #expect(freed.poolId == nil && freed.version == other.version + 2)
        #expect(try await house.refusedWithoutTrace { try await Self.join(club, other, pool) } == "POOL_CLOSED pool_id")
        #expect(try await Self.create(club, other).memberIds == [other.id])
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who cannot be in a pool is refused without trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let second = try Club(house, "second")
      let owner = try await club.join("甲")
      let other = try await club.join("乙")
      let stranger = try await second.join("丙")
      let pool = try await Self.create(club, owner)
      func create(_ member: Member, _ name: String = "家") async throws -> String {
        try await house.refusedWithoutTrace {
          try await club.members.createPool(CreatePoolRequest(memberId: member.id, name: name))
        }
      }
      func join(_ member: Member) async throws -> String {
        try await house.refusedWithoutTrace { try await Self.join(club, member, pool) }
      }
      #expect(try await create(owner) == "IN_POOL_ALREADY member_id")
      #expect(try await create(other, "   ") == "INVALID_REQUEST name:PATTERN_MISMATCH")
      #expect(try await join(owner) == "IN_POOL_ALREADY member_id")
      #expect(try await join(stranger) == "OTHER_PROGRAM member_id")
      let nowhere = JoinPoolRequest(memberId: other.id, poolId: 999)
      #expect(
        try await house.refusedWithoutTrace { try await club.members.joinPool(nowhere) } == "POOL_NOT_FOUND pool_id")
      #expect(await said { try await club.members.getPool(GetPoolRequest(id: 999)) } == "POOL_NOT_FOUND id")
      #expect(try await house.refusedWithoutTrace { try await Self.leave(club, other) } == "NOT_IN_POOL member_id")
      _ = try await club.suspend(other)
      #expect(try await join(other) == "MEMBER_SUSPENDED member_id")
      #expect(try await create(other) == "MEMBER_SUSPENDED member_id")
      _ = try await club.close(other)
      #expect(try await join(other) == "MEMBER_CLOSED member_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a pool takes twenty members`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let pool = try await Self.create(club, try await club.join())
      for number in 1..<20 { _ = try await Self.join(club, try await club.join("客户\(number)"), pool) }
      let late = try await club.join("迟到")
      #expect(try await house.refusedWithoutTrace { try await Self.join(club, late, pool) } == "POOL_FULL pool_id")
      #expect(try await club.members.getPool(GetPoolRequest(id: pool.id)).memberIds.count == 20)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a pool is in sight where one of its members is`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let club = try Club(house)
      let desk = try await house.desk(.role(.specialist))
      let customer = try await desk.customers.create(CreateCustomerRequest(name: "自己的"))
      let own = try await desk.members.enroll(EnrollMemberRequest(customerId: customer.id))
      let pool = try await Self.create(club, try await club.join())
      let get = GetPoolRequest(id: pool.id)
      #expect(await said { try await desk.members.getPool(get) } == "POOL_NOT_FOUND id")
      let join = JoinPoolRequest(memberId: own.id, poolId: pool.id)
      #expect(try await house.refusedWithoutTrace { try await desk.members.joinPool(join) } == "POOL_NOT_FOUND pool_id")
      _ = try await Self.join(club, own, pool)
      #expect(try await desk.members.getPool(get).memberIds.contains(own.id))
      #expect(try await desk.members.leavePool(LeavePoolRequest(memberId: own.id)).memberIds.count == 1)
      #expect(await said { try await desk.members.getPool(get) } == "POOL_NOT_FOUND id")
    }
  }
}
