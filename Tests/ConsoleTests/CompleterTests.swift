import Schema
import Synchronization
import Testing

@testable import Console

struct CompleterTests {
  static let session: Session = {
    let style = OutputStyle(format: .auto, isTerminal: true, width: 80, zone: .fixed(hours: 8))
    var session = Session(schema: TestContract.schema, style: style)
    if let type = TestContract.schema.messageNamed("Customer") {
      session.variables["known"] = .record(DynamicMessage(type))
    }
    session.variables["day"] = .text("2026-01-31")
    return session
  }()

  let completer = Completer(
    session: session, servers: ["crm1", "crm2"], identities: ["boss", "night"],
    files: { prefix in ["a.json", "b/"].filter { $0.hasPrefix(prefix) } })

  @Test(
    arguments: [
      ("cust", TestContract.schema.methods.map(\.name).filter { $0.hasPrefix("customers.") }),
      ("customers.cr", ["customers.create"]), ("CUSTOMERS.CR", ["customers.create"]), ("he", ["help"]),
      ("customers.create k", ["kind="]), ("customers.create kind=", ["kind=PERSON", "kind=ORGANIZATION"]),
      ("customers.create kind=per", ["kind=PERSON"]), ("customers.create name=x na", []),
      ("customers.create name=\"a b\" ki", ["kind="]), ("customers.create name=\"a ki", []),
      ("customers.update tags", ["tags=", "tags+=", "tags-="]), ("customers.update cl", []),
      ("accounts.create scopes=[IMPORT,DEL", ["scopes=[IMPORT,DELEGATE"]),
      ("accounts.create scopes=[IMPORT, DEL", ["scopes=[IMPORT, DELEGATE"]),
      ("employees.list include_left=t", ["include_left=true"]), ("purchases.record amount.c", ["amount.currency="]),
      ("purchases.record purchased_at_ms=n", ["purchased_at_ms=now"]),
      ("customers.create --d", ["--dry-run"]), ("customers.create --as b", ["boss"]),
      ("customers.create --as=ni", ["--as=night"]), ("customers.create @", ["@a.json", "@b/"]),
      ("customers.create @a", ["@a.json"]), ("\\fo", ["\\format", "\\for"]), ("\\format js", ["json", "jsonl"]),
      ("\\help customers.cr", ["customers.create"]), ("\\de CustomerK", ["CustomerKind"]), ("nothing.here x", []),
      ("\\import ", ["a.json", "b/"]), ("\\import a.json customers.ups", ["customers.upsert"]),
      ("\\import a.json customers.get", []), ("\\import a.json customers.upsert b", ["batch="]),
      ("\\export a.json customers.exp", ["customers.export"]),
      ("\\export a.json customers.export rea", ["reason="]),
    ] as [(String, [String])])
  func `calls and commands`(line: String, words: [String]) {
    #expect(Set(completer.complete(line).words) == Set(words), "\(completer.complete(line).words)")
  }

  @Test(
    arguments: [
      ("customers.list | wh", ["where"]), ("customers.list |", Completer.stageWords),
      ("customers.list | where na", ["name"]), ("customers.list | where kind == per", ["PERSON"]),
      ("customers.list | where kind==per", ["kind==PERSON"]), ("customers.list | where name == \"x\" && na", ["name"]),
      ("customers.list | where (na", ["name"]),
      ("customers.list | where kind in [PERSON, org", ["[PERSON, ORGANIZATION"]),
      ("customers.list | where kind == PERSON || na", ["name"]),
      ("customers.list | cols id,na", ["id,name"]), ("customers.list | cols id | so", ["sort"]),
      ("customers.list | cols id,name | sort n", ["name"]), ("customers.list | sort name d", ["desc"]),
      ("purchases.list | sum amount.mi", ["amount.minor"]), ("customers.list | group ki", ["kind"]),
      ("customers.list | group kind | where co", ["count"]), ("customers.list | .ite", [".items[]"]),
      ("customers.list | .items[].na", [".items[].name"]), ("customers.list | .items[] | where na", ["name"]),
      ("customers.list | first 3 |\n  cols na", ["name"]), ("customers.list | count | where na", []),
      ("customers.export | where na", ["name"]), ("customers.list > a", ["a.json"]), ("customers.list >>b", [">>b/"]),
      ("customers.list | where version > 1", []),
    ] as [(String, [String])])
  func `stages and the fields of what flows through them`(line: String, words: [String]) {
    #expect(Set(completer.complete(line).words) == Set(words), "\(completer.complete(line).words)")
  }

