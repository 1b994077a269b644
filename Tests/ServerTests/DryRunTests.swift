import Client
import Contract
import TestHouse
import Testing

/// What a caller is told of an answer that is too large for them.
struct DryRunTests {
  @Test(arguments: [true, false])
  func `an answer too large says whether the change was made`(isDry: Bool) async throws {
    try await withLiveHouse { house in
      let client = house.client { $0.maxFrame = 4096 }
      let rows = (0..<500).map { UpsertCustomerRow(customer: CreateCustomerRequest(name: "测试 \($0)")) }
      do {
        _ = try await client.customers.upsert(UpsertCustomersRequest(rows: rows), CallOptions(dryRun: isDry))
        Issue.record("the answer is not too large")
      } catch let error as CallError {
        #expect(error.reason == "REPLY_TOO_LARGE")
        #expect(error.executed == (isDry ? .notExecuted : .executed))
      }
      let kept = try await house.admin.customers.list(ListCustomersRequest(limit: 1)).items.count
      #expect(kept == (isDry ? 0 : 1))
    }
  }
}
