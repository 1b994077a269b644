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
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let room = MemoryLayout.size(ofValue: address.sun_path)
    guard path.utf8.count < room else { return false }
    withUnsafeMutableBytes(of: &address.sun_path) { target in
      for (index, byte) in path.utf8.enumerated() { target[index] = byte }
    }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }
}
