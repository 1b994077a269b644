import Glibc

/// The lock beside a store: one process writes it (TRUST.md). The kernel lets go of it when the process ends.
final class StoreLock {
  private let descriptor: Int32

  init(storePath: String) throws {
    let path = storePath + ".lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError(kind: .io, code: errno, message: "cannot open the lock file \(path)")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = StoreLock.holder(descriptor)
      throw StoreError(kind: .busy, message: "the store \(storePath) is already served by process \(holder)")
    }
    let pid = "\(getpid())\n"
    ftruncate(descriptor, 0)
    _ = pwrite(descriptor, pid, pid.utf8.count, 0)
  }

  deinit { close(descriptor) }

  private static func holder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let digits = bytes.prefix(max(count, 0)).prefix { (48...57).contains($0) }
    return digits.isEmpty ? "unknown" : String(decoding: digits, as: UTF8.self)
  }
}

/// The file that tells the next start to verify before it serves.
struct SuspectMarker {
  let path: String

  init(storePath: String) { path = storePath + ".suspect" }

  var isSet: Bool { access(path, F_OK) == 0 }

  /// As well as the disk still allows; the store has failed already.
  func set(reason: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let line = reason + "\n"
    _ = write(descriptor, line, line.utf8.count)
    fsync(descriptor)
    close(descriptor)
    StoreFiles.syncFolder(of: path)
  }

  func clear() throws {
    guard unlink(path) == 0 else { throw StoreError(kind: .io, code: errno, message: "cannot remove \(path)") }
    StoreFiles.syncFolder(of: path)
  }
}

enum StoreFiles {
  /// Makes the database file readable by its owner only; SQLite gives its WAL the same mode.
  static func create(_ path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError(kind: .io, code: errno, message: "cannot open the store \(path)") }
    close(descriptor)
    syncFolder(of: path)
  }

  static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
