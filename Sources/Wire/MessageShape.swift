public import CProtobufC

/// What a message may look like on the wire: its protobuf-c descriptor, the contract's rules, and the shapes inside.
///
/// Made once per message type and never freed. Sendable, because nothing changes after `init`: the tables are
/// written there and only read afterwards, and descriptors are constants of the program.
public final class MessageShape: @unchecked Sendable {
  public let descriptor: UnsafePointer<ProtobufCMessageDescriptor>
  public let rules: [FieldRule]
  /// Whether a field here or below is shown only once.
  public let hasSecrets: Bool
  /// Whether any field is personal data, also inside.
  public let hasPersonal: Bool
  let table: UnsafePointer<ShapeTable>

  /// - Parameter rules: one for each field that has a rule or holds a message; the others take the defaults.
  public init(descriptor: UnsafePointer<ProtobufCMessageDescriptor>, rules: [FieldRule]) {
    self.descriptor = descriptor
    self.rules = rules
    hasSecrets = rules.contains { $0.isSecret || $0.shape?.hasSecrets == true }
    hasPersonal = rules.contains { $0.personal != .unspecified || $0.shape?.hasPersonal == true }
    table = ShapeTable.make(descriptor, rules)
  }

  /// The message's name in its package, such as `Customer`.
  public var name: String { String(cString: descriptor.pointee.short_name) }

  /// The name of a field as the .proto file writes it.
  public func fieldName(_ number: UInt32) -> String? {
    guard let field = table.pointee.field(number) else { return nil }
    return String(cString: field.pointee.name)
  }

  public func rule(_ number: UInt32) -> FieldRule? {
    rules.first { $0.number == number }
  }
}
