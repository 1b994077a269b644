import Contract
import Desk
import Loyalty
import Operations
import Standards
import Store
import Zones

/// What every operation on cases works with.
struct CaseOffice: Sendable {
  let book: StandardsBook
  let loyalty: LoyaltyRoom

  func roster(_ transaction: Transaction) -> Roster {
    Roster(transaction: transaction, book: book, cases: CaseAnswers(office: self))
  }

  /// A pinned version, or the latest without a number.
  func calendar(_ code: String, _ number: Int64? = nil, in transaction: Transaction) throws -> StoredCalendar {
    guard let calendar = try book.calendar(code, number: number, in: transaction) else {
      throw CaseFault("calendar \(code) has no version \(number.map { "\($0)" } ?? "")")
    }
    return calendar
  }

  /// The store's own (门店时区): of numbers' days, and of days on which somebody was called.
  func zone(in transaction: Transaction) throws -> Zone { try calendar(StandardsBook.standard, in: transaction).zone }
}

/// What must hold in the store and does not: the call fails, and the log says why.
struct CaseFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
