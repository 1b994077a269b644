import Schema
import Testing

@testable import Console

/// Which field a column fills, and what a cell becomes.
struct ColumnMapTests {
  let schema = TestContract.schema
  let compiler = CallCompiler(schema: TestContract.schema, zone: .fixed(hours: 8), nowMs: 1_782_835_140_000)

  func map(_ header: [String], _ mappings: [(String, String)] = []) throws -> ColumnMap {
    let method = try #require(schema.method("customers.upsert"))
    return try ColumnMap(
      header, map: mappings.map { .init(header: $0.0, field: $0.1) }, shape: try #require(BulkShape(method, schema)),
      compiler: compiler)
  }

  @Test(arguments: [
    ("姓名", "name"), ("名称", "name"), ("客户名称", "name"), ("客户姓名", "name"), ("手机", "phone"), ("手机号", "phone"),
    ("电话", "phone"), ("联系电话", "phone"), ("邮箱", "email"), ("电子邮件", "email"), ("电子邮箱", "email"), ("公司", "company"),
    ("单位", "company"), ("公司名称", "company"), ("行业", "industry"), ("地区", "region"), ("区域", "region"), ("大区", "region"),
    ("省", "province"), ("省份", "province"), ("市", "city"), ("城市", "city"), ("地址", "address"), ("生日", "birthday_day"),
    ("出生日期", "birthday_day"), ("语言", "language"), ("来源", "source"), ("渠道", "source"), ("标签", "tags"),
    ("外部编号", "external_refs"), ("编号", "external_refs"), ("备注", "notes"), ("类型", "kind"), ("客户类型", "kind"),
    ("负责人", "owner_id"), ("Name", "name"), ("E-mail", "email"), ("Phone", "phone"), ("birthday", "birthday_day"),
    ("external_ref", "external_refs"), ("EXTERNAL REFS", "external_refs"), ("tag", "tags"),
    ("birthday_day", "birthday_day"),
  ])
  func `headers that people write`(header: String, field: String) throws {
    #expect(try map([header]).columns.map { $0?.path } == [field])
  }

  @Test func `a column that means nothing stops the import, with what may have been meant`() {
    let problems = #expect(throws: ColumnMap.Problems.self) { try map(["姓名", "nmae", "暗号", "我的邮箱"]) }
    #expect(problems?.lines.count == 3)
    #expect(problems?.lines[0].english.contains("did you mean name?") == true)
    #expect(problems?.lines[1].chinese.contains("map=暗号:-") == true)
    #expect(problems?.lines[2].english.contains("did you mean email?") == true)
  }

  @Test func `map= names what the built-in words do not, and leaves out`() throws {
    let columns = try map(["客户", "暗号", "Phone"], [("客户", "name"), ("暗号", "-"), ("Phone", "more_phones")]).columns
    #expect(columns.map { $0?.path } == ["name", nil, "more_phones"])
    #expect(throws: ColumnMap.Problems.self) { try map(["name"], [("客户", "name")]) }
    #expect(throws: ColumnMap.Problems.self) { try map(["name", "x"], [("x", "nickname")]) }
    #expect(throws: ColumnMap.Problems.self) { try map(["x"], [("x", "-")]) }
  }

  @Test func `two columns for one value are a question, two for a list are not`() throws {
    let problems = #expect(throws: ColumnMap.Problems.self) { try map(["手机", "电话", "姓名"]) }
    #expect(problems?.lines.first?.english.contains("手机 and 电话") == true)
    #expect(try map(["姓名", "标签", "tags"]).columns.count == 3)
  }

  @Test func `what the server makes stays behind when an export comes back, and only then`() throws {
    let type = try #require(schema.messageNamed("Customer"))
    let header = Column.all(of: type, schema, isHuman: false).map(\.header)
    let map = try map(header)
    #expect(map.leftOut.contains("id") && map.leftOut.contains("created_at_ms") && !map.leftOut.contains("name"))
    let paths = map.columns.compactMap { $0?.path }
    #expect(paths.contains("birthday_day"))
    #expect(throws: ColumnMap.Problems.self) { try self.map(["id", "name"]) }
  }

