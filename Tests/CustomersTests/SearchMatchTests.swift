import Contract
import TestHouse
import Testing

/// What people type and why it finds a file: the table of examples.
struct SearchMatchTests {
  private static func requests() -> [CreateCustomerRequest] {
    var wang = CreateCustomerRequest(name: "王海", phone: "13800001234", email: "Hai.Wang@example.org", company: "明日科技")
    wang.tags = ["VIP客户"]
    wang.externalRefs = ["erp:10023"]
    wang.morePhones = ["010-6655 4321"]
    wang.moreEmails = ["sales@example.com"]
    wang.otherNames = ["Henry Wang-Müller"]
    return [
      wang,
      CreateCustomerRequest(name: "張偉"),
      CreateCustomerRequest(name: "欧阳娜娜"),
      CreateCustomerRequest(kind: .organization, name: "重庆长安汽车有限公司", company: "重庆长安汽车有限公司"),
      CreateCustomerRequest(name: "Wei Li", company: "Acme Trading (Shanghai)"),
      CreateCustomerRequest(name: "吕　布", phone: "+1 415 555 0123"),
      CreateCustomerRequest(name: "阿里木·买买提"),
      CreateCustomerRequest(name: "Sean O'Brien"),
      CreateCustomerRequest(kind: .organization, name: "58同城"),
      CreateCustomerRequest(name: "单田芳"),
    ]
  }

  /// The text, then the only file that it finds, by its place in the list, and why.
  private static let cases: [(text: String, file: Int, by: MatchedBy)] = [
    ("王海", 0, .name), ("王", 0, .nameStart), ("海", 0, .namePart), ("王 海", 0, .name), ("wanghai", 0, .pinyin),
    ("Wang Hai", 0, .pinyin), ("wang'hai", 0, .pinyin), ("wangh", 0, .pinyinStart), ("wh", 0, .initials),
    ("ＷＨ", 0, .initials), ("WANG", 0, .nameStart), ("henry", 0, .nameStart), ("müller wang", 0, .nameStart),
    ("üll", 0, .unspecified), ("muller wang", 0, .nameStart), ("henry wang-müller", 0, .name),
    ("13800001234", 0, .phone), ("+86 138 0000 1234", 0, .phone), ("0086-138-0000-1234", 0, .phone),
    ("(138) 0000.1234", 0, .phone), ("８６１３８００００１２３４", 0, .phone), ("010 6655 4321", 0, .phone),
    ("1234", 0, .phoneTail), ("0000-1234", 0, .phoneTail), ("54321", 0, .phoneTail),
    ("hai.wang@example.org", 0, .email), ("HAI.WANG", 0, .email), ("sales", 0, .email),
    ("erp:10023", 0, .reference), ("ERP：10023", 0, .reference), ("10023", 0, .reference),
    ("vip客户", 0, .tag), ("明日", 0, .company), ("日科技", 0, .company),
    ("张伟", 1, .name), ("張偉", 1, .name), ("張", 1, .nameStart), ("偉", 1, .namePart), ("zhangwei", 1, .pinyin),
    ("zw", 1, .initials),
    ("ouyang", 2, .pinyinStart), ("oy", 2, .initialsStart), ("oynn", 2, .initials), ("娜娜", 2, .namePart),
    ("chongqing", 3, .pinyinStart), ("cqca", 3, .initialsStart), ("长安", 3, .namePart), ("重慶", 3, .nameStart),
    ("zhongqing", 3, .pinyinStart),
    ("li wei", 4, .nameStart), ("wei li", 4, .name), ("li w", 4, .nameStart), ("acme", 4, .company),
    ("shang acm", 4, .company),
    ("lvbu", 5, .pinyin), ("lubu", 5, .pinyin), ("lǚ", 5, .pinyinStart), ("LÜ BU", 5, .pinyin), ("吕布", 5, .name),
    ("14155550123", 5, .phone), ("+1 (415) 555-0123", 5, .phone), ("555 0123", 5, .phoneTail),
    ("阿里木买买提", 6, .name), ("木·买", 6, .namePart),
    ("obrien", 7, .nameStart), ("O’Bri", 7, .nameStart), ("sean o'brien", 7, .name), ("o s", 7, .nameStart),
    ("58", 8, .nameStart), ("58tongcheng", 8, .pinyin), ("58tc", 8, .initials),
    ("shantianfang", 9, .pinyin), ("stf", 9, .initials),
    // The middle of a Latin word, one letter of pinyin, three digits, parts of an address, a tag or a reference.
    ("rien", 7, .unspecified), ("z", 1, .unspecified), ("234", 0, .unspecified), ("example.org", 0, .unspecified),
    ("vip", 0, .unspecified), ("1002", 0, .unspecified), ("mingri", 0, .unspecified), ("海王", 0, .unspecified),
    ("wh?", 0, .unspecified), ("ull", 0, .unspecified), ("li li wei x", 4, .unspecified), ("？", 0, .unspecified),
  ]

  @Test(arguments: Desk.Kind.allCases)
  func `each thing that people type finds its file and says why`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let opened = try await house.admin.open(Self.requests())
      for (text, file, matchedBy) in Self.cases {
        let expected = matchedBy == .unspecified ? [] : [Found(id: opened[file].id, matchedBy: matchedBy)]
        #expect(try await house.admin.search(text) == expected, "\(text)")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a number finds its file however it is typed, and a wrong check digit finds none`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let opened = try await house.admin.open(Self.requests())
      let number = opened[1].number
      let full = number.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0).map { String($0) } ?? "" }.joined()
      for text in [number, number.lowercased(), number.filter { $0 != "-" }, full, " \(number) "] {
        #expect(try await house.admin.search(text) == [Found(id: opened[1].id, matchedBy: .number)], "\(text)")
      }
      let check = number.last == "1" ? "2" : "1"
      #expect(try await house.admin.search(number.dropLast() + check) == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a file that matches in several ways comes once, for the best, and the best come first`(kind: Desk.Kind)
    async throws
  {
    try await withHouse(kind) { house in
      try await house.words(.tag, ["海"])
      let tagged = try await house.customer("赵六") { $0.tags = ["海"] }.id
      let company = try await house.customer("钱七") { $0.company = "海商行" }.id
      let part = try await house.customer("王海") { $0.company = "海商行" }.id
      let start = try await house.customer("海明") { $0.tags = ["海"] }.id
      let whole = try await house.customer("海") { $0.otherNames = ["海哥"] }.id
      let again = try await house.customer("海").id
      let expected: [Found] = [
        Found(id: again, matchedBy: .name), Found(id: whole, matchedBy: .name), Found(id: start, matchedBy: .nameStart),
        Found(id: part, matchedBy: .namePart), Found(id: company, matchedBy: .company),
        Found(id: tagged, matchedBy: .tag),
      ]
      for limit in [UInt32](1...7) { #expect(try await house.admin.search("海", limit: limit) == expected) }
    }
  }
}
