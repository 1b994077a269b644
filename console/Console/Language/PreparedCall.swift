package import Schema

/// A call that is ready to be sent.
package struct PreparedCall: Sendable, Equatable {
  package let method: MethodType
  package internal(set) var request: DynamicMessage
  package var settings: CallSettings
}

/// Gives the words of a line their types by the schema.
package struct CallCompiler: Sendable {
  package let schema: Schema
  let instants: InstantReader
  /// The bytes of a file; nil where it cannot be read.
  let readFile: @Sendable (String) -> [UInt8]?

  package init(
    schema: Schema, zone: Zone = .local, nowMs: Int64 = WallClock.nowMs(),
    readFile: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.schema = schema
    instants = InstantReader(zone: zone, nowMs: nowMs)
    self.readFile = readFile
  }

  /// What an expression gives at the time of the call; asked once for each place in the call that holds one.
  package typealias Evaluate = (Expression, Place) throws(LineError) -> ScriptValue

  /// - Throws: `LineError` with the place of the first thing that does not fit.
  package func compile(_ text: String) throws(LineError) -> PreparedCall {
    try compile(try CallSyntax(parsing: text))
  }

  /// - Parameter evaluate: nil while a script is only checked: values that hold variables are passed over then.
  /// - Throws: `LineError` with the place of the first thing that does not fit.
  package func compile(_ syntax: CallSyntax, evaluate: Evaluate? = nil) throws(LineError) -> PreparedCall {
    let method = try method(syntax)
    guard let type = schema.message(method.request) else {
      throw LineError(
        "The server does not describe \(method.request)", "服务器未描述 \(method.request)", at: syntax.method.range)
    }
    let filling = FillingIn(evaluate: evaluate, schema: schema, zone: instants.zone)
    var builder = RequestBuilder(compiler: self, type: type, filling: filling)
    for argument in syntax.arguments { try builder.apply(argument) }
    var settings = CallSettings()
    for option in syntax.options { try settings.apply(option, instants, filling) }
    return PreparedCall(
      method: method, request: builder.request, settings: settings)
  }

  /// - Throws: `LineError` with the nearest names.
  func method(_ syntax: CallSyntax) throws(LineError) -> MethodType {
    let name = syntax.method
    if let method = schema.method(name.text.lowercased()) { return method }
    throw LineError(
      "There is no method \(name.text); \\dm lists them", "没有方法 \(name.text),可用 \\dm 列出", at: name.range,
      nearest: NearMatch.find(name.text, among: schema.methods.map(\.name)))
  }
}
