import Contract
package import Schema

/// Keeps what servers said of themselves, by the hash of it, so that a start needs no Describe.
package enum SchemaCache {
  /// - Throws: `CallFailure` where the server must be asked and does not answer.
  package static func schema(for hash: [UInt8], from link: ClientLink, folder: String?) async throws -> Schema {
    let name = hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let path = hash.isEmpty ? nil : folder.map { "\($0)/schema-\(name)" }
    // A cached file that cannot be read as a contract is as good as none.
    if let path, let bytes = FileSystem.read(path), let schema = try? Schema(fileDescriptorSet: bytes),
      !schema.methods.isEmpty
    {
      return schema
    }
    let bytes: [UInt8]
    do { bytes = try await link.describe() } catch let failure as CallFailure where failure.code == 16 {
      // A watchdog without a key may ask for the server's health, but not for its description.
      return try Schema(fileDescriptorSet: SchemaSet.bytes)
    }
    let schema = try Schema(fileDescriptorSet: bytes)
    if let path, let folder {
      FileSystem.makeFolder(folder)
      FileSystem.write(bytes, to: path)
    }
    return schema
  }

  /// `$XDG_CACHE_HOME/guanxi`, else `~/.cache/guanxi`; nil without a home.
  package static var folder: String? {
    (FileSystem.environment("XDG_CACHE_HOME") ?? FileSystem.environment("HOME").map { $0 + "/.cache" })
      .map { $0 + "/guanxi" }
  }
}
