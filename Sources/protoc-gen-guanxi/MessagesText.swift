/// `Messages`: every message of the contract, for code that knows none by heart.
enum MessagesText {
  static func file(_ contract: Contract) -> String {
    var lines = Lines.generated(from: "the messages")
    lines.document(["Every message of the contract."])
    lines.add("public enum Messages {")
    lines.add("public static let all: [any ContractMessage.Type] = [", indent: 2)
    for message in contract.messages { lines.add("\(message.name).self,", indent: 4) }
    lines.add("]", indent: 2)
    lines.add("}")
    return lines.text
  }
}
