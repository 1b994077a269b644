import Schema

/// A field's type as people read it.
enum TypeText {
  static func of(_ field: Field) -> Phrase {
    let single = single(field)
    return field.isRepeated ? Phrase("list of \(single.english)", "\(single.chinese)列表") : single
  }

  static func single(_ field: Field) -> Phrase {
    switch (field.meaning, field.type) {
    case (.day, _): Phrase("date", "日期")
    case (.instant, _): Phrase("time", "时间")
    case (_, .enumeration(let name)), (_, .message(let name)): Phrase(shortName(name), shortName(name))
    case (_, .scalar(.string)): Phrase("text", "文字")
    case (_, .scalar(.bool)): Phrase("true/false", "true/false")
    case (_, .scalar(.bytes)): Phrase("bytes", "字节")
    case (_, .scalar(.double)), (_, .scalar(.float)): Phrase("number", "数字")
    case (_, .scalar(let scalar)): Phrase("\(scalar)", "\(scalar)")
    }
  }

  private static func shortName(_ fullName: String) -> String { String(fullName.split(separator: ".").last ?? "") }
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
    case .expected(let type): Phrase("\(path) must be \(name(type).english)", "\(path) 应为\(name(type).chinese)")
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

  private func name(_ type: FieldType) -> Phrase {
    TypeText.single(Field(number: 1, name: "", type: type))
  }
}
