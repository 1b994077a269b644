import Contract
import Operations
import Store

/// Whether a file may hold a custom attribute.
struct AttributeCheck {
  let transaction: Transaction

  /// One point read.
  /// - Parameters:
  ///   - attribute: "size=Large".
  ///   - standing: what the file holds; a value of a retired attribute may stay, however it is spelled.
  /// - Returns: the form in which the file keeps it: "size=large".
  /// - Throws: `Refusal` with `.attributeUnknown` or `.attributeValueInvalid`.
  func canonical(_ attribute: String, standing: [String], _ path: String) throws -> String {
    let key = AttributeText.key(attribute)
    let registered = try AttributeTable(transaction: transaction).find(key)
    let value = registered.flatMap { AttributeValue.canonical(AttributeText.value(attribute), of: $0) }
    let canonical = value.map { key + "=" + $0 }
    if let canonical, standing.contains(canonical) { return canonical }
    guard let registered, registered.retiredAtMs == nil else {
      throw Refusal(.attributeUnknown, path: path, ["key": key])
    }
    guard let canonical else {
      throw Refusal(
        .attributeValueInvalid, path: path, ["key": key, "expected": AttributeValue.expected(of: registered)])
    }
    return canonical
  }
}

/// The two halves of "size=large". A value may have equals signs of its own.
enum AttributeText {
  static func key(_ attribute: String) -> String { String(attribute.prefix { $0 != "=" }) }
  static func value(_ attribute: String) -> String { String(attribute.drop { $0 != "=" }.dropFirst()) }
}
