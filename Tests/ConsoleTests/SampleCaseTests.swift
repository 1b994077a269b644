import Schema
import Testing

@testable import Console

/// The sample's complaints, and the steps that are invented for them.
struct SampleCaseTests {
  private static let header =
    "external_ref,customer_ref,channel,category,severity,occurred_at,received_at,title,description,wish\n"
  private static let row =
    "cmp:0001,cdnow:0380,wechat,delivery,urgent,2026-01-04T22:49:26+08:00,2026-01-05T13:04:48+08:00,破损,外箱破损,退款\n"

  @Test func `a record is read with its instants`() throws {
    let cases = try SampleCase.read(Array((Self.header + Self.row).utf8))
    let item = try #require(cases.first)
    #expect(cases.count == 1 && item.ref == "cmp:0001" && item.severity == "URGENT" && item.wish == "退款")
    #expect(item.receivedAtMs == 1_767_589_488_000 && item.occurredAtMs == 1_767_538_166_000)
  }

  @Test(arguments: [
    ("13:04:48+08:00", "13:04:48Z"), ("2026-01-05", "2026-02-30"), ("13:04:48", "24:04:48"), ("退款", ""),
    ("delivery", ""), ("13:04:48", "13:04"),
  ])
  func `a record that does not fit is named`(part: String, wrong: String) throws {
    let text = Self.header + Self.row.replacing(part, with: wrong)
    let error = #expect(throws: SampleData.Invalid.self) { try SampleCase.read(Array(text.utf8)) }
    #expect(error?.message.hasPrefix("complaints.csv, record 1:") == true)
  }

  @Test func `steps follow one another, and each course is there among twenty`() throws {
    let item = try #require(try SampleCase.read(Array((Self.header + Self.row).utf8)).first)
    var ends: [String: Int] = [:]
    for place in 0..<40 {
      let steps = SampleCasePlan(place: place, item: item, mayGetPoints: true).steps(isRecent: place < 20)
      let instants = steps.map(\.afterMs)
      #expect(instants == instants.sorted() && Set(instants).count == instants.count, "place \(place)")
      ends[steps.last?.method ?? "", default: 0] += 1
    }
    #expect(ends == ["reject": 2, "withdraw": 2, "ask": 2, "triage": 1, "close": 33])
  }

  @Test func `three tries to call fall on three days, however fast the work goes`() throws {
    let item = try #require(try SampleCase.read(Array((Self.header + Self.row).utf8)).first)
    let tries = SampleCasePlan(place: 8, item: item, mayGetPoints: false).steps(isRecent: false)
      .filter { $0.method == "follow_up" }
    #expect(tries.count == 3)
    #expect(zip(tries, tries.dropFirst()).allSatisfy { $1.afterMs - $0.afterMs >= Day.ms })
  }
}
