internal import Console
internal import Schema

/// What may stand in a line of calls as `$name`; each is drawn once a call, so two places of one call agree.
enum CallVariable: String, CaseIterable {
  /// A customer, and a member, by the run's distribution of keys.
  case key, member
  /// Counts the run's calls from 1, and the word that tells this run from others: `external_ref=bench:$run-$n`.
  case n, run
  /// Of somebody invented, the same person throughout the call.
  case name, phone, email, company, city
  /// Of an invented complaint.
  case title, description, wish, product
  /// 0.01 to 1000.00 CNY.
  case amount
}

/// A call whose request is made anew each time, since variables stand in it.
struct CallFilling: Sendable {
  private let call: CallSyntax
  private let compiler: CallCompiler
  /// By the place at which the compiler asks.
  private let variables: [Int: CallVariable]

  /// nil where the call names no variable.
  init?(_ call: CallSyntax, _ compiler: CallCompiler) throws(LineError) {
    var variables: [Int: CallVariable] = [:]
    for (expression, place) in call.expressions {
      guard case .variable(let word, let path) = expression, path.isEmpty else {
        throw LineError(
          "Here a variable stands alone, such as $key", "此处只能是单个变量,如 $key", at: place.range)
      }
      guard let variable = CallVariable(rawValue: word.text) else {
        let known = CallVariable.allCases.map { "$" + $0.rawValue }.joined(separator: ", ")
        throw LineError(
          "There is no variable $\(word.text); there are \(known)", "没有变量 $\(word.text),可用:\(known)", at: word.range)
      }
      variables[place.range.lowerBound] = variable
    }
    for option in call.options {
      guard let value = option.value, variables[value.range.lowerBound] != nil else { continue }
      throw LineError("An option takes no variable", "选项不能使用变量", at: value.range)
    }
    guard !variables.isEmpty else { return nil }
    (self.call, self.compiler, self.variables) = (call, compiler, variables)
  }

  /// One draw of values of the kinds that the run will draw: it shows whether they fit.
  func sample() throws(LineError) -> PreparedCall {
    try compiler.compile(call) { _, place throws(LineError) in
      switch variables[place.range.lowerBound] {
      case .key, .member, .n: .int(1)
      case .run: .text("run")
      case .phone: .text("+8613800000000")
      case .email: .text("c1@example.com")
      case .amount: .money(minor: 1, currency: "CNY")
      default: .text("某某")
      }
    }
  }

  /// nil where the values do not fit, which the sample would have shown.
  func payload(_ value: @escaping (CallVariable) -> ScriptValue) -> [UInt8]? {
    // The reason is of no use here: the sample has shown that such values fit.
    let prepared = try? compiler.compile(call) { _, place throws(LineError) in
      variables[place.range.lowerBound].map(value) ?? .null
    }
    return prepared?.request.encoded
  }
}
