import Glibc
import Schema
import Synchronization

/// The transcript of a run: lines of JSON in a file that its owner alone reads, one for each call, as soon as it ended.
package final class AuditFile: AuditSink {
  package let path: String
  private let file: Int32
  /// Whole lines, also where two calls end at once.
  private let isBroken = Mutex(false)

  /// Opens it for appending, so that a run that goes on adds to the transcript of the one before.
  /// - Throws: `AuditFailure` where it cannot be written.
  package init(_ path: String) throws(AuditFailure) {
    self.path = path
    file = open(FileSystem.expand(path), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0o600)
    guard file >= 0 else { throw AuditFailure(path: path, why: Self.systemWord(errno)) }
    var information = stat()
    // An older file may have been made with wider rights. A pipe or a terminal has no rights to set.
    if fstat(file, &information) == 0, information.st_mode & S_IFMT == S_IFREG, fchmod(file, 0o600) != 0 {
      throw AuditFailure(path: path, why: Self.systemWord(errno))
    }
  }

  deinit { close(file) }

  package func record(_ call: AuditedCall) throws(AuditFailure) {
    let line = Array((AuditLine(call: call).json.compact + "\n").utf8)
    let why: String? = isBroken.withLock { isBroken in
      // Behind half a line nothing could be read any more.
      guard !isBroken else { return "a line before could not be written" }
      // Two runs may share a transcript: neither may cut off what the other has just written.
      flock(file, LOCK_EX)
      defer { flock(file, LOCK_UN) }
      let end = lseek(file, 0, SEEK_END)
      guard !FileSystem.writeAll(line, to: file) else { return nil }
      let why = Self.systemWord(errno)
      // Half a line goes again, so that what was written before it stays readable.
      isBroken = end < 0 || ftruncate(file, end) != 0
      return why
    }
    if let why { throw AuditFailure(path: path, why: why) }
  }

  private static func systemWord(_ number: Int32) -> String {
    String(cString: strerror(number))
  }
}
