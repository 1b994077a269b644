/// The contract as values, read from the `FileDescriptorSet` that a server describes itself with.
///
/// Reading order: `MethodType`, `MessageType`, `Field` and `EnumType` are what the contract says; `ReadDescriptors` and
/// `ReadOptions` find it in the bytes; `DynamicMessage` is a message of a type known only at run time, and
/// `DecodeMessage`, `EncodeMessage` and `MessageJSON` move it to and from bytes and text.
///
/// The descriptor set is read with the same bounded reader as every message, since it arrives over the network like
/// any other reply.
package struct Schema: Sendable {
  /// In the order of their files.
  package let services: [Service]
  /// By name.
  package let methods: [MethodType]
  package let messages: [MessageType]
  package let enums: [EnumType]
  /// Every word that a refused call may carry, in the registry's order.
  package let reasons: [Reason]

  private let methodsByName: [String: Int]
  private let messagesByName: [String: Int]
  private let enumsByName: [String: Int]

  /// - Throws: `MalformedMessage` where the bytes are no descriptor set.
  package init(fileDescriptorSet bytes: [UInt8]) throws(MalformedMessage) {
    var files = DescriptorReader()
    try files.readSet(ProtobufReader(bytes))
    services = files.services
    methods = files.methods.sorted { $0.name < $1.name }
    messages = files.messages
    enums = files.enums
    reasons = files.enums.first { $0.name == "Reason" }?.values.compactMap(\.asReason) ?? []
    methodsByName = Self.index(methods.map(\.name))
    messagesByName = Self.index(messages.map(\.fullName))
    enumsByName = Self.index(enums.map(\.fullName))
  }

  package func method(_ name: String) -> MethodType? { methodsByName[name].map { methods[$0] } }

  /// - Parameter fullName: with its package: guanxi.Money.
  package func message(_ fullName: String) -> MessageType? { messagesByName[fullName].map { messages[$0] } }

  /// - Parameter fullName: with its package: guanxi.Role.
  package func enumeration(_ fullName: String) -> EnumType? { enumsByName[fullName].map { enums[$0] } }

  /// The type that people mean by a short name, in whatever case they write it.
  package func messageNamed(_ name: String) -> MessageType? {
    message(name) ?? messages.first { $0.name.lowercased() == name.lowercased() }
  }

  package func enumNamed(_ name: String) -> EnumType? {
    enumeration(name) ?? enums.first { $0.name.lowercased() == name.lowercased() }
  }

  package func messageType(of field: Field) -> MessageType? {
    guard case .message(let name) = field.type else { return nil }
    return message(name)
  }

  package func enumType(of field: Field) -> EnumType? {
    guard case .enumeration(let name) = field.type else { return nil }
    return enumeration(name)
  }

  /// The first of two equal names wins; a server that sends two is wrong but does no harm.
  private static func index(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
