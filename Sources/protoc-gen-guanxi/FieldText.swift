/// A field as Swift writes it, on both sides of the border to C.
struct FieldText {
  let field: Field
  let contract: Contract

  var name: String { Names.escaped(plainName) }
  var plainName: String { Names.lowerCamel(field.name) }
  var cName: String { Names.cField(field.name) }
  /// A property that is always there: a list, or what the contract requires.
  var isPlain: Bool { field.isRepeated || field.options.required }

  var type: String {
    if field.isRepeated { return "[\(single)]" }
    return field.options.required ? single : single + "?"
  }

  /// The value when nothing was said.
  var defaultValue: String {
    if field.isRepeated { return "[]" }
    return field.options.required ? zero : "nil"
  }

  var single: String {
    switch field.kind {
    case .int32, .sint32, .sfixed32: "Int32"
    case .int64, .sint64, .sfixed64: "Int64"
    case .uint32, .fixed32: "UInt32"
    case .uint64, .fixed64: "UInt64"
    case .double: "Double"
    case .float: "Float"
    case .bool: "Bool"
    case .string: "String"
    case .bytes, .group: "[UInt8]"
    case .enumeration(let name), .message(let name): name
    }
  }

  private var zero: String {
    switch field.kind {
    case .bool: "false"
    case .string: "\"\""
    case .bytes, .group: "[]"
    case .enumeration: ".unspecified"
    case .message(let name): "\(name)()"
    default: "0"
    }
  }

  /// The expression that reads the property from `source`, a copy of the C struct.
  var lifting: String {
    let value = "source.pointee.\(cName)"
    if field.isRepeated { return listLifting(value) }
    if case .string = field.kind { return field.options.required ? "lift(\(value)) ?? \"\"" : "lift(\(value))" }
    if case .message(let name) = field.kind {
      return field.options.required ? "lift(\(value)) ?? \(name)()" : "lift(\(value))"
    }
    let single = singleLifting(value)
    return field.options.required ? single : "source.pointee.has_\(cName) == 0 ? nil : \(single)"
  }

  private func singleLifting(_ value: String) -> String {
    switch field.kind {
    case .bool: "\(value) != 0"
    case .bytes: "lift(\(value))"
    case .enumeration: "lift(enum: \(value).rawValue)"
    default: value
    }
  }

  private func listLifting(_ value: String) -> String {
    let count = "source.pointee.n_\(cName)"
    switch field.kind {
    case .bool: return "lift(flags: \(value), \(count))"
    case .enumeration: return "lift(enums: \(value), \(count))"
    default: return "lift(\(value), \(count))"
    }
  }

  /// The statements that write the property into `target`.
  var lowering: [String] {
    let target = "target.pointee.\(cName)"
    if field.isRepeated {
      let label =
        switch field.kind {
        case .bool: "flags: "
        case .enumeration: "enums: "
        default: ""
        }
      return ["target.pointee.n_\(cName) = self.\(name).count", "\(target) = arena.lower(\(label)self.\(name))"]
    }
    switch field.kind {
    case .string: return ["\(target) = arena.lower(self.\(name))"]
    case .message: return ["\(target) = self.\(name)\(field.options.required ? "" : "?").lower(in: arena)"]
    default: break
    }
    let has = "target.pointee.has_\(cName) = 1"
    if field.options.required { return [has, "\(target) = \(singleLowering("self." + name))"] }
    return ["if let value = self.\(name) {", "  \(has)", "  \(target) = \(singleLowering("value"))", "}"]
  }

  private func singleLowering(_ value: String) -> String {
    switch field.kind {
    case .bool: "\(value) ? 1 : 0"
    case .bytes: "arena.lower(\(value))"
    case .enumeration(let type): "\(Names.cType(type))(UInt32(bitPattern: \(value).rawValue))"
    default: value
    }
  }

  /// The field's rule, or nil where the defaults say all.
  var rule: String? {
    var parts = ["\(field.number)"]
    if field.options.required { parts.append("required: true") }
    if let value = field.options.minLen { parts.append("minLen: \(value)") }
    if let value = field.options.maxLen { parts.append("maxLen: \(value)") }
    if let value = field.options.min { parts.append("min: \(value)") }
    if let value = field.options.max { parts.append("max: \(value)") }
    if let name = contract.caseName("Pattern", field.options.pattern) { parts.append("pattern: .\(name)") }
    if let value = field.options.maxItems { parts.append("maxItems: \(value)") }
    if let name = contract.caseName("PersonalData", field.options.personal) { parts.append("personal: .\(name)") }
    if field.options.secret { parts.append("secret: true") }
    if case .message(let name) = field.kind { parts.append("shape: \(name).shape") }
    return parts.count == 1 ? nil : "FieldRule(\(parts.joined(separator: ", ")))"
  }
}
