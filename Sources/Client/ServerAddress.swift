/// Where a server listens.
public enum ServerAddress: Sendable, Hashable, CustomStringConvertible {
  case tcp(host: String, port: Int)
  case unix(path: String)

  /// The port of an address that names none.
  public static let defaultPort = 7400

  /// Reads `crm1:7400`, `crm1`, `[::1]:7400` or `unix:/run/guanxi.sock`; nil for anything else.
  public init?(parsing text: String) {
    if text.hasPrefix("unix:") {
      let path = String(text.dropFirst(5))
      // The kernel's sockaddr_un holds 108 bytes with the closing zero.
      guard !path.isEmpty, path.utf8.count <= 107 else { return nil }
      self = .unix(path: path)
      return
    }
    guard let (host, rest) = Self.splitHost(text), !host.isEmpty else { return nil }
    guard !rest.isEmpty else {
      self = .tcp(host: String(host), port: Self.defaultPort)
      return
    }
    let digits = rest.dropFirst()
    guard rest.first == ":", digits.allSatisfy({ $0.isASCII && $0.isNumber }), let port = Int(digits),
      (1...65535).contains(port)
    else { return nil }
    self = .tcp(host: String(host), port: port)
  }

  public var description: String {
    switch self {
    case .unix(let path): "unix:\(path)"
    case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
  }

  /// The host, and what follows it: nothing or ":port".
  private static func splitHost(_ text: String) -> (Substring, Substring)? {
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return nil }
      return (text[text.index(after: text.startIndex)..<end], text[text.index(after: end)...])
    }
    guard let colon = text.firstIndex(of: ":") else { return (text[...], "") }
    // A second colon is an IPv6 address without its brackets, whose port would be a guess.
    guard text.lastIndex(of: ":") == colon, !text.contains(" "), !text.contains("/") else { return nil }
    return (text[..<colon], text[colon...])
  }
}
