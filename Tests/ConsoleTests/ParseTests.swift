import Testing

@testable import Console

/// What scripts are read as. The printed form shows it, since it is read back as the same tree.
struct ParseTests {
  static func parse(_ text: String) -> ParsedScript {
    ScriptSyntax.parse(text) { RandomScript.methods.contains($0) }
  }

  @Test(
    arguments: [
      ("customers.get   id=42 # one", "customers.get id=42\n"),
      ("customers.list\n  # and\n\n| where a > 1 |\n first 3", "customers.list | where a > 1 | first 3\n"),
      (
        "customers.list |cols a , b.c,.d| sort a desc|group g",
        "customers.list | cols a,b.c,d | sort a desc | group g\n"
      ),
      ("customers.list | sort a asc | !grep '#' | wc \\end", "customers.list | sort a | !grep '#' | wc \\end\n"),
      ("customers.list | .items[0].name | count>> \"a b\"", "customers.list | .items[0].name | count >> \"a b\"\n"),
      ("$c = customers.get id=1", "$c = customers.get id=1\n"), ("$c = 1 + 2 * 3", "$c = 1 + 2 * 3\n"),
      ("$c=(1 + 2)*3 - (4 - 5)", "$c = (1 + 2) * 3 - (4 - 5)\n"), ("$c", "$c\n"), ("$c == 3", "$c == 3\n"),
      ("$c > out.csv", "$c > out.csv\n"), ("($c > $d)", "($c > $d)\n"), ("$x = $c > 5", "$x = $c > 5\n"),
      ("$x = $c >> f", "$x = $c >> f\n"),
      ("$t = $(customers.list | count) + 1", "$t = $(customers.list | count) + 1\n"),
      ("$t = $($c)", "$t = $c\n"), ("$t = customers.gett id=1", "$t = customers.gett id=1\n"),
      ("$t = c.title", "$t = c.title\n"), ("count($c.items)", "count($c.items)\n"),
      ("\"a\\u{4e2d}\" | count", "\"a中\" | count\n"),
      ("\\expect $? == OK && !($a || $b)  “对”", "\\expect $? == OK && !($a || $b) \"对\"\n"),
      ("\\expect -$a <= 105.00  CNY", "\\expect -$a <= 105.00 CNY\n"),
      ("\\expect state in[OPEN,# x\n WAITING]", "\\expect state in [OPEN, WAITING]\n"),
      ("\\expect a || b &&\n c", "\\expect a || b && c\n"), ("\\expect a\n|| b", "\\expect a || b\n"),
      ("\\expect now-7d < today+2w", "\\expect now-7d < today+2w\n"),
      ("\\expect 2026-03-01T10:00+08:00 - 3s", "\\expect 2026-03-01T10:00+08:00 - 3s\n"),
      (
        "\\try a.b id=1 \\catch x_y Z \\again version=$current_version \\end",
        "\\try\n  a.b id=1\n\\catch X_Y Z\n  \\again version=$current_version\n\\end\n"
      ),
      (
        "\\if $a \\quit \\elif $b quit \\else help x \\end",
        "\\if $a\n  \\quit\n\\elif $b\n  quit\n\\else\n  help x\n\\end\n"
      ),
      ("\\FOR $c IN [1, 2]\n$c\n\\END", "\\for c in [1, 2]\n  $c\n\\end\n"),
      ("\\for c \\in $x.items \\end", "\\for c in $x.items\n\\end\n"),
      ("\\watch 2s until $_.open < 10 a.b | count", "\\watch 2s until $_.open < 10 a.b | count\n"),
      ("watch customers, complaints from=$seq --timeout 3s", "watch customers,complaints from=$seq --timeout 3s\n"),
      ("watch off", "watch off\n"), ("watch", "watch\n"), ("watch a+=1", "watch a+=1\n"),
      ("\\expect_error customer_duplicate a.b", "\\expect_error CUSTOMER_DUPLICATE a.b\n"),
      ("\\as JSON", "\\as json\n"), ("\\as hex customers.get id=1", "\\as hex customers.get id=1\n"),
      ("\\include \"a b.gx\"", "\\include \"a b.gx\"\n"),
      ("\\import a.csv m map=\"x y:z\"  # why", "\\import a.csv m map=\"x y:z\"\n"),
      ("\\export f customers.export {\"a\":\n1}\n$c", "\\export f customers.export {\"a\":\n1}\n$c\n"),
      ("a.b x=$c.items[0].id y=\"$c.items[0]\" z=a$b.c.d.", "a.b x=$c.items[0].id y=\"$c.items[0]\" z=a$b.c.d.\n"),
      ("a.b x=\\$c y=5$ z=\"\\$d $5 $\"", "a.b x=\\$c y=5$ z=\"\\$d $5 $\"\n"),
      ("a.b x=$(count($c))-$(c.d)e", "a.b x=$(count($c))-$(c.d)e\n"), ("a.b x=$($c)d", "a.b x=$($c)d\n"),
      ("a.b x= \"y\" --all {\"$a\": 1} @\"f g\"", "a.b x=\"y\" {\"$a\": 1} @\"f g\" --all\n"),
      ("a.b x＝【甲，乙】 y=“引 号”", "a.b x=[甲, 乙] y=\"引 号\"\n"), ("a.b x=[,] y=[]", "a.b x=[, ] y=[]\n"),
      ("a.b x=\"e\u{301}\" | where é == \"\u{301}\"", "a.b x=\"e\u{301}\" | where é == \"\u{301}\"\n"),
      ("\u{feff}a.b\r\n\tc.d\r\n", "a.b\nc.d\n"), ("", ""), ("# nothing\n\n", ""),
    ] as [(String, String)])
  func `a script is read, and printed in its canonical form`(source: String, printed: String) {
    let parsed = Self.parse(source)
    #expect(parsed.errors.isEmpty, "\(source)")
    #expect(parsed.syntax.text == printed)
    let again = Self.parse(printed)
    #expect(again.syntax == parsed.syntax && again.syntax.text == printed)
  }

