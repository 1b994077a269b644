import Contract
import Operations
import Zones

extension ExceptionFile {
  /// All-day events are closed days, those of the category OPEN working days, cancelled ones none. An event that is not
  /// all-day, or that repeats, is refused: whoever wrote it meant something else than it would become.
  mutating func readICalendar(_ lines: [Line]) throws(Refusal) {
    var open: [String] = []
    var event: Event?
    for line in Self.unfolded(lines) where !line.isBlank {
      guard let property = Property(line.text) else { throw line.refusal("iCalendar") }
      switch property.name {
      case "BEGIN":
        open.append(property.component)
        guard open[0] == "VCALENDAR" else { throw line.refusal("BEGIN:VCALENDAR") }
        if open == ["VCALENDAR", "VEVENT"] { event = Event(line) }
      case "END":
        guard let last = open.popLast(), last == property.component else {
          throw line.refusal("END:\(open.last ?? "VCALENDAR")")
        }
        if last == "VEVENT", open == ["VCALENDAR"], let ended = event {
          try add(ended)
          event = nil
        }
      default:
        guard !open.isEmpty else { throw line.refusal("BEGIN:VCALENDAR") }
        // What stands in an event's own parts, such as alarms, is not the event's.
        if open.count == 2 { try event?.read(property, line) }
      }
    }
    if let last = open.last { throw (lines.last { !$0.isBlank } ?? Line(number: 1, text: "")).refusal("END:\(last)") }
  }

  private mutating func add(_ event: Event) throws(Refusal) {
    guard !event.isCancelled else { return }
    guard let first = event.first else { throw event.line.refusal("VEVENT (DTSTART)") }
    var day = first.days
    repeat {
      try add(CivilDay(days: day), event.isOpen ? .open : .closed, name: event.name, event.line)
      day += 1
    } while day < event.endDays ?? 0
  }

  /// A line that begins with a space or tab goes on where the one before it ended.
  private static func unfolded(_ lines: [Line]) -> [Line] {
    var unfolded: [Line] = []
    for line in lines {
      if let first = line.text.utf8.first, first == 0x20 || first == 0x09, !unfolded.isEmpty {
        unfolded[unfolded.count - 1].text += String(Substring(line.text.utf8.dropFirst()))
      } else {
        unfolded.append(line)
      }
    }
    return unfolded
  }
}

/// "DTSTART;VALUE=DATE:20260217".
private struct Property {
  /// In capitals; parameters are left out.
  let name: String
  let value: String

  /// What BEGIN and END name, as far as a refusal would tell it.
  var component: String { String(value.prefix(40)).uppercased() }

  init?(_ line: String) {
    let bytes = line.utf8
    let name = bytes.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ":") }
    var isQuoted = false
    let colon = bytes[name.endIndex...].firstIndex { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == UInt8(ascii: ":") && !isQuoted
    }
    guard !name.isEmpty, let colon else { return nil }
    self.name = String(Substring(name)).uppercased()
    value = String(Substring(bytes[colon...].dropFirst())).trimmed
  }
}

/// A VEVENT as far as it is read.
private struct Event {
  /// Where it begins.
  let line: ExceptionFile.Line
  private(set) var first: CivilDay?
  /// The day behind the last, since 1970-01-01; nil for an event of one day.
  private(set) var endDays: Int64?
  private(set) var name = ""
  private(set) var isOpen = false
  private(set) var isCancelled = false
  private var lengthDays: Int64?
  private var lastDay: CivilDay?

  init(_ line: ExceptionFile.Line) { self.line = line }

  mutating func read(_ property: Property, _ line: ExceptionFile.Line) throws(Refusal) {
    switch property.name {
    case "DTSTART":
      guard first == nil, let day = Self.day(property.value) else { throw line.refusal("DTSTART;VALUE=DATE") }
      first = day
    case "DTEND":
      guard lastDay == nil, lengthDays == nil, let day = Self.day(property.value) else {
        throw line.refusal("DTEND;VALUE=DATE")
      }
      lastDay = day
    case "DURATION":
      guard lastDay == nil, lengthDays == nil, let days = Self.days(property.value) else {
        throw line.refusal("DURATION (P1D, P1W)")
      }
      lengthDays = days
    case "SUMMARY": name = Self.unescaped(property.value)
    case "CATEGORIES":
      let words = property.value.split(separator: ",").map { String($0).trimmed.uppercased() }
      isOpen = isOpen || words.contains("OPEN")
    case "STATUS": isCancelled = property.value.uppercased() == "CANCELLED"
    case "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID": throw line.refusal("VEVENT (\(property.name))")
    default: break
    }
    guard let first else { return }
    endDays = lastDay?.days ?? lengthDays.map { first.days + $0 }
    if let endDays, endDays <= first.days { throw line.refusal("DTEND") }
  }

  /// "20260217".
  private static func day(_ text: String) -> CivilDay? {
    let digits = Array(text.utf8)
    guard digits.count == 8 else { return nil }
    let parts = [digits[0..<4], digits[4..<6], digits[6..<8]].map { String(decoding: $0, as: UTF8.self) }
    return CivilDay(text: parts.joined(separator: "-"))
  }

  /// "P3D" or "P1W".
  private static func days(_ text: String) -> Int64? {
    let text = text.uppercased()
    guard text.hasPrefix("P"), let count = Int64(text.dropFirst().dropLast()), (1...36_500).contains(count) else {
      return nil
    }
    return text.hasSuffix("D") ? count : text.hasSuffix("W") ? count * 7 : nil
  }

  /// A line break in a name becomes a space.
  private static func unescaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        bytes.append(byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N") ? 0x20 : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
