import Foundation
import Operations
import Testing

struct InstantTextTests {
  /// - Note: the seeded walk passes each leap year from 1583 to 2400 and instants before 1970.
  @Test func `an instant reads as Foundation writes it`() {
    let style = Date.ISO8601FormatStyle()
    var ms: Int64 = -12_212_553_600_000
    var count = 0
    while ms < 13_600_000_000_000 {
      let seconds = Double((Double(ms) / 1000).rounded(.down))
      #expect(InstantText.text(ms) == Date(timeIntervalSince1970: seconds).formatted(style))
      ms += 6_543_217_891
      count += 1
    }
    #expect(count > 3000)
    #expect(InstantText.text(-1) == "1969-12-31T23:59:59Z")
  }
}
