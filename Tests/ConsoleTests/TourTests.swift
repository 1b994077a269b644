import Schema
import Testing

@testable import Console

struct TourTests {
  func session(_ language: UILanguage = .english) -> Session {
    Session(
      schema: TestContract.schema,
      style: OutputStyle(format: .auto, isTerminal: true, width: 80, language: language, zone: .fixed(hours: 8)))
  }

  @Test func `the tour has ten steps, and goes on, back and to any of them`() {
    var session = session()
    #expect(Tour.steps.count == 10)
    #expect(Tour.text(nil, session: &session).hasPrefix("Step 1 of 10: "))
    #expect(Tour.text("next", session: &session).hasPrefix("Step 2 of 10: "))
    #expect(Tour.text(nil, session: &session).hasPrefix("Step 2 of 10: "))
    #expect(Tour.text("7", session: &session).hasPrefix("Step 7 of 10: "))
    #expect(Tour.text("back", session: &session).hasPrefix("Step 6 of 10: "))
    #expect(Tour.text("10", session: &session).hasPrefix("Step 10 of 10: "))
    #expect(Tour.text("next", session: &session).hasPrefix("That was the tour"))
    #expect(session.tourStep == nil)
    #expect(Tour.text("next", session: &session).hasPrefix("Step 1 of 10: "))
    #expect(Tour.text("back", session: &session).hasPrefix("Step 1 of 10: "))
    #expect(Tour.text("end", session: &session).hasPrefix("That was the tour") && session.tourStep == nil)
  }

  @Test(arguments: ["0", "11", "-1", "99999999999999999999", "nowhere", "1.5"])
  func `what is no step leaves one where one is`(word: String) {
    var session = session()
    _ = Tour.text("3", session: &session)
    #expect(Tour.text(word, session: &session).contains("from 1 to 10"))
    #expect(session.tourStep == 3)
  }

  @Test(arguments: UILanguage.allCases)
  func `each step fits the screen in both languages and has lines to type`(language: UILanguage) {
    var session = session(language)
    for number in 1...Tour.steps.count {
      let page = Tour.text("\(number)", session: &session)
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 20 && lines.allSatisfy { DisplayWidth.of($0) <= 80 }, "\(page)")
      // Whoever reads along, and the test that types along, knows the lines to type by their indent.
      let typed = lines.filter { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
      #expect(typed == Tour.steps[number - 1].lines && !typed.isEmpty)
    }
  }

  @Test func `the session runs it as a command`() throws {
    var session = session()
    let command = try #require(try MetaCommand(parsing: "\\tour 4"))
    #expect(session.run(command)?.hasPrefix("Step 4 of 10: ") == true)
  }
}
