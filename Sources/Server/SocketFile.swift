import Glibc

/// The Unix socket's file. Only a socket is ever removed, and only one that nobody serves or that is our own.
struct SocketFile {
  private let path: String
  private let device: dev_t
  private let inode: ino_t

  /// The socket that was just bound at `path`.
  init?(_ path: String) {
    guard let found = Self.look(path) else { return nil }
    (self.path, device, inode) = (path, found.st_dev, found.st_ino)
  }

  /// Takes the socket away, unless another server has put its own there meanwhile.
  func remove() {
    guard let found = Self.look(path), found.st_dev == device, found.st_ino == inode else { return }
    unlink(path)
  }

  /// Makes room for a new socket: one that a dead server left goes.
  /// - Throws: `StartFailure` where something else stands, or a server answers.
  static func clear(_ path: String) throws {
    guard let found = look(path) else { return }
    guard found.st_mode & S_IFMT == S_IFSOCK else {
      throw StartFailure(description: "\(path) is there and is no socket; choose another --socket")
    }
    guard !isServed(path) else {
      throw StartFailure(description: "another server answers on \(path); choose another --socket")
    }
    unlink(path)
  }

  private static func look(_ path: String) -> stat? {
    var found = stat()
    return lstat(path, &found) == 0 ? found : nil
  }

  private static func isServed(_ path: String) -> Bool {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return withAddress(path) { connect(descriptor, $0, $1) } == 0
  }

  /// A socket of our own, for its user alone. NIO is not to bind it: at its close it would take away whatever stands at
  /// the path by then.
  /// - Throws: `StartFailure`.
  static func bind(_ path: String) throws -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    let mask = umask(0o177)
    defer { umask(mask) }
    guard descriptor >= 0, withAddress(path, { Glibc.bind(descriptor, $0, $1) }) == 0 else {
      let reason = String(cString: strerror(errno))
      if descriptor >= 0 { close(descriptor) }
      throw StartFailure(description: "cannot listen on \(path): \(reason); choose another --socket")
    }
    return descriptor
  }

  /// - Returns: what `body` does; -1 with ENAMETOOLONG where the path does not fit an address.
  private static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else {
      errno = ENAMETOOLONG
      return -1
    }
    withUnsafeMutableBytes(of: &address.sun_path) { target in
      for (index, byte) in path.utf8.enumerated() { target[index] = byte }
    }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }
}
