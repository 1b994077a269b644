import Testing

@testable import Console

/// What is told of a script before its first call.
struct CheckTests {
  var session: Session {
    var session = Session(
      schema: TestContract.schema,
      style: OutputStyle(format: .tsv, isTerminal: false, width: nil, zone: .fixed(hours: 8)))
    session.variables = ["day": .text("2026-01-31")]
    session.readFile = { path in path == "gbk.gx" ? [0xcd, 0xf5] : Self.files[path].map { Array($0.utf8) } }
    return session
  }

  static let files = [
    "good.gx": "$shared = 1\nsystem.health", "bad.gx": "system.health\ncustomers.gett id=1\n$q = $nope",
    "loop.gx": "\\include loop.gx",
    "a/one.gx": "\\include two.gx", "a/two.gx": "\\include ./three.gx\n$z = $shared", "a/three.gx": "$shared = 1",
    "ring.gx": "\\include ring2.gx", "ring2.gx": "\\include ring.gx", "open.gx": "\\if 1",
  ]

  func rendered(_ text: String) -> [String] {
    do {
      _ = try CheckedScript(text, name: "x.gx", session: session)
      return []
    } catch { return error.rendered }
  }

  @Test(arguments: [
    "customers.search text=\"王海\" tag=vip | cols id,name,phone | first 20",
    "$c = customers.create name=\"王小明\" phone=13800001234 tags+=vip\ncustomers.update id=$c.id version=$c.version phone=null",
    "\\expect $? == OK && $day == \"x\" \"starts at version 1\"",
    "\\expect_error CUSTOMER_DUPLICATE customers.create name=x phone=13800001234",
    "\\for c in $(complaints.list state=INVESTIGATING | .items[])\n  complaints.note id=$c.id version=$c.version text=\"chase $(c.title)\"\n\\end",
    "\\try complaints.close id=1 version=3 \\catch VERSION_MISMATCH \\again version=$current_version \\end",
    "\\watch 2s until $_.open < 10 system.health", "\\include good.gx\n$x = $shared", "\\include a/one.gx",
    "customers.list | where kind == person && version >= 2 | sort name desc | group kind", "\\lang zh",
    "customers.list | where created_at_ms > now-7d | .id", "\\key boss $day", "\\imports", "$x = $_.anything.goes",
    "customers.list | cols id,name | where id > 3 | sort name", "customers.list | .items[].name", "quit",
    "help customers",
    "customers.get id=$(count([1]))", "loyalty.preview_earn member_id=1 amount=\"105.00 CNY\" | .points",
    "customers.get id=1 --timeout $day", "$unknown = 1\n\\if $unknown == 1 $unknown \\end",
    "customers.list > \"$day.csv\"",
  ])
  func `a script that fits has no error`(text: String) {
    #expect(rendered(text) == [])
  }

  @Test(
    arguments: [
      ("customers.gett id=1", "1:1", "no method customers.gett", "customers.get"),
      ("customers.get idd=1", "1:15", "has no field idd", "id"),
      ("customers.create name=x kind=persn", "1:30", "none of", "PERSON"),
      ("customers.get id=$nope", "1:19", "There is no variable $nope", "--var nope=…"),
      ("$nope | count", "1:2", "There is no variable $nope", ""),
      ("$dya", "1:2", "There is no variable $dya", "$day"),
      ("customers.get id=\"$(len($nope))\"", "1:26", "There is no variable $nope", ""),
      ("$z = 1\n$x = $y", "2:7", "There is no variable $y", ""),
      ("$ms = 1", "1:2", "$ms is the console's own", ""),
      ("$x = $(c.title)", "1:8", "There is no variable c", "no method c.title"),
      ("$x = customers.lst", "1:6", "no method customers.lst", "customers.list"),
      ("$x = .id", "1:6", "There is no row here", ""), ("$x = cuont([1])", "1:6", "no function cuont", "count"),
      ("$x = count()", "1:6", "count takes one value", ""), ("$x = 99999999999999999999", "1:6", "larger than", ""),
      ("$x = 2026-02-30", "1:6", "is no date", ""), ("$x = 1.005 CNY", "1:6", "is no date, time, amount", ""),
      ("\\expect_error CUSTOMER_DUBLICATE system.health", "1:15", "no reason CUSTOMER_DUBLICATE", "CUSTOMER_DUPLICATE"),
      ("\\try system.health \\catch VERSION_MISMACTH \\end", "1:27", "no reason VERSION_MISMACTH", "VERSION_MISMATCH"),
      ("\\fromat json", "1:1", "no command \\fromat", "\\format"), ("\\edn", "1:1", "no command \\edn", "\\end"),
      ("  \\format jso", "1:11", "\\format takes", "json"), ("\\key boss $nope", "1:12", "no variable $nope", ""),
      ("\\import a.csv customers.gett", "1:15", "takes no batches", ""),
      ("watch custmers", "1:7", "no area custmers", "customers"),
      ("watch frm=1", "1:7", "watch takes areas and from=", ""),
      ("watch --timeout x", "1:17", "Expected a time", ""),
      ("customers.list | cols id,nmae", "1:26", "has no field nmae", "name"),
      ("customers.list | cols id,name,id", "1:31", "id stands twice", ""),
      ("$x = [1]\n$x | cols a.b, c, .a.b", "2:20", "a.b stands twice", ""),
      ("customers.list | sort nmae", "1:23", "has no field nmae", "name"),
      ("customers.list | .itms[]", "1:19", "has no field itms", "items"),
      ("customers.list | .items[].nmae", "1:27", "has no field nmae", "name"),
      ("customers.list | where knd == PERSON", "1:24", "has no field knd", "kind"),
      ("customers.list | where kind == PERSN", "1:32", "PERSN is none of", "PERSON"),
      ("customers.list | where kind in [PERSON, ORGANISATION]", "1:41", "ORGANISATION is none of", "ORGANIZATION"),
      ("customers.list | where !blocked", "1:25", "has no field blocked", ""),
      ("customers.list | cols id | where name == x", "1:34", "has no field name", ""),
      ("\\include none.gx", "1:10", "Cannot read the file none.gx", ""),
      ("\\include gbk.gx", "1:10", "gbk.gx is no text in UTF-8", ""),
      ("\\include x.gx", "1:10", "includes itself", ""), ("customers.get id", "1:15", "id has no value", ""),
    ] as [(String, String, String, String)])
  func `an error names its place, what is wrong and what may have been meant`(
    text: String, place: String, message: String, nearest: String
  ) {
    let rendered = rendered(text)
    #expect(rendered.count == 1, "\(rendered)")
    #expect(rendered.first?.contains("\nx.gx:\(place): ") == true, "\(rendered)")
    #expect(rendered.first?.contains(message) == true, "\(rendered)")
    #expect(rendered.first?.contains(nearest) == true, "\(rendered)")
  }

