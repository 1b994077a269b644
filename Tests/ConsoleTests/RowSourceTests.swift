import Testing

@testable import Console

/// Who takes the rows of a list takes all of them, however the list is written.
struct RowSourceTests {
  @Test(
    arguments: [
      ("count($(customers.list))", "2357"), ("count($(customers.list kind=person))", "2357"),
      ("count($($(customers.list)))", "2357"), ("count($(customers.list | .items))", "2357"),
      ("sum($(customers.list | .items[].id))", "2778903"), ("max($(customers.list | .items | .[].id))", "2357"),
      ("$(customers.list) | count", "2357"), ("customers.list | .items | count", "2357"),
      ("customers.list | .items | where id > 2350 | sum id", "16478"),
      ("customers.list | .items | .[].id | last 1", "2357"),
      ("customers.list | .items | sort id desc | first 1 | .id", "2357"),
      ("$n = 0\n\\for c in $(customers.list)\n$n = $n + $c.id\n\\end\n$n", "2778903"),
      ("$n = 0\n\\for c in $(customers.list | .items)\n$n = $n + 1\n\\end\n$n", "2357"),
      ("$all = customers.list\ncount($all)", "50"), ("$all = $(customers.list)\ncount($all)", "50"),
      ("customers.list | .items[0] | .id", "1"), ("customers.list | .next_cursor", "50"),
    ] as [(String, String)])
  func `a loop, a function and a stage of rows go through all pages`(text: String, last: String) async throws {
    var bench = ScriptBench()
    bench.format = .tsv
    bench.server = StageTests.pages()
    let done = try await bench.run(text)
    #expect(done.status == .ok && done.output == last + "\n", "\(done.output.prefix(200))\(done.notes)")
  }

  @Test(arguments: [
    "count($(customers.list limit=10))", "customers.list limit=10 | .items | count",
    "$n = 0\n\\for c in $(customers.list limit=10)\n$n = $n + 1\n\\end\n$n",
  ])
  func `a written limit is one page, and a note says that more follow`(text: String) async throws {
    var bench = ScriptBench()
    bench.format = .tsv
    bench.server = StageTests.pages()
    let done = try await bench.run(text)
    #expect(done.output == "10\n" && done.notes.contains("More follow") && bench.server.sent.count == 1)
  }

  @Test(
    arguments: [
      ("\\expect today + 8640000000000000000 + 8640000000000000000 > now", 1, "this is no time"),
      ("$x = now - 8640000000000001000", 1, "this is no time"),
      ("$x = 2026-03-01 - 86400000000000000", 1, "this is no time"),
      ("$x = 2026-03-01 + 8640000000000000001", 1, "this is no time"),
    ] as [(String, Int, String)])
  func `a time far beyond all calendars is an error`(text: String, line: Int, said: String) async throws {
    let done = try await ScriptBench().run(text)
    #expect(done.status == .usage && done.notes.contains("t.gx:\(line):") && done.notes.contains(said), "\(done.notes)")
  }

  @Test(arguments: [Int64.max, Int64.min, 106_751_991_168, 100_000_000])
  func `midnight of any day is a number`(day: Int64) {
    let midnight = InstantReader(zone: .fixed(hours: 8), nowMs: 0).midnightMs(day)
    #expect(midnight.signum() == day.signum())
    #expect(day != 100_000_000 || midnight == 8_640_000_000_000_000 - 28_800_000)
  }

  @Test func `null ends a path`() async throws {
    var bench = ScriptBench()
    bench.variables = ["x": .null]
    let done = try await bench.run(
      "\\expect $x.a.b[0].c == null\n\\expect count($x.a[].b) == 0\n\\expect $x[0] == null")
    #expect(done.status == .ok, "\(done.notes)")
  }

  @Test func `frames of a watch never go to a pager`() async throws {
    var bench = ScriptBench()
    bench.isTerminal = true
    let done = try await bench.run("\\watch 1ms until true system.health")
    #expect(done.status == .ok && bench.host.begun.value == 0)
    _ = try await bench.run("system.health")
    #expect(bench.host.begun.value == 1)
  }
}
