import Contract
import Customers
import Identity
import Operations

extension CaseFile {
  /// 根本原因, where it names what there is: a word of its dictionary, a department.
  func setRootCause(_ cause: RootCause) throws {
    try WordCheck(transaction: call.transaction).check(cause.cause, in: .rootCause, "root_cause.cause")
    if let department = cause.departmentId, try !DepartmentTree(call.transaction).exists(department) {
      throw Refusal(.departmentUnknown, path: "root_cause.department_id", ["id": "\(department)"])
    }
    var kept = cause
    // Each value once, in the order of the contract.
    kept.hurt = HurtValue.allCases.filter(cause.hurt.contains)
    complaint.rootCause = kept
  }
}
