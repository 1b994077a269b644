import Contract
import Operations
import Store

/// The cases of two files that become one: they follow the survivor, and open ones say so in their timeline.
struct CasesMergePart: MergePart {
  /// All move inside one savepoint, while other changes wait.
  static let casesMax = 20_000

  let office: CaseOffice
  let name = "complaints"

  func move(from: Int64, into: Int64, _ call: WriteCall) throws -> Int {
    let table = CaseTable(transaction: call.transaction)
    let ids = try table.ids(of: from, limit: Self.casesMax + 1)
    guard ids.count <= Self.casesMax else {
      throw Refusal(.mergeTooLarge, path: "from", ["what": "complaints to move", "max": "\(Self.casesMax)"])
    }
    for (id, isOpen) in ids where isOpen {
      guard let row = try table.find(id) else { continue }
      let file = try CaseFile(CaseLookup.Found(row: row, path: "from"), office, call)
      file.isStep = true
      file.complaint.customerId = into
      file.add(.customerMerged)
      try file.store()
    }
    try CaseFigures(call.transaction, office.book).customerMerged(from, into: into)
    try table.move(from: from, into: into)
    return ids.count
  }
}