  @Test(
    arguments: [
      ("a.b id", 4..<6, "id has no value: write id=…"), ("a.b =1", 4..<5, "Expected a field: name=value"),
      ("a.b x=\"y\"z", 9..<10, "A space must stand before the next argument"),
      ("a.b x=\"y", 6..<7, "This text has no end: a quote is missing"),
      ("a.b x={\"y\"", 6..<7, "This JSON has no end: } is missing"),
      ("a.b x=[a b]", 9..<10, "Expected , or ] in the list"), ("a.b x=\"\\q\"", 7..<9, "Unknown escape"),
      ("a.b --timout 3s", 4..<12, "There is no option --timout"),
      ("a.b --timeout | count", 14..<15, "--timeout needs a"),
      ("a.b @$f", 4..<5, "A file name, without variables"), ("a.b | cuont", 6..<11, "There is no stage cuont"),
      ("a.b |", 4..<5, "A stage belongs behind |"), ("a.b | first x", 12..<13, "first takes a number"),
      ("a.b | cols", 10..<11, "cols takes a field"), ("a.b | where", 11..<12, "Expected a value"),
      ("a.b | .", 6..<7, "A field belongs behind the dot"), ("a.b | !", 6..<7, "A shell command belongs behind !"),
      ("a.b >", 4..<5, "A file name belongs behind >"), ("a.b > f x=1", 8..<11, "Expected the end of the line"),
      ("a.b x=1 )", 8..<9, "Expected a field"), ("$c )", 3..<4, "This ) closes nothing"),
      ("a.b \\expect 1", 4..<11, "\\expect begins a line of its own"), ("!ls", 0..<1, "A line begins with a method"),
      ("$c = ", 5..<6, "A value or a call belongs behind $c ="), ("$c = (1 + 2", 5..<6, "This is open to the end: )"),
      ("$c = (1 2)", 8..<9, "Expected ) here"), ("$c = 1 +", 8..<9, "Expected a value"),
      ("$c = a < b < c", 11..<12, "Expected the end of the line"), ("$c = 12x", 5..<8, "12x is no number"),
      ("$c = 1.2.3", 5..<10, "1.2.3 is no number"), ("$c = $", 5..<6, "Expected a name behind $"),
      ("$c = 1 + customers.get", 9..<22, "customers.get is a call: write $(customers.get …)"),
      ("$c = $(a.b | !ls)", 13..<14, "A shell command ends a line"),
      ("$c = $(a.b x=1 > f)", 15..<16, "A file is written"),
      ("$c = in", 5..<6, "Expected a value"), ("\\expect", 7..<8, "Expected a value"),
      ("\\expect 1 why", 10..<13, "Expected the end of the line"),
      ("\\expect_error", 13..<14, "\\expect_error takes a reason"),
      ("\\expect_error X $c", 16..<17, "Expected a call"), ("\\watch a.b", 7..<10, "Expected a time"),
      ("\\watch 2s", 9..<10, "Expected a call"), ("\\as xml a.b", 4..<7, "\\as takes json, hex, python"),
      ("\\include", 8..<9, "Expected a file"), ("\\include $f", 9..<11, "Expected a file"),
      ("\\end", 0..<4, "\\end stands without its \\if, \\for, \\try"),
      ("\\else", 0..<5, "\\else stands without its \\if"),
      ("\\if 1\n\\catch X\n\\end", 6..<12, "\\catch does not belong into \\if"),
      ("\\try a.b \\end", 0..<4, "This \\try has no \\catch"),
      ("\\for in $x \\end", 8..<9, "Expected in: \\for in in LIST"),
      ("\\for c of $x \\end", 7..<8, "Expected in"), ("\\if \\end", 4..<5, "Expected a value"),
      ("\\if 1\na.b", 0..<3, "This \\if has no \\end"),
      ("\\for x in $y\n\\if 1\na.b\n\\end", 0..<4, "This \\for has no \\end"),
      ("\\try\n\\try\na.b", 0..<4, "This \\try has no \\end"),
    ] as [(String, Range<Int>, String)])
  func `a wrong line has one error with its place`(source: String, range: Range<Int>, message: String) {
    let errors = Self.parse(source).errors
    #expect(errors.count == 1, "\(errors)")
    #expect(errors.first?.range == range)
    #expect(errors.first?.message.english.hasPrefix(message) == true, "\(errors)")
    #expect(errors.first?.message.chinese.contains { $0 >= "\u{4e00}" } == true, "\(errors)")
  }