  @Test func `errors of parser and checker come in the order of the lines, in the language of their place`() {
    let text = "customers.gett\n\\lang zh\n$x = $y\nsystem.health x\n\\include bad.gx\n$z = $q\ncustomers.get id=\"1"
    let rendered = rendered(text)
    #expect(rendered.map { $0.split(separator: "\n").last.map { String($0.prefix(20)) } ?? "" }.count == 6)
    let heads = [
      "x.gx:1:1: There", "x.gx:3:7: 没有变量", "x.gx:4:15: x 没有值", "bad.gx:2:1: 没有方法", "bad.gx:3:7: 没有变量",
      "x.gx:7:18: 文字未结束",
    ]
    #expect(rendered.count == heads.count)
    for (found, head) in zip(rendered, heads) { #expect(found.contains("\n" + head), "\(found)") }
  }

  @Test(arguments: ["loop.gx", "ring.gx"])
  func `files that include each other are an error`(file: String) {
    #expect(rendered("\\include \(file)").contains { $0.contains("includes itself") })
  }

  @Test func `files stand beside the one that includes them, and are read to a depth`() throws {
    let script = try CheckedScript("\\include a/one.gx", name: "x.gx", session: session)
    let one = try #require(script.included["a/one.gx"])
    #expect(one.name == "a/one.gx" && one.included["two.gx"]?.included["./three.gx"]?.name == "a/three.gx")
    var deep = session
    deep.readFile = { path in Array("\\include \(path)x".utf8) }
    let errors = #expect(throws: CheckedScript.Errors.self) {
      try CheckedScript("\\include a", name: "", session: deep)
    }
    #expect(errors?.rendered.first?.contains("16 files deep") == true)
    // Twice as many with every file: the count ends it.
    deep.readFile = { path in path.count > 14 ? [] : Array("\\include \(path)x\n\\include \(path)y".utf8) }
    let many = #expect(throws: CheckedScript.Errors.self) { try CheckedScript("\\include a", name: "", session: deep) }
    #expect(many?.rendered.first?.contains("1000 in all") == true)
  }

  @Test func `the prompt asks on where more could complete the text, and only there`() {
    for (text, isUnfinished) in [
      ("\\if 1", true), ("customers.get {", true), ("\\if 1\ncustomers.gett", false), ("customers.get id", false),
      ("\\include open.gx", false), ("system.health |", true),
    ] {
      let error = #expect(throws: CheckedScript.Errors.self) { try CheckedScript(text, name: "", session: session) }
      #expect(error?.isUnfinished == isUnfinished, "\(text)")
      #expect(error?.rendered.allSatisfy { $0.contains("open.gx") || !$0.contains(":1:") } == true, "no file, no place")
    }
  }

  @Test func `an unclosed block is one error that names its opening line`() {
    let rendered = rendered("system.health\n\\for c in [1]\n  \\if $c == 1\n    system.health\n")
    #expect(rendered.count == 1)
    #expect(rendered.first?.hasSuffix("x.gx:2:1: This \\for has no \\end") == true)
  }
}
