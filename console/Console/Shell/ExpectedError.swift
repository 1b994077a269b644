import Schema

/// `\expect_error REASON call`: a script shows, or tests, that a call is refused.
struct ExpectedError {
  let reason: String
  /// The line with spaces in place of what stands before the call, so that its errors keep their places.
  let call: String

  static let name = "\\expect_error"

  /// - Returns: nil for a line that expects nothing.
  init?(parsing line: String, schema: Schema) throws(LineError) {
    let indent = line.prefix(while: \.isWhitespace)
    var rest = line.dropFirst(indent.count)
    guard rest.prefix(while: { !$0.isWhitespace }) == Self.name else { return nil }
    rest = rest.dropFirst(Self.name.count).drop(while: \.isWhitespace)
    let start = line.count - rest.count
    let word = rest.prefix { !$0.isWhitespace }
    let range = start..<max(start + 1, start + word.count)
    guard let known = schema.reasons.first(where: { $0.word == word.uppercased() }) else {
      throw LineError(
        word.isEmpty ? "\(Self.name) takes a reason and a call" : "There is no reason \(word); \\dr lists them",
        word.isEmpty ? "\(Self.name) 的参数为拒绝原因和调用" : "没有拒绝原因 \(word),可用 \\dr 列出", at: range,
        nearest: NearMatch.find(String(word), among: schema.reasons.map(\.word)))
    }
    reason = known.word
    call = String(repeating: " ", count: range.upperBound) + rest.dropFirst(word.count)
  }
}

extension Runner {
  /// What became of a call that should be refused; nil where it was, for that reason.
  func disappointment(_ expected: String, _ found: String?) -> String? {
    guard found != expected else { return nil }
    return Phrase(
      "Expected the refusal \(expected), but \(found.map { "it was \($0)" } ?? "the call was done").\n",
      "预期拒绝原因为 \(expected),\(found.map { "实际为 \($0)" } ?? "但调用已成功")。\n")(style.language)
  }
}
