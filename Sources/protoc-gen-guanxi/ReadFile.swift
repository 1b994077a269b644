internal import CDescriptor
internal import CProtobufC

/// Turns one FileDescriptorProto into the model, and notes what the model cannot hold.
struct ReadFile {
  let name: String
  let comments: Comments
  var problems: [Problem] = []

  init(name: String, comments: Comments) {
    self.name = name
    self.comments = comments
  }

  mutating func file(_ source: Google__Protobuf__FileDescriptorProto) -> File {
    var file = File(name: name, package: text(source.package))
    let syntax = text(source.syntax)
    if !syntax.isEmpty, syntax != "proto2" { refuse("", "\(syntax) is outside our subset; write proto2") }
    if file.package != "guanxi" { refuse("", "the package must be guanxi") }
    if source.n_extension > 0, !file.isOptions { refuse("", "extensions belong into options.proto only") }
    for (index, message) in list(source.message_type, source.n_message_type).enumerated() {
      file.messages.append(self.message(message, Int32(index)))
    }
    for (index, value) in list(source.enum_type, source.n_enum_type).enumerated() {
      file.enums.append(enumeration(value, Int32(index)))
    }
    for (index, value) in list(source.service, source.n_service).enumerated() {
      file.services.append(service(value, Int32(index)))
    }
    return file
  }

  private mutating func refuse(_ place: String, _ what: String) {
    problems.append(Problem(file: name, place: place, what: what))
  }

  private mutating func message(_ source: Google__Protobuf__DescriptorProto, _ index: Int32) -> Message {
    var message = Message(name: text(source.name), comment: comments[4, index])
    if list(source.nested_type, source.n_nested_type).contains(where: { $0.options?.pointee.map_entry == 1 }) {
      refuse(message.name, "maps are outside our subset; use a repeated message")
    } else if source.n_nested_type > 0 || source.n_enum_type > 0 {
      refuse(message.name, "declarations inside a message are outside our subset; declare at the top level")
    }
    if source.n_oneof_decl > 0 { refuse(message.name, "oneof is outside our subset; use optional fields") }
    if source.n_extension > 0 || source.n_extension_range > 0 {
      refuse(message.name, "extensions belong into options.proto only")
    }
    for (position, field) in list(source.field, source.n_field).enumerated() {
      message.fields.append(self.field(field, comments[4, index, 2, Int32(position)]))
    }
    return message
  }

  private func field(_ source: Google__Protobuf__FieldDescriptorProto, _ comment: [String]) -> Field {
    Field(
      name: text(source.name), number: UInt32(bitPattern: source.number), kind: Self.kind(source),
      isRepeated: source.label == GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__LABEL__LABEL_REPEATED,
      isRequiredLabel: source.label == GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__LABEL__LABEL_REQUIRED,
      hasDefault: source.default_value != nil, comment: comment, options: FieldOptions(source.options))
  }

  private static func kind(_ source: Google__Protobuf__FieldDescriptorProto) -> Field.Kind {
    switch source.type.rawValue {
    case 1: .double
    case 2: .float
    case 3: .int64
    case 4: .uint64
    case 5: .int32
    case 6: .fixed64
    case 7: .fixed32
    case 8: .bool
    case 9: .string
    case 11: .message(unqualified(source.type_name))
    case 12: .bytes
    case 13: .uint32
    case 14: .enumeration(unqualified(source.type_name))
    case 15: .sfixed32
    case 16: .sfixed64
    case 17: .sint32
    case 18: .sint64
    default: .group
    }
  }

  /// .guanxi.Customer → Customer; what lies in another package keeps its name and is found by nobody.
  private static func unqualified(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    let name = text(pointer)
    return name.hasPrefix(".guanxi.") ? String(name.dropFirst(8)) : name
  }

  private func enumeration(_ source: Google__Protobuf__EnumDescriptorProto, _ index: Int32) -> Enumeration {
    var enumeration = Enumeration(name: text(source.name), comment: comments[5, index])
    for (position, value) in list(source.value, source.n_value).enumerated() {
      var read = Enumeration.Value(
        name: text(value.name), number: value.number, comment: comments[5, index, 2, Int32(position)])
      read.readOptions(value.options)
      enumeration.values.append(read)
    }
    return enumeration
  }

  private func service(_ source: Google__Protobuf__ServiceDescriptorProto, _ index: Int32) -> Service {
    var service = Service(name: text(source.name), file: name, comment: comments[6, index])
    for (position, method) in list(source.method, source.n_method).enumerated() {
      service.methods.append(
        Rpc(
          name: text(method.name), comment: comments[6, index, 2, Int32(position)],
          request: Self.unqualified(method.input_type), reply: Self.unqualified(method.output_type),
          streamsRequest: method.client_streaming != 0, streamsReply: method.server_streaming != 0,
          options: RpcOptions(method.options)))
    }
    return service
  }
}
