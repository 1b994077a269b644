import Contract
import TestHouse
import Testing

@testable import Customers

/// The pairs of all files that may be one customer, as a stream.
struct DuplicatePairsTests {
  private static func pairs(
    _ desk: Desk, _ request: FindDuplicatesRequest = FindDuplicatesRequest(), credit: UInt32? = nil
  ) async throws -> [DuplicatePair] {
    try await desk.customers.findDuplicates(request, CallOptions(credit: credit)).collected()
  }

  /// Five files of one customer, with others between.
  private static func filled(_ house: some OpenHouse) async throws -> [Int64] {
    var ids: [Int64] = []
    for index in 0..<5 {
      ids.append(
        try await house.customer("王海") {
          $0.phone = "13800000001"
          $0.allowDuplicate = index > 0
        }.id)
      _ = try await house.customer("测试\(index)")
    }
    return ids
  }

  @Test(arguments: Desk.Kind.allCases, [UInt32](arrayLiteral: 1, 2, 3, 7, 256))
  func `each pair comes once, in the order of its later file, however few are under way`(
    kind: Desk.Kind, credit: UInt32
  ) async throws {
    try await withHouse(kind) { house in
      let ids = try await Self.filled(house)
      let pairs = try await Self.pairs(house.admin, credit: credit)
      let expected = (1..<5).flatMap { later in (0..<later).map { [ids[$0], ids[later]] } }
      #expect(pairs.map { [$0.firstId, $0.secondId] } == expected)
      let first = try #require(pairs.first)
      #expect(
        first
          == DuplicatePair(
            firstId: ids[0], secondId: ids[1], score: 95, reasons: [.phone, .name], firstName: "王海", secondName: "王海",
            firstNumber: CustomerNumber.text(ids[0]), secondNumber: CustomerNumber.text(ids[1])))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a stream that was cut goes on behind a later file`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let ids = try await Self.filled(house)
      let rest = try await Self.pairs(house.admin, FindDuplicatesRequest(afterId: ids[2]), credit: 2)
      #expect(rest.map(\.secondId) == [ids[3], ids[3], ids[3], ids[4], ids[4], ids[4], ids[4]])
      #expect(try await Self.pairs(house.admin, FindDuplicatesRequest(afterId: ids[4])) == [])
      #expect(try await Self.pairs(house.admin, FindDuplicatesRequest(afterId: .max)) == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `less sure pairs come where they are asked for`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let wang = try await house.customer("王海") { $0.phone = "13800000001" }
      let li = try await house.customer("李娜") {
        $0.phone = "13800000001"
        $0.allowDuplicate = true
      }
      #expect(try await Self.pairs(house.admin) == [])
      let weak = try await Self.pairs(house.admin, FindDuplicatesRequest(scoreMin: 10))
      #expect(weak.map { [$0.firstId, $0.secondId] } == [[wang.id, li.id]])
      #expect(weak.map(\.reasons) == [[.phone]] && weak.allSatisfy { (10..<70).contains($0.score) })
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `archived files are left out, and a change is followed`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let ids = try await Self.filled(house)
      let archived = ArchiveCustomerRequest(id: ids[1], version: 1)
      _ = try await house.admin.customers.archive(archived)
      _ = try await house.admin.customers.update(
        UpdateCustomerRequest(name: "赵六", phone: "13911111111", id: ids[2], version: 1))
      let first = try await Self.pairs(house.admin)
      #expect(first.map { [$0.firstId, $0.secondId] } == [[ids[0], ids[3]], [ids[0], ids[4]], [ids[3], ids[4]]])
      _ = try await house.admin.customers.restore(RestoreCustomerRequest(id: ids[1], version: 2))
      #expect(try await Self.pairs(house.admin).count == 6)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `only pairs whose files are both in sight come, the names for those who may see them`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let ids = try await Self.filled(house)
      let desk = try await house.desk(.role(.specialist))
      let own = try await Self.pairs(desk)
      #expect(own == [])
      var mine: [Int64] = []
      for _ in 0..<2 {
        let request = CreateCustomerRequest(name: "王海", phone: "13800000001", allowDuplicate: true)
        mine.append(try await desk.customers.create(request).id)
      }
      #expect(try await Self.pairs(desk).map { [$0.firstId, $0.secondId] } == [mine])
      let auditor = try await Self.pairs(try await house.desk(.role(.auditor)))
      #expect(auditor.count == 21 && auditor.allSatisfy { $0.firstName == "王*" && $0.secondName == "王*" })
      #expect(auditor.first?.firstId == ids[0])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `doubles are found over many pages`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let rows = (0..<900).map { index in
        UpsertCustomerRow(
          customer: CreateCustomerRequest(
            name: index % 300 == 7 ? "Anna Smith" : "测试\(index)", birthdayDay: index % 300 == 7 ? 5000 : nil,
            notes: ["第\(index)行的备注,长得足以让整批数据通过内存限额"]))
      }
      let ids = try await house.admin.customers.upsert(UpsertCustomersRequest(rows: rows)).results.compactMap(\.id)
      let pairs = try await Self.pairs(house.admin)
      #expect(
        pairs.map { [$0.firstId, $0.secondId] } == [
          [ids[7], ids[307]], [ids[7], ids[607]], [ids[307], ids[607]],
        ])
    }
  }

  @Test func `one person's two files are found among hundreds at one switchboard`() async throws {
    let house = try TestHouse()
    // All have the same initials, more of them than are compared with a file.
    let others = "王文魏吴翁巫武卫韦闻".flatMap { first in "海红华慧浩欢辉洪涵航".map { "\(first)\($0)" } }
    let rows = (["伍宏"] + others + others + ["伍宏"]).map { name in
      UpsertCustomerRow(
        customer: CreateCustomerRequest(
          name: name, phone: "+862155550000", notes: ["总机号码,许多人共用,备注够长就不会超出内存限额"], allowDuplicate: true))
    }
    let ids = try await house.admin.customers.upsert(UpsertCustomersRequest(rows: rows)).results.compactMap(\.id)
    #expect(ids.count == 202)
    let pairs = try await Self.pairs(house.admin)
    #expect(pairs.contains { $0.firstId == ids[0] && $0.secondId == ids[201] && $0.score >= 90 })
    let namesakes = (1...100).allSatisfy { index in
      pairs.contains { $0.firstId == ids[index] && $0.secondId == ids[index + 100] }
    }
    #expect(namesakes)
  }

  @Test func `a position keeps its file and how many pairs were given`() {
    for id in [Int64](arrayLiteral: 0, 1, 256, 1 << 47) {
      for count in [0, 1, 79] where id + Int64(count) > 0 {
        let number = DuplicatePosition(id: id, givenCount: count).number
        let read = DuplicatePosition(number, afterId: 99)
        #expect(number > 0 && read.id == id && read.givenCount == count)
      }
    }
    #expect(DuplicatePosition(0, afterId: 99).id == 99 && DuplicatePosition(7, afterId: nil).number == 7)
  }
}
