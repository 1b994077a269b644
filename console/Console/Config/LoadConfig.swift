extension Config {
  /// `$XDG_CONFIG_HOME/guanxi/config`, else `~/.config/guanxi/config`; nil without a home.
  package static var standardPath: String? {
    (FileSystem.environment("XDG_CONFIG_HOME") ?? FileSystem.environment("HOME").map { $0 + "/.config" })
      .map { $0 + "/guanxi/config" }
  }

  /// - Parameter path: what the command line names; nil for the usual place, where there may be none.
  /// - Throws: `Invalid`.
  package static func load(_ path: String?) throws(Invalid) -> Config {
    guard let place = path ?? standardPath else { return Config() }
    guard let mode = FileSystem.mode(place) else {
      if path == nil { return Config() }
      throw Invalid("cannot read \(place): there is no such file", "无法读取 \(place):没有该文件")
    }
    guard let bytes = FileSystem.read(place, bytesMax: bytesMax) else {
      throw Invalid(
        "cannot read \(place): it must be a file of at most \(bytesMax >> 10) KiB that you may read",
        "无法读取 \(place):须为您可读且不超过 \(bytesMax >> 10) KiB 的文件")
    }
    let config = try Config(parsing: String(decoding: bytes, as: UTF8.self), path: place)
    // Who may write it could send the keys to another server.
    if mode & 0o022 != 0 { throw Invalid("others may write \(place); chmod 600 it", "其他用户可写 \(place),请 chmod 600") }
    if mode & 0o077 != 0, config.servers.contains(where: { $0.key != nil }) {
      throw Invalid(
        "others may read \(place), and it holds keys; chmod 600 it", "\(place) 含有密钥且其他用户可读,请 chmod 600")
    }
    return config
  }

  private static let bytesMax = 256 << 10
}

extension Config.Invalid {
  init(_ english: String, _ chinese: String) {
    problems = [Phrase(VisibleText.escape(english), VisibleText.escape(chinese))]
  }
}

/// A file that holds one API key.
package enum KeyFile {
  static let bytesMax = 4096

  /// - Throws: `Config.Invalid` where it cannot be read, others may read it, or it is empty.
  package static func read(_ path: String) throws(Config.Invalid) -> String {
    guard let mode = FileSystem.mode(path), let bytes = FileSystem.read(path, bytesMax: bytesMax) else {
      throw Config.Invalid("cannot read the key file \(path)", "无法读取密钥文件 \(path)")
    }
    guard mode & 0o077 == 0 else {
      throw Config.Invalid("others may read the key file \(path); chmod 600 it", "其他用户可读密钥文件 \(path),请 chmod 600")
    }
    let key = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    guard !key.isEmpty else { throw Config.Invalid("the key file \(path) is empty", "密钥文件 \(path) 为空") }
    return key
  }
}
