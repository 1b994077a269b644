import Contract
import Operations

extension Attribute: VersionedRecord { package static let recordKind = "attribute" }

/// The custom attributes' operations.
struct Attributes: AttributesService {
  /// Retired ones count: files still hold their values, and a list of all of them is one reply.
  private static let attributesMax: Int64 = 200

  func create(_ request: CreateAttributeRequest, _ call: WriteCall) throws -> Attribute {
    let table = AttributeTable(transaction: call.transaction)
    guard try table.find(request.key) == nil else {
      throw Refusal(.attributeExists, path: "key", ["key": request.key])
    }
    guard try table.count() < Self.attributesMax else {
      throw Refusal(.tooManyAttributes, path: "key", ["max": "\(Self.attributesMax)"])
    }
    var attribute = Attribute()
    attribute.version = 1
    attribute.key = request.key
    attribute.type = request.type
    attribute.label = NormalText.normal(request.label)
    attribute.choices = NormalText.normal(request.choices)
    try AttributeChoices.check(attribute.choices, of: attribute.type)
    attribute.id = call.nextId("attribute")
    try table.insert(attribute)
    call.changes("attribute", attribute.id, before: nil)
    return attribute
  }

  func update(_ request: UpdateAttributeRequest, _ call: WriteCall) throws -> Attribute {
    let table = AttributeTable(transaction: call.transaction)
    guard let before = try table.find(request.key) else {
      throw Refusal(.attributeNotFound, path: "key", ["key": request.key])
    }
    try before.checkVersion(request.version)
    var attribute = before
    attribute.label = NormalText.normal(request.label) ?? attribute.label
    try AttributeChoices.add(request.choicesAdd, to: &attribute)
    if let retired = request.retired { attribute.retiredAtMs = retired ? before.retiredAtMs ?? call.nowMs : nil }
    return try call.keep(attribute, insteadOf: before, table.replace)
  }

  func list(_ request: ListAttributesRequest, _ call: ReadCall) throws -> ListAttributesReply {
    let table = AttributeTable(transaction: call.transaction)
    return ListAttributesReply(items: try table.all(retiredToo: request.includeRetired == true))
  }
}

/// What an attribute of type CHOICE can be. No two choices differ in the size or width of letters only.
private enum AttributeChoices {
  static let max = 100

  static func check(_ choices: [String], of type: AttributeType) throws(Refusal) {
    guard type == .choice else {
      if !choices.isEmpty { throw Refusal(.choicesUnexpected, path: "choices") }
      return
    }
    if choices.isEmpty { throw Refusal(.fieldRequired, path: "choices") }
    var seen: Set<String> = []
    if let index = choices.firstIndex(where: { !seen.insert(FoldedText($0).text).inserted }) {
      throw Refusal(.duplicateItem, path: "choices[\(index)]")
    }
  }

  /// A choice that is there already stays as it is.
  static func add(_ choices: [String], to attribute: inout Attribute) throws(Refusal) {
    if choices.isEmpty { return }
    guard attribute.type == .choice else { throw Refusal(.choicesUnexpected, path: "choices_add") }
    var seen = Set(attribute.choices.map { FoldedText($0).text })
    for choice in NormalText.normal(choices) where seen.insert(FoldedText(choice).text).inserted {
      attribute.choices.append(choice)
    }
    guard attribute.choices.count <= max else { throw Refusal(.tooManyItems, path: "choices_add", ["max": "\(max)"]) }
  }
}
