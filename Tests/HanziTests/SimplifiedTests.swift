import Hanzi
import Testing

struct SimplifiedTests {
  @Test(arguments: [
    ("張偉", "张伟"), ("劉", "刘"), ("陳", "陈"), ("歐陽", "欧阳"), ("長沙銀行", "长沙银行"), ("馬雲", "马云"), ("龍門", "龙门"),
    ("臺灣", "台湾"), ("發展", "发展"), ("頭髮", "头发"), ("後來", "后来"), ("裏面", "里面"), ("裡面", "里面"), ("餘姚", "余姚"),
    ("鍾表", "钟表"), ("關於", "关于"), ("釐米", "厘米"), ("諮詢", "咨询"), ("羣島", "群岛"), ("山嶽", "山岳"), ("託運", "托运"),
    ("傢俱", "家俱"), ("麵包", "面包"), ("颱風", "台风"), ("蘋果", "苹果"), ("瀋陽", "沈阳"), ("乾隆", "乾隆"),
  ])
  func `traditional characters become simplified ones`(traditional: String, simplified: String) {
    #expect(Hanzi.simplified(traditional) == simplified)
  }

  /// Characters that are simplified ones themselves, although Unihan gives many of them another form.
  @Test(arguments: [
    "乾坤", "皇后", "里程", "着力", "著名", "台州", "余姚", "范围", "谷雨", "丑角", "斗牛", "干净", "复制", "系统", "了解", "瞭望", "征途", "宫商角徵羽", "干戈",
    "面孔", "千秋", "沈阳", "升旗", "毕昇", "甯静", "哪吒", "新垵", "阪田", "凭藉", "覆盖",
  ])
  func `a simplified character stays`(text: String) {
    #expect(Hanzi.simplified(text) == text)
  }

  @Test(arguments: ["", "abc 123", "Ü·é", "한국 ひらがな", "😀👨‍👩‍👧", "〇𠮷", "王\u{FE00}", "e\u{301}", "\r\n"])
  func `everything else stays to the last scalar`(text: String) {
    #expect(Array(Hanzi.simplified(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `what stands between stays in its place`() {
    #expect(Hanzi.simplified("A張 (偉)·é\u{301}長") == "A张 (伟)·é\u{301}长")
  }

  @Test func `a simplified form has no simpler form`() {
    var changed = 0
    for value in 0x4E00...0x9FFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Hanzi.simplified(String(scalar))
      if once != String(scalar) { changed += 1 }
      #expect(Hanzi.simplified(once) == once, "\(scalar)")
      #expect(once.unicodeScalars.count == 1, "\(scalar)")
    }
    #expect((2_500...4_000).contains(changed), "\(changed)")
  }
}
