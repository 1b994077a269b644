import Testing

@testable import Console

struct SpanTextTests {
  @Test(
    arguments: [
      (Int64(0), "0 s"), (1, "1 ms"), (999, "999 ms"), (1000, "1 s"), (1500, "1 s"), (90_000, "1 min 30 s"),
      (-90_000, "-1 min 30 s"), (3_600_000, "1 h"), (3_660_000, "1 h 1 min"), (93_784_005, "1 d 2 h"),
      (86_400_000 * 400, "400 d"), (Int64.max, "106751991167 d 7 h"), (Int64.min, "-106751991167 d 7 h"),
    ] as [(Int64, String)])
  func `a span is told by its two largest units`(ms: Int64, text: String) { #expect(SpanText.text(ms) == text) }
}
