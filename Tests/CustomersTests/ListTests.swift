import Contract
import TestHouse
import Testing

/// Lists in pages: nothing lost, nothing twice, and cursors that belong to their list.
struct ListTests {
  private static func pages(
    _ desk: Desk, _ request: ListCustomersRequest, between: () async throws -> Void = {}
  ) async throws -> [[Int64]] {
    var request = request
    var pages: [[Int64]] = []
    repeat {
      let reply = try await desk.customers.list(request)
      pages.append(reply.items.map(\.id))
      request.cursor = reply.nextCursor
      if request.cursor != nil { try await between() }
    } while request.cursor != nil
    return pages
  }

  @Test(arguments: Desk.Kind.allCases)
  func `pages in both orders hold every file once`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      var ids: [Int64] = []
      for index in 0..<11 { ids.append(try await house.customer("测试 \(index)").id) }
      let oldest = try await Self.pages(house.admin, ListCustomersRequest(limit: 4))
      #expect(oldest == [Array(ids[0..<4]), Array(ids[4..<8]), Array(ids[8..<11])])
      let newest = try await Self.pages(house.admin, ListCustomersRequest(order: .newestFirst, limit: 4))
      #expect(newest.flatMap { $0 } == ids.reversed())
      let exact = try await Self.pages(house.admin, ListCustomersRequest(limit: 11))
      #expect(exact == [ids], "a page that is just full is the last")
      let usual = try await house.admin.customers.list(ListCustomersRequest())
      #expect(usual.items.count == 11)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `files opened between two pages disturb neither order`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      var ids: [Int64] = []
      for index in 0..<6 { ids.append(try await house.customer("测试 \(index)").id) }
      let newest = ListCustomersRequest(order: .newestFirst, limit: 2)
      let backward = try await Self.pages(house.admin, newest) { _ = try await house.customer("后来") }
      #expect(backward.flatMap { $0 } == ids.reversed(), "the newer ones stand before the first page")
      let all = try await Self.pages(house.admin, ListCustomersRequest(limit: 500)).flatMap { $0 }
      var added = 0
      let forward = try await Self.pages(house.admin, ListCustomersRequest(limit: 2)) {
        if added < 2 { _ = try await house.customer("更后来") }
        added += 1
      }
      #expect(forward.flatMap { $0 } == all + [all[all.count - 1] + 1, all[all.count - 1] + 2])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `only the files of one employee are listed where that is asked`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let owner = try await house.employee(.specialist)
      var owned: [Int64] = []
      for index in 0..<9 {
        let made = try await house.customer("测试 \(index)") { $0.ownerId = index % 3 == 0 ? nil : owner.id }
        if made.ownerId != nil { owned.append(made.id) }
      }
      let oldest = try await Self.pages(house.admin, ListCustomersRequest(ownerId: owner.id, limit: 4))
      #expect(oldest == [Array(owned[0..<4]), Array(owned[4..<6])])
      let newest = ListCustomersRequest(order: .newestFirst, ownerId: owner.id, limit: 4)
      #expect(try await Self.pages(house.admin, newest).flatMap { $0 } == owned.reversed())
      #expect(try await Self.pages(house.admin, ListCustomersRequest(ownerId: 9999)) == [[]])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a cursor of another list, or of nobody's making, is refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      for index in 0..<3 { _ = try await house.customer("测试 \(index)") }
      let customers = house.admin.customers
      let cursor = try #require(try await customers.list(ListCustomersRequest(limit: 1)).nextCursor)
      let found = try #require(try await customers.search(SearchCustomersRequest(text: "测试", limit: 1)).nextCursor)
      let newest = ListCustomersRequest(order: .newestFirst, cursor: cursor)
      #expect(await said { try await customers.list(newest) } == "CURSOR_MISMATCH cursor")
      let owned = ListCustomersRequest(ownerId: 1, cursor: cursor)
      #expect(await said { try await customers.list(owned) } == "CURSOR_MISMATCH cursor")
      #expect(await said { try await customers.list(ListCustomersRequest(cursor: found)) } == "CURSOR_MISMATCH cursor")
      let other = SearchCustomersRequest(text: "测", cursor: found)
      #expect(await said { try await customers.search(other) } == "CURSOR_MISMATCH cursor")
      for garbage in ["x", "", "!!!!", "游标", cursor + "A", String(cursor.dropLast(2)), cursor + "=="] {
        let outcome = await said { try await customers.list(ListCustomersRequest(cursor: garbage)) }
        #expect(outcome == "CURSOR_INVALID cursor", "\(garbage)")
      }
    }
  }
}
