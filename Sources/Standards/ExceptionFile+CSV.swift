import Contract
import Operations
import Zones

extension ExceptionFile {
  /// A header that names the columns, in whatever order, then a row a day. Fields may stand in quotes, and columns of
  /// other names are left out.
  mutating func readCSV(_ lines: [Line]) throws(Refusal) {
    let rows = lines.filter { !$0.isBlank }
    guard let header = rows.first else { throw Line(number: 1, text: "").refusal("date,kind,name") }
    let names = try header.fields().map { $0.lowercased() }
    guard let date = names.firstIndex(of: "date"), let kind = names.firstIndex(of: "kind"),
      Set(names).count == names.count
    else { throw header.refusal("date,kind,name") }
    let name = names.firstIndex(of: "name")
    for row in rows.dropFirst() {
      let fields = try row.fields()
      guard fields.count == names.count else { throw row.refusal("CSV (\(names.count))") }
      guard let day = CivilDay(text: fields[date]) else { throw row.refusal("date") }
      try add(day, try row.kind(fields[kind]), name: name.map { fields[$0] } ?? "", row)
    }
  }
}

extension ExceptionFile.Line {
  fileprivate func kind(_ word: String) throws(Refusal) -> DayKind {
    switch word.lowercased() {
    case "closed": .closed
    case "open": .open
    default: throw refusal("kind (closed, open)")
    }
  }

  /// Without the spaces around them. A quote inside quotes is written twice.
  fileprivate func fields() throws(Refusal) -> [String] {
    var fields: [String] = []
    var rest = text.utf8[...]
    while true {
      let blank = rest.prefix { $0 == 0x20 || $0 == 0x09 }
      if rest.dropFirst(blank.count).first == UInt8(ascii: "\"") {
        rest = rest.dropFirst(blank.count + 1)
        fields.append(try quoted(&rest).trimmed)
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
        guard rest.isEmpty || rest.first == UInt8(ascii: ",") else { throw refusal("CSV") }
      } else {
        let field = rest.prefix { $0 != UInt8(ascii: ",") }
        guard !field.contains(UInt8(ascii: "\"")) else { throw refusal("CSV") }
        fields.append(String(Substring(field)).trimmed)
        rest = rest.dropFirst(field.count)
      }
      if rest.isEmpty { return fields }
      rest = rest.dropFirst()
    }
  }

  /// Up to the closing quote, which is taken too. A field does not run over the line's end.
  private func quoted(_ rest: inout Substring.UTF8View) throws(Refusal) -> String {
    var bytes: [UInt8] = []
    while let end = rest.firstIndex(of: UInt8(ascii: "\"")) {
      bytes += rest[..<end]
      rest = rest[end...].dropFirst()
      guard rest.first == UInt8(ascii: "\"") else { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(UInt8(ascii: "\""))
      rest = rest.dropFirst()
    }
    throw refusal("CSV")
  }
}
