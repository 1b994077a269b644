import Console
import Glibc

/// `\e`: an entry in the editor of whoever sits there.
enum EditEntry {
  enum Outcome {
    case changed(String)
    case unchanged
    /// The editor failed, or the file did; with the errno of the latter.
    case failed(String)
  }

  static func edit(_ entry: String) -> Outcome {
    let folder = FileSystem.environment("TMPDIR") ?? "/tmp"
    var name = Array("\(folder)/guanxi-XXXXXX.gx".utf8CString)
    // 0600: an entry may hold a name or a number of somebody.
    let file = mkstemps(&name, 3)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard file >= 0 else { return .failed("\(folder): \(String(cString: strerror(errno)))") }
    defer { unlink(path) }
    let text = entry.hasSuffix("\n") ? entry : entry + "\n"
    let isWritten = FileSystem.writeAll(Array(text.utf8), to: file)
    close(file)
    guard isWritten else { return .failed("\(path): \(String(cString: strerror(ENOSPC)))") }
    let editor = FileSystem.environment("VISUAL") ?? FileSystem.environment("EDITOR") ?? "vi"
    guard
      let program = ShellCommand("\(editor) \(ShellCommand.quoted(path))", takesInput: false)
    else {
      return .failed("\(editor): \(String(cString: strerror(errno)))")
    }
    let status = program.finish()
    guard status == 0 else { return .failed("\(editor): \(status)") }
    guard let bytes = FileSystem.read(path, bytesMax: 4 << 20) else { return .failed(path) }
    let edited = String(decoding: bytes, as: UTF8.self)
    guard edited != text, edited.contains(where: { !$0.isWhitespace }) else { return .unchanged }
    return .changed(String(edited.reversed().drop(while: \.isWhitespace).reversed()))
  }
}
