/// Gives bytes to the parser: it may refuse them, but it must come back, name places inside the text, and read what it
/// prints as the same tree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScript(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let methods: Set<String> = ["a.b", "customers.get", "customers.list", "complaints.list", "system.health"]
  let parsed = ScriptSyntax.parse(text) { methods.contains($0) }
  let end = text.unicodeScalars.count
  for error in parsed.errors {
    precondition(error.range.lowerBound >= 0 && error.range.upperBound <= end + 1, "a place outside the text")
    precondition(!error.render(text, place: "fuzz", .english).isEmpty)
  }
  guard parsed.errors.isEmpty else { return 0 }
  let printed = parsed.syntax.text
  let again = ScriptSyntax.parse(printed) { methods.contains($0) }
  precondition(again.errors.isEmpty, "what was printed is refused")
  precondition(again.syntax == parsed.syntax, "what was printed is read as something else")
  precondition(again.syntax.text == printed, "what was printed is printed otherwise")
  return 0
}
