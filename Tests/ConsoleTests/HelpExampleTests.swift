import Schema
import Testing

@testable import Console

/// Whoever copies what the help shows gets a script that the console understands. That it also does something on the
/// sample is seen in `EndToEnd`.
struct HelpExampleTests {
  func problems(_ text: String) -> [String] {
    let style = OutputStyle(format: .auto, isTerminal: true, width: 80, zone: .fixed(hours: 8))
    let session = Session(schema: TestContract.schema, style: style)
    do {
      _ = try CheckedScript(text, name: "help", session: session)
      return []
    } catch { return error.rendered + (error.isUnfinished ? ["unfinished"] : []) }
  }

  @Test(arguments: HelpTopic.all.map(\.name))
  func `the example of a topic is a script without errors`(name: String) throws {
    let topic = try #require(HelpTopic.find(name))
    #expect(problems(topic.example + "\n") == [])
  }

  @Test func `the lines of the tour are a script without errors`() {
    #expect(problems(Tour.steps.flatMap(\.lines).joined(separator: "\n") + "\n") == [])
  }

  @Test func `a wrong example would be noticed`() {
    #expect(!problems("customers.list regin=华东 | count\n").isEmpty)
    #expect(!problems("customers.list | where complete < 60\n").isEmpty)
    #expect(!problems("\\for m in $(members.list)\n").isEmpty)
    #expect(!problems("$nobody.name\n").isEmpty)
  }
}
