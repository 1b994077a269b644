import Testing
import Wire

struct PatternTests {
  @Test(arguments: [
    (
      Pattern.line, ["a", "王小明", "two words", "e\u{301}", " x "],
      ["", " ", "\u{3000}", "a\nb", "a\tb", "\u{7f}", "x\u{85}", "a\u{2028}b", "\u{200b}", "\u{202e}", "\u{feff} "]
    ),
    (.text, ["a\n\tb", "王"], ["", "\n", " \t ", "a\rb", "\u{1}"]),
    (.word, ["a", "erp", "a1_b-c.d"], ["", "1a", "A", "aB", "a b", "é", "_a"]),
    (.currency, ["CNY", "EUR"], ["", "CN", "CNYX", "cny", "C1Y", "元元元"]),
    (
      .email, ["a@b.c", "x.y+z@mail.example.com", "用户@例子.中国"],
      [
        "", "a", "@b.c", "a@", "a@b", "a@.c", "a@b.", "a@b..c", "a@b@c.d", "a b@c.d", "a@b.c ", "a\u{200b}@b.c",
        "<a@b.cc>", "mailto:a@b.cc",
        "a@b.cc;", "a@-b.cc", "a@b-.cc", "a@b.c-", "a..b@c.dd", ".a@b.cc", "a.@b.cc", "z***@b.cc", "a,b@c.dd",
      ]
    ),
    (
      .phone,
      ["12345", "+86 138-0013-8000", "(010) 8888 8888", "+(86)12345", "12345678901234567890", "1234５", "＋８６-138"],
      ["", "1234", "123456789012345678901", "+", "12345-", " 12345", "12345x", "1+2345", "-12345", "+86 "]
    ),
    (
      .externalRef, ["erp:10023", "a:1", "shop-x.y:A/1:2", "a:王"],
      ["", "erp", "erp:", ":1", "Erp:1", "erp:a b", "erp:\u{a0}", "1a:x", "a:\u{feff}"]
    ),
    (
      .language, ["en", "zh-CN", "zh-Hant-TW", "gsw", "de-1996"],
      ["", "e", "engl", "en-", "-en", "en--us", "en_US", "12", "en-ninechars", "é"]
    ),
  ])
  func `a pattern takes what it says and nothing else`(pattern: Pattern, good: [String], bad: [String]) {
    for text in good { #expect(pattern.matches(text), "\(pattern) takes \(text)") }
    for text in bad { #expect(!pattern.matches(text), "\(pattern) refuses \(text.debugDescription)") }
  }

  @Test func `a reference has at most 64 characters, counted as characters`() {
    #expect(Pattern.externalRef.matches("a:" + String(repeating: "王", count: 64)))
    #expect(!Pattern.externalRef.matches("a:" + String(repeating: "王", count: 65)))
  }

  @Test func `without a pattern everything matches`() {
    #expect(Pattern.unspecified.matches(""))
  }
}
