import Hanzi
import Testing

/// What else stands in names, and how many readings a name may have.
struct LetterTests {
  @Test(arguments: [
    ("吕布", ["lvbu", "lubu"]), ("吕律", ["lvlv", "lulu"]), ("女", ["nv", "nu"]), ("略", ["lve", "lue"]),
    ("虐", ["nve", "nue"]), ("闾丘明", ["lvqiuming", "luqiuming"]),
  ])
  func `a name with ü is typed with v or with u`(name: String, expected: [String]) {
    #expect(Hanzi.readings(ofName: name).map(\.full) == expected)
  }

  @Test func `the reading with u follows its own before any other`() {
    #expect(Hanzi.readings(ofName: "吕朝").map(\.full) == ["lvchao", "luchao", "lvzhao", "luzhao"])
    #expect(Hanzi.readings(ofName: "吕朝", max: 3).map(\.full) == ["lvchao", "luchao", "lvzhao"])
  }

  @Test func `a Latin word keeps its v`() {
    #expect(Hanzi.readings(ofName: "VIVO女").map(\.full) == ["vivonv", "vivonu"])
    #expect(Hanzi.readings(ofName: "LV店").map(\.full) == ["lvdian"])
  }

  @Test(arguments: [
    ("A公司", ["a", "gong", "si"]), ("TCL集团", ["tcl", "ji", "tuan"]), ("ＴＣＬ集团", ["tcl", "ji", "tuan"]),
    ("58同城", ["5", "8", "tong", "cheng"]), ("５８同城", ["5", "8", "tong", "cheng"]), ("王A1", ["wang", "a", "1"]),
    ("Li Ning 李宁", ["li", "ning", "li", "ning"]), ("A&B公司", ["a", "b", "gong", "si"]), ("李A", ["li", "a"]),
  ])
  func `Latin letters and digits are syllables of their own`(name: String, expected: [String]) {
    #expect(Hanzi.readings(ofName: name).first?.syllables == expected)
  }

  @Test(arguments: ["阿卜杜拉·买买提", "阿卜杜拉・买买提", "阿卜杜拉 买买提", "阿卜杜拉\u{3000}买买提", "「阿卜杜拉」，买买提。", "阿卜杜拉\u{200B}买买提"])
  func `signs and spaces are skipped`(name: String) {
    #expect(Hanzi.readings(ofName: name).first?.full == "abudulamaimaiti")
  }

  @Test(arguments: ["한국王", "ひらがな王", "カナ王", "Ж王", "é王", "王😀", "\u{301}王"])
  func `other scripts are skipped`(name: String) {
    #expect(Hanzi.readings(ofName: name).first?.full == "wang")
  }

  @Test(arguments: ["", " ", "·", "TCL", "58", "A1", "한국", "ひらがな", "😀", "\u{4DFF}", "\u{A000}", "\u{FFFF}"])
  func `a name without a Chinese character has no reading`(name: String) {
    #expect(Hanzi.readings(ofName: name).isEmpty)
  }

  @Test func `the ends of the table are read`() {
    #expect(Hanzi.readings(ofName: "\u{4E00}").map(\.full) == ["yi"])
    #expect(Hanzi.readings(ofName: "\u{9FA5}").map(\.full) == ["yu"])
    #expect(Hanzi.readings(ofName: "\u{9FFF}").allSatisfy { !$0.full.isEmpty })
  }

  /// 曾, 朝, 薄, 厦 and 行 have two readings each.
  @Test func `no name has more than eight readings, the likeliest of them`() {
    let readings = Hanzi.readings(ofName: "曾朝薄厦行")
    #expect(readings.count == 8)
    #expect(Set(readings).count == 8)
    #expect(readings.first?.full == "zengchaoboshaxing")
    let one = [
      "cengchaoboshaxing", "zengzhaoboshaxing", "zengchaobaoshaxing", "zengchaoboxiaxing", "zengchaoboshahang",
    ]
    #expect(Set(readings.dropFirst().prefix(5).map(\.full)) == Set(one))
  }

  @Test func `fewer are the first of more`() {
    let all = Hanzi.readings(ofName: "曾朝薄厦行", max: 32)
    #expect(all.count == 32)
    #expect(Set(all).count == 32)
    for max in 1...32 { #expect(Hanzi.readings(ofName: "曾朝薄厦行", max: max) == Array(all.prefix(max))) }
    #expect(Hanzi.readings(ofName: "曾", max: 0).isEmpty)
    #expect(Hanzi.readings(ofName: "曾", max: -1).isEmpty)
  }

  @Test func `a word's other readings come after those of plain characters`() {
    let full = Hanzi.readings(ofName: "重庆朝").map(\.full)
    #expect(full == ["chongqingchao", "chongqingzhao", "zhongqingchao", "zhongqingzhao"])
  }

  @Test func `a text of any length has an answer`() {
    let text = String(repeating: "朝行", count: 2_000)
    let readings = Hanzi.readings(ofName: text)
    #expect(readings.count == 8)
    #expect(readings.allSatisfy { $0.syllables.count == 4_000 })
    #expect(Set(readings).count == 8)
    // More than all that one character alone may vary in.
    #expect(Set(Hanzi.readings(ofName: text, max: 40)).count == 40)
  }
}
