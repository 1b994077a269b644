/// The contract as the generator sees it: what the .proto files declare, with options read and comments attached.
struct Contract {
  var files: [File] = []
  /// The stripped FileDescriptorSet that is embedded into the program.
  var schemaSet: [UInt8] = []
  /// What the model cannot even hold: groups, oneofs, nested declarations and the like.
  var problems: [Problem] = []
  /// Where the C structs are. Any other module than CContract belongs to a contract for tests, whose Swift stands
  /// outside of Contract.
  var cModule = Self.ownModule
  static let ownModule = "CContract"

  func message(_ name: String) -> Message? { files.lazy.flatMap(\.messages).first { $0.name == name } }
  func enumeration(_ name: String) -> Enumeration? { files.lazy.flatMap(\.enums).first { $0.name == name } }
  var services: [Service] { files.flatMap(\.services) }
  /// The messages that travel.
  var messages: [Message] { files.filter { !$0.isOptions }.flatMap(\.messages) }

  /// The Swift case of an enum's value; nil for 0, which says nothing.
  func caseName(_ enumName: String, _ number: Int) -> String? {
    guard number != 0, let found = enumeration(enumName),
      let value = found.values.first(where: { $0.number == number })
    else { return nil }
    return found.caseName(value)
  }
}

/// Why the generator refuses: always with the place, so that it can be mended without searching.
struct Problem: Error, Equatable {
  var file: String
  var place: String
  var what: String

  var text: String { "\(file): \(place.isEmpty ? "" : place + ": ")\(what)" }
}

struct Problems: Error {
  var all: [Problem]
  init(_ all: [Problem]) { self.all = all }
}

struct File {
  var name: String
  var package: String
  var messages: [Message] = []
  var enums: [Enumeration] = []
  var services: [Service] = []

  /// The options file describes the contract and is no part of it.
  var isOptions: Bool { name == "options.proto" }
  /// customers.proto → Customers
  var baseName: String { Names.upperCamel(String(name.split(separator: "/").last?.dropLast(6) ?? "")) }
}

struct Message {
  var name: String
  var comment: [String]
  var fields: [Field] = []
}

struct Field {
  enum Kind: Equatable {
    case int32, sint32, sfixed32, int64, sint64, sfixed64, uint32, fixed32, uint64, fixed64
    case double, float, bool, string, bytes, group
    case enumeration(String)
    case message(String)
  }

  var name: String
  var number: UInt32
  var kind: Kind
  var isRepeated: Bool
  var isRequiredLabel: Bool
  var hasDefault: Bool
  var comment: [String]
  var options = FieldOptions()
}

struct FieldOptions {
  var required = false
  var minLen: UInt64?
  var maxLen: UInt64?
  var min: Int64?
  var max: Int64?
  var pattern: Int = 0
  var maxItems: UInt64?
  var personal: Int = 0
  var secret = false
  var textField: String?
}

struct Enumeration {
  var name: String
  var comment: [String]
  var values: [Value] = []

  struct Value {
    var name: String
    var number: Int32
    var comment: [String]
    var reason: ReasonOptions?
    var grantedTo: String?
  }

  var prefix: String { Names.upperSnake(name) + "_" }
  /// The name without the enum's prefix.
  func word(_ value: Value) -> String { String(value.name.dropFirst(prefix.count)) }
  func caseName(_ value: Value) -> String { Names.lowerCamel(word(value).lowercased()) }
}

struct ReasonOptions {
  var code: UInt64?
  var retry: String?
  var english: String?
  var chinese: String?
}

struct Service {
  var name: String
  var file: String
  var comment: [String]
  var methods: [Rpc] = []

  var lowered: String { name.lowercased() }
}

struct Rpc {
  var name: String
  var comment: [String]
  var request: String
  var reply: String
  var streamsRequest: Bool
  var streamsReply: Bool
  var options: RpcOptions?

  var swiftName: String { Names.lowerFirst(name) }
}

struct RpcOptions {
  var id: UInt64?
  var effect = 0
  var cost = 0
  var permission: String?
  var destructive = false
  var bulk = false
  var logged = false
  var unmasked = false
}

/// Numbers of enum Effect in options.proto.
enum EffectNumber {
  static let read = 1
  static let keyed = 2
}
