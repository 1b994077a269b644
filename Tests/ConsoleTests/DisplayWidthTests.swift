import Console
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("王海", 4), ("王a", 3), ("é", 1), ("e\u{301}", 1), ("한국", 4), ("\u{1112}\u{1161}\u{11ab}", 2),
    ("カナ", 4), ("\u{ff76}\u{ff85}", 2), ("\u{ff0c}", 2), ("、", 2), ("😀", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇨🇳", 2), ("❤️", 2),
    ("❤", 1), ("☎", 1),
    ("👩🏽‍🚀", 2), ("👨🏻‍🤝‍👨🏿", 2), ("☝🏽", 2), ("🇨🇳🇩🇪", 4), ("🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", 2), ("🏳️‍🌈", 2),
    ("1\u{fe0f}\u{20e3}", 2), ("☎\u{fe0f}", 2), ("☎\u{fe0e}", 1), ("\u{1100}\u{1161}", 2),
    ("\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}", 4),
    ("\u{1161}", 0), ("\u{d7b0}", 0), ("ㄱ", 2), ("مُحَمَّد", 4), ("\u{64e}", 0), ("שָׁלוֹם", 4), ("Z\u{351}\u{36b}\u{343}", 1),
    ("が", 2), ("か\u{3099}", 2), ("〇", 2), ("㈱", 2), ("ｱ", 1),
    ("\u{200b}", 0), ("a\u{200d}b", 2), ("𠀀", 2), ("…", 1), ("–", 1), ("\t", 0), ("①", 1), ("€", 1),
  ])
  func `a text takes so many columns`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("王小明", 6, "王小明"), ("王小明", 5, "王小…"), ("王小明", 4, "王…"), ("王小明", 3, "王…"), ("王小明", 2, "…"),
    ("abcdef", 4, "abc…"), ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3, "👨‍👩‍👧‍👦…"),
  ])
  func `clipping never cuts a cluster`(text: String, columns: Int, clipped: String) {
    #expect(DisplayWidth.clip(text, to: columns) == clipped)
    #expect(DisplayWidth.of(DisplayWidth.clip(text, to: columns)) <= columns)
  }

  @Test func `control characters show as escapes`() {
    #expect(VisibleText.escape("a\u{1b}[31m\nb\u{202e}") == "a\\u{1b}[31m\\nb\\u{202e}")
    #expect(VisibleText.escape("王 海") == "王 海")
  }
}
