package import Schema

/// A call that is ready to be sent.
package struct PreparedCall: Sendable, Equatable {
  package let method: MethodType
  package let request: DynamicMessage
  package var settings: CallSettings

  /// Its line carries personal or secret values, which histories must not keep.
  package var isPrivate: Bool { request.hasPrivateFields }
}

extension DynamicMessage {
  fileprivate var hasPrivateFields: Bool {
    type.fields.contains { field in
      guard has(field) else { return false }
      return field.options.isPrivate || list(field).contains { $0.messageValue?.hasPrivateFields == true }
    }
  }
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

  /// - Throws: `LineError` with the place of the first thing that does not fit.
  package func compile(_ text: String) throws(LineError) -> PreparedCall {
    let syntax = try CallSyntax(parsing: text)
    let name = syntax.method
    guard let method = schema.method(name.text.lowercased()) else {
      throw LineError(
        "There is no method \(name.text); \\dm lists them", "没有方法 \(name.text),可用 \\dm 列出", at: name.range,
        nearest: NearMatch.find(name.text, among: schema.methods.map(\.name)))
    }
    guard let type = schema.message(method.request) else {
      throw LineError("The server does not describe \(method.request)", "服务器未描述 \(method.request)", at: name.range)
    }
    var builder = RequestBuilder(compiler: self, type: type)
    for argument in syntax.arguments { try builder.apply(argument) }
    var settings = CallSettings()
    for option in syntax.options { try settings.apply(option, instants) }
    return PreparedCall(method: method, request: builder.request, settings: settings)
  }
}
