import Glibc

/// A file of any size, held a piece at a time: what was read stays until it is consumed.
///
/// One reader at a time; a class, since it owns the descriptor.
final class FileChunks {
  /// The file cannot be read.
  struct Unreadable: Error, Equatable {
    let path: String
  }

  private let path: String
  private let file: Int32
  private var chunk: [UInt8]
  /// What was read and not consumed.
  private(set) var held: [UInt8] = []
  /// Nothing follows what is held.
  private(set) var isAtEnd = false
  let fileBytes: Int64

  static let chunkBytes = 256 << 10

  init(_ path: String, chunkBytes: Int = FileChunks.chunkBytes) throws(Unreadable) {
    self.path = path
    chunk = [UInt8](repeating: 0, count: chunkBytes)
    file = open(FileSystem.expand(path), O_RDONLY | O_CLOEXEC)
    var information = stat()
    guard file >= 0 else { throw Unreadable(path: path) }
    guard fstat(file, &information) == 0, information.st_mode & S_IFMT != S_IFDIR else {
      close(file)
      throw Unreadable(path: path)
    }
    fileBytes = Int64(information.st_size)
  }

  deinit { close(file) }

  /// Reads on behind what is held.
  func extend() throws(Unreadable) {
    guard !isAtEnd else { return }
    var count = read(file, &chunk, chunk.count)
    while count < 0, errno == EINTR { count = read(file, &chunk, chunk.count) }
    guard count >= 0 else { throw Unreadable(path: path) }
    if count == 0 { isAtEnd = true } else { held.append(contentsOf: chunk[..<count]) }
  }

  func consume(_ count: Int) { held.removeFirst(count) }
}
