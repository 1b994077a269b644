import Contract
import Foundation
import Testing

/// Our bytes of every field kind against those of Python's protobuf.
@Suite(.enabled(if: Tool.hasPython, "needs python3-protobuf"))
struct KindsEncodingTests {
  private func python() throws -> Python {
    let folder = try Folder()
    let kinds = Tool.root.appendingPathComponent("Tests/CKinds").path
    let proto = Tool.root.appendingPathComponent("proto").path
    let file = folder.url.appendingPathComponent("set")
    let outcome = try Tool.run(
      "/usr/bin/protoc",
      ["--include_imports", "--descriptor_set_out=\(file.path)", "-I\(kinds)", "-I\(proto)", "-I/usr/include"]
        + ["kinds.proto", "analysis.proto"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return Python(set: [UInt8](try Data(contentsOf: file)), types: Kinds.all)
  }

  @Test(arguments: [1, 2])
  func `what Python encodes we decode, and what we encode is what Python would`(seed: Int) throws {
    try python().expectSameEncodings(seed: seed, count: 300)
  }

  @Test func `what we make up is what Python would encode`() throws {
    var chance = Chance(seed: 77)
    var lines = ""
    for type in Kinds.all {
      for _ in 0..<300 {
        let ours = hex(type.init(by: &chance).encoded())
        lines += "\(type.messageName) \(ours) \(ours)\n"
      }
    }
    try python().expectSilence("compare", lines)
  }

  @Test func `Python reads the values that we wrote`() throws {
    let values = Self.ends + Self.forms
    let lines = values.map { "\(type(of: $0.0).messageName) \(hex($0.0.encoded()))\n" }.joined()
    let told = try python().run("tell", input: lines)
    #expect(told.status == 0, "\(told.errors)")
    let found = told.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(found.count == values.count)
    for (line, value) in zip(found, values) { #expect(line == value.1) }
  }

  private typealias Told = (any ContractMessage, String)

  /// The ends of each kind, in protobuf's text format.
  private static let ends: [Told] = [
    (KindsOptional(int32: .min), "int32: -2147483648"), (KindsOptional(int32: .max), "int32: 2147483647"),
    (KindsOptional(int64: .min), "int64: -9223372036854775808"),
    (KindsOptional(int64: .max), "int64: 9223372036854775807"),
    (KindsOptional(uint32: .max), "uint32: 4294967295"), (KindsOptional(uint64: .max), "uint64: 18446744073709551615"),
    (KindsOptional(sint32: .min), "sint32: -2147483648"), (KindsOptional(sint32: .max), "sint32: 2147483647"),
    (KindsOptional(sint64: .min), "sint64: -9223372036854775808"),
    (KindsOptional(sint64: .max), "sint64: 9223372036854775807"),
    (KindsOptional(fixed32: .max), "fixed32: 4294967295"),
    (KindsOptional(fixed64: .max), "fixed64: 18446744073709551615"),
    (KindsOptional(sfixed32: .min), "sfixed32: -2147483648"), (KindsOptional(sfixed32: .max), "sfixed32: 2147483647"),
    (KindsOptional(sfixed64: .min), "sfixed64: -9223372036854775808"),
    (KindsOptional(sfixed64: .max), "sfixed64: 9223372036854775807"),
    (KindsOptional(flag: true), "flag: true"), (KindsOptional(flag: false), "flag: false"),
    (KindsOptional(text: "王🙂"), "text: \"王🙂\""), (KindsOptional(text: ""), "text: \"\""),
    (KindsOptional(blob: [0, 255]), "blob: \"\\000\\377\""), (KindsOptional(blob: []), "blob: \"\""),
    (KindsOptional(gap: .last), "gap: GAP_LAST"), (KindsOptional(gap: .unspecified), "gap: GAP_UNSPECIFIED"),
    (KindsOptional(), ""), (KindsDouble(single: -0.0, required: 0.1), "single: -0.0 required: 0.1"),
    (
      KindsDouble(single: .infinity, required: .leastNonzeroMagnitude, packed: [.greatestFiniteMagnitude]),
      "single: inf required: 5e-324 packed: 1.7976931348623157e+308"
    ),
  ]

  /// Lists, messages inside messages, and what is required.
  private static let forms: [Told] = [
    (KindsRepeated(sint32: [-1, 0, 1], text: ["", "a"]), "sint32: -1 sint32: 0 sint32: 1 text: \"\" text: \"a\""),
    (KindsPacked(sint64: [-1, .max], fixed32: [7]), "sint64: -1 sint64: 9223372036854775807 fixed32: 7"),
    (KindsPacked(flag: [true, false], gap: [.one, .last]), "flag: true flag: false gap: GAP_ONE gap: GAP_LAST"),
    (
      KindsOptional(branch: KindsBranch(leaf: KindsLeaf(marks: [-5], requiredSecret: [65]), last: "z")),
      "branch { leaf { marks: -5 required_secret: \"A\" } last: \"z\" }"
    ),
    (
      KindsRepeated(branch: [KindsBranch(), KindsBranch(number: -3, leaves: [KindsLeaf(requiredSecret: [])])]),
      "branch { } branch { number: -3 leaves { required_secret: \"\" } }"
    ),
    (
      KindsRequired(),
      "int32: 0 int64: 0 uint32: 0 uint64: 0 sint32: 0 sint64: 0 fixed32: 0 fixed64: 0 sfixed32: 0 sfixed64: 0 "
        + "flag: false text: \"\" blob: \"\" gap: GAP_UNSPECIFIED branch { }"
    ),
  ]
}
