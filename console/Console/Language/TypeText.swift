import Schema

/// A field's type as people read it.
enum TypeText {
  static func of(_ field: Field) -> String {
    let single = single(field)
    return field.isRepeated ? "list of \(single)" : single
  }

  static func single(_ field: Field) -> String {
    switch (field.meaning, field.type) {
    case (.day, _): "date"
    case (.instant, _): "time"
    case (_, .enumeration(let name)), (_, .message(let name)):
      String(name.split(separator: ".").last ?? "")
    case (_, .scalar(.string)): "text"
    case (_, .scalar(.bool)): "true/false"
    case (_, .scalar(.double)), (_, .scalar(.float)): "number"
    case (_, .scalar(let scalar)): "\(scalar)"
    }
  }
}

extension MalformedJSON {
  var words: Phrase {
    switch expected {
    case .value: Phrase("a value was expected", "此处应为值")
    case .name: Phrase("a name in quotes was expected", "此处应为带引号的名称")
    case .colon: Phrase(": was expected", "此处应为 :")
    case .commaOrEnd: Phrase(", or the end was expected", "此处应为 , 或结束符")
    case .escape: Phrase("a character or escape that JSON does not allow", "JSON 不允许的字符或转义")
    case .quote: Phrase("a quote is missing", "缺少引号")
    case .end: Phrase("nothing more was expected", "此后不应再有内容")
    case .lessDepth: Phrase("it nests too deep", "嵌套过深")
    }
  }
}

extension JSONMismatch {
  func words(of type: MessageType) -> Phrase {
    switch problem {
    case .unknownField(let type, _): Phrase("\(type) has no field \(path)", "\(type) 没有字段 \(path)")
    case .unknownWord(let given, let words):
      Phrase(
        "\(path): \(given) is none of \(words.joined(separator: ", "))",
        "\(path):\(given) 不在可选值 \(words.joined(separator: "、")) 之中")
    case .expected(let type): Phrase("\(path) must be \(name(type))", "\(path) 应为 \(name(type))")
    case .expectedList: Phrase("\(path) must be a list", "\(path) 应为列表")
    case .expectedObject:
      Phrase("\(path.isEmpty ? "the request" : path) must be an object", "\(path.isEmpty ? "请求" : path) 应为对象")
    }
  }

  var nearest: [String] {
    let last = String(path.split(separator: ".").last ?? "")
    switch problem {
    case .unknownField(_, let known): return NearMatch.find(last, among: known)
    case .unknownWord(let given, let words): return NearMatch.find(given, among: words)
    default: return []
    }
  }

  private func name(_ type: FieldType) -> String {
    TypeText.single(Field(number: 1, name: "", type: type))
  }
}
