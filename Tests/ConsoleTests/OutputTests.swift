import Schema
import Testing

@testable import Console

/// Screens as people see them. A change here is a change of the product.
struct OutputTests {
  let schema = TestContract.schema

  func show(
    _ type: String, _ json: String, _ format: OutputFormat, _ width: Int?, _ language: UILanguage = .english
  ) throws -> Printed {
    let style = OutputStyle(
      format: format, isTerminal: width != nil, width: width, language: language, zone: .fixed(hours: 8))
    let type = try #require(schema.messageNamed(type))
    let message = try schema.message(type, from: JSON(parsing: json))
    let printed = ReplyPrinter(schema: schema, style: style).print(message)
    if let width {
      // What is said below a table may wrap; a cut cursor would be useless.
      let lines = printed.output.split(separator: "\n").prefix { !$0.hasPrefix("(") }
      for line in lines { #expect(DisplayWidth.of(line) <= width) }
    }
    return printed
  }

  static let customers = #"""
    {"items":[
      {"id":1,"version":3,"number":"C000001-7","kind":"PERSON","name":"王小明","phone":"13800001234","city":"上海市",
       "tags":["vip","老客户"],"birthday_day":7441,"created_at_ms":1782835140000,"updated_at_ms":1782835140000},
      {"id":12,"version":1,"number":"C000012-3","kind":"ORGANIZATION","name":"Lighthouse 👨‍👩‍👧 Ltd","phone":"021-5555",
       "company":"","city":"北京市","address":"巢湖街一号\u001b[31m","created_at_ms":1782835140000,
       "updated_at_ms":1782835140000}
    ],"next_cursor":"abc"}
    """#

  static let purchase = #"""
    {"id":7,"customer_id":12,"external_ref":"shop:A-1001","purchased_at_ms":1782835140000,
     "amount":{"minor":1250,"currency":"CNY"},"quantity":2,"recorded_at_ms":1782835140000}
    """#

  @Test func `a list on 40 columns shows what tells most`() throws {
    #expect(
      try show("ListCustomersReply", Self.customers, .auto, 40).output == """
        number     name             kind
        C000001-7  王小明           PERSON
        C000012-3  Lighthouse 👨‍👩‍👧 …  ORGANIZATION
        (2 rows; 9 more columns: \\x on)
        More follow: the same call with cursor=abc

        """)
  }

  @Test func `a list on 80 columns`() throws {
    #expect(
      try show("ListCustomersReply", Self.customers, .auto, 80).output == """
        number     name               kind          phone        city    birthday_day
        C000001-7  王小明             PERSON        13800001234  上海市  1990-05-17
        C000012-3  Lighthouse 👨‍👩‍👧 Ltd  ORGANIZATION  021-5555     北京市
        (2 rows; 6 more columns: \\x on)
        More follow: the same call with cursor=abc

        """)
  }

  @Test func `a list on 120 columns, in Chinese`() throws {
    let shown = try show("ListCustomersReply", Self.customers, .auto, 120, .chinese).output
    #expect(
      shown == """
        number     name               kind          phone        city    address               birthday_day  id  tags
        C000001-7  王小明             PERSON        13800001234  上海市                        1990-05-17     1  vip, 老客户
        C000012-3  Lighthouse 👨‍👩‍👧 Ltd  ORGANIZATION  021-5555     北京市  巢湖街一号\\u{1b}[31m                12
        (2 行; 另有 3 列:\\x on)
        还有更多:重复该调用并加 cursor=abc

        """)
  }

  @Test func `a record stands upright where it does not fit`() throws {
    #expect(
      try show("Purchase", Self.purchase, .auto, 40).output == """
        id               7
        customer_id      12
        external_ref     shop:A-1001
        purchased_at_ms  2026-06-30 23:59:00
        amount           12.50 CNY
        quantity         2
        recorded_at_ms   2026-06-30 23:59:00

        """)
    #expect(
      try show("Purchase", Self.purchase, .auto, 120).output == """
        id  customer_id  external_ref  purchased_at_ms         amount  quantity  recorded_at_ms
         7           12  shop:A-1001   2026-06-30 23:59:00  12.50 CNY         2  2026-06-30 23:59:00

        """)
  }

  @Test(arguments: [70, 80, 100, 140])
  func `a key that is shown once is shown whole on any screen`(width: Int) throws {
    let secret = "gx_" + String(repeating: "k", count: 43)
    let key = #"{"id":1,"employee_id":1,"hint":"gx_kkkk…","created_at_ms":1782835140000}"#
    let reply = #"{"key":\#(key),"credential":"\#(secret)"}"#
    #expect(try show("CreateKeyReply", reply, .auto, width).output.contains(secret))
  }

  @Test func `records of a list are numbered when upright`() throws {
    #expect(
      try show("ListPurchasesReply", #"{"items":[{"id":1},{"id":2}]}"#, .vertical, 80).output == """
        -- 1 --
        id  1
        -- 2 --
        id  2
        (2 rows)

        """)
  }

  @Test func `programs get every column and values as they are`() throws {
    let tsv = try show("Purchase", Self.purchase, .tsv, nil).output
    let lines = tsv.split(separator: "\n")
    let head = "id\tcustomer_id\texternal_ref\tpurchased_at_ms\tamount.minor\tamount.currency\tquantity\trecorded_at_ms"
    #expect(lines.count == 2 && lines[0].hasPrefix(head))
    #expect(lines[1].hasPrefix("7\t12\tshop:A-1001\t1782835140000\t1250\tCNY\t2\t1782835140000"))
    let quoted = #"{"items":[{"id":1,"name":"a \"b\", c\n=1+1","parent_id":2}],"next_cursor":"x"}"#
    let csv = try show("ListDepartmentsReply", #"{"items":[{"id":1,"name":"a \"b\", c\n=1+1"}]}"#, .csv, nil)
    #expect(csv.output == "id,version,name,parent_id\r\n1,,\"a \"\"b\"\", c\n=1+1\",\r\n")
    #expect(throws: JSONMismatch.self) { try show("ListDepartmentsReply", quoted, .csv, nil) }
    #expect(
      try show("ListDepartmentsReply", #"{"items":[{"name":"a\tb\\c\nd"}]}"#, .tsv, nil).output
        == "id\tversion\tname\tparent_id\n\t\ta\\tb\\\\c\\nd\t\n")
  }

  @Test func `JSON lines hold an item each and leave the cursor to standard error`() throws {
    let printed = try show("ListCustomersReply", #"{"items":[{"id":1},{"id":2}],"next_cursor":"c"}"#, .jsonl, nil)
    #expect(printed.output == "{\"id\":1}\n{\"id\":2}\n")
    #expect(printed.note == "More follow: the same call with cursor=c\n")
    #expect(try show("ListCustomersReply", "{}", .json, nil).output == "{}\n")
  }

  @Test func `an empty list says so, with a header for programs`() throws {
    #expect(try show("ListDepartmentsReply", "{}", .auto, 80).output == "(0 rows)\n")
    #expect(try show("ListDepartmentsReply", "{}", .csv, nil).output == "id,version,name,parent_id\r\n")
    #expect(try show("EchoReply", "{}", .auto, 80).output == "(empty)\n")
  }

  @Test func `a batch shows its rows, then its sums`() throws {
    let json = #"""
      {"results":[{"row":0,"outcome":"CREATED","id":5,"version":1},
      {"row":1,"outcome":"REFUSED","status":{"code":3,"reason":"X","message":"m"}}],"created":1,"refused":1}
      """#
    #expect(
      try show("BulkReply", json, .auto, 90).output == """
        row  id  outcome  code  reason  message  version
          0   5  CREATED                               1
          1      REFUSED     3  X       m
        (2 rows)
        created 1  refused 1

        """)
  }

  @Test func `lists inside a record stand below it`() throws {
    let json = #"{"server":"s","uptime_ms":5,"methods":[{"name":"a.b","calls":1},{"name":"a.c","calls":100}]}"#
    #expect(
      try show("StatsReply", json, .auto, 80).output == """
        server     s
        uptime_ms  5 ms

        methods
        name  calls
        a.b       1
        a.c     100
        (2 rows)

        """)
  }

  @Test func `a member's points and tier are seen on 80 columns`() throws {
    let member = #"""
      {"items":[{"id":1,"version":1,"program_id":1,"program":"points","customer_id":1,"customer_number":"C000001-7",
        "card":"M0000000014","referral_code":"R00001Y","status":"ACTIVE","joined_at_ms":1782835140000,"balance":
        {"available":40,"pending":0,"reserved":0,"debt":0,"balance":40,"growth":0,"at_ms":1782835140000},
        "tier":"silver","tier_until_ms":1782835140000}]}
      """#
    #expect(
      try show("ListMembersReply", member, .auto, 80).output == """
        id  customer_number  card         status  joined_at_ms         available  tier
         1  C000001-7        M0000000014  ACTIVE  2026-06-30 23:59:00         40  silver
        (1 row; 12 more columns: \\x on)

        """)
  }

  @Test func `columns of zeros make way for those that say something`() throws {
    let months = #"""
      {"items":[{"month":"2026-03","issued":8012,"redeemed":0,"expired":0,"adjusted":0,"clawed":7,"outstanding":8012,
        "liability":{"minor":8012,"currency":"USD"},"breakage":3204,"breakage_rate":400}]}
      """#
    #expect(
      try show("FinanceReply", months, .auto, 60).output == """
        month    issued  clawed  outstanding  liability  breakage
        2026-03    8012       7         8012  80.12 USD      3204
        (1 row; 4 more columns: \\x on)

        """)
  }

  @Test func `what stands beside the rows is told in words`() throws {
    let statement = #"""
      {"items":[],"opening":{"available":0,"pending":0,"reserved":0,"debt":0,"balance":0,"growth":0,"at_ms":0},
        "closing":{"available":40,"pending":3,"reserved":0,"debt":0,"balance":40,"growth":0,"at_ms":1782835140000}}
      """#
    #expect(
      try show("StatementReply", statement, .auto, 80).output == """
        (0 rows)
        opening  available 0
        closing  available 40  pending 3  balance 40  at_ms 2026-06-30 23:59:00

        """)
  }

  @Test(arguments: [UILanguage.english, .chinese])
  func `of a text in two languages the reader's is shown, whole`(language: UILanguage) throws {
    let check = #"""
      {"allowed":false,"points":300,"available":0,"missing":300,"obstacles":[{"reason":"POINTS_NOT_ENOUGH",
        "message":"reward: 300 points are needed, 0 can be spent","message_zh":"需要 300 积分,可用 0"}]}
      """#
    let people = try show("RewardCheck", check, .auto, 60, language).output
    #expect(people.contains("needed, 0 can be spent") == (language == .english))
    #expect(people.contains("需要 300 积分,可用 0") == (language == .chinese) && !people.contains("…"))
    let programs = try show("RewardCheck", check, .jsonl, nil, language).output
    #expect(programs.contains("can be spent") && programs.contains("需要 300 积分"))
  }

  @Test func `sentences stand below each other, lists of a message within below the record`() throws {
    let sentences = ["Purchase of USD 29.33 on 2025-05-21 in the program points.", "It gave 29 points."]
    let award = #"{"id":1,"detail":{"rules":[{"rule":"base","points":29}],"spend_minor":2933}}"#
    let reply = #"{"award":\#(award),"sentences":["\#(sentences[0])","\#(sentences[1])"],"clawed":0,"unspent":29}"#
    #expect(
      try show("AwardExplanation", reply, .auto, 80).output == """
        award.id                  1
        award.detail.spend_minor  2933
        clawed                    0
        unspent                   29

        award.detail.rules
        rule  points
        base      29
        (1 row)

        sentences
        \(sentences[0])
        \(sentences[1])

        """)
  }

  @Test func `a table never exceeds any width`() throws {
    for width in 1...200 { _ = try show("ListCustomersReply", Self.customers, .table, width).output.count }
  }

  @Test func `on 200 columns everything is there`() throws {
    let lines = try show("ListCustomersReply", Self.customers, .auto, 200).output.split(separator: "\n")
    let titles = "number name kind phone city address birthday_day id tags created_at_ms updated_at_ms version"
    #expect(lines[0].split(separator: " ").joined(separator: " ") == titles)
    #expect(lines[2].contains("巢湖街一号\\u{1b}[31m") && lines[3] == "(2 rows)")
  }

  static let strange = [
    "👨‍👩‍👧‍👦 家庭", "👍🏽👍🏿", "🇨🇳🇩🇪", "☎️ 电话", "\u{1112}\u{1161}\u{11ab}글", "مُحَمَّد", "e\u{301}\u{323}", "Ｗｉｄｅ", "a\u{200b}b",
  ]

  @Test(arguments: [40, 80, 200])
  func `columns stand below each other whatever the names are made of`(width: Int) throws {
    let rows = Self.strange.enumerated().map { #"{"id":\#($0 + 1),"name":"\#($1)","parent_id":7}"# }
    let shown = try show("ListDepartmentsReply", #"{"items":[\#(rows.joined(separator: ","))]}"#, .table, width).output
    let lines = shown.split(separator: "\n").prefix { !$0.hasPrefix("(") }
    #expect(lines.count == Self.strange.count + 1)
    // The last column is a number at the right edge, so every line is as wide as the header.
    let widths = Set(lines.map { DisplayWidth.of($0) })
    #expect(widths.count == 1, "\(shown)")
  }

  @Test func `no format writes an escape sequence, whatever the data holds`() throws {
    let json = #"{"items":[{"id":1,"name":"\u001b[31mred\u0007"}]}"#
    for format in OutputFormat.allCases {
      #expect(try !show("ListDepartmentsReply", json, format, 80).output.contains("\u{1b}"), "\(format)")
    }
  }

  @Test(arguments: [OutputFormat.table, .md, .tsv])
  func `columns that were chosen stand in the order of the choice, empty or not`(format: OutputFormat) throws {
    let names = ["name", "version", "company", "id"]
    let customer = try #require(schema.messageNamed("Customer"))
    let fields = try names.enumerated().map { index, name in
      let field = try #require(customer.field(named: name))
      return Field(number: UInt32(index + 1), name: name, type: field.type)
    }
    let chosen = MessageType(fullName: "Row", fields: fields, doc: "")
    let row = try schema.message(chosen, from: JSON(parsing: #"{"name":"王","version":3,"id":7}"#))
    let style = OutputStyle(format: format, isTerminal: format == .table, width: format == .table ? 60 : nil)
    var printer = RowPrinter(type: chosen, schema: schema, style: style, buffersAll: true)
    let shown = printer.item(row) + printer.end()
    let header = shown.split(separator: "\n")[0].split { " |\t".contains($0) }.map(String.init)
    #expect(header == names, "\(shown)")
  }

  @Test func `a stream keeps the columns of its first rows`() throws {
    let type = try #require(schema.messageNamed("EchoReply"))
    let style = OutputStyle(format: .table, isTerminal: true, width: 40)
    var printer = RowPrinter(type: type, schema: schema, style: style)
    var shown = ""
    for index in 0..<250 {
      shown += printer.item(try schema.message(type, from: JSON(parsing: #"{"data":"aGk=","index":\#(index)}"#)))
    }
    shown += printer.end()
    let lines = shown.split(separator: "\n")
    #expect(lines.count == 252)
    #expect(lines[0] == "data    index")
    #expect(lines[250] == "0x6869    249")
    #expect(lines[251] == "(250 rows)")
  }
}
