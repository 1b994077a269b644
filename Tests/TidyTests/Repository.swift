import Foundation

/// The files of this repository, as git lists them or, outside git, as they lie there.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Paths below the root, without build folders.
  static let files: [String] = {
    var found: [String] = []
    let enumerator = FileManager.default.enumerator(atPath: root.path)
    while let path = enumerator?.nextObject() as? String {
      let name = URL(fileURLWithPath: path).lastPathComponent
      if name == ".git" || name.hasPrefix(".build") || name == "__pycache__" {
        enumerator?.skipDescendants()
        continue
      }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: root.path + "/" + path, isDirectory: &isFolder), !isFolder.boolValue {
        found.append(path)
      }
    }
    return found.sorted()
  }()

  /// Swift that people wrote.
  static let handwritten = files.filter { $0.hasSuffix(".swift") && !$0.contains("/Generated/") }

  static func text(_ path: String) -> String { texts[path] ?? "" }

  /// Read once: each test looks at all of them. What is no text has nothing to check.
  private static let texts: [String: String] = Dictionary(
    uniqueKeysWithValues: files.compactMap { path in
      guard let data = FileManager.default.contents(atPath: root.path + "/" + path),
        let text = String(data: data, encoding: .utf8)
      else { return nil }
      return (path, text)
    })

  static func lines(_ path: String) -> [Substring] {
    text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Whether a text holds a word, byte by byte.
  static func holds(_ path: String, _ word: String) -> Bool { text(path).utf8.firstRange(of: word.utf8) != nil }
}
