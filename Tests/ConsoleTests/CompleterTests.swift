import Schema
import Testing

@testable import Console

struct CompleterTests {
  let completer = Completer(schema: TestContract.schema) { prefix in
    ["a.json", "b/"].filter { $0.hasPrefix(prefix) }
  }

  @Test(
    arguments: [
      ("cust", TestContract.schema.methods.map(\.name).filter { $0.hasPrefix("customers.") }),
      ("customers.cr", ["customers.create"]), ("CUSTOMERS.CR", ["customers.create"]), ("he", ["help"]),
      ("customers.create k", ["kind="]), ("customers.create kind=", ["kind=PERSON", "kind=ORGANIZATION"]),
      ("customers.create kind=per", ["kind=PERSON"]), ("customers.create name=x na", []),
      ("customers.create name=\"a b\" ki", ["kind="]), ("customers.create name=\"a ki", []),
      ("customers.update tags", ["tags=", "tags+=", "tags-="]), ("customers.update cl", []),
      ("accounts.create scopes=[IMPORT,DEL", ["scopes=[IMPORT,DELEGATE"]),
      ("employees.list include_left=t", ["include_left=true"]), ("purchases.record amount.c", ["amount.currency="]),
      ("purchases.record purchased_at_ms=n", ["purchased_at_ms=now"]),
      ("customers.create --d", ["--dry-run"]), ("customers.create @", ["@a.json", "@b/"]),
      ("customers.create @a", ["@a.json"]), ("\\fo", ["\\format"]), ("\\format js", ["json", "jsonl"].map { $0 }),
      ("\\help customers.cr", ["customers.create"]), ("\\de CustomerK", ["CustomerKind"]), ("nothing.here x", []),
      ("\\import ", ["a.json", "b/"]), ("\\import a.json customers.ups", ["customers.upsert"]),
      ("\\import a.json customers.get", []), ("\\import a.json customers.upsert b", ["batch="]),
      ("\\export a.json customers.exp", ["customers.export"]),
      ("\\export a.json customers.export rea", ["reason="]),
    ] as [(String, [String])])
  func `what could stand at the cursor`(line: String, words: [String]) {
    #expect(completer.complete(line).words == words)
  }

  @Test func `an empty line offers the services`() {
    #expect(completer.complete("").words.contains("customers."))
  }

  @Test func `only a finished word may be followed by a space`() {
    #expect(completer.complete("customers.cr").isFinal)
    #expect(!completer.complete("customers.create na").isFinal)
    #expect(completer.complete("customers.create kind=per").isFinal)
    #expect(!completer.complete("customers.create @b").isFinal)
    #expect(completer.complete("customers.create kind=per").start == 17)
  }
}
