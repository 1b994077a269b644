import Schema

/// What people write over a column or into a cell when they mean a field or a word of the contract.
enum Synonyms {
  /// Headers by the field that they mean. A field that the method does not have is none.
  private static let headers: [(field: String, words: String)] = [
    ("name", "姓名 名称 客户名称 客户姓名 客户名 名字 full_name customer customer_name"),
    ("phone", "手机 手机号 手机号码 电话 电话号码 联系电话 联系方式 mobile telephone tel phone_number"),
    ("email", "邮箱 电子邮件 电子邮箱 邮件 mail email_address"),
    ("company", "公司 单位 公司名称 单位名称 employer organization_name"), ("industry", "行业 所属行业"),
    ("region", "地区 区域 大区"), ("province", "省 省份 state"), ("city", "市 城市 town"),
    ("address", "地址 联系地址 通讯地址 street"),
    ("birthday_day", "生日 出生日期 birth_date date_of_birth dob"), ("language", "语言"),
    ("source", "来源 渠道 客户来源 channel"), ("tags", "标签 客户标签 labels"),
    ("external_refs", "外部编号 编号 external_id reference"), ("notes", "备注 说明 remarks comment comments"),
    ("kind", "类型 客户类型 type customer_type"), ("owner_id", "负责人 客户经理 owner"),
    ("grade", "级别 等级 客户级别 level"), ("helper_ids", "协办人"), ("preferences", "偏好 购买习惯"),
    ("amount", "金额 total"), ("quantity", "数量"),
  ]

  private static let fields: [String: String] = {
    var fields: [String: String] = [:]
    for (field, words) in headers { for word in words.split(separator: " ") { fields[plain(word)] = field } }
    return fields
  }()

  /// Chinese for words of enums, beside what the contract's own comments say.
  private static let words: [String: String] = [
    "个人": "PERSON", "自然人": "PERSON", "组织": "ORGANIZATION", "企业": "ORGANIZATION", "公司": "ORGANIZATION",
    "单位": "ORGANIZATION", "机构": "ORGANIZATION", "company": "ORGANIZATION", "organisation": "ORGANIZATION",
  ]

  /// The field that a header means among those of a type: by its name, its name without the unit or in the singular,
  /// or a synonym.
  static func field(_ header: String, of type: MessageType) -> Field? {
    if let exact = type.field(named: header) { return exact }
    let word = plain(header)
    if let field = type.fields.first(where: { names(of: $0).contains(word) }) { return field }
    return fields[word].flatMap { type.field(named: $0) }
  }

  /// What a header that means nothing may have been meant to be.
  static func nearest(_ header: String, of type: MessageType) -> [String] {
    let word = plain(header)
    let known = type.fields.map(\.name)
    let near = NearMatch.find(word, among: known)
    guard near.isEmpty else { return near }
    let synonyms = fields.filter { type.field(named: $0.value) != nil }.map(\.key).sorted()
    var found: [String] = []
    for match in NearMatch.find(word, among: synonyms) + synonyms.filter({ shares(word, with: $0) }) {
      if let field = fields[match], !found.contains(field) { found.append(field) }
    }
    return Array(found.prefix(3))
  }

  /// The value of an enum by its word in any case, its Chinese in the contract's comment, or a synonym.
  static func values(of type: EnumType) -> [String: DynamicValue] {
    var values: [String: DynamicValue] = [:]
    for value in type.values where value.number != 0 {
      let typed = DynamicValue.int(Int64(value.number))
      values[value.word.lowercased()] = typed
      let said = String(value.doc.prefix { $0.isLetter })
      if !said.isEmpty, said.utf8.allSatisfy({ $0 >= 0x80 }) { values[said] = typed }
    }
    for (said, word) in words where values[said] == nil { values[said] = values[word.lowercased()] }
    return values
  }

  private static func names(of field: Field) -> [String] {
    let name = field.name
    let short = ["_day", "_at_ms", "_id", "_ids"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
    let one = field.isRepeated && name.hasSuffix("s") ? String(name.dropLast()) : nil
    return [name, short, one].compactMap { $0.map(plain) }
  }

  /// 客户邮箱地址 is no slip of the finger, but it holds 邮箱.
  private static func shares(_ word: String, with synonym: String) -> Bool {
    synonym.count >= 2 && synonym.utf8.allSatisfy { $0 >= 0x80 } && (word.contains(synonym) || synonym.contains(word))
  }

  /// Without case, spaces and punctuation: "E-mail" is email.
  private static func plain(_ word: some StringProtocol) -> String {
    String(word.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
