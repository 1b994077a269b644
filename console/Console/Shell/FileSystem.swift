import Glibc

/// Whole files by POSIX, without Foundation's start-up cost.
package enum FileSystem {
  /// - Returns: nil where the file cannot be read, or is larger than a request may be.
  package static func read(_ path: String, bytesMax: Int = 64 << 20) -> [UInt8]? {
    let file = open(expand(path), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return readAll(file, bytesMax)
  }

  /// Standard input to its end, also where it is a socket, which has no path to open.
  package static func readInput(bytesMax: Int) -> [UInt8]? { readAll(STDIN_FILENO, bytesMax) }

  private static func readAll(_ file: Int32, _ bytesMax: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= bytesMax else { return nil }
    }
  }

  /// Replaces a file in one step, so that a reader sees the old one or the new one.
  @discardableResult
  package static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let temporary = "\(path).\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    let isWhole = writeAll(bytes, to: file)
    close(file)
    guard isWhole, rename(temporary, path) == 0 else {
      unlink(temporary)
      return false
    }
    return true
  }

  /// Adds to the end of a file that only its owner may read.
  @discardableResult
  package static func append(_ text: String, to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    keepPrivate(file)
    return writeAll(Array(text.utf8), to: file)
  }

  /// An older file may have been made with wider rights; a device or a pipe keeps its own.
  package static func keepPrivate(_ file: Int32) {
    var standing = stat()
    if fstat(file, &standing) == 0, standing.st_mode & S_IFMT == S_IFREG { fchmod(file, 0o600) }
  }

  /// - Returns: false where the other side is gone.
  @discardableResult
  package static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Makes a folder and those above it, for the owner alone.
  package static func makeFolder(_ path: String) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      mkdir(made, 0o700)
      made += "/"
    }
  }

  /// Entries whose path begins with `prefix`, folders with a slash behind.
  package static func complete(_ prefix: String) -> [String] {
    let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    guard let directory = opendir(folder.isEmpty ? "." : expand(folder)) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix("."), (folder + name).hasPrefix(prefix) else { continue }
      found.append(folder + name + (entry.pointee.d_type == UInt8(DT_DIR) ? "/" : ""))
    }
    return found.sorted()
  }

  /// The permission bits of a file; nil where there is none.
  package static func mode(_ path: String) -> UInt32? {
    var information = stat()
    return stat(expand(path), &information) == 0 ? information.st_mode & 0o777 : nil
  }

  /// Neither a folder nor a device nor a pipe.
  static func isRegular(_ path: String) -> Bool {
    var information = stat()
    return stat(expand(path), &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// Two names of one file.
  static func isSame(_ left: String, _ right: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(expand(left), &first) == 0, stat(expand(right), &second) == 0 else { return left == right }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// From the root on, as a reader in another folder needs it.
  static func absolute(_ path: String) -> String {
    let expanded = expand(path)
    guard !expanded.hasPrefix("/"), let folder = getcwd(nil, 0) else { return expanded }
    defer { free(folder) }
    return String(cString: folder) + "/" + expanded
  }

  package static func expand(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = environment("HOME") else { return path }
    return home + path.dropFirst()
  }

  package static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
