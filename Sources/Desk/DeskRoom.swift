package import Operations
package import Standards
package import Store

/// The service desk: who can take what, where work goes, corrective actions, notices.
///
/// In reading order: `DeskCases` (what it asks the room of the cases), `DeskMigrations`; `HandlerTable`, `Fitness` and
/// `Roster` (who can take what), `RouteTable`; `DeskOperations`; `ActionTable`, `Actions`,
/// `ActionDue`; `NoticeBox`, `NoticeTable`, `NoticeText`, `Notices`.
package struct DeskRoom: Sendable {
  package static let migrations: [Migration] = deskMigrations
  private let book: StandardsBook

  package init(book: StandardsBook) { self.book = book }

  /// - Parameter cases: the room of the cases that the desk places.
  package func register(in table: inout MethodTable, cases: any DeskCases) {
    table.add(DeskOperations(book: book, cases: cases))
    table.add(Actions(book: book, cases: cases))
    table.add(Notices(book: book, cases: cases))
  }

  /// What is due at the desk.
  package var agenda: [AgendaKind] { [ActionDue.agenda(book)] }
}
