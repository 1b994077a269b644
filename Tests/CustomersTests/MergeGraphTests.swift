import Contract
import Operations
import Store
import TestHouse
import Testing
import Wire

@testable import Customers

/// Moves purchases as a later room does, so that this room's merge is seen to take others along.
private struct PurchaseMove: MergePart {
  let name = "purchases"

  func move(from: Int64, into: Int64, _ call: WriteCall) throws -> Int {
    try call.transaction.run(
      "UPDATE purchase SET customer_id = $2 WHERE customer_id = $1", [.int(from), .int(into)])
  }
}

/// Random graphs of merges, through the store.
struct MergeGraphTests {
  /// A house with the files of a graph, each with purchases, in which merges go in some random order.
  private struct Town {
    let house: TestHouse
    let graph: MergeGraph
    let ids: [Int64]
    private let table: MethodTable

    init(seed: UInt64) async throws {
      house = try TestHouse()
      var table = MethodTable()
      CustomersRoom.register(in: &table, mergeParts: [PurchaseMove()])
      self.table = table
      var employees: [Int64] = []
      for _ in 0..<4 { employees.append(try await house.employee(.specialist).id) }
      graph = MergeGraph(seed: seed, employees: employees)
      var ids: [Int64] = []
      for (index, file) in graph.files.enumerated() {
        house.clock.nowMs = file.createdAtMs
        let made = try await house.admin.customers.create(CreateCustomerRequest(file))
        ids.append(made.id)
        for purchase in 0..<(index % 3) {
          let amount = Money(minor: Int64(index * 100 + purchase + 1), currency: "CNY")
          _ = try await house.admin.purchases.record(
            RecordPurchaseRequest(customerId: made.id, externalRef: "shop:\(index)-\(purchase)", amount: amount))
        }
      }
      self.ids = ids
      house.clock.nowMs = TestClock.startMs + TestClock.dayMs
    }

    func merge(order: UInt64) throws {
      var chance = SeededGenerator(seed: order)
      for (step, merge) in graph.merges.shuffled(using: &chance).enumerated() {
        let from = try alias(of: ids[merge.from], &chance)
        let into = try alias(of: ids[merge.into], &chance)
        let meta = RequestMeta(idempotencyKey: Array("merge \(step)".utf8))
        let request = MergeCustomersRequest(into: into, from: from).encoded()
        guard let method = table[Methods.Customers.merge.info.id] else { preconditionFailure("no merge") }
        let call = ChangingCall(
          method: method, actor: .local(uid: 0), claimant: "local:0", meta: meta, language: .english, deadline: .max,
          reads: SeenReads())
        let job = try request.withUnsafeBytes { try call.job($0, arena: Arena(), lane: 0, context: nil) }
        guard case .reply(0, _, _, _)? = house.store.perform(job) else { throw Stuck(from: from, into: into) }
      }
    }

    /// An id that answers as the same file.
    private func alias(of id: Int64, _ chance: inout SeededGenerator) throws -> Int64 {
      let answers = try house.read { transaction in
        try ids.map { try CustomerTable(transaction: transaction).find($0)?.id }
      }
      let root = answers[ids.firstIndex(of: id) ?? 0]
      return ids.indices.filter { answers[$0] == root }.map { ids[$0] }.randomElement(using: &chance) ?? id
    }

    /// Everything that the order of the merges must not show in.
    func state() throws -> [String] {
      try house.read { transaction in
        var lines = try ids.map { id in
          var file = try CustomerTable(transaction: transaction).find(id) ?? Customer()
          file.version = 0
          file.updatedAtMs = 0
          return "\(id): \(Base64URL.encode(file.encoded()))"
        }
        lines += try transaction.all("SELECT id || ' in ' || quote(merged_into) FROM customer ORDER BY id") {
          $0.text(0)
        }
        return lines
      }
    }
  }

  private struct Stuck: Error {
    let from: Int64
    let into: Int64
  }

