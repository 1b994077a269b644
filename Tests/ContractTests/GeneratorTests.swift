import Foundation
import Testing

/// What the generator refuses, each on a small .proto beside the real options.
struct GeneratorTests {
  private static let head = """
    package guanxi;
    import "options.proto"; import "access.proto"; import "wire.proto"; import "common.proto";

    """

  /// What protoc says of a file with this body.
  private func generate(_ body: String, syntax: String = "proto2", name: String = "zoo.proto") throws -> Tool.Outcome {
    let folder = try Folder()
    try folder.write(name, Data("syntax = \"\(syntax)\";\n\(Self.head)\(body)\n".utf8))
    let path = Tool.root.appendingPathComponent("proto").path
    return try Tool.run(
      "/usr/bin/protoc",
      ["--plugin=protoc-gen-guanxi=\(Tool.generator)", "--guanxi_out=\(folder.url.path)", "-I\(folder.url.path)"]
        + ["-I\(path)", "-I/usr/include", name])
  }

  private func expectRefusal(_ body: String, _ wanted: String, syntax: String = "proto2") throws {
    let outcome = try generate(body, syntax: syntax)
    #expect(outcome.status != 0, "\(body)")
    #expect(outcome.errors.contains(wanted), "\(outcome.errors)")
  }

  private static func rpc(_ signature: String, _ options: String) -> String {
    """
    message Ask { optional int64 id = 1; }
    message Row { optional bytes key = 1; }
    message Batch { repeated Row rows = 1; }
    message Keyless { repeated Ask rows = 1; }
    service Zoo { rpc Feed\(signature) { option (rpc) = {\(options)}; } }
    """
  }

