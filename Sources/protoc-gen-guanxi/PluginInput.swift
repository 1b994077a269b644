internal import CDescriptor
internal import CProtobufC
internal import Glibc

/// What protoc hands to the plugin on standard input.
enum PluginInput {
  static func read() -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(0, &piece, piece.count)
      guard count > 0 else { return all }
      all += piece[..<count]
    }
  }

  static func parse(_ bytes: [UInt8]) -> Result<Contract, Problems> {
    guard let request = google__protobuf__compiler__code_generator_request__unpack(nil, bytes.count, bytes) else {
      return .failure(Problems([Problem(file: "standard input", place: "", what: "no CodeGeneratorRequest")]))
    }
    defer { google__protobuf__compiler__code_generator_request__free_unpacked(request, nil) }
    var contract = Contract()
    contract.readParameter(text(request.pointee.parameter))
    for position in 0..<request.pointee.n_proto_file {
      guard let file = request.pointee.proto_file[position] else { continue }
      let name = text(file.pointee.name)
      if name.hasPrefix("google/protobuf/") { continue }
      var reading = ReadFile(name: name, comments: Comments(file.pointee.source_code_info))
      contract.files.append(reading.file(file.pointee))
      contract.problems += reading.problems
    }
    contract.schemaSet = SchemaSet.bytes(request)
    return .success(contract)
  }
}

extension Contract {
  /// `c_module=CKinds`, or nothing for the contract itself.
  fileprivate mutating func readParameter(_ parameter: String) {
    let parts = parameter.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    if parts == [""] { return }
    guard parts.count == 2, parts[0] == "c_module", Names.isUpperCamel(parts[1]) else {
      problems.append(Problem(file: "the parameter", place: parameter, what: "the only one is c_module=NAME"))
      return
    }
    cModule = parts[1]
  }
}

func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}

/// The pointers of a repeated message field.
func list<Element>(_ start: UnsafeMutablePointer<UnsafeMutablePointer<Element>?>?, _ count: Int) -> [Element] {
  UnsafeBufferPointer(start: start, count: count).compactMap { $0?.pointee }
}

/// The comments of a file by the path of what they describe, in descriptor.proto's numbers.
struct Comments {
  private var byPath: [[Int32]: [String]] = [:]

  init(_ info: UnsafeMutablePointer<Google__Protobuf__SourceCodeInfo>?) {
    guard let info = info?.pointee else { return }
    for location in list(info.location, info.n_location) {
      let comment = text(location.leading_comments) + text(location.trailing_comments)
      if comment.isEmpty { continue }
      let path = [Int32](UnsafeBufferPointer(start: location.path, count: location.n_path))
      var lines = comment.split(separator: "\n", omittingEmptySubsequences: false).map { Self.trimmed($0) }
      while lines.last?.isEmpty == true { lines.removeLast() }
      byPath[path] = lines
    }
  }

  subscript(_ path: Int32...) -> [String] { byPath[path] ?? [] }

  private static func trimmed(_ line: Substring) -> String {
    var line = line
    if line.first == " " { line.removeFirst() }
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
