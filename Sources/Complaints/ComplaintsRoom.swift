import Contract
package import Desk
package import Loyalty
package import Operations
package import Standards
package import Store

/// Complaints and service requests, from the record to the close.
///
/// In reading order: `CaseState` and `Process` (pure: what is possible when, for whom); `CasesMigrations`, `CaseRow`,
/// `CaseTable`, `ClockRow`, `ClockTable`, `EventTable` (rows, and SQL beside them); `CaseNumber`, `CaseLookup`, `CaseSight`
/// (how requests name a case, and who sees it); `ClockDial` (what a clock tells by itself); `CaseFile` and its extensions
/// (the one place where cases change); `CaseView` (what replies show); `Figures` (what statistics count); then a file for
/// each operation.
package struct ComplaintsRoom: Sendable {
  package static let migrations: [Migration] = casesMigrations + figureMigrations
  private let office: CaseOffice

  package init(book: StandardsBook, loyalty: LoyaltyRoom) { office = CaseOffice(book: book, loyalty: loyalty) }

  package func register(in table: inout MethodTable) {
    table.add(Complaints(office: office))
    table.add(Requests(office: office))
  }

  /// What is due on cases.
  package var agenda: [AgendaKind] {
    [
      AgendaKind(CaseFile.dueKind) { [office] id, _, call in
        guard let row = try CaseTable(transaction: call.transaction).find(id) else { return }
        // An agenda that lies behind catches up with the case at once.
        try CaseFile(CaseLookup.Found(row: row, path: "id"), office, at: call.postedMs, call).store()
      }
    ]
  }

  /// What people may ask a second person for.
  package var approvalKinds: [any ApprovalKind] { [ProposeApproval(office: office)] }

  /// The cases of customers who become one.
  package var mergeParts: [any MergePart] { [CasesMergePart(office: office)] }

  /// What the desk asks of cases, and the policies of those that are over.
  package var desk: any DeskCases { CaseAnswers(office: office) }
  package var past: any PastCases { CaseAnswers(office: office) }
}
