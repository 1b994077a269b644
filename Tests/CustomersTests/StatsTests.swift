import Contract
import TestHouse
import Testing

@testable import Customers

/// The figures of all files against the files one by one.
struct StatsTests {
  @Test(arguments: Desk.Kind.allCases)
  func `each axis adds up to what the files say one by one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await house.words(.tag, ["甲"])
      let owner = try await house.employee(.specialist).id
      var random = SeededRandom(11)
      func some<T>(_ value: T) -> T? { Bool.random(using: &random) ? value : nil }
      for index in 0..<150 {
        house.clock.nowMs += Int64.random(in: 0...6, using: &random) * 86_400_000
        let made = try await house.customer("测试\(index)") {
          $0.kind = some(.organization)
          $0.phone = some("138" + String(10_000_000 + index))
          $0.email = some("c\(index)@example.org")
          $0.address = some("人民路")
          $0.region = some("华东")
          $0.city = some("上海")
          $0.source = some("shop")
          $0.tags = some(["甲"]) ?? []
          $0.grade = some(.a)
          $0.ownerId = some(owner)
          $0.birthdayDay = some(5000)
          $0.industry = some("零售业")
          $0.language = some("zh")
          $0.company = some("灯塔")
        }
        if index % 9 == 0 {
          _ = try await house.admin.customers.archive(ArchiveCustomerRequest(id: made.id, version: 1))
        }
      }
      let files = try await house.admin.customers.list(ListCustomersRequest(limit: 500)).items
      #expect(files.count == 133)
      let stats = try await house.admin.customers.stats(CustomerStatsRequest()).items
      func count(_ axis: String, _ value: String) -> Int {
        stats.first { $0.axis == axis && $0.value == value }.map { Int($0.customers) } ?? 0
      }
      #expect(count("state", "ACTIVE") == 133 && count("state", "ARCHIVED") == 17)
      for kind in [CustomerKind.person, .organization] {
        #expect(count("kind", kind.word) == files.count { $0.kind == kind })
      }
      #expect(
        count("grade", "A") == files.count { $0.grade == .a } && count("grade", "-") == files.count { $0.grade == nil })
      #expect(count("region", "华东") == files.count { $0.region != nil })
      #expect(count("source", "-") == files.count { $0.source == nil })
      for (index, quarter) in ["0-24", "25-49", "50-74", "75-100"].enumerated() {
        #expect(count("completeness", quarter) == files.count { min(Int($0.completeness ?? 0) / 25, 3) == index })
      }
      let sum = files.reduce(0) { $0 + Int($1.completeness ?? 0) }
      #expect(count("completeness_average", "percent") == sum / files.count)
      #expect(count("review", "OVERDUE") == files.count { ($0.reviewDueAtMs ?? 0) < house.clock.nowMs })
      let months = stats.filter { $0.axis == "month" }
      #expect(months.reduce(0) { $0 + $1.customers } == 133 && months.count > 5)
      let own = try await house.admin.customers.stats(CustomerStatsRequest(ownerId: owner)).items
      #expect(own.first?.customers == Int64(files.count { $0.ownerId == owner }))
    }
  }
}
