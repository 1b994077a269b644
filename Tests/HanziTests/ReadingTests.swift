import Hanzi
import Testing

/// How names are read: the tables here are what people who bear them or work there would say.
struct ReadingTests {
  @Test(arguments: [
    ("王海", "wang hai"), ("曹明", "cao ming"), ("欧阳娜娜", "ou yang na na"), ("李娜", "li na"), ("张晟", "zhang sheng"),
    ("刘䶮", "liu yan"), ("杨玥", "yang yue"), ("陈〇一", "chen ling yi"), ("珲春", "hun chun"), ("孙珩", "sun heng"),
  ])
  func `a name is read character by character`(name: String, expected: String) {
    #expect(first(name) == expected)
  }

  @Test func `a reading is typed in full or by its initials`() {
    let reading = Hanzi.readings(ofName: "王海").first
    #expect(reading?.syllables == ["wang", "hai"])
    #expect(reading?.full == "wanghai")
    #expect(reading?.initials == "wh")
  }

  @Test func `the same syllables are the same reading`() {
    #expect(Set(Hanzi.readings(ofName: "王海") + Hanzi.readings(ofName: "汪海")).count == 1)
  }

  @Test(arguments: [
    ("曾伟", "zeng", "ceng"), ("单田芳", "shan", "dan"), ("解晓东", "xie", "jie"), ("仇英", "qiu", "chou"),
    ("区志明", "ou", "qu"), ("朴槿", "piao", "pu"), ("查良", "zha", "cha"), ("盖叫天", "ge", "gai"), ("洗星", "xian", "xi"),
    ("乐嘉", "yue", "le"), ("种师", "chong", "zhong"), ("员工明", "yuan", "yuan"), ("召树", "shao", "zhao"),
    ("覃海", "qin", "tan"), ("牟平明", "mu", "mu"), ("黑明", "he", "hei"), ("秘明", "bi", "mi"), ("繁明", "po", "fan"),
    ("费玉", "fei", "bi"), ("粘明", "nian", "zhan"), ("隗明", "wei", "kui"), ("郗明", "xi", "chi"), ("藏明", "zang", "cang"),
  ])
  func `a surname is read as one, and then as elsewhere`(name: String, surname: String, elsewhere: String) {
    let readings = Hanzi.readings(ofName: name)
    #expect(readings.first?.syllables.first == surname)
    #expect(readings.contains { $0.syllables.first == elsewhere })
  }

  @Test(arguments: [
    "任 ren", "华 hua", "宁 ning", "冼 xian", "阚 kan", "翟 zhai", "逄 pang", "厍 she", "卜 bu", "晁 chao", "佘 she",
  ])
  func `a surname with one reading has only that one first`(row: String) {
    let fields = row.split(separator: " ").map { String($0) }
    #expect(first("\(fields[0])明") == "\(fields[1]) ming")
  }

  @Test func `a surname's reading is for the beginning of a name`() {
    #expect(first("王解") == "wang jie")
    #expect(first("解解") == "xie jie")
    #expect(first("· 解明") == "xie ming")
    #expect(first("A解明") == "a jie ming")
  }

  @Test(arguments: [
    ("万俟卨", "mo qi xie"), ("尉迟恭", "yu chi gong"), ("长孙无忌", "zhang sun wu ji"), ("单于明", "chan yu ming"),
    ("令狐冲", "ling hu chong"), ("欧阳修", "ou yang xiu"), ("司马光", "si ma guang"), ("诸葛亮", "zhu ge liang"),
    ("上官婉儿", "shang guan wan er"), ("夏侯惇", "xia hou dun"), ("澹台灭明", "tan tai mie ming"), ("乐正子", "yue zheng zi"),
    ("亓官明", "qi guan ming"), ("拓跋宏", "tuo ba hong"), ("皇甫谧", "huang fu mi"), ("爱新觉罗溥仪", "ai xin jue luo pu yi"),
    ("耶律楚材", "ye lv chu cai"), ("叶赫那拉明", "ye he na la ming"), ("颛孙明", "zhuan sun ming"),
  ])
  func `a compound surname is read as one`(name: String, expected: String) {
    #expect(first(name) == expected)
  }

  @Test func `a compound surname keeps the ordinary readings`() {
    let full = Hanzi.readings(ofName: "单于明").map(\.full)
    #expect(full == ["chanyuming", "danyuming", "shanyuming"])
  }

  @Test(arguments: [
    ("重庆长安汽车", "chong qing chang an qi che"), ("长沙银行", "chang sha yin hang"), ("长春商行", "chang chun shang hang"),
    ("厦门大厦", "xia men da sha"), ("乐山音乐", "le shan yin yue"), ("六安", "lu an"), ("蚌埠", "beng bu"), ("亳州", "bo zhou"),
    ("成都空调", "cheng du kong tiao"), ("解放", "jie fang"), ("中国人参", "zhong guo ren shen"), ("番禺会计", "pan yu kuai ji"),
    ("王行长", "wang hang zhang"), ("东阿阿胶", "dong e e jiao"), ("西藏", "xi zang"), ("呼和浩特", "hu he hao te"),
    ("拓展", "tuo zhan"), ("黑龙江", "hei long jiang"), ("模具", "mu ju"), ("番茄", "fan qie"), ("率先", "shuai xian"),
  ])
  func `a word is read as a word`(name: String, expected: String) {
    #expect(first(name) == expected)
  }

  @Test func `who does not know the word finds it too`() {
    #expect(Hanzi.readings(ofName: "六安").map(\.full) == ["luan", "liuan"])
    #expect(Hanzi.readings(ofName: "重庆").map(\.full) == ["chongqing", "zhongqing"])
    #expect(Hanzi.readings(ofName: "乐山").map(\.full) == ["leshan", "yueshan"])
  }

  @Test(arguments: [
    ("張偉", "张伟"), ("劉洋", "刘洋"), ("陳靜", "陈静"), ("歐陽鋒", "欧阳锋"), ("單于明", "单于明"), ("長沙銀行", "长沙银行"),
    ("葉問", "叶问"), ("鍾離昧", "钟离昧"), ("蘇軾", "苏轼"), ("呂布", "吕布"), ("於明", "于明"),
  ])
  func `a traditional name is read like its simplified form`(traditional: String, simplified: String) {
    #expect(Hanzi.readings(ofName: traditional) == Hanzi.readings(ofName: simplified))
    #expect(!Hanzi.readings(ofName: traditional).isEmpty)
  }

  private func first(_ name: String) -> String? {
    Hanzi.readings(ofName: name).first?.syllables.joined(separator: " ")
  }
}
