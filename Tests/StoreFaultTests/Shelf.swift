import Glibc

/// A folder that goes with the test, in memory where the machine has that: what is tested is not the real disk.
final class Shelf: Sendable {
  let path: String

  init() {
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(base)/guanxi-fault-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
    precondition(!path.isEmpty, "no folder for a test")
  }

  deinit {
    for suffix in ["", "-wal", "-shm", "-journal", ".lock", ".suspect"] { unlink(store + suffix) }
    rmdir(path)
  }

  var store: String { path + "/store.db" }
  var isSuspect: Bool { access(store + ".suspect", F_OK) == 0 }

  func put(_ files: [String: [UInt8]]) {
    for (name, bytes) in files { Shelf.write(bytes, to: path + "/" + name) }
  }

  /// The files as the next program finds them when this one dies now.
  func copy() -> Shelf {
    let other = Shelf()
    for suffix in ["", "-wal", "-journal", ".suspect"] {
      if let bytes = Shelf.read(store + suffix) { Shelf.write(bytes, to: other.store + suffix) }
    }
    return other
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(file >= 0 && Glibc.write(file, bytes, bytes.count) == bytes.count, "cannot write \(path)")
    close(file)
  }

  /// Also beside an open store: closing its file here takes this process's locks on it away, but no other process
  /// knows these files.
  private static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: size)
    let count = pread(file, &bytes, size, 0)
    return count == size ? bytes : nil
  }
}

/// How much is tried: what the environment says, else what fits a run of all tests. For a release,
/// `swift test -c release -Xswiftc -enable-testing --filter StoreFaultTests` with 100000 images and 12000 faults.
enum Amount {
  static let images = number("GUANXI_CRASH_IMAGES", or: 2000)
  static let faults = number("GUANXI_DISC_FAULTS", or: 800)

  private static func number(_ name: String, or otherwise: Int) -> Int {
    getenv(name).flatMap { Int(String(cString: $0)) } ?? otherwise
  }
}