  @Test(
    arguments: [
      ("$c = customers.cr", ["customers.create"]), ("$c = customers.create name=x\n$c.na", ["$c.name"]),
      ("$c = customers.get id=1\ncustomers.update id=$c.i", ["id=$c.id", "id=$c.industry"]),
      ("customers.update id=$kno", ["id=$known"]),
      ("customers.update notes=\"by $known.na", ["notes=\"by $known.name"]),
      ("customers.list region=$da", ["region=$day"]), ("$curr", ["$current_version"]), ("$nothing.x", []),
      ("$x = $(customers.g", ["customers.get", "customers.get_many"]),
      ("\\for c in $(customers.list | .items[])\n  $c.na", ["$c.name"]),
      ("\\for c in $(customers.list | whe", ["where"]), ("\\for c in $(customers.list | where na", ["name"]),
      ("customers.update id=$(customers.get id=1 | .i", [".id", ".industry"]),
      ("customers.note text=\"a $(customers.ge", ["customers.get", "customers.get_many"]),
      ("customers.update name=\\$kno", []),
    ] as [(String, [String])])
  func `variables, their fields, and pipelines inside others`(line: String, words: [String]) {
    #expect(Set(completer.complete(line).words) == Set(words), "\(completer.complete(line).words)")
  }

  @Test(
    arguments: [
      ("\\try customers.cr", ["customers.create"]),
      ("\\try customers.get id=1 \\catch CUSTOMER_NOT", ["CUSTOMER_NOT_FOUND"]),
      ("\\expect_error CUSTOMER_DUP", ["CUSTOMER_DUPLICATE"]),
      ("\\expect_error CUSTOMER_DUPLICATE customers.cr", ["customers.create"]),
      ("\\expect_error CUSTOMER_DUPLICATE customers.create ki", ["kind="]), ("\\watch 2s unt", ["until"]),
      ("\\watch 2s customers.li", ["customers.list"]), ("\\watch 2s customers.list li", ["limit="]),
      ("\\as js", ["json"]), ("\\as hex customers.cr", ["customers.create"]),
      ("\\as hex customers.create ki", ["kind="]),
      ("\\connect ", ["crm1", "crm2"]), ("\\c crm2", ["crm2"]), ("\\key n", ["night"]), ("\\include b", ["b/"]),
      ("\\tee a", ["a.json"]), ("\\unset kn", []), ("\\unset $kn", ["$known"]), ("\\for c i", ["in"]),
      ("watch cust", ["customers"]), ("watch customers,comp", ["customers,complaints"]), ("watch of", ["off"]),
      ("watch customers fr", ["from="]), ("\\end\ncustomers.cr", ["customers.create"]), ("\\quit ", []),
      ("\\if $day == customers.l", []),
      ("\\try customers.get id=1 \\catch NOT_FOUND customers.cr", ["customers.create"]),
    ] as [(String, [String])])
  func `blocks and commands of the console`(line: String, words: [String]) {
    #expect(Set(completer.complete(line).words) == Set(words), "\(completer.complete(line).words)")
  }

  @Test func `an empty line offers the services`() {
    #expect(completer.complete("").words.contains("customers."))
    #expect(completer.complete("customers.list\n").words.contains("customers."))
  }

  @Test func `only a finished word may be followed by a space`() {
    #expect(completer.complete("customers.cr").isFinal)
    #expect(!completer.complete("customers.create na").isFinal)
    #expect(completer.complete("customers.create kind=per").isFinal)
    #expect(!completer.complete("customers.create @b").isFinal)
    #expect(completer.complete("customers.create kind=per").start == 17)
  }

  /// What people type is broken off anywhere.
  @Test func `no beginning of a line is too strange`() {
    let text = "\\try $c = customers.list(x) | where (a == [\"b$(c.d | .e[])\"] || {f}) > g\n$c.items[0].x | !h )]}\""
    for count in 0...text.count {
      let before = String(text.prefix(count))
      let result = completer.complete(before)
      #expect(result.start <= before.count && result.words.count == result.labels.count, "\(before)")
    }
  }
}
