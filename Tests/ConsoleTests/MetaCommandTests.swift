import Testing

@testable import Console

struct MetaCommandTests {
  @Test(
    arguments: [
      ("\\servers", .servers), ("\\e", .edit), ("\\edit", .edit), ("\\tee a b.txt", .tee("a b.txt")),
      ("\\tee off", .tee(nil)), ("\\tee", .tee(nil)), ("\\history 王", .history("王")), ("\\history", .history(nil)),
      ("\\key night abc", .key(name: "night", value: "abc")), ("\\unset $c", .unset("c")), ("\\unset c", .unset("c")),
      ("\\tour next", .tour("next")), ("\\connect crm1", .connect("crm1")),
    ] as [(String, MetaCommand)])
  func `commands with what follows them`(line: String, command: MetaCommand) throws {
    #expect(try MetaCommand(parsing: line) == command)
  }

  @Test(arguments: ["\\key night", "\\key a b c", "\\servers x", "\\quit now", "\\unset", "\\unset a-b", "\\timing x"])
  func `what does not fit a command is an error at its place`(line: String) {
    let error = #expect(throws: LineError.self) { try MetaCommand(parsing: line) }
    #expect(error?.message.english.isEmpty == false && (error?.range.lowerBound ?? 0) > 0)
  }

  @Test func `a line that gives a key is a secret, however it is written`() {
    for line in ["\\key a b", "  \\KEY a", "\\key"] { #expect(MetaCommand.isSecret(line)) }
    for line in ["\\keys", "keys.list", ""] { #expect(!MetaCommand.isSecret(line)) }
  }

  @Test func `every command is listed once, in both languages`() {
    let names = MetaCommand.usages.map(\.name)
    #expect(Set(names).count == names.count)
    for usage in MetaCommand.usages {
      #expect(usage.usage.hasPrefix(usage.name) && usage.meaning.english != usage.meaning.chinese)
    }
  }
}
