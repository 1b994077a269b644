/// The Swift file of one .proto file: its enums and messages.
enum FileText {
  static func file(_ file: File, _ contract: Contract) -> String {
    if file.enums.isEmpty, file.messages.isEmpty { return "" }
    var lines = Lines.generated(from: file.name)
    if !file.messages.isEmpty {
      lines.add("public import \(contract.cModule)")
      lines.add("internal import CProtobufC")
      if contract.cModule != Contract.ownModule {
        // protobuf-c's structs belong to the module that Swift saw them in first, and so does each of their members.
        lines.add("internal import \(Contract.ownModule)")
        // What lifts and lowers is Contract's own business; a test may look inside.
        lines.add("@testable public import Contract")
      }
      lines.add("public import Wire")
      lines.add()
    } else if file.enums.contains(where: { $0.values.contains { $0.reason != nil } }) {
      lines.add("public import Wire")
      lines.add()
    }
    for enumeration in file.enums {
      EnumText.add(enumeration, conformance: "ContractEnum", to: &lines)
      lines.add()
    }
    for message in file.messages {
      MessageText.add(message, contract, to: &lines)
      lines.add()
    }
    return Text.withoutLastLine(lines.text)
  }
}