  @Test func `a good file generates`() throws {
    let outcome = try generate(
      Self.rpc("(Batch) returns (BulkReply)", #"id: 9000 effect: EFFECT_KEYED permission: "IMPORT" bulk: true"#))
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: [
    ("message M { optional group G = 1 { } }", "zoo.proto: M.g: groups are outside our subset"),
    ("message M { oneof o { int32 a = 1; } }", "M: oneof is outside our subset"),
    ("message M { map<string, string> m = 1; }", "M: maps are outside our subset"),
    ("message M { message N { } }", "M: declarations inside a message"),
    ("message M { extensions 100 to 200; }", "M: extensions belong into options.proto"),
    ("message M { optional M m = 1; }", "M: recursion is outside our subset: M → M"),
    (
      "message M { optional N n = 1; } message N { repeated M m = 1; }", "M: recursion is outside our subset: M → N → M"
    ),
    ("message M { optional int32 a = 1 [default = 3]; }", "M.a: default values are outside our subset"),
    ("message M { required int32 a = 1; }", "M.a: the label required is outside our subset"),
    ("message M { optional float a = 1; }", "M.a: float is outside our subset"),
    ("message M { optional double a = 1; }", "M.a: double is allowed in analysis.proto only"),
    ("message M { optional int32 a = 1001; }", "M.a: a field's number is at most 1000"),
    ("message M { optional int32 birthDay = 1; }", "M.birthDay: a field's name is written like_this"),
    ("message M { optional int32 base = 1; }", "M.base: the name collides"),
    ("message M { optional int32 self = 1; }", "M.self: Swift has no property of this name"),
    ("message M { repeated int32 a = 1; optional int32 n_a = 2; }", "M.n_a: the name collides"),
    ("message m { }", "m: a message's name is written LikeThis"),
    ("message Method { }", "Method: zoo.proto: the name is taken"),
    (
      "message Dog { optional int64 id = 1 [(field) = {text_field: \"name\"}]; }",
      "Dog.id: text_field name is no string"
    ),
    (
      "message M { optional int64 a = 1 [(field) = {text_field: \"b\"}]; optional int32 b = 2; }",
      "text_field b is no string"
    ),
    ("message M { optional int32 a = 1 [(field) = {max_len: 3}]; }", "M.a: min_len and max_len are for strings"),
    ("message M { optional bool a = 1 [(field) = {min: 3}]; }", "M.a: min and max are for whole numbers"),
    ("message M { optional bytes a = 1 [(field) = {pattern: PATTERN_LINE}]; }", "M.a: pattern is for strings"),
    ("message M { optional string a = 1 [(field) = {max_items: 3}]; }", "M.a: max_items is for lists"),
    ("message M { optional int32 a = 1 [(field) = {min: 3 max: 2}]; }", "M.a: min is above max"),
    (
      "import \"google/protobuf/descriptor.proto\"; extend google.protobuf.FieldOptions { optional string x = 50900; }",
      "zoo.proto: extensions belong"
    ),
  ])
  func `a message outside the subset is refused`(body: String, wanted: String) throws {
    try expectRefusal(body, wanted)
  }

  @Test(arguments: [
    ("enum Ape { APE_ONE = 1; }", "Ape: the first value must be APE_UNSPECIFIED = 0"),
    ("enum Ape { APE_NONE = 0; }", "Ape: the first value must be APE_UNSPECIFIED = 0"),
    ("enum Ape { APE_UNSPECIFIED = 0; GIBBON = 1; }", "Ape.GIBBON: the name must begin with APE_"),
    ("enum Ape { APE_UNSPECIFIED = 0; APE_1 = 1; }", "Ape.APE_1: what follows the prefix"),
    ("enum Ape { APE_UNSPECIFIED = 0; APE_MINUS = -1; }", "Ape.APE_MINUS: negative numbers"),
    (
      "enum Ape { option allow_alias = true; APE_UNSPECIFIED = 0; APE_A = 1; APE_B = 1; }",
      "Ape.APE_B: the number 1 is taken"
    ),
    (
      "enum Ape { APE_UNSPECIFIED = 0; APE_A = 1 [(granted_to) = \"director king\"]; }",
      "Ape.APE_A: granted_to names king"
    ),
    ("enum Reason { REASON_UNSPECIFIED = 0; REASON_A = 1; }", "Reason.REASON_A: a reason needs code, retry, en and zh"),
    (
      "enum Why { WHY_UNSPECIFIED = 0; WHY_A = 1 [(reason) = {retry: \"NEVER\" en: \"a\" zh: \"b\"}]; }",
      "WHY_A: code must be"
    ),
    (
      "enum Why { WHY_UNSPECIFIED = 0; WHY_A = 1 [(reason) = {code: 17 retry: \"NEVER\" en: \"a\" zh: \"b\"}]; }",
      "code must be"
    ),
    (
      "enum Why { WHY_UNSPECIFIED = 0; WHY_A = 1 [(reason) = {code: 3 retry: \"LATER\" en: \"a\" zh: \"b\"}]; }",
      "retry LATER"
    ),
    ("enum Why { WHY_UNSPECIFIED = 0; WHY_A = 1 [(reason) = {code: 3 en: \"a\" zh: \"b\"}]; }", "retry is missing"),
    ("enum Why { WHY_UNSPECIFIED = 0; WHY_A = 1 [(reason) = {code: 3 retry: \"NEVER\" zh: \"b\"}]; }", "en is missing"),
    ("enum Why { WHY_UNSPECIFIED = 0; WHY_A = 1 [(reason) = {code: 3 retry: \"NEVER\" en: \"a\"}]; }", "zh is missing"),
    (
      "enum Why { WHY_UNSPECIFIED = 0; WHY_A = 1 [(reason) = {code: 3 retry: \"NEVER\" en: \"{a}\" zh: \"{b}\"}]; }",
      "zh fills in"
    ),
  ])
  func `an enum outside the subset is refused`(body: String, wanted: String) throws {
    try expectRefusal(body, wanted)
  }

  @Test(arguments: [
    ("(Ask) returns (Ask)", "effect: EFFECT_KEYED permission: \"IMPORT\"", "Zoo.Feed: the method id is missing"),
    ("(Ask) returns (Ask)", "id: 9 permission: \"IMPORT\"", "Zoo.Feed: effect is missing"),
    ("(Ask) returns (Ask)", "id: 9 effect: EFFECT_KEYED", "Zoo.Feed: permission is missing"),
    ("(Ask) returns (Ask)", "id: 9 effect: EFFECT_KEYED permission: \"FLY\"", "permission FLY is no word"),
    ("(Ask) returns (Ask)", "id: 9 effect: EFFECT_READ permission: \"IMPORT\"", "a READ needs a cost"),
    ("(Ask) returns (Ask)", "id: 9 effect: EFFECT_KEYED cost: COST_SCAN permission: \"IMPORT\"", "cost is for reads"),
    (
      "(stream Ask) returns (Ask)", "id: 9 effect: EFFECT_KEYED permission: \"IMPORT\"",
      "streaming requests are outside"
    ),
    ("(Ask) returns (stream Ask)", "id: 9 effect: EFFECT_KEYED permission: \"IMPORT\"", "a stream changes nothing"),
    (
      "(Ask) returns (BulkReply)", "id: 9 effect: EFFECT_KEYED permission: \"IMPORT\" bulk: true",
      "repeated message field rows"
    ),
    (
      "(Batch) returns (Ask)", "id: 9 effect: EFFECT_KEYED permission: \"IMPORT\" bulk: true",
      "a batch returns BulkReply"
    ),
    (
      "(Keyless) returns (BulkReply)", "id: 9 effect: EFFECT_KEYED permission: \"IMPORT\" bulk: true",
      "optional bytes field key"
    ),
  ])
  func `an rpc outside the subset is refused`(signature: String, options: String, wanted: String) throws {
    try expectRefusal(Self.rpc(signature, options), wanted)
  }

  @Test func `a method id that is taken is refused`() throws {
    let options = #"{ option (rpc) = {id: 9 effect: EFFECT_KEYED permission: "IMPORT"}; }"#
    try expectRefusal(
      "message Ask { } service Zoo { rpc A(Ask) returns (Ask) \(options) rpc B(Ask) returns (Ask) \(options) }",
      "Zoo.B: zoo.proto: method id 9 belongs to Zoo.A already")
    try expectRefusal("message Ask { } service Zoo { rpc A(Ask) returns (Ask); }", "Zoo.A: option (rpc) is missing")
  }

  @Test func `proto3 is refused`() throws {
    try expectRefusal("message M { }", "zoo.proto: proto3 is outside our subset", syntax: "proto3")
  }

  @Test func `all problems of a file are told at once`() throws {
    let outcome = try generate("message M { optional float a = 1; optional float b = 2; }")
    #expect(outcome.errors.contains("M.a:") && outcome.errors.contains("M.b:"))
  }

  @Test func `the contract of every kind is what the generator makes of it`() throws {
    let folder = try Folder()
    let kinds = Tool.root.appendingPathComponent("Tests/CKinds").path
    let proto = Tool.root.appendingPathComponent("proto").path
    func generate(_ option: String) throws -> Tool.Outcome {
      try Tool.run(
        "/usr/bin/protoc",
        ["--plugin=protoc-gen-guanxi=\(Tool.generator)", "--guanxi_out=\(folder.url.path)", "--guanxi_opt=\(option)"]
          + ["-I\(kinds)", "-I\(proto)", "-I/usr/include", "kinds.proto", "analysis.proto"])
    }
    let outcome = try generate("c_module=CKinds")
    #expect(outcome.status == 0, "\(outcome.errors)")
    for name in ["Kinds.swift", "Analysis.swift"] {
      let made = try Data(contentsOf: folder.url.appendingPathComponent("Contract/Generated/\(name)"))
      let committed = try? Data(contentsOf: Tool.root.appendingPathComponent("Tests/ContractTests/Generated/\(name)"))
      #expect(made == committed, "\(name) is stale; run proto/generate")
    }
    for option in ["c_module", "c_module=", "module=CKinds", "c_module=CKinds,x=y"] {
      let refused = try generate(option)
      #expect(refused.errors.contains("the parameter: \(option): the only one is c_module=NAME"), "\(refused.errors)")
    }
  }

  @Test func `what is committed is what the generator makes`() throws {
    let folder = try Folder()
    let proto = Tool.root.appendingPathComponent("proto").path
    let files = try FileManager.default.contentsOfDirectory(atPath: proto).filter { $0.hasSuffix(".proto") }.sorted()
    let outcome = try Tool.run(
      "/usr/bin/protoc",
      ["--plugin=protoc-gen-guanxi=\(Tool.generator)", "--guanxi_out=\(folder.url.path)", "-I\(proto)"]
        + ["-I/usr/include"] + files)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path) where path.contains(".") {
      let made = try Data(contentsOf: folder.url.appendingPathComponent(path))
      let committed = try? Data(contentsOf: Tool.root.appendingPathComponent("Sources/\(path)"))
      #expect(made == committed, "Sources/\(path) is stale; run proto/generate")
    }
  }
}
