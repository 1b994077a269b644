import Contract
import Identity
import Operations
import Store

/// Whose cases figures count: those that somebody handles, and those of their department.
///
/// Lists show a few more, for whose sake a file would have to be opened for each case: those that they recorded, and
/// those of their customers elsewhere.
struct FigureSight {
  /// Nil sees all.
  private let owners: Set<Int64>?
  private let departments: Set<Int64>
  /// Who sees no more than their own (本人) sees of their department what nobody handles yet.
  private let isOwnOnly: Bool

  init(_ principal: Principal, _ transaction: Transaction) throws {
    isOwnOnly = principal.dataScope == .own
    guard case .owners(let owners) = principal.sight else {
      self.owners = nil
      departments = []
      return
    }
    self.owners = owners
    guard let own = principal.departmentId else {
      departments = []
      return
    }
    departments =
      principal.dataScope == .departmentTree ? try DepartmentReach(of: own, transaction).ids : [own]
  }

  func sees(_ figure: CaseFigure) -> Bool {
    guard let owners else { return true }
    if figure.handlerId != 0, owners.contains(figure.handlerId) { return true }
    return departments.contains(figure.departmentId) && (!isOwnOnly || figure.handlerId == 0)
  }
}

/// Which cases a question takes.
struct FigureFilter {
  private let kind: Int64?
  private let severity: Int64?
  private let category: Int64?
  private let product: Int64?
  private let channel: Int64?
  private let departmentId: Int64?
  private let handlerId: Int64?
  private let sight: FigureSight

  init(_ request: StatisticsRequest, _ call: ReadCall) throws {
    let words = FigureWords(transaction: call.transaction)
    // A word that no case has had is the number of none.
    func number(_ word: String?) throws -> Int64? { try word.map { try words.find($0) ?? -1 } }
    kind = request.kind.map { Int64($0.rawValue) }
    severity = request.severity.map { Int64($0.rawValue) }
    category = try number(request.category)
    product = try number(request.product)
    channel = try number(request.channel)
    departmentId = request.departmentId
    handlerId = request.handlerId
    sight = try FigureSight(call.principal, call.transaction)
  }

  func takes(_ figure: CaseFigure) -> Bool {
    (kind == nil || kind == figure.kind) && (severity == nil || severity == figure.severity)
      && (category == nil || category == figure.category) && (product == nil || product == figure.product)
      && (channel == nil || channel == figure.channel) && (departmentId == nil || departmentId == figure.departmentId)
      && (handlerId == nil || handlerId == figure.handlerId) && sight.sees(figure)
  }
}
