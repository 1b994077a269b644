import Client
import Glibc
import Schema
import Synchronization

/// Turns names into connections: which address a name stands for, and whose key is shown there.
///
/// A server's own key goes to that server alone; only GUANXI_KEY is shown to every server without one.
package final class Connector: Sendable {
  private struct State {
    /// What the console is connected to; nil for the standard server.
    var target: String?
    /// Whose key is shown there; nil for the server's own.
    var identity: String?
    /// From `\key`: for this session, never kept.
    var keys: [String: String] = [:]
  }

  private let config: Config
  /// From `--key-file`: for the server of the command line.
  private let credential: String?
  /// From GUANXI_KEY.
  private let common: String?
  private let first: String?
  private let state: Mutex<State>

  /// - Parameters:
  ///   - credential: the key for `target`, from the command line.
  ///   - common: the key for servers that have none of their own.
  ///   - target: a name of the configuration, host:port or unix:path; nil for the standard server.
  ///   - identity: the name whose key is shown there.
  package init(
    config: Config, credential: String? = nil, common: String? = nil, target: String? = nil, identity: String? = nil
  ) {
    self.config = config
    self.credential = credential
    self.common = common
    first = target
    state = Mutex(State(target: target, identity: identity))
  }

  /// Gives a name a key until the console ends.
  package func setKey(_ name: String, _ value: String) {
    state.withLock { $0.keys[name.lowercased()] = value }
  }

  /// Opens a connection and learns the contract. Only a target changes what "the present server" is, and then only
  /// when it answers.
  /// - Throws: `CallFailure`.
  package func connect(
    _ target: String?, as identity: String?, language: UILanguage
  ) async throws -> Connected {
    let place = try place(target, as: identity, language)
    let link = ClientLink(address: place.address, credential: place.key, language: language)
    do {
      let greeting = try await link.connect()
      let schema = try await SchemaCache.schema(for: greeting.schemaHash, from: link, folder: SchemaCache.folder)
      if target != nil { state.withLock { ($0.target, $0.identity) = (target, identity) } }
      let server = ServerInfo(
        name: place.name, address: "\(place.address)", who: greeting.who, isProduction: place.isProduction)
      return Connected(link: link, server: server, schema: schema)
    } catch var failure as CallFailure {
      if failure.isNoServer { failure.message += place.hint(language) }
      throw failure
    } catch is MalformedMessage {
      throw CallFailure(
        kind: .other, code: 13, codeWord: "INTERNAL", reason: "MALFORMED",
        message: Phrase("the server's description of itself cannot be read", "无法读取服务器的接口描述")(language))
    }
  }

  /// The language that the configuration says for the server of the command line.
  package var language: UILanguage? { server(first ?? config.standard)?.language }

  /// For completion, in the order of the configuration.
  package var names: (servers: [String], identities: [String]) {
    let given = state.withLock { $0.keys.keys.sorted() }
    let servers = config.servers.filter { $0.address != nil }.map(\.name)
    let known = config.servers.filter(\.hasKey).map(\.name)
    return (servers, known + given.filter { name in !known.contains { $0.lowercased() == name } })
  }

  /// Name with the mark of the present server, address, and what else the configuration says.
  func serverRows(_ language: UILanguage) -> [[String]] {
    let now = state.withLock { $0 }
    let present = server(now.target ?? config.standard)?.name
    return config.servers.map { server in
      var said: [String] = []
      if server.name == config.standard { said.append(Phrase("default", "默认")(language)) }
      if server.isProduction { said.append(Phrase("production", "生产")(language)) }
      if server.hasKey || now.keys[server.name.lowercased()] != nil { said.append(Phrase("key", "有密钥")(language)) }
      return [
        (server.name == present ? "* " : "  ") + VisibleText.escape(server.name),
        VisibleText.escape(server.address ?? "–"), said.joined(separator: Phrase(", ", "、")(language)),
      ]
    }
  }

  private struct Place {
    var name: String
    var address: ServerAddress
    var isProduction = false
    var key: String?
    /// Names that may have been meant.
    var nearest: [String] = []

    func hint(_ language: UILanguage) -> String {
      guard let name = nearest.first else { return "" }
      return Phrase("; did you mean \(name) of your configuration?", ";是否指配置中的 \(name)?")(language)
    }
  }

  private func place(
    _ target: String?, as identity: String?, _ language: UILanguage
  ) throws(CallFailure) -> Place {
    let now = state.withLock { $0 }
    let text = target ?? now.target ?? config.standard
    var place = try address(text, language)
    if let identity = identity ?? (target == nil ? now.identity : nil) {
      place.key = try key(of: identity, language)
      return place
    }
    let isFirst = (target ?? now.target) == first
    // A key that was given for a name is for the server of that name, and for no other one of its machine.
    if let named = server(text)?.name, let given = now.keys[named.lowercased()] {
      place.key = given
    } else if isFirst, let credential {
      place.key = credential
    } else {
      var own: String?
      if let server = server(text) { own = try stored(server, language) }
      place.key = own ?? common
    }
    return place
  }

  private func address(_ text: String?, _ language: UILanguage) throws(CallFailure) -> Place {
    guard let text else {
      let address = Self.standardAddress
      return Place(name: Self.shortName(address), address: address)
    }
    if let server = server(text) {
      guard let address = server.address.flatMap({ ServerAddress(parsing: $0) }) else {
        throw .config(
          "[\(server.name)] of the configuration has no address: it is a key, for --as",
          "配置中的 [\(server.name)] 没有 address,只是供 --as 使用的密钥", language)
      }
      return Place(name: server.name, address: address, isProduction: server.isProduction)
    }
    guard let address = ServerAddress(parsing: text) else {
      throw .config(
        "\(text) is no server: expected a name of the configuration, host:port or unix:path",
        "\(text) 不是服务器:应为配置中的名称、host:port 或 unix:path", language)
    }
    return Place(
      name: Self.shortName(address), address: address, nearest: NearMatch.find(text, among: names.servers))
  }

  /// By its name, else by its address: a production server stays one when its address is typed.
  private func server(_ text: String?) -> Config.Server? {
    guard let text else { return nil }
    if let named = config.server(text) { return named }
    guard let address = ServerAddress(parsing: text) else { return nil }
    return config.servers.first { $0.address.flatMap { ServerAddress(parsing: $0) } == address }
  }

  private func key(of name: String, _ language: UILanguage) throws(CallFailure) -> String {
    if let given = state.withLock({ $0.keys[name.lowercased()] }) { return given }
    if let server = config.server(name), let key = try stored(server, language) { return key }
    let nearest = NearMatch.find(name, among: names.identities).first
    throw .config(
      "There is no key named \(name): \\key \(name) VALUE gives one for this session, "
        + "[\(name)] with key_file in the configuration one that stays"
        + (nearest.map { " – did you mean \($0)?" } ?? ""),
      "没有名为 \(name) 的密钥:可用 \\key \(name) 值 为本次会话指定,或在配置中写 [\(name)] 和 key_file"
        + (nearest.map { " – 是否指 \($0)?" } ?? ""), language)
  }

  private func stored(_ server: Config.Server, _ language: UILanguage) throws(CallFailure) -> String? {
    if let key = server.key { return key }
    guard let path = server.keyFile else { return nil }
    do { return try KeyFile.read(path) } catch {
      let said = error.problems.first ?? Phrase("", "")
      throw CallFailure.config("[\(server.name)]: \(said.english)", "[\(server.name)]:\(said.chinese)", language)
    }
  }

  /// The socket of a server on this machine, where there is one, needs no key.
  private static var standardAddress: ServerAddress {
    let home =
      FileSystem.environment("GUANXI_HOME") ?? FileSystem.environment("HOME").map { $0 + "/.local/share/guanxi" }
    if let home, access(home + "/guanxid.sock", F_OK) == 0,
      let address = ServerAddress(parsing: "unix:\(home)/guanxid.sock")
    {
      return address
    }
    return .tcp(host: "127.0.0.1", port: ServerAddress.defaultPort)
  }

  private static func shortName(_ address: ServerAddress) -> String {
    switch address {
    case .tcp(let host, _): host
    case .unix: "local"
    }
  }
}

extension CallFailure {
  /// Something of the configuration stands in the way; nothing was sent.
  fileprivate static func config(_ english: String, _ chinese: String, _ language: UILanguage) -> CallFailure {
    CallFailure(
      kind: .connectFailed, code: 9, codeWord: "FAILED_PRECONDITION", reason: "CONFIGURATION",
      message: Phrase(english, chinese)(language))
  }
}