  @Test(arguments: [UInt64](arrayLiteral: 1, 2, 3))
  func `merges in any order end in the same file, in every index and by every old name`(seed: UInt64) async throws {
    var expected: [String] = []
    for order in 1...3 as ClosedRange<UInt64> {
      let town = try await Town(seed: seed)
      try town.merge(order: order)
      let state = try town.state()
      if expected.isEmpty { expected = state }
      #expect(state == expected, "seed \(seed), order \(order)")
      try await Self.checkIndexes(town.house, town.graph, town.ids)
      try await Self.checkPurchases(town.house, town.graph, town.ids)
      #expect(try Journal.verify(in: town.house.store.openReader()).broken == nil)
    }
  }

  private static func checkIndexes(_ house: TestHouse, _ graph: MergeGraph, _ ids: [Int64]) async throws {
    for (index, root) in graph.roots.enumerated() {
      let file = try await house.admin.customers.get(GetCustomerRequest(id: ids[index]))
      #expect(file.id == ids[root])
      let number = CustomerNumber.text(ids[index])
      #expect(try await house.admin.customers.get(GetCustomerRequest(number: number)) == file)
      for ref in graph.files[index].externalRefs {
        #expect(try await house.admin.customers.get(GetCustomerRequest(externalRef: ref)) == file)
      }
      #expect(Set(file.refusals).isSuperset(of: graph.files[index].refusals))
      #expect(file.refusals.allSatisfy { !file.consents.contains($0) })
    }
    let files = try await house.admin.customers.list(ListCustomersRequest(limit: 500)).items
    #expect(Set(files.map(\.id)) == Set(graph.roots.map { ids[$0] }) && files.count == Set(graph.roots).count)
    let books = files.flatMap { file in
      Set(file.helperIds + [file.ownerId].compactMap(\.self)).map { "\($0) \(file.id)" }
    }
    let keys = files.flatMap { file in CustomerKeyTable.keys(of: file).map { "\($0) \(file.id)" } }
    let refs = files.flatMap { file in file.externalRefs.map { "\($0) \(file.id)" } }
    try house.read { transaction in
      let stored = try transaction.all("SELECT employee_id || ' ' || customer_id FROM customer_book") { $0.text(0) }
      #expect(stored.sorted() == books.sorted())
      let known = try transaction.all("SELECT key || ' ' || customer_id FROM customer_key") { $0.text(0) }
      #expect(known.sorted() == keys.sorted())
      let named = try transaction.all("SELECT ref || ' ' || customer_id FROM customer_external_ref") { $0.text(0) }
      #expect(named.sorted() == refs.sorted())
    }
  }

  private static func checkPurchases(_ house: TestHouse, _ graph: MergeGraph, _ ids: [Int64]) async throws {
    for index in graph.files.indices {
      let parts = graph.files.indices.filter { graph.roots[$0] == graph.roots[index] }
      let sum = parts.reduce(0) { $0 + (0..<($1 % 3)).reduce(0) { $0 + $1 + 1 } + ($1 % 3) * $1 * 100 }
      let list = ListPurchasesRequest(customerId: ids[index], limit: 500)
      let listed = try await house.admin.purchases.list(list).items
      #expect(listed.reduce(0) { $0 + $1.amount.minor } == Int64(sum))
    }
  }
}

extension CreateCustomerRequest {
  /// What a test can say of a file without dictionaries and registered attributes.
  fileprivate init(_ file: Customer) {
    self.init(name: file.name)
    phone = file.phone
    email = file.email
    company = file.company
    region = file.region
    province = file.province
    city = file.city
    address = file.address
    birthdayDay = file.birthdayDay
    language = file.language
    preferences = file.preferences
    avoidTimes = file.avoidTimes
    ownerId = file.ownerId
    grade = file.grade
    gradeReason = file.gradeReason
    otherNames = file.otherNames
    morePhones = file.morePhones
    moreEmails = file.moreEmails
    externalRefs = file.externalRefs
    notes = file.notes
    helperIds = file.helperIds
    refusals = file.refusals
    consents = file.consents
    allowDuplicate = true
  }
}