  @Test(
    arguments: [
      ("a.b | cuont", "count"), ("a.b | wehre x", "where"), ("a.b --timout 3s", "--timeout"), ("\\as jsn", "json"),
    ] as [(String, String)])
  func `an error tells what may have been meant`(source: String, nearest: String) {
    #expect(Self.parse(source).errors.first?.nearest.contains(nearest) == true)
  }

  @Test(arguments: [
    "a.b x=\"", "a.b x=[1,", "a.b {", "$c = (", "$c = $(a.b", "$c = count(1,", "\\if 1", "\\if 1\na.b\n\\else", "a.b |",
    "\\for c in $(a.b\n| count", "\\try\n\\catch", "\\import \"a", "$c = [1,", "a.b x=\"\\",
  ])
  func `more text could complete it`(source: String) {
    let errors = Self.parse(source).errors
    #expect(!errors.isEmpty && errors.allSatisfy(\.isUnfinished))
  }

  @Test(arguments: ["a.b x", "a.b | x", "$c = (1 2", "\\if 1\na.b x\n", "a.b x=\"\\q", "\\end", "a.b > "])
  func `more text would not help`(source: String) {
    #expect(Self.parse(source).errors.contains { !$0.isUnfinished })
  }

  @Test(
    arguments: [
      ("$x", ".a", 128, "A path has at most 128 steps"), ("a.b x=\"$x", ".a", 128, "A path has at most 128 steps"),
      ("a.b | .a", "[]", 127, "A path has at most 128 steps"),
      ("[1,2]", " | first 3", 64, "A pipeline has at most 64 stages"),
      ("a.b", " | count", 64, "A pipeline has at most 64 stages"),
    ] as [(String, String, Int, String)])
  func `paths and pipelines have a length`(start: String, part: String, most: Int, said: String) {
    let end = start.contains("\"") ? "\"" : ""
    #expect(Self.parse(start + String(repeating: part, count: most) + end).errors.isEmpty)
    // Without a limit it is not the parser that breaks, but whoever walks or releases the tree.
    for count in [most + 1, 200_000] {
      let errors = Self.parse(start + String(repeating: part, count: count) + end).errors
      #expect(errors.first?.message(.english) == said && errors.count == 1)
      let places = (start.utf8.count + most * part.utf8.count)...(start.utf8.count + (most + 1) * part.utf8.count)
      #expect(errors.first.map { places.contains($0.range.lowerBound) } == true, "\(errors)")
    }
  }

  @Test func `every wrong line is told, and the lines between them are read`() {
    let source = """
      a.b x
      a.b x=1
      \\if $a ==
        c.d y
      \\else
        a.b x=[1
        a.b x=3
      \\end
      $v = a.b {
      c.d "z"
      a.b x=2
      \\if 1 a.b y \\else a.b x=4 \\end
      $w = $(e.f y
        | count
      )
      a.b x=5
      """
    let parsed = Self.parse(source)
    let table = LineTable(source)
    #expect(parsed.errors.map { table.line(of: $0.range.lowerBound) } == [1, 3, 4, 7, 9, 10, 12, 13])
    #expect(parsed.lost == ["v", "w"])
    for number in [1, 2, 4, 5] { #expect(parsed.syntax.text.contains("x=\(number)\n"), "\(number)") }
  }

  @Test func `places are counted in the text, also behind a mark, a tab and wide characters`() {
    let source = "\u{feff}# 王\r\n\ta.b x=王\u{301} y"
    let error = Self.parse(source).errors.first
    let table = LineTable(source)
    #expect(error.map { table.line(of: $0.range.lowerBound) } == 2)
    #expect(error.map { table.column(of: $0.range.lowerBound) } == 11)
    #expect(
      error?.render(source, place: "x.gx", .english)
        == " a.b x=王\u{301} y\n          ^\nx.gx:2:11: y has no value: write y=…")
  }

  @Test func `statements know where they stand`() throws {
    let source = "a.b x=1\n\n\\if 1\n  $c = a.b |\n   count  # x\n\\end  \n"
    let parsed = Self.parse(source)
    let table = LineTable(source)
    let statements = parsed.syntax.statements
    #expect(statements.map { table.line(of: $0.place.range.lowerBound) } == [1, 3])
    #expect(statements[1].place.range == 9..<source.unicodeScalars.count - 3)
    guard case .condition(let branches, _) = statements[1].kind, let inner = branches.first?.body.first,
      case .pipeline(let variable, let pipeline) = inner.kind
    else { throw TestFailure() }
    #expect(inner.place.range == 17..<36 && variable?.range == 18..<19 && pipeline.place.range == 22..<36)
    #expect(pipeline.stages.first?.place.range == 31..<36)
  }
}
