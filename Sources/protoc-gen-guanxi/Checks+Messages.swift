extension Check {
  private static let fieldsMax = 128
  private static let numberMax = 1000

  mutating func message(_ message: Message) {
    let name = message.name
    refuse(name, when: !Names.isUpperCamel(name), "a message's name is written LikeThis")
    refuse(name, when: message.fields.count > Self.fieldsMax, "a message has at most \(Self.fieldsMax) fields")
    if let path = recursion(from: name, [name]) {
      refuse(name, "recursion is outside our subset: \(path.joined(separator: " → "))")
    }
    var members: Set<String> = ["base"]
    for field in message.fields {
      let place = "\(name).\(field.name)"
      refuse(place, when: !Names.isLowerSnake(field.name), "a field's name is written like_this")
      // Swift lets backticks turn every other keyword into a property.
      refuse(place, when: ["self", "init"].contains(field.name), "Swift has no property of this name")
      for member in cMembers(field) where !members.insert(member).inserted {
        refuse(place, "the name collides with another member of the C struct: \(member)")
      }
      self.field(field, place, message)
    }
    let properties = Dictionary(grouping: message.fields) { Names.lowerCamel($0.name) }
    for (property, fields) in properties.sorted(by: { $0.key < $1.key }) where fields.count > 1 {
      refuse(name, "several fields become the property \(property)")
    }
  }

  private func cMembers(_ field: Field) -> [String] {
    let name = Names.cField(field.name)
    if field.isRepeated { return [name, "n_" + name] }
    switch field.kind {
    case .string, .message: return [name]
    default: return [name, "has_" + name]
    }
  }

  private func recursion(from name: String, _ path: [String]) -> [String]? {
    guard let message = contract.message(name) else { return nil }
    for field in message.fields {
      guard case .message(let next) = field.kind else { continue }
      if next == path[0] { return path + [next] }
      // A circle further down is that message's own problem.
      if path.contains(next) { continue }
      if let found = recursion(from: next, path + [next]) { return found }
    }
    return nil
  }

  private mutating func field(_ field: Field, _ place: String, _ message: Message) {
    switch field.kind {
    case .group: refuse(place, "groups are outside our subset; use a message")
    case .float: refuse(place, "float is outside our subset; use whole numbers")
    case .double:
      refuse(place, when: file != "analysis.proto", "double is allowed in analysis.proto only; use whole numbers")
    case .message(let name):
      refuse(place, when: contract.message(name) == nil, "the message \(name) is not part of the contract")
    case .enumeration(let name):
      refuse(place, when: contract.enumeration(name) == nil, "the enum \(name) is not part of the contract")
    default: break
    }
    refuse(place, when: field.isRequiredLabel, "the label required is outside our subset; use the option required")
    refuse(place, when: field.hasDefault, "default values are outside our subset; say the default in the comment")
    refuse(place, when: Int(field.number) > Self.numberMax, "a field's number is at most \(Self.numberMax)")
    rules(field.options, field, place)
    if let sibling = field.options.textField {
      let found = message.fields.first { $0.name == sibling }
      let isText = found?.kind == .string && found?.isRepeated == false
      refuse(place, when: !isText, "text_field \(sibling) is no string beside it")
    }
  }

  private mutating func rules(_ options: FieldOptions, _ field: Field, _ place: String) {
    let isText = field.kind == .string
    let hasLength = options.minLen != nil || options.maxLen != nil
    refuse(place, when: hasLength && !isText && field.kind != .bytes, "min_len and max_len are for strings and bytes")
    refuse(place, when: options.pattern != 0 && !isText, "pattern is for strings")
    let hasRange = options.min != nil || options.max != nil
    refuse(place, when: hasRange && !field.isWholeNumber, "min and max are for whole numbers")
    refuse(place, when: options.maxItems != nil && !field.isRepeated, "max_items is for lists")
    refuse(place, when: (options.min ?? .min) > (options.max ?? .max), "min is above max")
    refuse(place, when: (options.minLen ?? 0) > (options.maxLen ?? .max), "min_len is above max_len")
  }
}

extension Field {
  var isWholeNumber: Bool {
    switch kind {
    case .int32, .sint32, .sfixed32, .int64, .sint64, .sfixed64, .uint32, .fixed32, .uint64, .fixed64: true
    default: false
    }
  }
}
