import Schema

/// Which field each column fills.
struct ColumnMap: Sendable {
  enum Resolution: Sendable {
    case field(CellTyping)
    /// Left out on purpose.
    case skip
    case unknown(Phrase)
  }

  /// What is wrong with the header; nothing was sent.
  struct Problems: Error, Equatable {
    let lines: [Phrase]
  }

  /// By position in the header; nil for a column that is left out.
  let columns: [CellTyping?]
  /// Columns of an export that a server makes by itself.
  let leftOut: [String]
  private let byName: [String: CellTyping?]
  private let resolver: Resolver

  /// - Parameter map: fields by header, as the caller gave them; "-" leaves a column out.
  init(
    _ header: [String], map: [ImportOrder.Mapping], shape: BulkShape, compiler: CallCompiler
  ) throws(Problems) {
    resolver = Resolver(map: map, shape: shape, compiler: compiler)
    let made = resolver.serverMade(header)
    var problems = resolver.strangers(header)
    var columns: [CellTyping?] = []
    var takenBy: [String: String] = [:]
    for name in header {
      switch made.contains(name) ? .skip : resolver.resolve(name) {
      case .skip: columns.append(nil)
      case .unknown(let problem):
        problems.append(problem)
        columns.append(nil)
      case .field(let typing):
        if let other = takenBy[typing.path], !typing.field.isRepeated {
          problems.append(
            Phrase(
              "\(other) and \(name) both mean \(typing.path): leave one out with map=\(name):-",
              "\(other) 与 \(name) 都对应 \(typing.path):请用 map=\(name):- 略去其一"))
        }
        takenBy[typing.path] = name
        columns.append(typing)
      }
    }
    if problems.isEmpty, takenBy.isEmpty { problems.append(Phrase("no column fills a field", "没有任何列对应字段")) }
    guard problems.isEmpty else { throw Problems(lines: problems) }
    self.columns = columns
    leftOut = header.filter(made.contains)
    byName = Dictionary(zip(header, columns), uniquingKeysWith: { first, _ in first })
  }

  /// Of a line that brings its own names.
  func typing(of name: String) throws(RowFault) -> CellTyping? {
    if let known = byName[name] { return known }
    switch resolver.resolve(name) {
    case .field(let typing): return typing
    case .skip: return nil
    case .unknown(let problem): throw RowFault(reason: .fieldUnknown, path: name, message: problem)
    }
  }
}

private struct Resolver: Sendable {
  let map: [ImportOrder.Mapping]
  let shape: BulkShape
  let compiler: CallCompiler

  func resolve(_ header: String) -> ColumnMap.Resolution {
    if let mapping = map.first(where: { $0.header == header }) {
      if mapping.field == "-" { return .skip }
      guard let typing = typing(mapping.field) else {
        return .unknown(
          unknown(
            mapping.field, "map=\(header):\(mapping.field): \(shape.content.name) has no field \(mapping.field)",
            "map=\(header):\(mapping.field):\(shape.content.name) 没有字段 \(mapping.field)"))
      }
      return .field(typing)
    }
    if let typing = typing(header) { return .field(typing) }
    // Rows get their keys from the file.
    if shape.body == nil, header == shape.key?.name { return .skip }
    return .unknown(
      unknown(
        header, "column \(header) means no field of \(shape.content.name)",
        "列 \(header) 不对应 \(shape.content.name) 的字段")
    )
  }

  private func unknown(_ name: String, _ english: String, _ chinese: String) -> Phrase {
    let near = Synonyms.nearest(name, of: shape.content).joined(separator: ", ")
    return near.isEmpty
      ? Phrase(
        "\(english); map=\(name):FIELD names one, map=\(name):- leaves it out",
        "\(chinese);用 map=\(name):字段 指定,或用 map=\(name):- 略去")
      : Phrase(
        "\(english); did you mean \(near)? Say map=\(name):FIELD, or map=\(name):- to leave it out",
        "\(chinese);是否指 \(near)?请写 map=\(name):字段,或用 map=\(name):- 略去")
  }

  /// A field, or a field inside a message: amount.currency.
  private func typing(_ name: String) -> CellTyping? {
    var owner = shape.content
    var path: [Field] = []
    let words = shape.content.field(named: name) == nil ? name.split(separator: ".").map(String.init) : [name]
    for (index, word) in words.enumerated() {
      guard let field = words.count == 1 ? Synonyms.field(word, of: owner) : owner.field(named: word),
        !(path.isEmpty && shape.body == nil && field == shape.key)
      else { return nil }
      path.append(field)
      guard index < words.count - 1 else { break }
      guard !field.isRepeated, let inner = compiler.schema.messageType(of: field) else { return nil }
      owner = inner
    }
    return path.isEmpty ? nil : CellTyping(path: path, owner: owner, compiler: compiler)
  }

  /// Headers in map= that the file does not have.
  func strangers(_ header: [String]) -> [Phrase] {
    map.filter { !header.contains($0.header) }.map { mapping in
      let near = NearMatch.find(mapping.header, among: header).joined(separator: ", ")
      return near.isEmpty
        ? Phrase(
          "map=: the file has no column \(mapping.header); it has \(header.joined(separator: ", "))",
          "map=:文件没有列 \(mapping.header),现有列:\(header.joined(separator: "、"))")
        : Phrase(
          "map=: the file has no column \(mapping.header); did you mean \(near)?",
          "map=:文件没有列 \(mapping.header);是否指 \(near)?")
    }
  }

  /// A header with everything that the service's own records always have is an export. What the server makes by itself
  /// then stays behind: ids, versions, instants.
  func serverMade(_ header: [String]) -> Set<String> {
    let schema = compiler.schema
    for method in schema.methods where method.streams && method.service == shape.method.service {
      guard let type = schema.message(method.reply) else { continue }
      let always = type.fields.filter(\.options.required).map(\.name)
      guard always.count >= 3, always.allSatisfy(header.contains) else { continue }
      let all = Column.all(of: type, schema, isHuman: false).map(\.header) + type.fields.map(\.name)
      let mapped = Set(map.map(\.header))
      return Set(all).filter { !mapped.contains($0) && typing($0) == nil }
    }
    return []
  }
}
