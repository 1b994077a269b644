import Contract
import Customers
import Store
import Zones

/// Human numbers (投诉单号, 服务单号): TS20260305-0001, the day in the store's time zone and at least four digits, growing.
struct CaseNumber {
  let transaction: Transaction

  /// The next number of a day.
  func next(_ kind: CaseKind, on day: CivilDay) throws -> String {
    let prefix = kind == .request ? "FW" : "TS"
    let last = try transaction.first(
      """
      INSERT INTO complaint_number (prefix, day, last) VALUES ($1, $2, 1)
      ON CONFLICT (prefix, day) DO UPDATE SET last = last + 1 RETURNING last
      """, [.text(prefix), .int(day.days)]
    ) { $0.int(0) }
    guard let last else { preconditionFailure("a counter counts") }
    return "\(prefix)\(Self.text(day))-\(Self.padded(last, 4))"
  }

  private static func text(_ day: CivilDay) -> String {
    "\(padded(Int64(day.year), 4))\(padded(Int64(day.month), 2))\(padded(Int64(day.day), 2))"
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A number as it is kept, from one as people type it: small or full-width letters, spaces around it.
  /// - Returns: nil for a text that is none.
  static func normal(_ typed: String) -> String? {
    let text = FoldedText(typed).text.uppercased()
    guard text.hasPrefix("TS") || text.hasPrefix("FW") else { return nil }
    let parts = text.utf8.dropFirst(2).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 8, (4...12).contains(parts[1].count),
      parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return text
  }
}
