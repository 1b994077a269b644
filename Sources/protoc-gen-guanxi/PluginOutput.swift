internal import Glibc

/// The CodeGeneratorResponse, written by hand: three fields are not worth a library.
enum PluginOutput {
  struct File {
    /// Below `Sources`.
    var path: String
    var content: String
  }

  static func write(_ result: Result<[File], Problems>) {
    var response: [UInt8] = []
    switch result {
    case .success(let files):
      for file in files {
        append(15, bytes(1, file.path) + bytes(15, file.content), to: &response)
      }
    case .failure(let problems):
      response = bytes(1, problems.all.map(\.text).joined(separator: "\n"))
    }
    var rest = response[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      guard count > 0 else { exit(1) }
      rest = rest.dropFirst(count)
    }
  }

  private static func bytes(_ number: UInt64, _ text: String) -> [UInt8] {
    var target: [UInt8] = []
    append(number, Array(text.utf8), to: &target)
    return target
  }

  private static func append(_ number: UInt64, _ value: [UInt8], to target: inout [UInt8]) {
    varint(number << 3 | 2, &target)
    varint(UInt64(value.count), &target)
    target += value
  }

  private static func varint(_ value: UInt64, _ target: inout [UInt8]) {
    var value = value
    while value >= 0x80 {
      target.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    target.append(UInt8(value))
  }
}
