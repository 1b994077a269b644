import Client
import Console
import Schema

/// Connects and learns the contract.
enum Opening {
  typealias Opened = (greeting: ClientLink.Greeting, schema: Schema)

  static func open(_ link: ClientLink) async -> Result<Opened, CallFailure> {
    do {
      let greeting = try await link.connect()
      let folder = SchemaCache.folder
      return .success((greeting, try await SchemaCache.schema(for: greeting.schemaHash, from: link, folder: folder)))
    } catch let failure as CallFailure {
      return .failure(failure)
    } catch {
      return .failure(
        CallFailure(
          kind: .other, code: 13, codeWord: "INTERNAL", reason: "MALFORMED",
          message: "the server's description of itself cannot be read"))
    }
  }
}

extension CallFailure {
  /// Before the first call, everything but impatience is a matter of connecting.
  var openingCode: ProcessStatus {
    switch kind {
    case .cancelled: .interrupted
    case .deadline: .deadline
    default: .connect
    }
  }

  func openingText(_ address: ServerAddress, _ language: UILanguage) -> String {
    guard kind == .connectFailed, reason == "CONNECTION_LOST" else {
      return Phrase("Cannot connect to \(address)\n", "无法连接 \(address)\n")(language) + text(language)
    }
    let why = VisibleText.escape(message)
    return Phrase(
      "Cannot connect: \(why). Is guanxid running there?\n", "无法连接:\(why)。guanxid 在那里运行吗?\n")(language)
  }
}
