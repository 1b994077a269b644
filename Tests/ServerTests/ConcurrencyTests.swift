import Client
import Contract
import Server
import TestHouse
import Testing

/// Many clients at once: nothing is lost, and who was told sees.
struct ConcurrencyTests {
  /// Many clients add a word each to one file, and each begins again when somebody was faster.
  /// - Parameter rereads: false for clients that answer a stale version with the new number and their old list.
  static func lostWords(clients: Int, rereads: Bool) async throws -> Set<String> {
    var lost: Set<String> = []
    try await withLiveHouse({ options, _ in options.loops = 2 }) { house in
      let customer = try await house.customer()
      let told = try await withThrowingTaskGroup(of: String.self) { group in
        for index in 0..<clients {
          let client = house.client()
          group.addTask { try await addWord("\(index)", to: customer.id, client, rereads: rereads) }
        }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(told.count == clients)
      let kept = try await house.admin.customers.get(GetCustomerRequest(id: customer.id))
      #expect(kept.version == Int64(clients) + 1)
      lost = told.subtracting(words(kept))
    }
    return lost
  }

  private static func words(_ customer: Customer) -> [String] {
    (customer.preferences ?? "").split(separator: " ").map(String.init)
  }

  private static func addWord(
    _ word: String, to id: Int64, _ client: Client, rereads: Bool
  ) async throws -> String {
    var seen = try await client.customers.get(GetCustomerRequest(id: id))
    while true {
      do {
        let request = UpdateCustomerRequest(
          preferences: (words(seen) + [word]).joined(separator: " "), id: id, version: seen.version)
        _ = try await client.customers.update(request)
        return word
      } catch let error as CallError where error.reason == "VERSION_MISMATCH" {
        if rereads {
          seen = try await client.customers.get(GetCustomerRequest(id: id))
        } else {
          seen.version = error.status.currentVersion ?? 0
        }
      }
    }
  }

  @Test func `of two hundred clients that change one file nobody's change is lost`() async throws {
    let lost = try await Self.lostWords(clients: 200, rereads: true)
    #expect(lost == [])
  }

  @Test func `clients that do not look again do lose changes, and the check sees it`() async throws {
    let lost = try await Self.lostWords(clients: 20, rereads: false)
    #expect(!lost.isEmpty)
  }

  @Test func `what was acknowledged on one connection is seen at once on another`() async throws {
    try await withLiveHouse({ options, _ in options.loops = 2 }) { house in
      let customer = try await house.customer()
      // Whichever loops these land on, some pair stands on two.
      let writers = [house.client(), house.client()]
      let readers = [house.client(), house.client(), house.client()]
      var missed = 0
      for round in 1...2000 {
        let update = UpdateCustomerRequest(city: "城 \(round)", id: customer.id, version: Int64(round))
        let written = try await writers[round % 2].customers.update(update)
        let read = try await readers[round % 3].customers.get(GetCustomerRequest(id: customer.id))
        if read != written { missed += 1 }
      }
      #expect(missed == 0)
    }
  }

  @Test func `lists and searches see it too`() async throws {
    try await withLiveHouse({ options, _ in options.loops = 2 }) { house in
      let (writer, reader) = (house.client(), house.client())
      for round in 1...100 {
        let made = try await writer.customers.create(CreateCustomerRequest(name: "测试 \(round)"))
        let request = ListCustomersRequest(order: .newestFirst, limit: 1)
        let listed = try await reader.customers.list(request)
        #expect(listed.items == [made])
        let found = try await reader.customers.search(SearchCustomersRequest(text: "测试 \(round)", limit: 1))
        #expect(found.items.map(\.id) == [made.id])
      }
    }
  }
}
