import Contract
import Operations
import Zones

/// The days that a calendar file names: CSV or iCalendar (RFC 5545), told apart by how it begins. Each day once, in the
/// file's order.
struct ExceptionFile {
  private(set) var days: [CalendarException] = []
  private var seen: Set<String> = []

  private static let nameMax = 100

  /// - Throws: `Refusal(.calendarTextInvalid)` with the line, `.exceptionTwice` or `.tooManyItems`, all at `text`.
  init(_ text: String) throws(Refusal) {
    let lines = Line.split(text)
    if let first = lines.first(where: { !$0.isBlank }), first.text.lowercased().hasPrefix("begin:") {
      try readICalendar(lines)
    } else {
      try readCSV(lines)
    }
  }

  mutating func add(_ day: CivilDay, _ kind: DayKind, name: String, _ line: Line) throws(Refusal) {
    let name = name.trimmed
    // What a request's own names are held to.
    guard name.unicodeScalars.count <= Self.nameMax, !name.unicodeScalars.contains(where: \.isControl) else {
      throw line.refusal("name")
    }
    guard seen.insert(day.text).inserted else {
      throw Refusal(.exceptionTwice, path: "text", ["day": day.text])
    }
    guard days.count < CalendarCheck.exceptionsMax else {
      throw Refusal(.tooManyItems, path: "text", ["max": "\(CalendarCheck.exceptionsMax)"])
    }
    days.append(CalendarException(day: day.text, kind: kind, name: name.isEmpty ? nil : name))
  }
}

extension ExceptionFile {
  /// A line, or several that were folded into one.
  struct Line {
    /// Of the first, from 1 on.
    let number: Int
    var text: String

    var isBlank: Bool { text.trimmed.isEmpty }

    func refusal(_ what: String) -> Refusal {
      Refusal(.calendarTextInvalid, path: "text", ["line": "\(number)", "what": what])
    }

    /// Lines end with LF or CRLF. A byte order mark is no part of the first.
    static func split(_ text: String) -> [Line] {
      var bytes = text.utf8[...]
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().map {
        let line = $1.last == UInt8(ascii: "\r") ? $1.dropLast() : $1
        return Line(number: $0 + 1, text: String(Substring(line)))
      }
    }
  }
}

extension String {
  /// Without spaces and tabs around it.
  var trimmed: String {
    let bytes = utf8.drop { $0 == 0x20 || $0 == 0x09 }
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }
    return end.map { String(Substring(bytes[...$0])) } ?? ""
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