  @Test(arguments: [
    ("kind", "个人", #"{"kind":"PERSON"}"#), ("kind", "组织", #"{"kind":"ORGANIZATION"}"#),
    ("kind", "企业", #"{"kind":"ORGANIZATION"}"#), ("kind", "公司", #"{"kind":"ORGANIZATION"}"#),
    ("kind", "单位", #"{"kind":"ORGANIZATION"}"#), ("kind", "Person", #"{"kind":"PERSON"}"#),
    ("kind", "ORGANIZATION", #"{"kind":"ORGANIZATION"}"#), ("birthday_day", "1990-05-17", #"{"birthday_day":7441}"#),
    ("birthday_day", "1990/5/17", #"{"birthday_day":7441}"#),
    ("birthday_day", "1990年5月17日", #"{"birthday_day":7441}"#), ("birthday_day", "19900517", #"{"birthday_day":7441}"#),
    ("tags", "vip; 新客 ;;a", #"{"tags":["vip","新客","a"]}"#), ("tags", #"a\;b;c\\d"#, #"{"tags":["a;b","c\\d"]}"#),
    ("owner_id", " 12 ", #"{"owner_id":12}"#), ("helper_ids", "1;2", #"{"helper_ids":[1,2]}"#), ("name", "", "{}"),
    ("name", " 王 ", #"{"name":" 王 "}"#),
  ])
  func `a cell takes the type of its field`(column: String, cell: String, json: String) throws {
    let typing = try #require(try map([column]).columns[0])
    var message = DynamicMessage(try #require(schema.messageNamed("CreateCustomerRequest")))
    try typing.set(cell, in: &message)
    #expect(schema.json(message).compact == json)
  }

  @Test(arguments: [
    ("kind", "人"), ("birthday_day", "1990-13-01"), ("birthday_day", "1990/2/30"), ("owner_id", "王经理"),
    ("helper_ids", "1;x"),
  ])
  func `a cell that does not fit says which and why`(column: String, cell: String) throws {
    let typing = try #require(try map([column]).columns[0])
    var message = DynamicMessage(try #require(schema.messageNamed("CreateCustomerRequest")))
    let fault = #expect(throws: RowFault.self) { try typing.set(cell, in: &message) }
    #expect(fault?.reason == .valueInvalid && fault?.path == column && fault?.message.chinese.isEmpty == false)
  }

  @Test func `values of JSON lines are typed the same way`() throws {
    let type = try #require(schema.messageNamed("CreateCustomerRequest"))
    var message = DynamicMessage(type)
    let line = #"{"name":"王","phone":13800001234,"birthday_day":7441,"tags":["a;b","c"],"notes":"x;y","kind":"个人"}"#
    guard case .object(let members) = try JSON(parsing: line) else { return }
    let map = try map(members.map(\.name))
    for member in members { try map.typing(of: member.name)?.set(member.value, in: &message) }
    #expect(
      schema.json(message).compact
        == #"{"kind":"PERSON","name":"王","phone":"13800001234","birthday_day":7441,"tags":["a;b","c"],"notes":["x","y"]}"#
    )
    #expect(throws: RowFault.self) { try map.typing(of: "暗号") }
  }

  @Test func `a field inside a message, for a method whose rows are its own`() throws {
    let method = try #require(schema.method("customers.revert"))
    let shape = try #require(BulkShape(method, schema))
    #expect(shape.body == nil && shape.content.name == "RevertCustomerRow")
    let map = try ColumnMap(["id", "version"], map: [], shape: shape, compiler: compiler)
    #expect(map.columns.map { $0?.path } == ["id", "version"])
    // Keys come from the file.
    #expect(
      try ColumnMap(["key", "id"], map: [], shape: shape, compiler: compiler).columns.map { $0?.path } == [nil, "id"])
  }

  @Test(
    arguments: [
      ("\\import a.csv customers.get", 14..<27, ["customers.upsert"]),
      ("\\import a.csv customers.upser", 14..<29, ["customers.upsert"]), ("\\import a.csv", 13..<14, []),
      ("\\import a.csv customers.upsert batch=0", 31..<38, []),
      ("\\import a.csv customers.upsert bach=5", 31..<37, ["batch="]),
      ("\\import a.csv customers.upsert map=x", 31..<36, []),
      ("\\import a.csv customers.upsert encoding=latin1", 31..<46, []),
      ("\\import a.csv customers.upsert name=../x", 31..<40, []), ("\\import --undo", 14..<15, []),
      ("\\export a.csv customers.get id=1", 14..<27, []),
      ("\\export a.csv customers.export reson=x", 31..<36, ["reason"]),
      ("\\export a.csv customers.export reason=xx format=xml", 41..<51, []), ("\\imports x", 9..<10, []),
    ] as [(String, Range<Int>, [String])])
  func `a command that is wrong names the place`(line: String, range: Range<Int>, nearest: [String]) {
    let style = OutputStyle(format: .tsv, isTerminal: false, width: nil)
    let error = #expect(throws: LineError.self) { try Session(schema: schema, style: style).transferOrder(line) }
    #expect(error?.range == range)
    #expect(Set(nearest).isSubset(of: error?.nearest ?? []), "\(error?.nearest ?? [])")
  }

  @Test func `the words of a command`() throws {
    let style = OutputStyle(format: .tsv, isTerminal: false, width: nil)
    let session = Session(schema: schema, style: style)
    let line =
      "\\import \"my file.csv\" customers.upsert map=\"客户 名:name,x:-\" batch=7 dry encoding=GBK name=a-1 # done"
    guard case .importFile(let order)? = try session.transferOrder(line) else { throw TestFailure() }
    #expect(order.file == "my file.csv" && order.batch == 7 && order.dryRun && order.encoding == .gb18030)
    #expect(order.map == [.init(header: "客户 名", field: "name"), .init(header: "x", field: "-")] && order.name == "a-1")
    guard
      case .export(let export)? = try session.transferOrder("\\export a customers.export format=jsonl reason=\"年 审\"")
    else { throw TestFailure() }
    #expect(export.format == .jsonl && export.call.request["reason"]?.textValue == "年 审")
  }
}
